import type { APIRoute } from 'astro'
import { bibtex } from '../../exports/bibliography.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () =>
  new Response(bibtex((await getStory()).sources, getWords()), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  })
