/**
 * Outlines of countries (Natural Earth 1:50m), to ask whether a point lies in one. Read on first use, one at a
 * time.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import isoCodes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { feature } from 'topojson-client'
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification'

type Ring = readonly (readonly [number, number])[]

interface Outline {
  name: string
  /** Each polygon: its outer ring, then its holes; degrees east and north, beyond 180 where it crosses that meridian. */
  polygons: readonly (readonly Ring[])[]
  /** West, south, east, north. */
  box: readonly [number, number, number, number]
}

type Country = (Polygon<{ name: string }> | MultiPolygon<{ name: string }>) & { properties: { name: string } }
type World = Topology & { objects: { countries: { geometries: Country[] } } }

const KM_PER_DEGREE = 111.2
/** Codes in use that ISO has not given out: the European Union, and Kosovo, which the outlines hold by name only. */
const BESIDES_ISO: Readonly<Record<string, string | undefined>> = { EU: undefined, XK: 'Kosovo' }

const numericOf = new Map((isoCodes as string[][]).map(([alpha2, , numeric]) => [alpha2 as string, numeric as string]))
const outlines = new Map<string, Outline | undefined>()
let world: World | undefined

/** Every two-letter code that a country may have here. */
export const COUNTRY_CODES: readonly string[] = [...numericOf.keys(), ...Object.keys(BESIDES_ISO)]

function geometries(): Country[] {
  world ??= JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('world-atlas/countries-50m.json')), 'utf8'),
  ) as World
  return world.objects.countries.geometries
}

function draw(country: Country): Outline {
  const { geometry } = feature(world as World, country as Polygon<{ name: string }>)
  const { type, coordinates } = geometry as { type: string; coordinates: unknown }
  const rolled = (type === 'Polygon' ? [coordinates] : coordinates) as readonly (readonly Ring[])[]
  const polygons = rolled.map((polygon) => polygon.map(unroll))
  const box: [number, number, number, number] = [540, 90, -540, -90]
  for (const polygon of polygons) {
    for (const [lon, lat] of polygon[0] ?? []) {
      box[0] = Math.min(box[0], lon)
      box[1] = Math.min(box[1], lat)
      box[2] = Math.max(box[2], lon)
      box[3] = Math.max(box[3], lat)
    }
  }
  return { name: country.properties.name, polygons, box }
}

/** The outline of a country; undefined where there is none for its code (the EU, some islands). */
function outlineOf(code: string): Outline | undefined {
  if (!outlines.has(code)) {
    const name = BESIDES_ISO[code]
    const numeric = numericOf.get(code)
    const found = geometries().find(({ id, properties }) =>
      name === undefined ? numeric !== undefined && id === numeric : properties.name === name,
    )
    outlines.set(code, found && draw(found))
  }
  return outlines.get(code)
}

/** Lets a ring run on beyond 180 degrees where it crosses that meridian, so that no edge leaps across the world. */
function unroll(ring: Ring): Ring {
  let turn = 0
  return ring.map(([lon, lat], index) => {
    const leap = lon - ((ring[index - 1]?.[0] ?? lon) as number)
    if (leap > 180) turn -= 360
    if (leap < -180) turn += 360
    return [lon + turn, lat] as const
  })
}

/** Even-odd rule on the plane of degrees. */
function ringHolds(ring: Ring, lat: number, lon: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i] as readonly [number, number]
    const [bx, by] = ring[j] as readonly [number, number]
    if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** Distance from a point to a ring in kilometres, on a plane that touches the globe at the point. */
function distanceToRing(ring: Ring, lat: number, lon: number): number {
  const squeeze = Math.cos((lat * Math.PI) / 180)
  let least = Number.POSITIVE_INFINITY
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as readonly [number, number]
    const [bx, by] = ring[i] as readonly [number, number]
    const x = (ax - lon) * squeeze
    const y = ay - lat
    const dx = (bx - ax) * squeeze
    const dy = by - ay
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length))
    least = Math.min(least, Math.hypot(x + along * dx, y + along * dy))
  }
  return least * KM_PER_DEGREE
}

/** The same meridian, named as an outline that crosses the antimeridian may name it. */
const turns = (lon: number) => [lon, lon + 360, lon - 360]

function holds({ polygons, box: [west, south, east, north] }: Outline, lat: number, pointLon: number): boolean {
  if (lat < south || lat > north) return false
  return turns(pointLon).some(
    (lon) =>
      lon >= west &&
      lon <= east &&
      polygons.some(
        ([outer, ...holes]) => outer && ringHolds(outer, lat, lon) && !holes.some((hole) => ringHolds(hole, lat, lon)),
      ),
  )
}

/** Kilometres from a point to a country: 0 inside it; undefined where the country has no outline. */
export function distanceToCountry(code: string, lat: number, lon: number): number | undefined {
  const outline = outlineOf(code)
  if (!outline) return undefined
  if (holds(outline, lat, lon)) return 0
  const rings = outline.polygons.flat()
  return Math.min(...rings.flatMap((ring) => turns(lon).map((turned) => distanceToRing(ring, lat, turned))))
}

/** Whether a point lies in a country or within `tolerance` km of it; undefined where it has no outline. */
export function isInCountry(code: string, lat: number, lon: number, tolerance: number): boolean | undefined {
  const outline = outlineOf(code)
  if (!outline) return undefined
  const [west, south, east, north] = outline.box
  const margin = tolerance / KM_PER_DEGREE
  const squeeze = Math.max(0.05, Math.cos((lat * Math.PI) / 180))
  if (lat < south - margin || lat > north + margin) return false
  const isNear = turns(lon).some((turned) => turned >= west - margin / squeeze && turned <= east + margin / squeeze)
  if (!isNear) return false
  return holds(outline, lat, lon) || (distanceToCountry(code, lat, lon) as number) <= tolerance
}

/** The code of the country that a point lies in, if it lies in one. Looks through all of them: for messages only. */
export function countryAt(lat: number, lon: number): string | undefined {
  return COUNTRY_CODES.find((code) => {
    const outline = outlineOf(code)
    return outline !== undefined && holds(outline, lat, lon)
  })
}

/** The name of a country as the outlines give it; its code where they have none. */
export function outlineName(code: string): string {
  return outlineOf(code)?.name || code
}
