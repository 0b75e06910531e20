/**
 * Cuts text into the terms by which it is found: without accents, apostrophes and capitals, hyphened words both whole and
 * in parts, and dates as dates, however they are written. The same cutting serves the index, the query and the marks.
 */

/** A stretch of a text and the terms under which it is found. */
export interface Token {
  start: number
  end: number
  terms: string[]
}

/** Finds tokens; those that span several others come after them. */
export type Tokenizer = (text: string) => Token[]

const PIECE =
  /\d{4}-\d{2}(?:-\d{2})?(?![\d-])|\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+(?:['’ʼʿʾ‘][\p{L}\p{M}\p{N}]+)*(?:[-‐‑][\p{L}\p{M}\p{N}]+(?:['’ʼʿʾ‘][\p{L}\p{M}\p{N}]+)*)*/gu
const PLAIN: Record<string, string> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe' }
/** More than any story has: queries must not fill the memory. */
const MOST_WORDS = 60_000
const two = (number: number) => String(number).padStart(2, '0')

/** A word as it is compared: “Ra’isi”, “Raisi” and “RAÏSI” are one. The English “’s” is left out. */
export function fold(word: string): string {
  return /^[a-z]+$/.test(word) ? word : foldFully(word)
}

function foldFully(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/['’]s$/, '')
    .replace(/['’ʼʿʾ‘]/g, '')
    .replace(/[ıøłđðþßæœ]/g, (letter) => PLAIN[letter] as string)
}

/** The terms of a day, a month or a year of which the text says no more: from the closest to the widest. */
export function dateTerms(year: number | undefined, month: number, day: number | undefined): string[] {
  const terms: string[] = []
  if (year && day) terms.push(`${year}-${two(month)}-${two(day)}`)
  if (day) terms.push(`${two(month)}-${two(day)}`)
  if (year) terms.push(`${year}-${two(month)}`)
  return terms
}

/**
 * Makes the tokenizer of a language.
 * @param months long and short names from January; either may be followed by a point
 */
export function createTokenizer(months: readonly (readonly string[])[]): Tokenizer {
  const monthOf = new Map(months.flatMap((names, i) => names.map((name) => [fold(name), i + 1] as const)))

  // Words recur: each is folded once.
  const folded = new Map<string, string>()
  const term = (word: string) => {
    let known = folded.get(word)
    if (known === undefined) {
      known = fold(word)
      if (folded.size < MOST_WORDS) folded.set(word, known)
    }
    return known
  }

  return (text) => {
    const parts: Token[] = []
    const spans: Token[] = []
    for (const { 0: piece, index } of text.matchAll(PIECE)) {
      const end = index + piece.length
      if (/^\d/.test(piece) && !/\p{L}/u.test(piece)) {
        parts.push({ start: index, end, terms: [piece.replace(/,(?=\d{3}(\D|$))/g, '')] })
        continue
      }
      let at = index
      const words = piece.split(/[-‐‑]/)
      for (const word of words) {
        parts.push({ start: at, end: at + word.length, terms: [term(word)] })
        at += word.length + 1
      }
      if (words.length > 1) spans.push({ start: index, end, terms: [term(words.join(''))] })
    }
    return [...parts, ...spans, ...dates(text, parts)]
  }

  /** Days and months in words: “23 October 2022”, “October 23, 2022”, “October 2022”, “23 Oct”. */
  function dates(text: string, parts: readonly Token[]): Token[] {
    const found: Token[] = []
    const number = (i: number, low: number, high: number) => {
      const term = parts[i]?.terms[0] ?? ''
      const value = /^\d{1,4}$/.test(term) ? Number(term) : 0
      return value >= low && value <= high ? value : undefined
    }
    const near = (i: number) => {
      const [a, b] = [parts[i], parts[i + 1]]
      return a !== undefined && b !== undefined && /^[.,]?\s{0,2}$/.test(text.slice(a.end, b.start))
    }
    for (const [i, part] of parts.entries()) {
      const month = monthOf.get(part.terms[0] as string)
      if (month === undefined) continue
      const dayBefore = near(i - 1) ? number(i - 1, 1, 31) : undefined
      const dayAfter = !dayBefore && near(i) ? number(i + 1, 1, 31) : undefined
      const last = dayAfter ? i + 1 : i
      const year = near(last) ? number(last + 1, 1000, 2999) : undefined
      const terms = dateTerms(year, month, dayBefore ?? dayAfter)
      if (terms.length === 0) continue
      const start = (dayBefore ? parts[i - 1] : part) as Token
      const end = (year ? parts[last + 1] : parts[last]) as Token
      found.push({ start: start.start, end: end.end, terms })
    }
    return found
  }
}

/** The terms of a text that is searched. */
export function textTerms(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ terms }) => terms)
}

/** The terms of a query: a date stands for its words, a hyphened word for its parts. */
export function queryTerms(tokens: readonly Token[]): string[] {
  const isDate = ({ terms }: Token) => /^\d{2,4}-/.test(terms[0] as string)
  const dates = tokens.filter(isDate)
  const rest = tokens.filter(
    (token) => !isDate(token) && !dates.some(({ start, end }) => token.start >= start && token.end <= end),
  )
  const parts = rest.filter(
    (token) => !rest.some((other) => other !== token && other.start >= token.start && other.end <= token.end),
  )
  return [...new Set([...dates, ...parts].sort((a, b) => a.start - b.start).map(({ terms }) => terms[0] as string))]
}

const DAY = 86_400_000
/** Longer stretches are found by their months and years only. */
const DAYS_IN_FULL = 40

/** The terms of an entry’s days: each day of a short stretch, and the months and years of it. */
export function daysTerms([from, to = from]: readonly [string, string?]): string[] {
  const terms = new Set([from, to, from.slice(0, 4), to.slice(0, 4), from.slice(0, 7), to.slice(0, 7)])
  const [first, last] = [Date.parse(from), Date.parse(to)]
  if (from.length === 10 && to.length === 10 && last - first <= DAYS_IN_FULL * DAY) {
    for (let time = first; time <= last; time += DAY) {
      const day = new Date(time).toISOString().slice(0, 10)
      terms.add(day).add(day.slice(5)).add(day.slice(0, 7))
    }
  }
  return [...terms]
}
