/** What each pinned copy is told of corrections. Of a chart that is made no more there is nothing left to correct. */
import type { APIRoute } from 'astro'
import { charts } from '../../../../charts/registry.ts'
import { correctedPicture, correctionsAfter } from '../../../../exports/embed/corrected.ts'
import { PINNED } from '../../../../exports/embed/pinned.ts'
import { getStory, getWords } from '../../../../story.ts'

export function getStaticPaths() {
  return Object.keys(PINNED.copies).map((key) => {
    const [date = '', chart = ''] = key.split('/')
    return { params: { date, chart } }
  })
}

export const GET: APIRoute = async ({ params: { date = '', chart: id } }) => {
  const [story, words] = [await getStory(), getWords()]
  const chart = charts(story).find((each) => each.id === id)
  const corrections = chart ? correctionsAfter(date, chart, words) : []
  return new Response(correctedPicture(corrections, story, words), { headers: { 'content-type': 'image/svg+xml' } })
}
