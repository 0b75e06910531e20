/** What the shapes of each map stand for, for the script that lets a reader explore it. */
import type { APIRoute } from 'astro'
import { mapViewFile } from '../../exports/map-view.ts'
import { THREADS, type ThreadId } from '../../schema/vocabulary.ts'
import { getStory, getWords } from '../../story.ts'

export const getStaticPaths = () => [
  { params: { id: 'map' }, props: {} },
  ...THREADS.map((thread) => ({ params: { id: `map-${thread}` }, props: { thread } })),
]

export const GET: APIRoute<{ thread?: ThreadId }> = async ({ props }) =>
  new Response(JSON.stringify(mapViewFile(await getStory(), getWords(), props.thread)), {
    headers: { 'content-type': 'application/json' },
  })
