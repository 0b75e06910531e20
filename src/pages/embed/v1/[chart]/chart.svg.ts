import type { APIRoute, GetStaticPaths } from 'astro'
import type { Chart } from '../../../../charts/chart.ts'
import { charts } from '../../../../charts/registry.ts'
import { stillSvg } from '../../../../exports/embed/stills.ts'
import { siteAddress } from '../../../../exports/site-address.ts'
import { getStory, getWords } from '../../../../story.ts'

export const getStaticPaths = (async () =>
  charts(await getStory()).map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) =>
  new Response(stillSvg(chart, getWords(), siteAddress(import.meta.env), 'light'), {
    headers: { 'content-type': 'image/svg+xml' },
  })
