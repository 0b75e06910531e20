/** Hairlines across the plot at round values, each with its number at the left. */
import type { Words } from '../../model/words.ts'
import type { SceneNode } from '../scene.ts'
import { textWidth } from '../text-width.ts'

const SIZE_PX = 14

export interface ValueAxis {
  /** y of a value in px. */
  at: (value: number) => number
  ticks: readonly number[]
  words: Words
  /** Hairlines run from `start` to `end`; the numbers end 6 px before `start`. */
  start: number
  end: number
  /** Leave out the hairline at 0, where another axis draws it. */
  withoutZeroLine?: boolean
  /** Leave out the numbers, where a stretch before this one has them. */
  withoutNumbers?: boolean
}

/** Hairlines and numbers of a vertical axis. */
export function valueAxis(axis: ValueAxis): SceneNode[] {
  const { at, ticks, words, start, end } = axis
  return ticks.flatMap((tick): SceneNode[] => {
    const y = at(tick)
    const line: SceneNode = {
      kind: 'line',
      x1: start,
      y1: y,
      x2: end,
      y2: y,
      stroke: 'rule',
      strokeWidth: 1,
      part: 'tick',
    }
    const number: SceneNode = {
      kind: 'text',
      x: start - 6,
      y: y + 5,
      text: words.number(tick),
      sizePx: SIZE_PX,
      anchor: 'end',
      fill: 'soft',
    }
    return [...(tick === 0 && axis.withoutZeroLine ? [] : [line]), ...(axis.withoutNumbers ? [] : [number])]
  })
}

/** Room in px that the numbers of a vertical axis need, with the 6 px after them. */
export function valueAxisWidth(ticks: readonly number[], words: Words): number {
  return Math.max(...ticks.map((tick) => textWidth(words.number(tick), SIZE_PX))) + 6
}
