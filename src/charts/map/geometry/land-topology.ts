/**
 * Simplified outlines of one frame, borders shared. Order matters and was measured: project and clip first, find the
 * shared borders in px, then simplify by area in px (Visvalingam and Whyatt 1993, by topojson-simplify); simplifying in
 * degrees leaves twice the bytes.
 */
import type { GeoProjection } from 'd3'
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { MultiPolygon as ArcPolygons, Topology } from 'topojson-specification'
import { projectedRings } from './flat-areas.ts'
import type { RoundPoint } from './path-text.ts'
import type { SourceArea } from './source-areas.ts'

/** How much may be cut, in px²: the area of the triangle that a dropped vertex makes with its neighbours. */
export interface Coarseness {
  /** Outlines of the countries where most of the story happens. */
  close: number
  /** Other coasts, and other borders. */
  coast: number
  border: number
  /** Outlines of small disputed areas, which must not vanish. */
  fine: number
  /** The grid, in whole tenths of a px, that fine outlines are rounded to; all others are rounded to whole px. */
  fineGrid: number
}

export interface LandTopology {
  ids: readonly string[]
  /** Rings of one area. */
  rings(id: string): Position[][]
  /** Rings of all areas as one. */
  landRings(): Position[][]
  /** Lines between two areas of which the test holds. Those of `first` areas come first, walked as their rings walk. */
  borders(first: readonly string[], test: (one: string, other: string) => boolean): Position[][]
  roundPoint: RoundPoint
}

type AreaGeometry = ArcPolygons & { id: string }

/** Builds the topology of what a projection leaves of the areas. `close` and `fine` are ids of areas. */
export function landTopology(
  areas: readonly SourceArea[],
  projection: GeoProjection,
  coarseness: Coarseness,
  close: ReadonlySet<string>,
  fine: ReadonlySet<string>,
): LandTopology {
  const features = areas
    .map(({ id, polygons }) => ({ id, rings: projectedRings(projection, polygons) }))
    .filter(({ rings }) => rings.length > 0)
    .map(({ id, rings }) => ({
      type: 'Feature' as const,
      id,
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) } as MultiPolygon,
    }))
  const built = topology({ areas: { type: 'FeatureCollection', features } as FeatureCollection }) as Topology
  const geometries = (built.objects.areas as unknown as { geometries: AreaGeometry[] }).geometries

  const users: string[][] = built.arcs.map(() => [])
  for (const { id, arcs } of geometries) for (const arc of arcs.flat(2)) users[arc < 0 ? ~arc : arc]?.push(id)
  const limitOf = (beside: readonly string[]) => {
    if (beside.some((id) => fine.has(id))) return coarseness.fine
    if (beside.some((id) => close.has(id))) return coarseness.close
    return beside.length > 1 ? coarseness.border : coarseness.coast
  }
  const weighed = presimplify(built as never) as unknown as Topology
  weighed.arcs.forEach((arc, i) => {
    for (const point of arc) point[2] = (point[2] as number) / limitOf(users[i] as string[])
  })
  const slim = simplify(weighed as never, 1) as unknown as Topology
  const collection = slim.objects.areas as never as { type: 'GeometryCollection'; geometries: AreaGeometry[] }

  const key = ([x, y]: Position) => `${x} ${y}`
  const finePoints = new Set<string>()
  slim.arcs.forEach((arc, i) => {
    if ((users[i] as string[]).some((id) => fine.has(id))) for (const point of arc) finePoints.add(key(point))
  })
  const { fineGrid } = coarseness
  const grid = (value: number, step: number) => Math.round(value / step) * step
  const points = (arc: number): Position[] =>
    arc < 0 ? [...(slim.arcs[~arc] as Position[])].reverse() : (slim.arcs[arc] as Position[])

  const ringsOf = (polygons: MultiPolygon) => polygons.coordinates.flat()
  return {
    ids: collection.geometries.map(({ id }) => id),
    rings: (id) => {
      const geometry = collection.geometries.find((candidate) => candidate.id === id)
      return geometry ? ringsOf(feature(slim, geometry as ArcPolygons).geometry as MultiPolygon) : []
    },
    landRings: () => ringsOf(merge(slim, collection.geometries as never)),
    borders: (first, test) => {
      const lines: Position[][] = []
      const done = new Set<number>()
      for (const id of first) {
        const rings = collection.geometries.find((candidate) => candidate.id === id)?.arcs.flat() ?? []
        for (const ring of rings) {
          let line: Position[] = []
          for (const arc of [...ring, undefined]) {
            const index = arc === undefined ? -1 : arc < 0 ? ~arc : arc
            const [one, other] = users[index] ?? []
            const isWanted = one !== undefined && other !== undefined && !done.has(index) && test(one, other)
            if (isWanted) {
              done.add(index)
              line.push(...points(arc as number))
            } else {
              if (line.length > 0) lines.push(line)
              line = []
            }
          }
        }
      }
      const rest = mesh(slim, collection as never, (a, b) => {
        const [one, other] = [(a as AreaGeometry).id, (b as AreaGeometry).id]
        return a !== b && !first.includes(one) && !first.includes(other) && test(one, other)
      })
      return [...lines, ...rest.coordinates]
    },
    roundPoint: (point) => {
      const step = finePoints.has(key(point)) ? fineGrid : 1
      return [grid(point[0] as number, step), grid(point[1] as number, step)]
    },
  }
}
