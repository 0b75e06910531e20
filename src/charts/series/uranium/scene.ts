/** A line of steps from report to report that ends where nothing has been verified since, and the Sunday enlarged. */
import { max, scaleLinear } from 'd3'
import { dayNumber, isoDay, spanOf } from '../../../model/dates.ts'
import type { Words } from '../../../model/words.ts'
import { CLOSES } from '../../../schema/vocabulary.ts'
import { createDayScale } from '../../axis/day-scale.ts'
import { stepPath } from '../../axis/line-path.ts'
import { yearAxis } from '../../axis/month-axis.ts'
import { settleScene } from '../../axis/settle-scene.ts'
import { SUNDAY_DAY } from '../../axis/sunday-line.ts'
import { textBlock, textGround } from '../../axis/text-block.ts'
import { valueAxis, valueAxisWidth } from '../../axis/value-axis.ts'
import type { Frame } from '../../chart.ts'
import type { Box, Scene, SceneNode, TextNode } from '../../scene.ts'
import { wrapText } from '../../text-width.ts'
import { type Figure, lastOf } from '../figures.ts'
import { enlargedExtent, enlargedPart, yardstickLine } from './enlarged.ts'
import type { UraniumRows, Yardstick } from './rows.ts'
import { kilograms } from './words.ts'

const SIZE_PX = 14

/** The full wording of the reference amount below the axis, behind a sample of its line. */
function yardstickNote({ sentence }: Yardstick, width: number, top: number): { nodes: SceneNode[]; bottom: number } {
  const lines = wrapText(sentence, width - 40, SIZE_PX)
  return {
    nodes: [
      yardstickLine(0, 28, top + 9),
      ...lines.map(
        (text, i): SceneNode => ({
          kind: 'text',
          x: 38,
          y: top + 14 + i * 18,
          text,
          sizePx: SIZE_PX,
          fill: 'soft',
          part: 'key',
        }),
      ),
    ],
    bottom: top + lines.length * 18,
  }
}

export function uraniumScene(rows: UraniumRows, frame: Frame): Scene {
  const { words, width } = frame
  const { figures, known, yardstick } = rows
  const isWide = width >= 560
  const top = 12
  const bottom = top + (isWide ? 400 : 270)
  const highest = max(figures, ({ value }) => value) ?? 0
  const y = scaleLinear([0, highest * 1.06], [bottom, top])
  const ticks = y.ticks(4)
  const start = Math.ceil(valueAxisWidth(ticks, words)) + 1
  const end = width - 4
  const first = figures[0] as Figure
  const last = lastOf(figures)
  const x = createDayScale(
    [
      {
        from: dayNumber(Number(isoDay(first.startDay).slice(0, 4)), 1, 1),
        to: Math.max(spanOf(CLOSES).endDay, last.startDay),
        share: 1,
      },
    ],
    start,
    end,
    0,
  )
  const steps = figures.map(({ startDay, value }): [number, number] => [x.at(startDay), y(value)])
  const [lastX, lastY] = lastOf(steps)
  const extentPx = enlargedExtent(rows)
  const lens: Box = {
    x: x.at(extentPx.from),
    y: y(extentPx.high),
    width: x.at(extentPx.to) - x.at(extentPx.from),
    height: y(extentPx.low) - y(extentPx.high),
  }
  const axisBottom = bottom + 26
  const note = yardstick ? yardstickNote(yardstick, width, axisBottom + 12) : { nodes: [], bottom: axisBottom }
  const box: Box = isWide
    ? { x: start + 14, y: top + 6, width: 372, height: 258 }
    : { x: 0.5, y: note.bottom + 16.5, width: width - 1, height: 262 }
  // The box stands in the empty corner above the line, or below it all; two hairlines lead to it in the first case.
  const ties = [lens.x, lens.x + lens.width].map(
    (at): SceneNode => ({
      kind: 'line',
      x1: at,
      y1: lens.y,
      x2: at,
      y2: box.y + box.height,
      stroke: 'soft',
      strokeWidth: 1,
      part: 'tie',
    }),
  )
  const sundayX = x.at(SUNDAY_DAY)
  const right = Math.min(lastX, steps.at(-2)?.[0] ?? lastX) - 10
  const ends = endTexts(
    last,
    words,
    right,
    Math.max(lastY + 6, top + 16),
    right - 8 - (isWide ? box.x + box.width : sundayX),
  )
  return settleScene(frame, isWide ? note.bottom + 4 : box.y + box.height + 1, 'talks', [
    {
      kind: 'rect',
      x: lastX,
      y: top,
      width: end - lastX,
      height: bottom - top,
      fill: 'rule',
      opacity: 0.3,
      part: 'unverified',
    },
    ...valueAxis({ at: y, ticks, words, start, end, withoutZeroLine: true }),
    ...yearAxis(x, bottom, words),
    ...(yardstick ? [yardstickLine(start, end, y(yardstick.kg))] : []),
    ...textGround(ends),
    ...(isWide ? ties : []),
    { kind: 'rect', ...lens, stroke: 'soft', strokeWidth: 1, part: 'lens' },
    ...(isWide
      ? []
      : [
          { kind: 'line', x1: sundayX, y1: top, x2: sundayX, y2: bottom, stroke: 'sunday', strokeWidth: 1.25 } as const,
        ]),
    { kind: 'path', d: stepPath(steps), stroke: 'talks', strokeWidth: 2, part: 'line' },
    ...figures.map(
      (figure): SceneNode => ({
        kind: 'mark',
        x: x.at(figure.startDay),
        y: y(figure.value),
        r: figure === known || figure === last ? 4.5 : 3,
        status: 'attributed',
        ink: 'talks',
        part: 'stock',
      }),
    ),
    ...ends,
    ...note.nodes,
    ...enlargedPart(rows, words, box),
  ])
}

/** The last figure, the day it stands for, and that the line ends there; right-aligned at `x`, no wider than `room` px. */
function endTexts(last: Figure, words: Words, x: number, y: number, room: number): TextNode[] {
  const note = words.text('figures.uranium.estimate', { date: words.date(last.date, 'short') })
  return textBlock(
    [
      { text: kilograms(last.value, words), sizePx: 18, weight: 'semibold', part: 'last' },
      ...wrapText(note, room, SIZE_PX).map((text) => ({ text, part: 'last-note' })),
    ],
    { x, y, anchor: 'end' },
  )
}
