/** Path data of lines, in absolute commands with two decimals and single spaces, which is what `mirrorScene` reads and writes. */
import { type CurveFactory, curveLinear, curveStepAfter, line } from 'd3'

type Point = readonly [x: number, y: number]

function pathThrough(points: readonly Point[], curve: CurveFactory): string {
  const path = line<Point>().curve(curve).digits(2)(points as Point[]) ?? ''
  return path.replaceAll(',', ' ')
}

/** Straight from point to point. */
export function linePath(points: readonly Point[]): string {
  return pathThrough(points, curveLinear)
}

/** Level until the next point, then up or down to it. */
export function stepPath(points: readonly Point[]): string {
  return pathThrough(points, curveStepAfter)
}
