/**
 * Path data as short as it gets: one absolute start, then relative steps, whole px wherever nothing small would vanish.
 * Short is not all: a border walked in the same direction as the outline that it belongs to has the same digits, which
 * compression then stores once.
 */
import type { Position } from 'geojson'

/** Rounds a point to what the path may say; given by the topology, so that shared points stay shared. */
export type RoundPoint = (point: Position) => Position

const tidy = (value: number) => Math.round(value * 10) / 10 + 0

/** A number after another number: a minus sign parts them by itself. A zero before the point is left out. */
function joined(value: number, isFirst: boolean): string {
  const text = String(tidy(value)).replace(/^(-?)0\./, '$1.')
  return isFirst || text.startsWith('-') ? text : ` ${text}`
}

/** One ring or line as path data; empty if rounding leaves no shape. */
export function pathText(points: readonly Position[], roundPoint: RoundPoint, isClosed: boolean): string {
  const rounded: Position[] = []
  for (const point of points.map(roundPoint)) {
    const last = rounded.at(-1)
    if (last?.[0] !== point[0] || last?.[1] !== point[1]) rounded.push(point)
  }
  const [first, end] = [rounded[0], rounded.at(-1)]
  if (isClosed && rounded.length > 1 && first?.[0] === end?.[0] && first?.[1] === end?.[1]) rounded.pop()
  if (!first || rounded.length < (isClosed ? 3 : 2)) return ''
  let [x, y] = first as [number, number]
  let text = `M${joined(x, true)}${joined(y, false)}l`
  rounded.slice(1).forEach(([nextX, nextY], i) => {
    text += joined((nextX as number) - x, i === 0) + joined((nextY as number) - y, false)
    ;[x, y] = [nextX as number, nextY as number]
  })
  return text + (isClosed ? 'z' : '')
}
