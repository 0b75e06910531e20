/** The line of reports as it stood on a day: it ends at that day, and nothing of the scale lies beyond it. */
import { max, scaleLinear } from 'd3'
import { dayNumber, isoDay, spanOf } from '../../../model/dates.ts'
import type { Words } from '../../../model/words.ts'
import { createDayScale } from '../../axis/day-scale.ts'
import { stepPath } from '../../axis/line-path.ts'
import { yearAxis } from '../../axis/month-axis.ts'
import { settleScene } from '../../axis/settle-scene.ts'
import { textBlock, textGround } from '../../axis/text-block.ts'
import { valueAxis, valueAxisWidth } from '../../axis/value-axis.ts'
import type { Frame } from '../../chart.ts'
import type { Scene, SceneNode, TextNode } from '../../scene.ts'
import { wrapText } from '../../text-width.ts'
import { type Figure, lastOf } from '../figures.ts'
import type { UraniumRows } from './rows.ts'
import { kilograms } from './words.ts'

/** @param day YYYY-MM-DD; the rows hold no figure that was published later */
export function knownUraniumScene({ figures }: UraniumRows, day: string, frame: Frame): Scene {
  const { words, width } = frame
  const top = 12
  const bottom = top + (width >= 560 ? 300 : 260)
  const y = scaleLinear([0, (max(figures, ({ value }) => value) ?? 0) * 1.12], [bottom, top])
  const ticks = y.ticks(4)
  const start = Math.ceil(valueAxisWidth(ticks, words)) + 1
  const end = width - 10
  const first = figures[0] as Figure
  const last = lastOf(figures)
  const from = dayNumber(Number(isoDay(first.startDay).slice(0, 4)), 1, 1)
  const x = createDayScale([{ from, to: spanOf(day).endDay, share: 1 }], start, end, 0)
  const steps = figures.map(({ startDay, value }): [number, number] => [x.at(startDay), y(value)])
  const [lastX, lastY] = lastOf(steps)
  const said = saidOf(last, day, words, lastX - 14, lastY + 4, lastX - 14 - start)
  return settleScene(frame, bottom + 30, 'talks', [
    ...valueAxis({ at: y, ticks, words, start, end, withoutZeroLine: true }),
    ...yearAxis(x, bottom, words),
    { kind: 'line', x1: end, y1: top, x2: end, y2: bottom, stroke: 'sunday', strokeWidth: 1.25, part: 'day' },
    { kind: 'path', d: stepPath([...steps, [end, lastY]]), stroke: 'talks', strokeWidth: 2, part: 'line' },
    ...textGround(said),
    ...figures.map(
      (figure): SceneNode => ({
        kind: 'mark',
        x: x.at(figure.startDay),
        y: y(figure.value),
        r: figure === last ? 4.5 : 3,
        status: 'attributed',
        ink: 'talks',
        part: 'stock',
      }),
    ),
    ...said,
  ])
}

/** The last figure and since when it was public, right-aligned at `x`, no wider than `room` px. */
function saidOf(last: Figure, day: string, words: Words, x: number, y: number, room: number): TextNode[] {
  const dates = { date: words.date(last.date, 'short'), day: words.date(day, 'short') }
  const note = words.text('figures.uranium.lastPublicBy', dates)
  return textBlock(
    [
      { text: kilograms(last.value, words), sizePx: 18, weight: 'semibold', part: 'last' },
      ...wrapText(note, Math.min(room, 220), 14).map((text) => ({ text, part: 'last-note' })),
    ],
    { x, y, anchor: 'end' },
  )
}
