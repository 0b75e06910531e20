import type { APIRoute } from 'astro'
import { correctionsFeed } from '../../exports/feeds.ts'
import { siteAddress } from '../../exports/site-address.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () =>
  new Response(await correctionsFeed(await getStory(), getWords(), siteAddress(import.meta.env)), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  })
