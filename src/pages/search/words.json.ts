/** The words of the search and of the settings. */
import type { APIRoute } from 'astro'
import { settingWords } from '../../exports/search-index.ts'
import { getWords } from '../../story.ts'

export const GET: APIRoute = () =>
  new Response(JSON.stringify(settingWords(getWords())), { headers: { 'content-type': 'application/json' } })
