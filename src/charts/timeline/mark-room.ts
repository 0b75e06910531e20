/** Whether two marks would touch, strokes included. */

export interface MarkCircle {
  x: number
  y: number
  r: number
  /** A disputed mark has a stroke through it, which reaches past its circle. */
  crossed: boolean
}

/** How far the stroke of a disputed mark reaches along each axis, and half its width, as parts of its radius. */
const REACH = 1.05
const HALF_STROKE = 0.16

/** Distance from a point to the stroke of a disputed mark; both diagonals count, so that a mirrored picture keeps the law. */
function distanceToStroke(mark: MarkCircle, x: number, y: number): number {
  // By symmetry the quarter plane is enough, where the stroke runs from 0,0 to reach,reach.
  const dx = Math.abs(x - mark.x)
  const dy = Math.abs(y - mark.y)
  const along = Math.min(mark.r * REACH, (dx + dy) / 2)
  return Math.hypot(dx - along, dy - along)
}

/** Whether `a` and `b` come nearer to each other than `gapPx`. */
export function marksTouch(a: MarkCircle, b: MarkCircle, gapPx = 0.5): boolean {
  if (Math.abs(a.x - b.x) > 2 * (a.r + b.r) || Math.abs(a.y - b.y) > 2 * (a.r + b.r)) return false
  const apart = Math.hypot(a.x - b.x, a.y - b.y)
  return (
    apart < a.r + b.r + gapPx ||
    (a.crossed && distanceToStroke(a, b.x, b.y) < b.r + a.r * HALF_STROKE + gapPx) ||
    (b.crossed && distanceToStroke(b, a.x, a.y) < a.r + b.r * HALF_STROKE + gapPx)
  )
}
