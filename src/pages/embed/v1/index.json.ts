/** Every chart that can be embedded, for programs. */
import type { APIRoute } from 'astro'
import { charts } from '../../../charts/registry.ts'
import { frameIndex } from '../../../exports/embed/frame-index.ts'
import { pinnedCopies } from '../../../exports/embed/pinned.ts'
import { siteAddress } from '../../../exports/site-address.ts'
import { getStory, getWords } from '../../../story.ts'

export const GET: APIRoute = async () => {
  const site = siteAddress(import.meta.env)
  const index = frameIndex(charts(await getStory()), getWords(), site, pinnedCopies(site))
  return new Response(`${JSON.stringify(index, null, 1)}\n`, { headers: { 'content-type': 'application/json' } })
}
