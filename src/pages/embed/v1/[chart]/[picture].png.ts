import type { APIRoute, GetStaticPaths } from 'astro'
import type { Chart } from '../../../../charts/chart.ts'
import { charts } from '../../../../charts/registry.ts'
import { beginPictures, pictureOf } from '../../../../components/embed/pictures.ts'
import { STILL_PNGS, type StillPng } from '../../../../exports/embed/still-files.ts'
import { getStory } from '../../../../story.ts'

interface Props {
  chart: Chart
  file: StillPng
}

export const getStaticPaths = (async () => {
  await beginPictures()
  return charts(await getStory()).flatMap((chart) =>
    STILL_PNGS.map((file) => ({
      params: { chart: chart.id, picture: file.replace(/\.png$/, '') },
      props: { chart, file },
    })),
  )
}) satisfies GetStaticPaths

export const GET: APIRoute<Props> = async ({ props: { chart, file } }) =>
  new Response(await pictureOf(chart, file), { headers: { 'content-type': 'image/png' } })
