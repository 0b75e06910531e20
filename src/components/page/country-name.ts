/** What a country is called on a page. */
import type { Words } from '../../model/words.ts'

/** The European Union: it stands in for a country where it acts as one, and every page says that it is none. */
export const UNION = 'EU'

/** The name of a country by its two-letter code; the code itself where the words have no name for it. */
export function countryName(words: Words, code: string): string {
  return words.has(`countries.${code}`) ? words.text(`countries.${code}`) : code
}

/** Codes in the order of their names, as the language sorts them. */
export function byCountryName(words: Words, codes: Iterable<string>): string[] {
  const collator = new Intl.Collator(words.lang)
  return [...codes].sort((a, b) => collator.compare(countryName(words, a), countryName(words, b)))
}
