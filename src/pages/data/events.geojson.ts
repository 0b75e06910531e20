import type { APIRoute } from 'astro'
import { eventsGeoJson } from '../../exports/events-geojson.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () =>
  new Response(eventsGeoJson(await getStory(), getWords(), siteAddress(import.meta.env)), {
    headers: { 'content-type': 'application/geo+json' },
  })
