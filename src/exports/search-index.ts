/** The files that the search fetches. */
import type { Words } from '../model/words.ts'
import { packEntry, type SearchEntry, type SearchFile, type SettingWords } from '../schema/search.ts'
import { clientWords } from './client-words.ts'

const MONTHS = 12

/** The content of `/search/index.json`. */
export function searchFile(entries: readonly SearchEntry[], words: Words): SearchFile {
  return {
    months: Array.from({ length: MONTHS }, (_, i) => [
      words.text(`dates.long.${i + 1}`),
      words.text(`dates.short.${i + 1}`),
    ]),
    ignored: words.text('search.ignored').split(' '),
    entries: entries.map(packEntry),
  }
}

/** The content of `/search/words.json`, which is small: it comes before anything is searched. */
export function settingWords(words: Words): SettingWords {
  return { search: clientWords(words, 'search'), settings: clientWords(words, 'settings') }
}
