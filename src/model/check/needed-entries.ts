/** Entries that pages and charts ask for by name: taken away or renamed, they would stop the build. */
import { NEEDED_ENTRIES } from '../../schema/needed-entries.ts'
import type { CollectionName } from '../../schema/shapes.ts'
import { extensionOf, type Problem } from '../read-content.ts'
import { atField, type Content } from './content-index.ts'
import { didYouMean } from './nearest.ts'
import { textField } from './values.ts'

const USED_BY: Readonly<Partial<Record<CollectionName, string>>> = {
  pages: 'A page of the site is made from it',
  series: 'A chart is drawn from it',
  actors: 'A chart says its name',
}

/** The rule of entries that must be there. A tree without pages is no site, and asks for nothing. */
export function checkNeededEntries({ byId }: Content): Problem[] {
  if (byId.pages.size === 0) return []
  return (Object.entries(NEEDED_ENTRIES) as [CollectionName, readonly string[]][]).flatMap(([collection, ids]) =>
    ids.flatMap((id): Problem[] => {
      const entry = byId[collection].get(id)
      if (entry && collection === 'series' && textField(entry, 'drawing') === 'none') {
        const sentence =
          'A chart is drawn from this series, so "drawing" cannot be "none". Ask an engineer to take the chart away first.'
        return [atField(entry, ['drawing'], 'needed-entry', sentence)]
      }
      if (entry) return []
      const path = `content/${collection}/${id}${extensionOf(collection)}`
      const others = [...byId[collection].keys()].filter((other) => !ids.includes(other))
      const hint = didYouMean(id, others).replace('Did you mean', 'Was it renamed to')
      const sentence = `${USED_BY[collection]}, and it is not there.${hint} Put it back under this name.`
      return [{ path, line: 1, column: 1, level: 'error', sentence, rule: 'needed-entry' }]
    }),
  )
}
