/** What a language is called, from the tables that every JavaScript engine carries (CLDR). */
import type { Words } from '../../model/words.ts'

/** The name of a language by its two-letter code, in the language of the words; the code where nobody has named it. */
export function languageName(words: Words, code: string): string {
  return new Intl.DisplayNames(words.lang, { type: 'language' }).of(code) ?? code
}
