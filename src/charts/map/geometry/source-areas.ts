/**
 * The outlines that the maps start from: Natural Earth's countries (world-atlas 2.0.2, 1:50m), with the site's rules on
 * disputed areas applied. Used by `npm run land` alone; pages read what that leaves behind.
 */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import countries from 'i18n-iso-countries'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { CRIMEA, GOLAN, KOSOVO, NORTH_CYPRUS, SIACHEN } from '../disputed-areas.ts'

/** One area that is drawn, or bordered, on its own. */
export interface SourceArea {
  /** ISO 3166 code of a country, or the id of a disputed area. */
  id: string
  polygons: Position[][][]
}

const UNNUMBERED: Record<string, string> = {
  Kosovo: KOSOVO,
  'N. Cyprus': NORTH_CYPRUS,
  Somaliland: 'SO',
  'Siachen Glacier': SIACHEN,
}

/**
 * The western edge of the Golan Heights, north to south: from the data's border with Lebanon above Dan, along the upper
 * Jordan and the eastern shore of the Sea of Galilee, to the data's border with Jordan on the Yarmouk. Drawn by hand for
 * this site, within about five km: less than one px of any map here. The other sides follow the data.
 */
const GOLAN_EDGE: Position[] = [
  [35.67, 33.235],
  [35.64, 33.15],
  [35.62, 33.03],
  [35.63, 32.95],
  [35.62, 32.89],
  [35.65, 32.82],
  [35.64, 32.74],
]
/** Vertices of the data's Israel that the edge runs between. */
const GOLAN_NORTH: Position = [35.63, 33.27]
const GOLAN_SOUTH: Position = [35.61, 32.68]

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** Index of the vertex nearest to a position; fails when the data have none within 0.03 degrees. */
function vertexNear(ring: readonly Position[], [lon, lat]: Position): number {
  const away = ring.map(([x, y]) => Math.hypot((x as number) - (lon as number), (y as number) - (lat as number)))
  const nearest = away.indexOf(Math.min(...away))
  if ((away[nearest] as number) > 0.03) throw new Error(`the data have no vertex near ${lon}, ${lat}`)
  return nearest
}

/** Splits the outline of Israel, as the data have it, into the Golan Heights and the rest. */
function splitGolan(ring: readonly Position[]): { golan: Position[]; rest: Position[] } {
  const open = ring.slice(0, -1)
  const north = vertexNear(open, GOLAN_NORTH)
  const turned = [...open.slice(north), ...open.slice(0, north)]
  const south = vertexNear(turned, GOLAN_SOUTH)
  const [first, second] = [turned.slice(0, south + 1), [...turned.slice(south), turned[0] as Position]]
  const start = turned[0] as Position
  const end = turned[south] as Position
  // The part that holds the data's easternmost point is the Golan.
  const east = (part: readonly Position[]) => Math.max(...part.map((point) => point[0] as number))
  const golanFirst = east(first) > east(second)
  const southward = [start, ...GOLAN_EDGE, end]
  const northward = [...southward].reverse()
  return golanFirst
    ? { golan: [...first, ...northward.slice(1)], rest: [...second, ...southward.slice(1)] }
    : { golan: [...second, ...southward.slice(1)], rest: [...first, ...northward.slice(1)] }
}

/** Whether a polygon lies in the Crimean peninsula's box. */
function isCrimea(polygon: readonly Position[][]): boolean {
  return (polygon[0] as Position[]).every(([lon = 0, lat = 0]) => lon > 32 && lon < 37 && lat > 44 && lat < 46.4)
}

/**
 * The areas of the world. `atlas` is world-atlas' `countries-50m.json`.
 * @throws if the data no longer have the shape that the rules rely on.
 */
export function sourceAreas(atlas: Topology): SourceArea[] {
  const collection = feature(atlas, atlas.objects.countries as GeometryCollection<{ name: string }>)
  const areas = new Map<string, Position[][][]>()
  const add = (id: string, polygons: Position[][][]) => areas.set(id, [...(areas.get(id) ?? []), ...polygons])
  for (const country of collection.features as Feature<Polygon | MultiPolygon, { name: string }>[]) {
    const id = UNNUMBERED[country.properties.name] ?? countries.numericToAlpha2(String(country.id)) ?? ''
    if (id === '' || id === 'AQ') continue
    add(id, polygonsOf(country.geometry))
  }

  const russia = areas.get('RU') ?? []
  const crimea = russia.filter(isCrimea)
  if (crimea.length !== 1) throw new Error('the data no longer draw Crimea as one polygon of Russia')
  areas.set(
    'RU',
    russia.filter((polygon) => !isCrimea(polygon)),
  )
  areas.set(CRIMEA, crimea)

  const israel = areas.get('IL') ?? []
  if (israel.length !== 1 || israel[0]?.length !== 1) throw new Error('the data no longer draw Israel as one ring')
  const { golan, rest } = splitGolan(israel[0][0] as Position[])
  areas.set('IL', [[rest]])
  areas.set(GOLAN, [[golan]])
  return [...areas].map(([id, polygons]) => ({ id, polygons }))
}
