/** Says the words that came with the data. */
import type { ClientWords } from '../schema/explore.ts'

/** Languages with digits of their own. */
const OTHER_DIGITS = /^(ar|fa|ur)/

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
    // The first number that a browser is asked to write costs a slow phone a sixth of a second: most need no asking.
    return (value as number) > 999 || OTHER_DIGITS.test(lang) ? value.toLocaleString(lang) : `${value}`
  })
}
