import type { APIRoute } from 'astro'
import { knownDays } from '../../exports/as-known.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(knownDays(await getStory(), getWords())), {
    headers: { 'content-type': 'application/json' },
  })
