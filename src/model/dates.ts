/**
 * Calendar days in UTC. A partial date (`2022-10-23`, `2022-10`, `2022`) is text; to place it on a scale it becomes a
 * span of day numbers (whole days since 1 January 1970). No clock and no time zone is read anywhere in this file.
 */
import { daysInMonth } from '../schema/partial-date.ts'

export type Precision = 'day' | 'month' | 'year'

/** First and last day, both included, as day numbers. */
export interface DaySpan {
  startDay: number
  endDay: number
}

/** Day number of a calendar day. `month` counts from 1. Years 0-99 are not used by this story. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

/** How exact a partial date is. */
export function precisionOf(date: string): Precision {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year'
}

/** The parts of a partial date; month and day are undefined where it does not say. */
export function dateParts(date: string): { year: number; month?: number; day?: number } {
  const [year, month, day] = date.split('-').map(Number)
  return {
    year: year as number,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  }
}

/** The days that a partial date, or a stretch between two of them, may stand for. */
export function spanOf(date: string, end: string = date): DaySpan {
  const first = dateParts(date)
  const last = dateParts(end)
  const lastMonth = last.month ?? 12
  return {
    startDay: dayNumber(first.year, first.month ?? 1, first.day ?? 1),
    endDay: dayNumber(last.year, lastMonth, last.day ?? daysInMonth(last.year, lastMonth)),
  }
}

/** What `isoDay` has said: scales ask for the same days again and again. */
const said = new Map<number, string>()

/** The calendar day (`YYYY-MM-DD`) of a day number. */
export function isoDay(day: number): string {
  let text = said.get(day)
  if (text === undefined) {
    text = new Date(day * 86_400_000).toISOString().slice(0, 10)
    said.set(day, text)
  }
  return text
}

/** Day of the week of a day number: 0 Monday to 6 Sunday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}
