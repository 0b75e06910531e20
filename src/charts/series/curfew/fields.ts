/** The fields of the calendar: one for each day, its band for the hours of the cut, and the months around them. */
import { dateParts, isoDay } from '../../../model/dates.ts'
import type { Words } from '../../../model/words.ts'
import { linePath } from '../../axis/line-path.ts'
import { SUNDAY_DAY } from '../../axis/sunday-line.ts'
import type { RectNode, SceneNode } from '../../scene.ts'
import { type Calendar, GUTTER_PX } from './calendar.ts'
import { type CurfewRows, type Evening, isCovered } from './rows.ts'

export const CELL_HEIGHT_PX = 42
export const SIZE_PX = 14
/** Columns of the calendar, from Monday. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]

/** The band at the foot of a day: its height is the share of the day’s hours, as a day runs from top to foot. */
function eveningBand(
  { value, hasHours }: Pick<Evening, 'value' | 'hasHours'>,
  x: number,
  y: number,
  cell: number,
): RectNode {
  const height = (value / 24) * CELL_HEIGHT_PX
  const top = y + CELL_HEIGHT_PX - height
  return hasHours
    ? { kind: 'rect', x, y: top, width: cell, height, fill: 'uprising', part: 'evening' }
    : {
        kind: 'rect',
        x: x + 0.75,
        y: top + 0.75,
        width: cell - 1.5,
        height: height - 1.5,
        stroke: 'uprising',
        strokeWidth: 1.5,
        dash: [3, 2],
        part: 'evening',
      }
}

/** The months, each beside the first week shown that begins in it. */
export function monthNames({ mondays, place }: Calendar, words: Words): SceneNode[] {
  let named = 0
  return mondays.flatMap((monday): SceneNode[] => {
    const { month = 1 } = dateParts(isoDay(monday))
    const at = place(monday)
    if (month === named || !at) return []
    named = month
    return [
      {
        kind: 'text',
        x: 0,
        y: at.y + 18,
        text: words.text(`dates.short.${month}`),
        sizePx: SIZE_PX,
        weight: 'semibold',
        part: 'month',
      },
    ]
  })
}

/** A line between two months, where both the last day of one and the first of the next are shown. */
export function monthEnds({ mondays, place, at, cell }: Calendar): SceneNode[] {
  return mondays.flatMap((monday): SceneNode[] => {
    const first = WEEKDAYS.map((day) => monday + day).find((day) => isoDay(day).endsWith('-01'))
    const start = first === undefined ? undefined : place(first)
    if (first === undefined || !start || !place(first - 1)) return []
    const half = GUTTER_PX / 2
    const [left, right] = [at(0), at(6) + cell]
    const [top, bottom] = [start.y - half, start.y + CELL_HEIGHT_PX + half]
    const points = [
      [left, bottom],
      [start.x - half, bottom],
      [start.x - half, top],
      [right, top],
    ] as const
    return [
      {
        kind: 'path',
        d: linePath(first === monday ? points.slice(2) : points),
        stroke: 'soft',
        strokeWidth: 1.25,
        part: 'month-end',
      },
    ]
  })
}

/** The field of one day; nothing for a day that the calendar leaves out. */
export function dayField(day: number, rows: CurfewRows, calendar: Calendar, words: Words): SceneNode[] {
  const place = calendar.place(day)
  if (!place) return []
  const { x, y } = place
  const { cell } = calendar
  const evening = rows.evenings.find(({ startDay }) => startDay === day)
  const field: SceneNode = isCovered(rows, day)
    ? { kind: 'rect', x, y, width: cell, height: CELL_HEIGHT_PX, fill: 'rule', opacity: 0.35, part: 'covered' }
    : {
        kind: 'rect',
        x: x + 0.5,
        y: y + 0.5,
        width: cell - 1,
        height: CELL_HEIGHT_PX - 1,
        stroke: 'rule',
        strokeWidth: 1,
        dash: [1, 3],
        part: 'uncovered',
      }
  const number: SceneNode = {
    kind: 'text',
    x: x + 5,
    y: y + 18,
    text: words.number(dateParts(isoDay(day)).day ?? 0),
    sizePx: SIZE_PX,
    part: 'day',
    fill: day === SUNDAY_DAY ? 'text' : 'soft',
    ...(day === SUNDAY_DAY ? { weight: 'semibold' } : {}),
  }
  const outline: SceneNode[] =
    day === SUNDAY_DAY
      ? [
          {
            kind: 'rect',
            x: x + 0.25,
            y,
            width: cell - 1.5,
            height: CELL_HEIGHT_PX,
            stroke: 'sunday',
            strokeWidth: 2.5,
            part: 'sunday',
          },
        ]
      : []
  return [field, ...(evening ? [eveningBand(evening, x, y, cell)] : []), number, ...outline]
}
