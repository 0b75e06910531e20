/** The marks of the calendar on a broken scale, and the words that fit beside them. */
import { dateParts, dayNumber, isoDay, weekday } from '../../model/dates.ts'
import type { Words } from '../../model/words.ts'
import type { TimelineScale } from './periods.ts'

export interface Tick {
  /** Where it stands on the scale, in whole px. */
  along: number
  /** What it may say, the fullest first; nothing for a tick that is only counted. */
  says: readonly string[]
}

/** The first day of the month after that of `day`. */
function nextMonth(day: number): number {
  const { year, month = 1 } = dateParts(isoDay(day))
  return month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
}

/** Every tick of a part of the scale, in order. */
export function ticksOf(scale: TimelineScale, part: TimelineScale['parts'][number], words: Words): Tick[] {
  const { step } = part
  const ticks: Tick[] = []
  // Where months and years are told, the days between them need not be looked at.
  const isCoarse = step === 'decade' || step === 'year' || step === 'month'
  for (let day = part.startDay; day <= part.endDay; day = isCoarse ? nextMonth(day) : day + 1) {
    const { year, month = 1, day: date = 1 } = dateParts(isoDay(day))
    const isFirst = day === part.startDay
    const along = Math.round(scale(day))
    if (step === 'decade' && date === 1 && month === 1 && (isFirst || year % 10 === 0)) {
      ticks.push({ along, says: isFirst ? [String(year)] : [] })
    } else if (step === 'year' && date === 1 && month === 1) {
      ticks.push({ along, says: year % 5 === 0 || part.endDay - part.startDay < 5 * 365 ? [String(year)] : [] })
    } else if (step === 'month' && date === 1) {
      const name = words.text(`dates.short.${month}`)
      ticks.push({ along, says: [name] })
    } else if (step === 'week' && weekday(day) === 0) {
      const isNew = dayNumber(year, month, 1) > day - 7 || ticks.length === 0
      const full = words.text('dates.dayMonth', { day: String(date), month: words.text(`dates.short.${month}`) })
      ticks.push({ along, says: isNew ? [full, String(date)] : [String(date)] })
    } else if (step === 'day') ticks.push({ along, says: [String(date)] })
  }
  return ticks
}
