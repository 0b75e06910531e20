import type { APIRoute } from 'astro'
import { cslJson } from '../../exports/bibliography.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () =>
  new Response(cslJson((await getStory()).sources, getWords()), {
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json' },
  })
