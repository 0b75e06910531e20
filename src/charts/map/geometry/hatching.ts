/**
 * Strokes across an area, as a path of its own: it needs no pattern that a page, a shared file and a picture would each
 * have to resolve in their own way.
 */
import type { Position } from 'geojson'

const tenth = (value: number) => Math.round(value * 10) / 10 + 0
const at = (x: number, y: number) => `${tenth(x)} ${tenth(y)}`.replace(' -', '-')

/** The parts of the line x + y = sum inside a ring: its edges cut the line in points that pair up along x. */
function strokesAt(ring: readonly Position[], sum: number): string {
  const cuts: number[] = []
  ring.slice(1).forEach(([endX = 0, endY = 0], i) => {
    const [startX = 0, startY = 0] = ring[i] as Position
    const [before, after] = [startX + startY - sum, endX + endY - sum]
    if (before > 0 !== after > 0) cuts.push(startX + ((endX - startX) * before) / (before - after))
  })
  cuts.sort((a, b) => a - b)
  let d = ''
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const [from, to] = [tenth(cuts[i] as number), tenth(cuts[i + 1] as number)]
    if (to > from) d += `M${at(from, sum - from)}l${at(to - from, from - to)}`
  }
  return d
}

/**
 * Strokes inside some closed rings that rise from left to right, `stepPx` apart; at least one in each ring, however small.
 * They are counted from the corner of the map, so that areas beside one another are hatched as one.
 */
export function hatching(rings: readonly Position[][], stepPx: number): string {
  const step = stepPx * Math.SQRT2
  return rings
    .map((ring) => {
      const sums = ring.map(([x = 0, y = 0]) => x + y)
      const [least, most] = [Math.min(...sums), Math.max(...sums)]
      let d = ''
      for (let sum = Math.ceil(least / step) * step; sum < most; sum += step) d += strokesAt(ring, sum)
      return d || strokesAt(ring, (least + most) / 2)
    })
    .join('')
}
