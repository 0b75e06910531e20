/** Fetches what the search needs, each once: its words, and later the index and the code that reads it. */
import type { SearchFile, SettingWords } from '../../schema/search.ts'
import type { Engine } from './engine.ts'

const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/** A path from the site’s root as an address. */
export const addressOf = (path: string) => `${base}${path}`

async function fetchJson<Content>(path: string): Promise<Content> {
  const answer = await fetch(addressOf(path))
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  return answer.json()
}

/** After a failure the next caller tries again. */
function once<Thing>(load: () => Promise<Thing>): () => Promise<Thing> {
  let loading: Promise<Thing> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

/** Lets the page answer its reader before work goes on. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

export const loadWords = once(() => fetchJson<SettingWords>('/search/words.json'))

export const loadEngine = once<Engine>(async () => {
  const [file, { createEngine }] = await Promise.all([
    fetchJson<SearchFile>('/search/index.json'),
    import('./engine.ts'),
  ])
  return createEngine(file, pause)
})
