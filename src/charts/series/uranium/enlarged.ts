/** The weeks around the Sunday, enlarged: what was public, and what was measured but not yet public. */
import { extent, scaleLinear } from 'd3'
import { isoDay } from '../../../model/dates.ts'
import type { Words } from '../../../model/words.ts'
import { SUNDAY } from '../../../schema/vocabulary.ts'
import { createDayScale } from '../../axis/day-scale.ts'
import { stepPath } from '../../axis/line-path.ts'
import { monthAxis } from '../../axis/month-axis.ts'
import { SUNDAY_DAY, sundayLine } from '../../axis/sunday-line.ts'
import { textBlock, textGround } from '../../axis/text-block.ts'
import { valueAxis, valueAxisWidth } from '../../axis/value-axis.ts'
import type { Box, SceneNode } from '../../scene.ts'
import { textWidth, wrapText } from '../../text-width.ts'
import type { UraniumRows } from './rows.ts'
import { kilograms, shortDate } from './words.ts'

/** Days shown before the last public figure and after the Sunday. */
const BEFORE_DAYS = 14
const AFTER_DAYS = 69

/** The stretch of days and of kilograms that the enlarged part shows. */
export function enlargedExtent({ figures, known }: UraniumRows): {
  from: number
  to: number
  low: number
  high: number
} {
  const from = (known?.startDay ?? SUNDAY_DAY) - BEFORE_DAYS
  const to = SUNDAY_DAY + AFTER_DAYS
  const before = figures.filter(({ startDay }) => startDay <= from).slice(-1)
  const [low = 0, high = 1] = extent(
    [...before, ...figures.filter(({ startDay }) => startDay > from && startDay < to)],
    ({ value }) => value,
  )
  const room = high - low
  return { from, to, low: Math.max(0, low - room * 0.4), high: high + room * 0.6 }
}

/** The enlarged part in a box, its heading inside at the top. */
export function enlargedPart(rows: UraniumRows, words: Words, box: Box): SceneNode[] {
  const { figures, known, pending, yardstick } = rows
  const { from, to, low, high } = enlargedExtent(rows)
  const inside = figures.filter(({ startDay }) => startDay > from && startDay < to)
  const before = figures.filter(({ startDay }) => startDay <= from).at(-1)
  const highest = Math.max(...[before, ...inside].map((figure) => figure?.value ?? low))
  const top = box.y + 34
  const bottom = box.y + box.height - 30
  const y = scaleLinear([low, high], [bottom, top + 16])
  const ticks = y.ticks(4).filter((tick) => tick > low && tick <= highest)
  const start = box.x + valueAxisWidth(ticks, words) + 8
  const end = box.x + box.width - 8
  const x = createDayScale([{ from, to, share: 1 }], start, end, 0)

  const steps: [number, number][] = [
    ...(before ? [[start, y(before.value)] as [number, number]] : []),
    ...inside.map(({ startDay, value }): [number, number] => [x.at(startDay), y(value)]),
    [end, y((inside.at(-1) ?? before)?.value ?? low)],
  ]
  const sundayX = x.at(SUNDAY_DAY)
  const ahead = pending.map(({ describedDay, startDay, value }) => ({
    x1: x.at(describedDay),
    x2: x.at(startDay),
    y: y(value),
  }))
  const right = sundayX + 9
  const lines = (text: string) => wrapText(text, end - right, 14).map((line) => ({ text: line }))
  const knownTexts = known
    ? textBlock(
        [
          { text: kilograms(known.value, words), sizePx: 18, weight: 'semibold', part: 'known' },
          ...lines(words.text('figures.uranium.lastPublic', { date: shortDate(known.date, words) })),
        ],
        { x: right, y: y(known.value) + 22 },
      )
    : []
  const pendingTexts = pending.flatMap((figure) => {
    const note = lines(
      words.text('figures.uranium.notYetPublic', {
        described: shortDate(figure.as_of ?? figure.date, words),
        published: shortDate(figure.date, words),
      }),
    )
    return textBlock([{ text: kilograms(figure.value, words), weight: 'semibold', part: 'pending' }, ...note], {
      x: right,
      y: y(figure.value) - 12 - note.length * 17.5,
    })
  })
  const texts = [...knownTexts, ...pendingTexts]
  const [long = '', short = ''] = (['long', 'short'] as const).map((form) =>
    words.text('figures.sunday', { date: words.date(SUNDAY, form) }),
  )
  const sundayText = textWidth(long, 14, 'semibold') + 10 <= sundayX - box.x ? long : short
  return [
    { kind: 'rect', ...box, fill: 'paper', stroke: 'rule', strokeWidth: 1, part: 'enlarged' },
    {
      kind: 'text',
      x: box.x + 10,
      y: box.y + 20,
      sizePx: 14,
      fill: 'soft',
      part: 'heading',
      text: words.text('figures.uranium.enlarged', {
        dates: words.dates(isoDay(from).slice(0, 7), isoDay(to).slice(0, 7)),
      }),
    },
    ...valueAxis({ at: y, ticks, words, start, end }),
    ...monthAxis(x, bottom, words, 'without years'),
    ...(yardstick && yardstick.kg > low && yardstick.kg < high ? [yardstickLine(start, end, y(yardstick.kg))] : []),
    ...textGround(knownTexts),
    ...textGround(pendingTexts),
    ...sundayLine(sundayX, top - 8, bottom, sundayText, 'before'),
    { kind: 'path', d: stepPath(steps), stroke: 'talks', strokeWidth: 2, part: 'enlarged-line' },
    ...ahead.flatMap(({ x1, x2, y: at }): SceneNode[] => [
      {
        kind: 'line',
        x1: x1 + 6,
        y1: at,
        x2: x2 - 6,
        y2: at,
        stroke: 'talks',
        strokeWidth: 1.5,
        dash: [1, 4],
        part: 'ahead',
      },
      {
        kind: 'circle',
        x: x1,
        y: at,
        r: 5,
        fill: 'paper',
        stroke: 'talks',
        strokeWidth: 1.5,
        dash: [2.5, 2],
        part: 'not-yet-public',
      },
    ]),
    ...inside.map(
      (figure): SceneNode => ({
        kind: 'mark',
        x: x.at(figure.startDay),
        y: y(figure.value),
        r: figure === known ? 6 : 4.5,
        status: 'attributed',
        ink: 'talks',
        part: 'enlarged-mark',
      }),
    ),
    ...texts,
  ]
}

/** The dashed line of the reference amount. */
export function yardstickLine(start: number, end: number, y: number): SceneNode {
  return {
    kind: 'line',
    x1: start,
    y1: y,
    x2: end,
    y2: y,
    stroke: 'soft',
    strokeWidth: 1.25,
    dash: [6, 4],
    part: 'yardstick',
  }
}
