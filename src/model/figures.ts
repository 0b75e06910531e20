/** Figures in a text, each with what it counts: “50 gigabytes”, “six attacks”, “12,516”. Dates and years are none. */

export interface Figure {
  value: number
  /** As written. */
  text: string
  /** The noun after it, without its plural ending; undefined where none follows at once. */
  unit?: string
  /** Index of its first sign in the text. */
  index: number
}

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const LARGE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
}

const small = [...Object.keys(TENS), ...Object.keys(WORDS)].join('|')
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/–-])(?:(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)|(?<word>(?:${small})(?:-(?:${small}))?))(?: (?<large>hundred|thousand|million|billion))?(?![\\p{L}\\p{N}]|[-–:/]\\d|,\\d|\\.\\d)`,
  'giu',
)
const MONTH = /^ (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/
const AFTER_MONTH = /(?:January|February|March|April|May|June|July|August|September|October|November|December) $/

/** Words between a figure and what it counts. */
const BETWEEN =
  /^(?: (?:more|other|further|new|different|such|or|least|about|of|the|its|their|these|those|\p{Ll}+(?:ing|ed|al|ic|ian|ese|ous|ary|ive)))*/u

/** Words that a figure never counts. */
const NO_UNIT =
  /^(?:and|or|to|in|on|at|by|for|from|as|but|was|were|is|are|had|has|who|which|that|than|then|after|before|during|while|with|under|over|per|each|when)$/

const stem = (word: string) =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?:es|s|e)$/, '')

function valueOfWords(word: string): number {
  return word
    .toLowerCase()
    .split('-')
    .reduce((sum, part) => sum + (TENS[part] ?? WORDS[part] ?? 0), 0)
}

/** Every figure of a text. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const { digits, word, large } = match.groups as Record<string, string | undefined>
    const after = text.slice(match.index + match[0].length)
    if (MONTH.test(after) || AFTER_MONTH.test(text.slice(0, match.index))) return []
    const base = digits === undefined ? valueOfWords(word ?? '') : Number(digits.replaceAll(',', ''))
    if (digits !== undefined && /^(?:1[89]|20)\d\d$/.test(digits) && !large) return []
    const value = base * (large ? (LARGE[large.toLowerCase()] ?? 1) : 1)
    const sign = /^ ?(%|percent\b|per cent\b|kg\b|km\b|°)/.exec(after)?.[1]
    const noun = sign ?? /^[ -](\p{L}[\p{L}’]*)/u.exec(after.slice(BETWEEN.exec(after)?.[0].length ?? 0))?.[1]
    const unit = noun === undefined || NO_UNIT.test(noun) ? undefined : /^per ?cent|%/.test(noun) ? '%' : stem(noun)
    return [{ value, text: match[0], index: match.index, ...(unit === undefined ? {} : { unit }) }]
  })
}
