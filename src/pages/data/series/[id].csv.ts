import type { APIRoute, GetStaticPaths } from 'astro'
import { seriesCsv } from '../../../exports/series-csv.ts'
import { siteAddress } from '../../../exports/site-address.ts'
import type { Series } from '../../../model/story.ts'
import { getStory } from '../../../story.ts'

export const getStaticPaths = (async () =>
  (await getStory()).series.map((series) => ({
    params: { id: series.id },
    props: { series },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ series: Series }> = ({ props }) =>
  new Response(seriesCsv(props.series, siteAddress(import.meta.env)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
