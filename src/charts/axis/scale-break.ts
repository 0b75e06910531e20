/** The sign that an axis leaves time out or changes its pace: two slanted strokes where the line before the gap ends. */
import type { SceneNode } from '../scene.ts'

const APART_PX = 7

/** Two strokes on an axis that runs across at `y`. */
export function scaleBreak(gap: { start: number; end: number }, y: number): SceneNode[] {
  return [gap.start, gap.start + APART_PX].map((x) => ({
    kind: 'line',
    x1: x - 4,
    y1: y + 7,
    x2: x + 4,
    y2: y - 7,
    stroke: 'soft',
    strokeWidth: 1.5,
    part: 'break',
  }))
}

/** Two strokes on an axis that runs down at `x`. */
export function scaleBreakDown(gap: { start: number; end: number }, x: number): SceneNode[] {
  return [gap.start, gap.start + APART_PX].map((y) => ({
    kind: 'line',
    x1: x - 7,
    y1: y + 4,
    x2: x + 7,
    y2: y - 4,
    stroke: 'soft',
    strokeWidth: 1.5,
    part: 'break',
  }))
}
