/** What an event must say about who says so. */
import { STATUSES } from '../../schema/vocabulary.ts'
import type { Problem } from '../read-content.ts'
import { atField, type Content } from './content-index.ts'
import { isMisspelt, listField, textField } from './values.ts'

/** The rule of contested events: each names its speaker and rests on two sources, or says why on one. */
export function checkContested({ entries }: Content): Problem[] {
  return entries.flatMap((entry) => {
    if (entry.collection !== 'events') return []
    const status = textField(entry, 'status')
    if (status === undefined || status === 'confirmed' || !(STATUSES as readonly string[]).includes(status)) return []
    const problems: Problem[] = []
    if (textField(entry, 'attributed_to') === undefined && !isMisspelt(entry, 'attributed_to')) {
      const sentence = `The status is "${status}", so somebody says so: name them in "attributed_to".`
      problems.push(atField(entry, ['status'], 'attributed-to', sentence))
    }
    const sources = new Set(listField(entry, 'sources'))
    if (sources.size === 1 && textField(entry, 'one_source') === undefined && !isMisspelt(entry, 'one_source')) {
      const sentence = `The status is "${status}", and a contested event rests on two sources. Add one, or say in "one_source" why there is only one.`
      problems.push(atField(entry, ['sources'], 'two-sources', sentence))
    }
    return problems
  })
}
