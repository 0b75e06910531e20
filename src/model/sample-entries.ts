/** For tests: some entries of this site, without reading all of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CollectionName, SHAPES } from '../schema/shapes.ts'
import { extensionOf, filesUnder, type RawEntry, readEntry } from './read-content.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Every `step`th file of each collection that is asked for, the first one always. */
export function sampleEntries(
  step: number,
  collections: readonly CollectionName[] = Object.keys(SHAPES) as CollectionName[],
): RawEntry[] {
  return collections.flatMap((collection) =>
    filesUnder(join(ROOT, 'content', collection))
      .filter((_, index) => index % step === 0)
      .map((file) => {
        const path = `content/${collection}/${file}`
        const id = file.slice(0, -extensionOf(collection).length)
        return readEntry(collection, id, path, readFileSync(join(ROOT, path), 'utf8')).entry
      }),
  )
}
