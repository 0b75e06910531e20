import { join } from 'node:path'
import type { APIRoute, GetStaticPaths } from 'astro'
import type { Chart } from '../../../../charts/chart.ts'
import { charts } from '../../../../charts/registry.ts'
import { drawAhead, STILL_PNGS, type StillPng, stillPng } from '../../../../exports/embed/still-files.ts'
import { siteAddress } from '../../../../exports/site-address.ts'
import { getStory, getWords } from '../../../../story.ts'

interface Props {
  chart: Chart
  file: StillPng
}

const studio = () => ({
  words: getWords(),
  site: siteAddress(import.meta.env),
  fontFolder: join(process.cwd(), 'src/fonts/'),
})

let ahead: ReturnType<typeof drawAhead> | undefined

export const getStaticPaths = (async () => {
  const all = charts(await getStory())
  // In development a picture is drawn when somebody looks at it.
  if (import.meta.env.PROD) ahead ??= drawAhead(all, studio())
  return all.flatMap((chart) =>
    STILL_PNGS.map((file) => ({
      params: { chart: chart.id, picture: file.replace(/\.png$/, '') },
      props: { chart, file },
    })),
  )
}) satisfies GetStaticPaths

export const GET: APIRoute<Props> = async ({ props: { chart, file } }) =>
  new Response(await (ahead?.(chart.id, file) ?? stillPng(chart, file, studio())), {
    headers: { 'content-type': 'image/png' },
  })
