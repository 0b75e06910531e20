import type { APIRoute } from 'astro'
import { eventsFeed } from '../../exports/feeds.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () =>
  new Response(await eventsFeed(await getStory(), getWords(), siteAddress(import.meta.env)), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  })
