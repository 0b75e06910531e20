/** Fetches what the search needs, each once: its words, and later the index and the code that reads it. */
import type { SearchFile } from '../../schema/search.ts'
import { base, fetchJson, once } from '../fetch.ts'
import { loadWords } from '../settings/words.ts'
import type { Engine } from './engine.ts'

export { loadWords }

/** A path from the site’s root as an address. */
export const addressOf = (path: string) => `${base}${path}`

/** Lets the page answer its reader before work goes on. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

export const loadEngine = once<Engine>(async () => {
  const [file, { createEngine }] = await Promise.all([
    fetchJson<SearchFile>('/search/index.json'),
    import('./engine.ts'),
  ])
  return createEngine(file, pause)
})
