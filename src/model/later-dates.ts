/**
 * Dates that a text names and that lie after a day. Used to keep what was learnt later out of what was known on it, so a
 * date in doubt counts as later: “in November” is read in the year that its context gives.
 */
import { MONTH_NAMES } from '../schema/partial-date.ts'
import { dateParts, spanOf } from './dates.ts'

const month = MONTH_NAMES.map((name) =>
  name === 'May' ? 'May' : `${name}|${name.slice(0, 3)}\\b\\.?|${name === 'September' ? 'Sept\\b\\.?' : name}`,
).join('|')
const monthNumber = (text: string) =>
  String(MONTH_NAMES.findIndex((name) => name.startsWith(text.slice(0, 3))) + 1).padStart(2, '0')

/** ISO dates; a day and a month, in either order, with or without a year; a month alone; a year alone. */
const DATE = new RegExp(
  [
    '(?<iso>\\b(?:19|20)\\d\\d-\\d\\d(?:-\\d\\d)?\\b)',
    `(?:(?:\\b\\d{1,2}(?:st|nd|rd|th)?(?: ?[–-] ?| and | or | to ))?\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?\\b(?<month>${month})(?: (?<dayAfter>\\d{1,2})(?!\\d)(?:st|nd|rd|th)?)?(?:,? (?<monthYear>(?:19|20)\\d\\d))?`,
    '\\b(?<year>(?:19|20)\\d\\d)\\b(?![ .,]?\\d)',
  ].join('|'),
  'g',
)

/**
 * The later dates of a text, as written.
 * @param day YYYY-MM-DD
 * @param year in which a date without one is read; without it, the year of `day`
 */
export function laterDates(text: string, day: string, year = String(dateParts(day).year)): string[] {
  const last = spanOf(day).endDay
  const found: string[] = []
  for (const match of text.matchAll(DATE)) {
    const { iso, year: bare, month: name, monthYear = year } = match.groups as Record<string, string | undefined>
    const number = match.groups?.day ?? match.groups?.dayAfter
    const date =
      iso ?? bare ?? `${monthYear}-${monthNumber(name as string)}${number ? `-${number.padStart(2, '0')}` : ''}`
    // Of a month or a year that holds the day, some days had come: only what begins after it is later.
    if (spanOf(date).startDay > last) found.push(match[0])
  }
  return found
}
