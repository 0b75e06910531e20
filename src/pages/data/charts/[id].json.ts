import type { APIRoute, GetStaticPaths } from 'astro'
import type { Chart } from '../../../charts/chart.ts'
import { charts } from '../../../charts/registry.ts'
import { chartJson } from '../../../exports/chart-table.ts'
import { siteAddress } from '../../../exports/site-address.ts'
import { getStory, getWords } from '../../../story.ts'

export const getStaticPaths = (async () =>
  charts(await getStory()).map((chart) => ({ params: { id: chart.id }, props: { chart } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ chart: Chart }> = ({ props }) =>
  new Response(chartJson(props.chart, getWords(), siteAddress(import.meta.env)), {
    headers: { 'content-type': 'application/json' },
  })
