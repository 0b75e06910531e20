/** Codes of countries: each must exist and have a name in the words of the site. */
import type { Problem, RawEntry } from '../read-content.ts'
import { atField, type Content } from './content-index.ts'
import { COUNTRY_CODES } from './country-outlines.ts'
import { listField, textField } from './values.ts'
import { type WordFile, wordFiles } from './words.ts'

/** Codes that people write for another one. */
const MEANT: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR', EN: 'GB' }

/** Every country code in an entry, with its field. */
function codesIn(entry: RawEntry): { code: string; path: PropertyKey[] }[] {
  const paths: PropertyKey[][] =
    entry.collection === 'events'
      ? listField(entry, 'links').flatMap((_, index) => [
          ['links', index, 'from'],
          ['links', index, 'to'],
        ])
      : entry.collection === 'places' || entry.collection === 'actors'
        ? [['country']]
        : []
  return paths.flatMap((path) => {
    const code = textField(entry, ...path)
    return code !== undefined && /^[A-Z]{2}$/.test(code) ? [{ code, path }] : []
  })
}

/** Every country code that the content uses. */
export function usedCountries({ entries }: Content): Set<string> {
  return new Set(entries.flatMap(codesIn).map(({ code }) => code))
}

/** The rule of countries. A code without a name is reported where it is first used. */
export function checkCountries(content: Content): Problem[] {
  const words: WordFile | undefined = wordFiles(content, 'en').find(({ name }) => name === 'countries')
  const names = words?.value as Record<string, unknown> | undefined
  const reported = new Set<string>()
  return content.entries.flatMap((entry) =>
    codesIn(entry).flatMap(({ code, path }) => {
      if (!COUNTRY_CODES.includes(code)) {
        const hint = MEANT[code] ? ` Did you mean "${MEANT[code]}"?` : ''
        const sentence = `There is no country with the code "${code}".${hint} Codes are those of ISO 3166, and EU.`
        return [atField(entry, path, 'unknown-country', sentence)]
      }
      if (!names || typeof names !== 'object' || code in names || reported.has(code)) return []
      reported.add(code)
      const sentence = `The country "${code}" has no name yet. Add a line "${code}: …" to ${words?.path}.`
      return [atField(entry, path, 'missing-word', sentence)]
    }),
  )
}
