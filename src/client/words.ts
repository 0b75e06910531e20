/** Says the words that came with the data. */
import type { ClientWords } from '../schema/explore.ts'

/** Fills in a word; numbers as the language writes them. A plural chooses by the value `count`. An unknown word is empty. */
export function say(
  words: ClientWords,
  key: string,
  values: Record<string, string | number> = {},
  lang = document.documentElement.lang,
): string {
  const word = words[key] ?? ''
  const text =
    typeof word === 'string'
      ? word
      : (word[new Intl.PluralRules(lang).select(Number(values.count))] ?? word.other ?? '')
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    return typeof value === 'number' ? value.toLocaleString(lang) : value
  })
}
