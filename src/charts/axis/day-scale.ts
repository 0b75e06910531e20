/** Days to px along one axis that may leave stretches of time out. A break is part of the scale, so it can be drawn and labelled. */
import { scaleLinear } from 'd3'

/** Days that are drawn evenly, first and last included, and how much of the axis they get relative to the others. */
export interface Stretch {
  from: number
  to: number
  share: number
}

export interface PlacedStretch {
  from: number
  to: number
  /** px of `from` and `to`. */
  start: number
  end: number
}

export interface DayScale {
  /** px of a day. A day inside a break falls inside its gap, one outside the scale on its nearest end. Never decreases. */
  at(day: number): number
  stretches: readonly PlacedStretch[]
  /** px of each gap between two stretches. */
  gaps: readonly { start: number; end: number }[]
}

/**
 * A scale over `stretches` (in order of time) from `start` to `end` px, with `gapPx` between two of them.
 * Give neighbours that touch (`to` equals the next `from`) a gap of 0 where only the pace changes.
 */
export function createDayScale(stretches: readonly Stretch[], start: number, end: number, gapPx: number): DayScale {
  const shares = stretches.reduce((sum, stretch) => sum + stretch.share, 0)
  const room = end - start - gapPx * (stretches.length - 1)
  const placed: PlacedStretch[] = []
  let px = start
  for (const { from, to, share } of stretches) {
    const length = (room * share) / shares
    placed.push({ from, to, start: px, end: px + length })
    px += length + gapPx
  }
  const scale = scaleLinear()
    .domain(placed.flatMap(({ from, to }) => [from, to]))
    .range(placed.flatMap((stretch) => [stretch.start, stretch.end]))
    .clamp(true)
  const gaps = placed.slice(1).map((next, i) => ({ start: (placed[i] as PlacedStretch).end, end: next.start }))
  return { at: (day) => scale(day), stretches: placed, gaps }
}
