/** What the search searches. */
import type { APIRoute } from 'astro'
import { searchPlaces } from '../../components/page/search-places.ts'
import { searchEntries } from '../../exports/search-entries.ts'
import { searchFile } from '../../exports/search-index.ts'
import { getStory, getWords } from '../../story.ts'

export const GET: APIRoute = async () => {
  const story = await getStory()
  const words = getWords()
  return new Response(JSON.stringify(searchFile(searchEntries(story, words, searchPlaces(story)), words)), {
    headers: { 'content-type': 'application/json' },
  })
}
