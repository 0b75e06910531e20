/** What stands in a field of an entry now, as a correction names the field. */
import type { Prose } from '../prose.ts'
import type { RawEntry } from '../read-content.ts'
import { type FactValue, factsOf } from './entry-facts.ts'

/** Undefined where nothing stands, or nothing that words could say. */
export function standing(
  entry: Pick<RawEntry, 'collection' | 'value'>,
  field: string,
  prose?: Prose,
): FactValue | undefined {
  const facts = factsOf(entry, prose)
  const fact = facts.find((candidate) => candidate.field === field)
  if (fact) return fact.value
  // A point that was given another day is called after it, and records go on naming it as it was.
  if (/^points\..+\.date$/.test(field)) {
    return facts.filter((candidate) => /^points\..+\.date$/.test(candidate.field)).map(({ value }) => String(value))
  }
  const steps = field.split(/[.[\]]+/).filter(Boolean)
  const found = steps.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[step] : undefined,
    entry.value,
  )
  if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean') return found
  return Array.isArray(found) && found.every((item) => typeof item === 'string') ? found : undefined
}
