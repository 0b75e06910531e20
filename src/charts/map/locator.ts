/**
 * Where one place is: a small window around it, cut from `region.json` when a page is built. It draws the place and the
 * land around it, and nothing else of the story.
 */
import type { Place } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import type { Frame } from '../chart.ts'
import { type Scene, type SceneNode, type TextNode, textBox } from '../scene.ts'
import { textWidth, wrapText } from '../text-width.ts'
import { distance } from './curve.ts'
import { KOSOVO, PALESTINE } from './disputed-areas.ts'
import { dotNodes } from './dots.ts'
import { nameOnMap } from './edge-boxes.ts'
import { frameLand, type LandDetail } from './geometry/frame-land.ts'
import { type Region, regionAreas } from './geometry/region-topology.ts'
import type { SourceArea } from './geometry/source-areas.ts'
import type { FrameLand } from './land.ts'
import { type NameRequest, type Obstacles, placeNames } from './map-labels.ts'
import { isInside, type LonLat, type MapFrame, type Point, project } from './projection.ts'
import region from './region.json' with { type: 'json' }

/** Degrees of latitude from the middle to the upper edge; at sea more, so that a coast comes into sight. */
const REACH_DEGREES = 6.2
const REACH_AT_SEA = 9
const HEIGHT_SHARE = 200 / 280
const NAME_PX = 14
const DOT_PX = 3.6
const NOTHING: Obstacles = { boxes: [], lines: [], dots: [] }
/** Coarser than any other map: a locator says near what, not what shape. */
const DETAIL: LandDetail = { close: 8, coast: 11, border: 16, fine: 1.5, fineGrid: 0.5, smallestIsland: 22 }

/** Disputed areas are not named as countries. */
const DISPUTED_IDS = new Set([PALESTINE, KOSOVO, 'EH'])

interface BoxedArea extends SourceArea {
  west: number
  east: number
  south: number
  north: number
}

let boxedAreas: BoxedArea[] | undefined

/** The stored areas, each polygon an area of its own with its box, so that a window can leave out most of the world. */
function areasNear([lon, lat]: readonly [number, number], reachLat: number): SourceArea[] {
  boxedAreas ??= regionAreas(region as unknown as Region).flatMap(({ id, polygons }) =>
    polygons.map((polygon): BoxedArea => {
      const ring = polygon[0] ?? []
      const [lons, lats] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)]
      return {
        id,
        polygons: [polygon],
        west: Math.min(...lons),
        east: Math.max(...lons),
        south: Math.min(...lats),
        north: Math.max(...lats),
      }
    }),
  )
  const reachLon = (reachLat * 1.6) / Math.max(Math.cos((lat * Math.PI) / 180), 0.2)
  const near = new Map<string, SourceArea>()
  for (const area of boxedAreas) {
    const isNear =
      area.west < lon + reachLon &&
      area.east > lon - reachLon &&
      area.south < lat + reachLat &&
      area.north > lat - reachLat
    if (!isNear) continue
    const known = near.get(area.id)
    near.set(area.id, { id: area.id, polygons: [...(known?.polygons ?? []), ...area.polygons] })
  }
  return [...near.values()]
}

const reachOf = ({ country }: Pick<Place, 'country'>) => (country === null ? REACH_AT_SEA : REACH_DEGREES)

/** The window around a place: a conic equal-area projection of its own, true along the place's latitude. */
export function locatorFrame(place: Pick<Place, 'lon' | 'lat' | 'country'>, width: number): MapFrame {
  const { lon, lat } = place
  const height = Math.round(width * HEIGHT_SHARE)
  const reach = reachOf(place)
  return {
    width,
    height,
    scale: height / 2 / ((reach * Math.PI) / 180),
    origin: [width / 2, height / 2],
    centre: [lon, lat],
    parallels: [lat - reach / 2, lat + reach / 2],
  }
}

/** Land is cut once for a place and a width: its events, and every language, share it. */
const cut = new WeakMap<Place, Map<number, FrameLand>>()

function landAround(place: Place, view: MapFrame): FrameLand {
  const byWidth = cut.get(place) ?? new Map<number, FrameLand>()
  cut.set(place, byWidth)
  const known = byWidth.get(view.width)
  if (known) return known
  const own = place.country === null ? [] : [place.country]
  const land = frameLand(areasNear([place.lon, place.lat], reachOf(place) * 1.35), view, DETAIL, own)
  byWidth.set(view.width, land)
  return land
}

/**
 * Names of countries around, at most three, nearest first: those whose middle lies in the window and that are wide enough
 * to hold their name, so that no name stands on a neighbour.
 */
function neighbours(view: MapFrame, words: Words): NameRequest[] {
  const middle: Point = [view.width / 2, view.height / 2]
  return Object.entries(region.middles as unknown as Record<string, LonLat>)
    .filter(([code]) => words.has(`countries.${code}`) && !DISPUTED_IDS.has(code))
    .map(([code, lonLat]) => ({ code, text: nameOnMap(code, words), point: project(view, lonLat) }))
    .filter(({ code, text, point }) => isInside(view, point, 16) && widthOf(code, view) > textWidth(text, NAME_PX))
    .sort((a, b) => distance(a.point, middle) - distance(b.point, middle))
    .slice(0, 3)
    .map(({ text, point: [x, y] }) => ({
      text,
      sizePx: NAME_PX,
      fill: 'soft',
      point: [x, y],
      clearPx: 0,
      worth: 0.5,
      inside: [
        [x - view.width, y - 20],
        [x + view.width, y - 20],
        [x + view.width, y + 20],
        [x - view.width, y + 20],
      ],
    }))
}

/** Px from the west to the east of a country's widest part. */
function widthOf(code: string, { scale, centre }: MapFrame): number {
  const degrees = Math.max(
    0,
    ...(boxedAreas ?? []).filter(({ id }) => id === code).map(({ west, east }) => east - west),
  )
  return ((degrees * Math.PI) / 180) * Math.cos((centre[1] * Math.PI) / 180) * scale
}

/** The locator of a place, `frame.width` px wide (280 unless a page needs another) and five sevenths as high. */
export function locatorScene(place: Place, frame: Frame): Scene {
  const { words } = frame
  const view = locatorFrame(place, frame.width)
  const land = landAround(place, view)
  const dashed = Object.values(land.dashed).join('')
  const point: Point = [view.width / 2, view.height / 2]
  const isApproximate = place.approximate === true
  const text = isApproximate ? words.text('map.locator.approximate', { place: place.name }) : place.name
  const clearPx = DOT_PX + (isApproximate ? 5.5 : 2)
  const window = { x: 0, y: 0, width: view.width, height: view.height }
  const lines = wrapText(text, view.width - 16, NAME_PX, 'semibold')
  const own =
    lines.length === 1
      ? placeNames([{ text, sizePx: NAME_PX, weight: 'semibold', point, clearPx }], window, NOTHING).names
      : lines.map(
          (line, i): TextNode => ({
            kind: 'text',
            x: point[0],
            y: Math.round(point[1] + clearPx + NAME_PX + i * NAME_PX * 1.2),
            text: line,
            sizePx: NAME_PX,
            weight: 'semibold',
            anchor: 'middle',
            halo: true,
            part: 'label',
          }),
        )
  const around = placeNames(neighbours(view, words), window, {
    ...NOTHING,
    boxes: own.map((node) => textBox(node)),
    dots: [{ point, r: clearPx }],
  })
  const children: SceneNode[] = [
    { kind: 'path', d: land.land, fill: 'land' },
    ...Object.values(land.countries).map((d): SceneNode => ({ kind: 'path', d, fill: 'story-land' })),
  ]
  if (land.borders) children.push({ kind: 'path', d: land.borders, stroke: 'border', strokeWidth: 0.75 })
  if (dashed)
    children.push({ kind: 'path', d: dashed, stroke: 'border', strokeWidth: 1, dash: [2, 1.6], part: 'disputed' })
  children.push(...dotNodes({ point, r: DOT_PX, isApproximate }), ...around.names, ...own)
  return { width: view.width, height: view.height, dir: frame.dir ?? words.dir, children }
}
