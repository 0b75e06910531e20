/** Thin lines from marks to their labels: where one starts, and what it would run into. */
import type { Box } from '../scene.ts'

export interface Leader {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** The point of `box` nearest to a point. */
export function nearest(box: Box, x: number, y: number): { x: number; y: number } {
  return {
    x: Math.min(box.x + box.width, Math.max(box.x, x)),
    y: Math.min(box.y + box.height, Math.max(box.y, y)),
  }
}

/** From the edge of the mark towards a point. */
export function leaderTo(to: { x: number; y: number }, { x, y, r }: { x: number; y: number; r: number }): Leader {
  const start = (r + 1) / Math.hypot(to.x - x, to.y - y)
  return { x1: x + (to.x - x) * start, y1: y + (to.y - y) * start, x2: to.x, y2: to.y }
}

/** Whether a straight line passes through a box. */
export function lineMeetsBox(line: Leader, box: Box): boolean {
  let from = 0
  let to = 1
  for (const [start, delta, least, most] of [
    [line.x1, line.x2 - line.x1, box.x, box.x + box.width],
    [line.y1, line.y2 - line.y1, box.y, box.y + box.height],
  ] as const) {
    if (delta === 0) {
      if (start < least || start > most) return false
      continue
    }
    const [a, b] = [(least - start) / delta, (most - start) / delta]
    from = Math.max(from, Math.min(a, b))
    to = Math.min(to, Math.max(a, b))
  }
  return from <= to
}

/** Whether a straight line comes within a pixel of the circle in a box. */
export function lineMeetsCircle({ x1, y1, x2, y2 }: Leader, box: Box): boolean {
  const r = box.width / 2
  const [x, y] = [box.x + r, box.y + r]
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
  return Math.hypot(x1 + along * (x2 - x1) - x, y1 + along * (y2 - y1) - y) < r + 1
}

/** Whether two straight lines cross. */
export function linesCross(a: Leader, b: Leader): boolean {
  const side = (line: Leader, x: number, y: number) =>
    Math.sign((line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1))
  return side(a, b.x1, b.y1) !== side(a, b.x2, b.y2) && side(b, a.x1, a.y1) !== side(b, a.x2, a.y2)
}
