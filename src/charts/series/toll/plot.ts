/** The scales of the toll chart: days with quiet months left out, deaths from zero. */
import { max, scaleLinear } from 'd3'
import { spanOf } from '../../../model/dates.ts'
import { createDayScale, type DayScale } from '../../axis/day-scale.ts'
import { valueAxisWidth } from '../../axis/value-axis.ts'
import type { Frame } from '../../chart.ts'
import { type Figure, lastOf } from '../figures.ts'
import type { TollRows } from './rows.ts'

/** Days without a figure after which the axis leaves time out. */
const QUIET_DAYS = 120
/** Days kept on either side of a figure that stands alone. */
const MARGIN_DAYS = 14
/** The axis begins on the day of the death that the protests answered. */
const FIRST_DAY = spanOf('2022-09-16').startDay

export interface TollPlot {
  width: number
  isWide: boolean
  x: DayScale
  y: (deaths: number) => number
  ticks: readonly number[]
  top: number
  bottom: number
  /** Radius of a count's mark. */
  r: number
}

/** The stretches of days that the axis shows, in order; `days` ascending. */
function stretchesOf(days: readonly number[]): { from: number; to: number }[] {
  const stretches = [{ from: Math.min(FIRST_DAY, days[0] ?? FIRST_DAY), to: FIRST_DAY }]
  for (const day of days) {
    const last = lastOf(stretches)
    if (day - last.to > QUIET_DAYS) {
      last.to += 4
      stretches.push({ from: day - MARGIN_DAYS, to: day + MARGIN_DAYS })
    } else last.to = Math.max(last.to, day)
  }
  return stretches
}

export function tollPlot(rows: TollRows, { width, words }: Frame): TollPlot {
  const isWide = width >= 560
  const all = [...rows.ihrngo.figures, ...rows.hrana.figures, ...rows.official.figures]
  const top = 30
  const bottom = top + (isWide ? 410 : 450)
  const highest = max(all, (figure) => Math.max(figure.value, figure.high ?? 0)) ?? 0
  const y = scaleLinear([0, highest * 1.08], [bottom, top])
  const ticks = y.ticks(isWide ? 6 : 4)
  const start = Math.ceil(valueAxisWidth(ticks, words)) + 1
  const end = width - (isWide ? 10 : 4)
  const stretches = stretchesOf(all.map((figure) => figure.startDay).sort((a, b) => a - b))
  const [tailPx, gapPx] = isWide ? [56, 24] : [40, 16]
  const headPx = end - start - (stretches.length - 1) * (tailPx + gapPx)
  const x = createDayScale(
    stretches.map((stretch, i) => ({ ...stretch, share: i === 0 ? headPx : tailPx })),
    start,
    end,
    gapPx,
  )
  return { width, isWide, x, y, ticks, top, bottom, r: isWide ? 3.75 : 3.25 }
}

type Point = readonly [x: number, y: number]

/**
 * The points of a counter’s line, stretch by stretch. Where the line runs on through a break, its height at either edge
 * is what even growth between the two figures would give.
 */
export function counterLines(figures: readonly Figure[], { x, y }: TollPlot): Point[][] {
  const between = (day: number): Point | undefined => {
    const next = figures.findIndex((figure) => figure.startDay > day)
    const [before, after] = [figures[next - 1], figures[next]]
    if (!before || !after || before.startDay === day) return undefined
    const grown = (day - before.startDay) / (after.startDay - before.startDay)
    return [x.at(day), y(before.value + (after.value - before.value) * grown)]
  }
  return x.stretches
    .map(({ from, to }) => [
      between(from),
      ...figures
        .filter(({ startDay }) => startDay >= from && startDay <= to)
        .map(({ startDay, value }): Point => [x.at(startDay), y(value)]),
      between(to),
    ])
    .map((points) => points.filter((point) => point !== undefined))
    .filter((points) => points.length > 1)
}
