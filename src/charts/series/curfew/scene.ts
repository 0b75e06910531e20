/** A calendar whose days are filled for the hours of the night that the networks were cut, and the Sunday outlined. */
import { spanOf } from '../../../model/dates.ts'
import { settleScene } from '../../axis/settle-scene.ts'
import { SUNDAY_DAY } from '../../axis/sunday-line.ts'
import type { Frame } from '../../chart.ts'
import type { Scene, SceneNode } from '../../scene.ts'
import { createCalendar } from './calendar.ts'
import { CELL_HEIGHT_PX, dayField, monthEnds, monthNames, SIZE_PX, WEEKDAYS } from './fields.ts'
import { diamond, incidentList, keyRows } from './notes.ts'
import type { CurfewRows } from './rows.ts'

const HEADER_PX = 22
/** Widest calendar; what remains of a wide scene is for words. */
const CALENDAR_PX = 352
/** The same in a frame that is hardly wide enough for words beside it. */
const TIGHT_CALENDAR_PX = 304
const ROOMY_PX = 640
/** Room for the months at the left. */
const MONTHS_PX = 34

export function curfewScene(rows: CurfewRows, frame: Frame): Scene {
  const { words, width } = frame
  const isWide = width >= 560
  const shown = [
    ...[...rows.evenings, ...rows.incidents].map(({ startDay }) => startDay),
    SUNDAY_DAY,
    spanOf(rows.covers.from).startDay,
    spanOf(rows.covers.to).endDay,
  ]
  const isTight = isWide && frame.mostPx !== undefined && width < ROOMY_PX
  const end = Math.min(isTight ? TIGHT_CALENDAR_PX : CALENDAR_PX, width)
  const calendar = createCalendar(shown, MONTHS_PX, end, HEADER_PX + 4, CELL_HEIGHT_PX)
  const header = WEEKDAYS.map(
    (day): SceneNode => ({
      kind: 'text',
      x: calendar.at(day) + 5,
      y: HEADER_PX - 6,
      text: words.text(`figures.weekday.${day}`),
      sizePx: SIZE_PX,
      fill: 'soft',
    }),
  )
  const gaps = calendar.gaps.map(
    ({ y, weeks }): SceneNode => ({
      kind: 'text',
      x: MONTHS_PX + 5,
      y: y + 5,
      text: words.text('figures.curfew.weeksLeftOut', { count: weeks }),
      sizePx: SIZE_PX,
      fill: 'soft',
      part: 'break',
    }),
  )
  const diamonds = rows.incidents.flatMap(({ startDay }) => {
    const place = calendar.place(startDay)
    return place ? [diamond(place.x + calendar.cell - 10, place.y + 13, 'incident')] : []
  })
  const list = incidentList(rows, words, {
    width,
    ...(isWide
      ? { left: end + 24, top: 2, bottom: calendar.bottom, wanted: (day: number) => (calendar.place(day)?.y ?? 0) + 18 }
      : { left: 0, top: calendar.bottom + (frame.mostPx === undefined ? 16 : 12) }),
  })
  const key = keyRows(rows, words, {
    width,
    top: Math.max(calendar.bottom, list.bottom) + (frame.mostPx === undefined ? 12 : 9),
    ...(isWide ? { second: end + 24 } : {}),
  })
  const cells = calendar.mondays.flatMap((monday) =>
    WEEKDAYS.flatMap((day) => dayField(monday + day, rows, calendar, words)),
  )
  return settleScene(frame, key.bottom, 'uprising', [
    ...header,
    ...monthNames(calendar, words),
    ...cells,
    ...monthEnds(calendar),
    ...diamonds,
    ...gaps,
    ...list.nodes,
    ...key.nodes,
  ])
}
