/** Reads the records of corrections as the check and the list of changes need them: what each is about, and what it says. */
import { MONTH_NAMES } from '../../schema/partial-date.ts'
import type { RawEntry } from '../read-content.ts'
import type { FactValue } from './entry-facts.ts'

/** A record of content/corrections with its fields as text; what is not text is left out. */
export interface CorrectionRecord {
  entry: RawEntry
  date: string
  kind: string
  about: string
  field?: string
  was: string
  now: string
}

/** The records that can be read, the earliest first. */
export function correctionRecords(entries: Iterable<RawEntry>): CorrectionRecord[] {
  const records = [...entries].flatMap((entry): CorrectionRecord[] => {
    if (entry.collection !== 'corrections' || typeof entry.value !== 'object' || entry.value === null) return []
    const text = (field: string) => {
      const value = (entry.value as Record<string, unknown>)[field]
      return value === undefined || value === null ? '' : String(value).trim()
    }
    const field = text('field')
    const said = { date: text('date'), kind: text('kind'), about: text('about'), was: text('was'), now: text('now') }
    return [{ entry, ...said, ...(field && { field }) }]
  })
  return records.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.entry.id < b.entry.id ? -1 : 1))
}

/** Whether a record is about a field of an entry: that field itself, or in a text a part of it (`summary.0.text`). */
export const isAbout = (record: CorrectionRecord, name: string, field: string): boolean =>
  record.about === name &&
  record.field !== undefined &&
  (record.field === field || record.field.startsWith(`${field}.`))

const plain = (text: string) =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[“"]|[”"]$/g, '')
    .replace(/\.$/, '')
    .trim()
    .toLowerCase()

/** Whether words stand in a text; spaces, capitals and a last full stop do not count. */
export const says = (text: string, words: string): boolean => plain(text).includes(plain(words))

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function wordedDate(date: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? []
  return year && [day && String(Number(day)), MONTH_NAMES[Number(month) - 1], year].filter(Boolean).join(' ')
}

/**
 * Whether words name a value, as it is written or as readers write it: `2022-10-23` or “23 October 2022”, `1200` or “1,200”,
 * an id or the name of its entry (`nameOf`). More words may stand round it.
 */
export function names(words: string, value: FactValue, nameOf: (id: string) => string | undefined): boolean {
  const items = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
  const holds = (form: string | undefined) =>
    form !== undefined &&
    (plain(words) === plain(form) ||
      new RegExp(`(?<![\\p{L}\\d.,-])${escaped(plain(form))}(?![\\p{L}\\d]|[.,-]\\d)`, 'u').test(plain(words)))
  const grouped = (digits: string) =>
    /^-?\d{4,}(\.\d+)?$/.test(digits) ? digits.replace(/\d(?=(\d{3})+(?!\d))/g, '$&,') : undefined
  return items.every((item) => [item, wordedDate(item), grouped(item), nameOf(item)].some(holds))
}
