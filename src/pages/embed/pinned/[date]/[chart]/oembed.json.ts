/** The oEmbed answer of a copy that is being pinned. */
import type { APIRoute } from 'astro'
import { chartNamed } from '../../../../../charts/registry.ts'
import { oembed } from '../../../../../exports/embed/oembed.ts'
import { askedCopies } from '../../../../../exports/embed/pinned.ts'
import { siteAddress } from '../../../../../exports/site-address.ts'
import { getStory, getWords } from '../../../../../story.ts'

export function getStaticPaths() {
  return askedCopies(process.env.PIN).map(({ date, chart }) => ({ params: { date, chart } }))
}

export const GET: APIRoute = async ({ params: { date, chart = '' } }) => {
  const address = siteAddress(import.meta.env)
  return Response.json(oembed(chartNamed(await getStory(), chart), getWords(), address, date))
}
