/** The line of the Sunday, the same in every chart over time: full height, its date at the head. */
import { spanOf } from '../../model/dates.ts'
import { SUNDAY } from '../../schema/vocabulary.ts'
import type { SceneNode, TextNode } from '../scene.ts'

/** Day number of 23 October 2022. */
export const SUNDAY_DAY = spanOf(SUNDAY).startDay

/** A vertical line at `x` from `top` to `bottom`, with `label` beside its head, after the line or before it. */
export function sundayLine(
  x: number,
  top: number,
  bottom: number,
  label: string,
  side: 'after' | 'before' = 'after',
): SceneNode[] {
  const text: TextNode = {
    kind: 'text',
    x: side === 'after' ? x + 6 : x - 6,
    y: top + 12,
    text: label,
    sizePx: 14,
    anchor: side === 'after' ? 'start' : 'end',
    weight: 'semibold',
    halo: true,
    part: 'sunday-label',
  }
  return [
    { kind: 'line', x1: x, y1: top, x2: x, y2: bottom, stroke: 'sunday', strokeWidth: 1.25, part: 'sunday' },
    text,
  ]
}
