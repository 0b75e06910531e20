/** Quadratic Bézier curves: the arcs of the maps. */
import { round } from '../scene.ts'
import type { Point } from './projection.ts'

/** Start, control point, end. */
export type Curve = readonly [Point, Point, Point]

const mix = ([ax, ay]: Point, [bx, by]: Point, t: number): Point => [ax + (bx - ax) * t, ay + (by - ay) * t]
export const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(bx - ax, by - ay)

/** The curve from one point to another whose middle stands `bowPx` to the left of the straight line. */
export function bowedCurve(from: Point, to: Point, bowPx: number): Curve {
  const length = distance(from, to) || 1
  const [mx, my] = mix(from, to, 0.5)
  const left: Point = [(to[1] - from[1]) / length, -(to[0] - from[0]) / length]
  return [from, [mx + left[0] * bowPx * 2, my + left[1] * bowPx * 2], to]
}

export function pointAt([a, b, c]: Curve, t: number): Point {
  return mix(mix(a, b, t), mix(b, c, t), t)
}

/** Unit vector of the direction at `t`. */
export function directionAt([a, b, c]: Curve, t: number): Point {
  const [p, q] = [mix(a, b, t), mix(b, c, t)]
  const length = distance(p, q) || 1
  return [(q[0] - p[0]) / length, (q[1] - p[1]) / length]
}

/** The part of a curve between two parameters (de Casteljau). */
export function partOf(curve: Curve, from: number, to: number): Curve {
  const [a, b, c] = curve
  const control = mix(mix(a, b, from), mix(b, c, from), to)
  return [pointAt(curve, from), control, pointAt(curve, to)]
}

/** The curve without what lies nearer than `startPx` to its start and `endPx` to its end. */
export function trimmed(curve: Curve, startPx: number, endPx: number): Curve {
  const STEPS = 200
  let from = 0
  let to = STEPS
  while (from < STEPS / 2 && distance(pointAt(curve, from / STEPS), curve[0]) < startPx) from++
  while (to > STEPS / 2 && distance(pointAt(curve, to / STEPS), curve[2]) < endPx) to--
  return partOf(curve, from / STEPS, to / STEPS)
}

/** Points along a curve, about `stepPx` apart, both ends included. */
export function samples(curve: Curve, stepPx: number): Point[] {
  const count = Math.max(2, Math.ceil(distance(curve[0], curve[2]) / stepPx))
  return Array.from({ length: count + 1 }, (_, i) => pointAt(curve, i / count))
}

/** Half px: finer cannot be seen, and costs bytes. */
export const half = (value: number) => round(Math.round(value * 2) / 2)

export function curvePath([a, b, c]: Curve): string {
  return `M${half(a[0])} ${half(a[1])}Q${half(b[0])} ${half(b[1])} ${half(c[0])} ${half(c[1])}`
}
