/** Areas projected into the px of a frame and clipped to it, before their shared borders are found again. */
import { type GeoProjection, geoPath } from 'd3'
import type { MultiPolygon, Position } from 'geojson'

/** Three decimals: fine enough for any picture, and equal where two countries share a clipped point. */
const snap = (value: number) => Math.round(value * 1000) / 1000

/** The rings that a projection (with its clip) leaves of some polygons; each ring closes on its first point. */
export function projectedRings(projection: GeoProjection, polygons: Position[][][]): Position[][] {
  const rings: Position[][] = []
  let ring: Position[] = []
  const close = () => {
    const [first] = ring
    if (ring.length > 2 && first) rings.push([...ring, first])
    ring = []
  }
  const context = {
    beginPath: () => {},
    moveTo: (x: number, y: number) => {
      ring = [[snap(x), snap(y)]]
    },
    lineTo: (x: number, y: number) => {
      const [lastX, lastY] = ring.at(-1) as Position
      if (lastX !== snap(x) || lastY !== snap(y)) ring.push([snap(x), snap(y)])
    },
    arc: () => {},
    closePath: () => {
      const [first, last] = [ring[0], ring.at(-1)]
      if (ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) ring.pop()
      close()
    },
  }
  const multi: MultiPolygon = { type: 'MultiPolygon', coordinates: polygons }
  geoPath(projection, context)(multi)
  return rings
}

/** Area inside a closed ring in px², whichever way it winds. */
export function ringArea(ring: readonly Position[]): number {
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] as Position
    const [x1 = 0, y1 = 0] = ring[i] as Position
    twice += x0 * y1 - x1 * y0
  }
  return Math.abs(twice) / 2
}
