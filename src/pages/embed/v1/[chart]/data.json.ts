import type { APIRoute, GetStaticPaths } from 'astro'
import type { Chart } from '../../../../charts/chart.ts'
import { charts } from '../../../../charts/registry.ts'
import { embedJson } from '../../../../exports/embed/chart-data.ts'
import { siteAddress } from '../../../../exports/site-address.ts'
import { getStory, getWords } from '../../../../story.ts'

export const getStaticPaths = (async () =>
  charts(await getStory()).map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) =>
  new Response(embedJson(chart, getWords(), siteAddress(import.meta.env)), {
    headers: { 'content-type': 'application/json' },
  })
