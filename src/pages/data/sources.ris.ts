import type { APIRoute } from 'astro'
import { ris } from '../../exports/bibliography.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () =>
  new Response(ris((await getStory()).sources, getWords()), {
    headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
  })
