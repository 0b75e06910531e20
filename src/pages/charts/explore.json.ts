/** What the charts’ scripts know of the story. */
import type { APIRoute } from 'astro'
import { exploreFile } from '../../exports/explore.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(exploreFile(await getStory(), getWords())), {
    headers: { 'content-type': 'application/json' },
  })
