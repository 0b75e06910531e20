import type { APIRoute } from 'astro'
import { eventsJson } from '../../exports/events-json.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () =>
  new Response(eventsJson(await getStory(), getWords(), siteAddress(import.meta.env)), {
    headers: { 'content-type': 'application/json' },
  })
