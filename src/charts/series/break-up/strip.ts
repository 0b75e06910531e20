/** The strip itself, across or down: its line, the scale break before the attack, spans of months, and a tick for each day. */
import { createDayScale, type DayScale } from '../../axis/day-scale.ts'
import { scaleBreak, scaleBreakDown } from '../../axis/scale-break.ts'
import type { SceneNode } from '../../scene.ts'
import type { Step } from './rows.ts'

const LANE_PX = 7

/** Days before the attack, a gap, and the days from the attack on; `quietShare` is the part that the first get. */
export function stripScale(
  steps: readonly Step[],
  start: number,
  end: number,
  quietShare: number,
  gapPx: number,
): DayScale {
  const first = Math.min(...steps.map(({ from }) => from))
  const last = Math.max(...steps.map(({ to }) => to))
  return first < 0
    ? createDayScale(
        [
          { from: first, to: -1, share: quietShare },
          { from: 0, to: last, share: 1 - quietShare },
        ],
        start,
        end,
        gapPx,
      )
    : createDayScale([{ from: 0, to: last, share: 1 }], start, end, gapPx)
}

/** The lane of each span, so that two at one time lie side by side. */
function lanesOf(spans: readonly Step[]): number[] {
  const ends: number[] = []
  return spans.map(({ from, to }) => {
    const free = ends.findIndex((end) => end < from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = to
    return lane
  })
}

/** The strip along `at` px: y of a strip across, x of a strip down. Spans lie on its far side, away from the words. */
export function strip(steps: readonly Step[], scale: DayScale, at: number, way: 'across' | 'down'): SceneNode[] {
  const rect = (start: number, end: number, from: number, to: number, part: string): SceneNode =>
    way === 'across'
      ? { kind: 'rect', x: start, y: from, width: end - start, height: to - from, fill: 'cyberattack', part }
      : { kind: 'rect', x: from, y: start, width: to - from, height: end - start, fill: 'cyberattack', part }
  const spans = steps.filter(({ isDay }) => !isDay)
  const lanes = lanesOf(spans)
  return [
    ...scale.stretches.map(({ start, end }, i) => {
      const half = i === scale.stretches.length - 1 ? 2 : 0.75
      return rect(start, end, at - half, at + half, 'axis')
    }),
    ...scale.gaps.flatMap((gap) => (way === 'across' ? scaleBreak(gap, at) : scaleBreakDown(gap, at))),
    ...spans.map(({ from, to }, i) => {
      const near = at - 4 - (lanes[i] as number) * LANE_PX
      return rect(scale.at(from), scale.at(to), near - 5, near, 'span')
    }),
    ...steps
      .filter(({ isDay }) => isDay)
      .map(({ value, role }) => {
        const [half, reach] = role ? [2, 12] : [1, 7]
        return rect(scale.at(value) - half, scale.at(value) + half, at - reach, at + reach, 'step')
      }),
  ]
}
