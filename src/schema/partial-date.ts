/**
 * A calendar day, month or year in UTC, written as an editor writes it: `2022-10-23`, `2022-10` or `2022`.
 * It stays text from the file to the page, so no clock, time zone or date parser can move it.
 */
import { z } from 'astro/zod'

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
export const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ')

/** Days of a month in the Gregorian calendar. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/**
 * What a date in another way of writing probably means: `23.10.2022`, `10/23/2022`, `23 October 2022`, `Oct 23,
 * 2022`.
 */
function meantDate(text: string): string | undefined {
  const two = (part: string | number) => String(part).padStart(2, '0')
  const sound = (date: string) => (partialDateFault(date) === undefined ? date : undefined)
  const [, first = '', second = '', year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  // The day comes first in Europe; where that cannot be, the month does.
  if (year) return sound(`${year}-${two(second)}-${two(first)}`) ?? sound(`${year}-${two(first)}-${two(second)}`)
  const worded = /^(?:(\d{1,2})(?:st|nd|rd|th)? +)?([a-z]{3,9})\.?(?: +(\d{1,2})(?:st|nd|rd|th)?)?,? +(\d{4})$/i.exec(
    text,
  )
  const name = worded?.[2]?.toLowerCase() ?? ''
  const month = MONTH_NAMES.findIndex((known) => name !== '' && known.toLowerCase().startsWith(name)) + 1
  if (!worded || month === 0) return undefined
  const day = worded[1] ?? worded[3]
  return sound([worded[4], two(month), ...(day ? [two(day)] : [])].join('-'))
}

/**
 * What is wrong with a text that should be a partial date, in words for the person who wrote it;
 * `undefined` when nothing is.
 */
export function partialDateFault(text: string): string | undefined {
  const curly = /^[“”„‘’«»](.*)[“”„‘’«»]$/.exec(text)
  if (curly) {
    return (
      partialDateFault(curly[1] ?? '') ?? `The curly quotes round the date are read as part of it. Write ${curly[1]}`
    )
  }
  const meant = meantDate(text)
  if (meant) return `"${text}" is not written as a date here. Did you mean ${meant}?`
  const loose = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text)
  if (loose && !/^\d{4}-\d{2}(-\d{2})?$/.test(text)) {
    const padded = [loose[1], loose[2]?.padStart(2, '0'), loose[3]?.padStart(2, '0')].filter(Boolean).join('-')
    return `"${text}" needs two digits for month and day. Did you mean ${padded}?`
  }
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!match) return `"${text}" is not a date. Write it as 2022-10-23, 2022-10 or 2022.`
  const year = Number(match[1])
  const month = match[2] === undefined ? undefined : Number(match[2])
  const day = match[3] === undefined ? undefined : Number(match[3])
  if (month !== undefined && (month < 1 || month > 12)) {
    const hint =
      day !== undefined && month <= 31 && day <= 12
        ? ` Did you mean ${year}-${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}?`
        : ''
    return `In "${text}" there is no month ${month}.${hint}`
  }
  if (month !== undefined && day !== undefined) {
    const length = daysInMonth(year, month)
    if (day < 1 || day > length) {
      return `In "${text}" there is no day ${day}: ${MONTH_NAMES[month - 1]} ${year} has ${length} days.`
    }
  }
  return undefined
}

/** The schema of a partial date. A `Date` (made by a YAML parser that guesses) is turned back into its day. */
export const partialDate = z.preprocess(
  (value) => {
    if (value instanceof Date) return value.toISOString().slice(0, 10)
    return typeof value === 'number' ? String(value) : value
  },
  z
    .string({ error: 'Write a date as 2022-10-23, 2022-10 or 2022.' })
    .superRefine((text, context) => {
      const fault = partialDateFault(text)
      if (fault) context.addIssue({ code: 'custom', message: fault, params: { rule: 'date' } })
    })
    .meta({ isPartialDate: true }),
)
