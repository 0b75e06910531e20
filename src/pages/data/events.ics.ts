import type { APIRoute } from 'astro'
import { eventsIcs } from '../../exports/events-ics.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () =>
  new Response(eventsIcs(await getStory(), getWords(), siteAddress(import.meta.env)), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
