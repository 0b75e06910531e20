/**
 * The world in longitude and latitude for the locators, which are cut at build time around any place: finer where the
 * story happens, coarse elsewhere, borders shared. Kept in `region.json` as quantised TopoJSON.
 */
import { geoArea, geoCentroid } from 'd3'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { LonLat } from '../projection.ts'
import type { SourceArea } from './source-areas.ts'

export interface Region {
  topology: Topology
  /** The middle of each country's largest part: where a label or a line may stand when nobody chose a better point. */
  middles: Record<string, LonLat>
}

/** Steradians on the earth's surface of one km². */
const KM2 = 1 / 6371 ** 2
/** Cut below this area, in km²: a locator shows about 5 km in one px. */
const NEAR_KM2 = 50
const FAR_KM2 = 4000
/** Grid steps around the world: about 0.4 km. */
const GRID = 1e5

/** The frames' part of the world, and the American east coast. */
function isNear([lon = 0, lat = 0]: Position): boolean {
  return (lon > -14 && lon < 84 && lat > 6 && lat < 66) || (lon > -88 && lon < -64 && lat > 30 && lat < 48)
}

const round = (value: number) => Math.round(value * 100) / 100

/** Builds the region from the source areas. */
export function regionTopology(areas: readonly SourceArea[]): Region {
  const isKept = (polygon: Position[][]) =>
    isNear(polygon[0]?.[0] ?? []) || geoArea({ type: 'Polygon', coordinates: polygon }) > FAR_KM2 * KM2
  const features = areas.map(({ id, polygons }) => ({
    type: 'Feature' as const,
    id,
    properties: {},
    geometry: { type: 'MultiPolygon' as const, coordinates: polygons.filter(isKept) },
  }))
  const built = topology({ areas: { type: 'FeatureCollection', features } as FeatureCollection })
  const weighed = presimplify(built as never, sphericalTriangleArea) as unknown as Topology
  for (const arc of weighed.arcs) {
    for (const point of arc) point[2] = (point[2] as number) / (isNear(point) ? NEAR_KM2 : FAR_KM2)
  }
  const slim = quantize(simplify(weighed as never, KM2) as never, GRID) as unknown as Topology
  const middles = areas.map(({ id, polygons }): [string, LonLat] => {
    const parts = polygons.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
    const [largest] = parts.sort((a, b) => geoArea(b) - geoArea(a))
    const [lon, lat] = geoCentroid(largest as Polygon)
    return [id, [round(lon), round(lat)]]
  })
  return { topology: slim, middles: Object.fromEntries(middles) }
}

/** The areas of a stored region, decoded. */
export function regionAreas({ topology: stored }: Region): SourceArea[] {
  const collection = feature(stored, stored.objects.areas as GeometryCollection)
  return collection.features.map(({ id, geometry }) => ({
    id: String(id),
    polygons: (geometry as MultiPolygon).coordinates,
  }))
}
