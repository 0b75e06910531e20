/** The grid of the calendar: one row a week from Monday to Sunday, with quiet weeks left out. */
import { weekday } from '../../../model/dates.ts'

export interface Calendar {
  /** Mondays of the weeks shown. */
  mondays: number[]
  /** Left px of a column, from 0 for Monday. */
  at(column: number): number
  /** Left and top px of a day that is shown; undefined for one left out. */
  place(day: number): { x: number; y: number } | undefined
  /** Each stretch of weeks left out: middle of its gap in px, and how many weeks. */
  gaps: { y: number; weeks: number }[]
  cell: number
  cellHeight: number
  bottom: number
}

/** px between two cells. */
export const GUTTER_PX = 3
const GAP_PX = 30

function mondayOf(day: number): number {
  return day - weekday(day)
}

/**
 * The weeks of `days`, in rows from `top` px, in cells as wide as seven of them fit between `start` and `end` px.
 * One week with nothing stays between two others; two or more are left out.
 */
export function createCalendar(
  days: readonly number[],
  start: number,
  end: number,
  top: number,
  cellHeight: number,
): Calendar {
  const busy = [...new Set(days.map(mondayOf))].sort((a, b) => a - b)
  const mondays: number[] = []
  for (const monday of busy) {
    const last = mondays.at(-1)
    if (last !== undefined && monday - last === 14) mondays.push(last + 7)
    mondays.push(monday)
  }
  const pitch = (end - start + GUTTER_PX) / 7
  const at = (column: number) => start + column * pitch
  const gaps: Calendar['gaps'] = []
  const tops = new Map<number, number>()
  let y = top
  for (const [i, monday] of mondays.entries()) {
    const before = mondays[i - 1]
    if (before !== undefined && monday - before > 7) {
      gaps.push({ y: y + GAP_PX / 2 - GUTTER_PX / 2, weeks: (monday - before) / 7 - 1 })
      y += GAP_PX
    }
    tops.set(monday, y)
    y += cellHeight + GUTTER_PX
  }
  return {
    mondays,
    place: (day) => {
      const rowTop = tops.get(mondayOf(day))
      return rowTop === undefined ? undefined : { x: at(weekday(day)), y: rowTop }
    },
    at,
    gaps,
    cell: pitch - GUTTER_PX,
    cellHeight,
    bottom: y - GUTTER_PX,
  }
}
