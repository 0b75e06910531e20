/**
 * The parts of the timeline's scale: time comes nearer in steps (decades, years, months, weeks, days), stands still on
 * the Sunday, and draws away again. Each part is as long as what happened in it needs.
 */
import { dateParts, dayNumber, isoDay, spanOf } from '../../model/dates.ts'
import type { StoryEvent } from '../../model/story.ts'
import { CLOSES, SUNDAY } from '../../schema/vocabulary.ts'
import type { BrokenScale, ScalePart } from '../broken-scale.ts'

/** What one step of the scale is, in a period. */
export type Step = 'decade' | 'year' | 'month' | 'week' | 'day' | 'sunday'

export interface Period {
  id: string
  step: Step
  /** First and last day, YYYY-MM-DD. */
  from: string
  to: string
}

export const PERIODS: readonly Period[] = [
  { id: 'decades', step: 'decade', from: '1975-01-01', to: '2009-12-31' },
  { id: 'years', step: 'year', from: '2010-01-01', to: '2017-12-31' },
  { id: 'late-years', step: 'year', from: '2018-01-01', to: '2021-12-31' },
  { id: 'months', step: 'month', from: '2022-01-01', to: '2022-08-31' },
  { id: 'weeks', step: 'week', from: '2022-09-01', to: '2022-10-16' },
  { id: 'days', step: 'day', from: '2022-10-17', to: '2022-10-22' },
  { id: 'sunday', step: 'sunday', from: SUNDAY, to: SUNDAY },
  { id: 'days-after', step: 'day', from: '2022-10-24', to: '2022-10-25' },
  { id: 'months-after', step: 'month', from: '2022-10-26', to: '2022-12-31' },
  { id: 'years-after', step: 'year', from: '2023-01-01', to: CLOSES },
]

/** The same with the summer of 2022 told apart: where lanes are too slim to stack a crowded month, time must make room. */
export const PERIODS_WITH_SUMMER: readonly Period[] = PERIODS.flatMap((period) =>
  period.id === 'months'
    ? [
        { ...period, to: '2022-06-30' },
        { ...period, id: 'summer', from: '2022-07-01' },
      ]
    : [period],
)

/** Whether any event falls into that summer. */
export function isSummerTold(events: readonly StoryEvent[]): boolean {
  const { startDay, endDay } = spanOf('2022-07', '2022-08')
  return events.some((event) => event.startDay >= startDay && event.startDay <= endDay)
}

export interface PeriodRoom {
  periods?: readonly Period[]
  /** The last day that may be shown (YYYY-MM-DD): periods after it are left out even around the Sunday. */
  until?: string | undefined
  /** Length of the whole scale in px, gaps left out. */
  lengthPx: number
  /** The least length of a period. */
  leastPx(period: Period, days: number): number
  /** How strongly a crowd stretches its period: 1 in proportion to its events, 0 not at all. */
  crowding: number
}

export interface TimelinePart extends ScalePart {
  step: Step
}

export type TimelineScale = BrokenScale<TimelinePart>

/**
 * The periods that these events need, each with its length in px as share. Periods before the first event and after the
 * last are left out, but never the Sunday and the days around it. The outer periods reach as far as the events do.
 */
export function periodParts(
  events: readonly StoryEvent[],
  { periods = PERIODS, lengthPx, leastPx, crowding, until }: PeriodRoom,
): TimelinePart[] {
  const counted = periods.map((period, i) => {
    const { startDay, endDay } = spanOf(period.from, period.to)
    const isIn = ({ startDay: day }: StoryEvent) =>
      (day >= startDay || i === 0) && (day <= endDay || i === periods.length - 1)
    return { period, startDay, endDay, count: events.filter(isIn).length }
  })
  const isNeeded = ({ period, count }: (typeof counted)[number]) =>
    (count > 0 || period.step === 'day' || period.step === 'sunday') && (until === undefined || period.from <= until)
  const parts = counted
    .slice(counted.findIndex(isNeeded), counted.findLastIndex(isNeeded) + 1)
    .map(({ period, count, ...span }) => ({ ...span, id: period.id, step: period.step, count, period }))
  const [opening, closing] = [parts[0]!, parts.at(-1)!]
  const firstDay = Math.min(...events.map(({ startDay }) => startDay))
  if (opening.count > 0) opening.startDay = beginningOf(opening.step, firstDay)
  closing.endDay = Math.max(closing.endDay, ...events.map(({ startDay }) => startDay))
  if (until !== undefined) closing.endDay = Math.min(closing.endDay, spanOf(until).endDay)

  const lengths = shareOut(
    parts.map(({ period, startDay, endDay, count }) => ({
      least: leastPx(period, endDay - startDay + 1),
      weight: count ** crowding,
    })),
    lengthPx,
  )
  return parts.map(({ id, step, startDay, endDay }, i) => ({ id, step, startDay, endDay, share: lengths[i]! }))
}

/** The first day of the year (or, in a period told by months or less, of the month) that a day lies in. */
function beginningOf(step: Step, day: number): number {
  const { year, month = 1 } = dateParts(isoDay(day))
  return dayNumber(year, step === 'decade' || step === 'year' ? 1 : month, 1)
}

/** Shares `total` out by weight; whoever would get less than their least gets that instead. */
function shareOut(claims: readonly { least: number; weight: number }[], total: number): number[] {
  const settled = new Set<number>()
  for (;;) {
    const rest = total - claims.reduce((sum, { least }, i) => sum + (settled.has(i) ? least : 0), 0)
    const weights = claims.reduce((sum, { weight }, i) => sum + (settled.has(i) ? 0 : weight), 0)
    const short = claims.findIndex(({ least, weight }, i) => !settled.has(i) && rest * weight <= least * weights)
    if (short === -1) return claims.map(({ least, weight }, i) => (settled.has(i) ? least : (rest * weight) / weights))
    settled.add(short)
  }
}
