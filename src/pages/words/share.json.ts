/** The words that the scripts for sharing say. */
import type { APIRoute } from 'astro'
import { clientWords } from '../../exports/client-words.ts'
import { getWords } from '../../story.ts'

export const GET: APIRoute = () =>
  new Response(JSON.stringify(clientWords(getWords(), 'cite.share')), {
    headers: { 'content-type': 'application/json' },
  })
