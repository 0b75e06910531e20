/** The PNG files of all charts, begun once for all pages of a build that show them or say how large they are. */
import { join } from 'node:path'
import type { Chart } from '../../charts/chart.ts'
import { charts } from '../../charts/registry.ts'
import { drawAhead, type StillPng, stillPng } from '../../exports/embed/still-files.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { getStory, getWords } from '../../story.ts'

const studio = () => ({
  words: getWords(),
  site: siteAddress({ SITE: import.meta.env.SITE, BASE_URL: import.meta.env.BASE_URL }),
  fontFolder: join(process.cwd(), 'src/fonts/'),
})

let ahead: ReturnType<typeof drawAhead> | undefined

/** Begins all pictures, in a build; in development each is drawn when somebody looks at it. */
export async function beginPictures(): Promise<void> {
  if (import.meta.env.PROD) ahead ??= drawAhead(charts(await getStory()), studio())
}

/** One PNG of a chart. */
export async function pictureOf(chart: Chart, file: StillPng): Promise<Uint8Array<ArrayBuffer>> {
  await beginPictures()
  return ahead ? ahead(chart.id, file) : stillPng(chart, file, studio())
}
