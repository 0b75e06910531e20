/** Every chart that can be embedded, for programs. */
import type { APIRoute } from 'astro'
import { charts } from '../../../charts/registry.ts'
import { frameIndex } from '../../../exports/embed/frame-index.ts'
import { siteAddress } from '../../../exports/site-address.ts'
import { getStory, getWords } from '../../../story.ts'

export const GET: APIRoute = async () =>
  new Response(
    `${JSON.stringify(frameIndex(charts(await getStory()), getWords(), siteAddress(import.meta.env)), null, 1)}\n`,
    { headers: { 'content-type': 'application/json' } },
  )
