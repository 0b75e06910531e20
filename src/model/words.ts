/**
 * The words of one language: every interface and chart string, with ICU placeholders and plurals, and dates and
 * numbers as that language writes them. Charts and pages receive a `Words` and hold no text of their own.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { dateParts } from './dates.ts'

/** Nested strings as they stand in `content/ui/<lang>`. */
export interface WordTree {
  [key: string]: string | WordTree
}

export type Direction = 'ltr' | 'rtl'

export interface Words {
  readonly lang: string
  readonly dir: Direction
  /** The string at a dotted key with its placeholders filled. Throws when the key or a value is missing. */
  text(key: string, values?: Record<string, string | number>): string
  /** Whether the key exists. */
  has(key: string): boolean
  /** The messages at or below a dotted key, as written: for whoever must hand them on. */
  messages(key: string): string | WordTree | undefined
  /** A partial date in words, at its own precision: “23 October 2022”, “October 2022”, “2022”. */
  date(date: string, form?: 'long' | 'short' | 'day-month'): string
  /** A stretch of days: “23–25 October 2022”. */
  dates(date: string, end?: string, form?: 'long' | 'short'): string
  /** A number with the language’s own grouping. */
  number(value: number): string
  /** “a, b and c”. */
  list(parts: readonly string[]): string
}

function branch(tree: WordTree, key: string): string | WordTree | undefined {
  let node: string | WordTree | undefined = tree
  for (const part of key.split('.')) {
    if (typeof node !== 'object') return undefined
    node = node[part]
  }
  return node
}

function lookUp(tree: WordTree, key: string): string | undefined {
  const node = branch(tree, key)
  return typeof node === 'string' ? node : undefined
}

/** Binds the strings of one language. */
export function createWords(lang: string, dir: Direction, tree: WordTree): Words {
  const compiled = new Map<string, IntlMessageFormat>()
  const numbers = new Intl.NumberFormat(lang, { useGrouping: 'always', maximumFractionDigits: 6 })

  const text: Words['text'] = (key, values = {}) => {
    let message = compiled.get(key)
    if (!message) {
      const source = lookUp(tree, key)
      if (source === undefined) throw new Error(`content/ui/${lang} has no string "${key}"`)
      message = new IntlMessageFormat(source, lang)
      compiled.set(key, message)
    }
    return String(message.format(values))
  }

  const monthName = (month: number, form: 'long' | 'short') => text(`dates.${form}.${month}`)

  const date: Words['date'] = (value, form = 'long') => {
    const { year, month, day } = dateParts(value)
    const names = form === 'short' ? 'short' : 'long'
    if (month === undefined) return text('dates.year', { year: String(year) })
    if (day === undefined) return text('dates.monthYear', { year: String(year), month: monthName(month, names) })
    const parts = { year: String(year), month: monthName(month, names), day: String(day) }
    return text(form === 'day-month' ? 'dates.dayMonth' : 'dates.dayMonthYear', parts)
  }

  const dates: Words['dates'] = (start, end, form = 'long') => {
    if (end === undefined || end === start) return date(start, form)
    const a = dateParts(start)
    const b = dateParts(end)
    if (a.day !== undefined && b.day !== undefined && a.year === b.year) {
      const from = a.month === b.month ? String(a.day) : `${a.day} ${monthName(a.month as number, form)}`
      return text('dates.range', { from, to: date(end, form), tight: a.month === b.month ? 'yes' : 'no' })
    }
    return text('dates.range', { from: date(start, form), to: date(end, form), tight: 'no' })
  }

  return {
    lang,
    dir,
    text,
    has: (key) => lookUp(tree, key) !== undefined,
    messages: (key) => branch(tree, key),
    date,
    dates,
    number: (value) => numbers.format(value),
    list: (parts) => new Intl.ListFormat(lang, { type: 'conjunction' }).format(parts),
  }
}
