/**
 * What of a text is fact and not wording: its figures, its quotations, and the names in it. `forty-six days` and `46 days`
 * are one figure; `Iran` and `Iranian` are one name.
 */

export interface TextFacts {
  /** Each figure with the unit that follows it, in one spelling: `215`, `50 gigabyte`, `46 day`. */
  figures: readonly string[]
  /** How each figure is written in the text, by that spelling: `forty-six days`. */
  written: ReadonlyMap<string, string>
  /** The words between curly quotation marks, without a full stop or comma at their end. */
  quotations: readonly string[]
  /** Words with a capital letter that do not merely begin a sentence. */
  names: readonly string[]
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES = 'dozen|hundred|thousand|million|billion|trillion'
const UNITS =
  'per cent|percent|%|gigabyte|megabyte|terabyte|kilogram|kg|gram|tonne|ton|kilometre|km|mile|metre|minute|hour|day|week|month|year|dollar|euro'

/** `one` alone is rarely a figure: “one of them”. */
const WORDED = `(?:${TENS.join('|')})(?:-(?:${ONES.slice(1, 10).join('|')}))?|${[...ONES.slice(2), 'zero'].join('|')}`
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d[\\d,.:/-]*\\d|\\d)|(${WORDED})(?!\\p{L}))(?:[\\s\u00a0-]?(${SCALES})s?(?!\\p{L}))?(?:[\\s\u00a0-]?(${UNITS})s?(?!\\p{L}))?`,
  'giu',
)

function digitsOf(word: string): string {
  const [tens = '', ones = ''] = word.toLowerCase().split('-')
  const ten = TENS.indexOf(tens)
  return ten >= 0 ? String((ten + 2) * 10 + Math.max(0, ONES.indexOf(ones))) : String(ONES.indexOf(tens))
}

/** A comma between three digits only makes a number easier to read. */
const plainNumber = (digits: string) => digits.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')

function figuresIn(text: string): { figure: string; written: string }[] {
  return [...text.matchAll(FIGURE)].map(([written, digits, word, scale, unit]) => {
    const parts = [digits ? plainNumber(digits) : digitsOf(word as string), scale, unit].filter(Boolean)
    const figure = parts.join(' ').toLowerCase().replace('per cent', '%').replace('percent', '%')
    return { figure, written }
  })
}

const quotationsIn = (text: string): string[] =>
  [...text.matchAll(/“([^“”]+)”/g)].map(([, words = '']) => words.replace(/[.,;]+$/, '').trim()).filter(Boolean)

const NAME = /(?<![\p{L}\d])\p{Lu}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*/gu

/** `known` are words that are names wherever they stand, also first in a sentence. */
function namesIn(text: string, known: ReadonlySet<string>): string[] {
  return [...text.matchAll(NAME)].flatMap((match) => {
    const name = match[0].replace(/[’']s$/, '')
    const isFirst = /(?:^|[.!?:;]["”’)]*\s)["“‘(]*$/.test(text.slice(Math.max(0, match.index - 6), match.index))
    const isName = !isFirst || known.has(name) || /^\p{Lu}{2,}$/u.test(name)
    return isName && digitsOf(name) === '-1' ? [name] : []
  })
}

const NONE: ReadonlySet<string> = new Set()

export function textFacts(text: string, known: ReadonlySet<string> = NONE): TextFacts {
  const found = figuresIn(text)
  return {
    figures: found.map(({ figure }) => figure),
    written: new Map(found.map(({ figure, written }) => [figure, written])),
    quotations: quotationsIn(text),
    names: namesIn(text, known),
  }
}

/** Endings by which a country and its people, or one and many, differ. */
const ENDINGS = [
  ['', 'n'],
  ['', 'i'],
  ['', 's'],
  ['', 'ian'],
  ['e', 'ian'],
  ['ey', 'ish'],
  ['ain', 'ish'],
  ['ce', 'ch'],
  ['', 'ese'],
]

/** Whether two words name the same: `Iran` and `Iranian`. Never true for words whose letters merely differ. */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return ENDINGS.some(
    ([one = '', other = '']) =>
      short.length > 3 &&
      short.endsWith(one) &&
      long.endsWith(other) &&
      short.slice(0, short.length - one.length) === long.slice(0, long.length - other.length),
  )
}
