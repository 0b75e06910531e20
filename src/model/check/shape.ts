/** Whether every entry has the shape of its collection. */
import { once } from '../content-files.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import { atField, type Content } from './content-index.ts'
import { shapeFindings } from './shape-sentences.ts'

const faultsOf = once((entry: RawEntry): Problem[] => {
  if (entry.value === undefined) return []
  return shapeFindings(entry.collection, entry.value)
    .filter(
      ({ path, rule }) => !(rule === 'value' && entry.collection === 'places' && /^l(at|on)$/.test(String(path[0]))),
    )
    .map(({ path, atName, rule, sentence }) => atField(entry, path, rule, sentence, 'error', atName ? 'key' : 'value'))
})

/** The rule of fields: unknown, missing, of the wrong type, or with a value that cannot be. */
export function checkShapes({ entries }: Content): Problem[] {
  return entries.flatMap(faultsOf)
}
