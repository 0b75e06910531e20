/** The oEmbed answer of each chart. */
import type { APIRoute } from 'astro'
import type { Chart } from '../../../../charts/chart.ts'
import { charts } from '../../../../charts/registry.ts'
import { oembed } from '../../../../exports/embed/oembed.ts'
import { siteAddress } from '../../../../exports/site-address.ts'
import { getStory, getWords } from '../../../../story.ts'

export const getStaticPaths = async () =>
  charts(await getStory()).map((chart) => ({ params: { chart: chart.id }, props: { chart } }))

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) =>
  new Response(JSON.stringify(oembed(chart, getWords(), siteAddress(import.meta.env))), {
    headers: { 'content-type': 'application/json' },
  })
