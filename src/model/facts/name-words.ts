/** Words that are names wherever they stand: those of the people, bodies and places of the content, now and then. */
import type { RawEntry } from '../read-content.ts'
import type { FactRecord } from './entry-facts.ts'

export function nameWords(
  entries: readonly Pick<RawEntry, 'collection' | 'value'>[],
  kept: Readonly<Record<string, FactRecord>> = {},
): ReadonlySet<string> {
  const now = entries
    .filter(({ collection }) => collection === 'actors' || collection === 'places')
    .map(({ value }) => (value as Record<string, unknown> | null | undefined)?.name)
  const then = Object.entries(kept)
    .filter(([name]) => /^(actors|places)\//.test(name))
    .map(([, { name }]) => name)
  const words = [...now, ...then].flatMap((name) =>
    typeof name === 'string' ? (name.match(/\p{Lu}[\p{L}\p{M}’'-]*/gu) ?? []) : [],
  )
  return new Set(words.filter((word) => !COMMON.has(word)))
}

/** Words of names that also begin ordinary sentences. */
const COMMON: ReadonlySet<string> = new Set(['The', 'A', 'An', 'Government', 'Group', 'State', 'National', 'Ministry'])
