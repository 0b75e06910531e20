/**
 * Loads a collection with the project's own reader, so that a build and `npm run check` read the same text the same way
 * (Astro's own loaders turn an unquoted 2022-02-30 into 2 March before any schema sees it), and so that what may not be
 * seen yet never reaches Astro.
 */
import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'
import { type RawEntry, readContent } from './model/read-content.ts'
import { entriesToShow } from './model/withheld.ts'
import { type CollectionName, PROSE_COLLECTIONS } from './schema/shapes.ts'

const read = new Map<string, readonly RawEntry[]>()

/** All entries that may be seen: the collections are loaded one after another, and the content is read once. */
function entriesOf(root: string): readonly RawEntry[] {
  const entries = read.get(root) ?? entriesToShow(readContent(root).entries)
  read.set(root, entries)
  return entries
}

/**
 * A loader for `content/<collection>/`. While somebody edits, pages take the story from the living content
 * (`model/living-content.ts`), and Astro is only told which prose there is.
 */
export function contentLoader(collection: CollectionName): Loader {
  const isProse = PROSE_COLLECTIONS.includes(collection)
  return {
    name: `content-${collection}`,
    load: async ({ store, parseData, config, watcher }) => {
      store.clear()
      for (const { id, path, body, value, collection: own } of entriesOf(fileURLToPath(config.root))) {
        if (own !== collection || (watcher && !isProse)) continue
        const data = watcher ? {} : await parseData({ id, data: value as Record<string, unknown> })
        store.set(isProse ? { id, data, body, filePath: path, deferredRender: true } : { id, data })
      }
    },
  }
}
