/** The loader for pages of others. It knows how high each chart is at each width, so that a page need not move. */
import type { APIRoute } from 'astro'
import { charts } from '../../../charts/registry.ts'
import loader from '../../../client/embed/loader/embed.ts?inline-script'
import { heightSteps } from '../../../exports/embed/heights.ts'
import { siteAddress } from '../../../exports/site-address.ts'
import { getStory, getWords } from '../../../story.ts'

export const GET: APIRoute = async () => {
  const words = getWords()
  const heights = Object.fromEntries(
    charts(await getStory()).map((chart) => [
      chart.id,
      heightSteps(chart, words).flatMap(({ width, height }) => [width, height]),
    ]),
  )
  const published = siteAddress(import.meta.env).at('embed/')
  const script = loader
    .replace(/\bHEIGHTS\b/g, () => JSON.stringify(heights))
    .replace(/\bPUBLISHED\b/g, () => JSON.stringify(published))
  return new Response(`${script}\n`, { headers: { 'content-type': 'text/javascript' } })
}
