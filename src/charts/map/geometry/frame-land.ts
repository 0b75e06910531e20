/** The land, borders and dashed borders of one frame as path data. */
import type { Position } from 'geojson'
import {
  DISPUTED_AREAS,
  type DisputedArea,
  disputedBorder,
  GOLAN,
  type LineManner,
  lineManner,
  NORTH_CYPRUS,
  PALESTINE,
} from '../disputed-areas.ts'
import type { FrameLand, UnLand } from '../land.ts'
import { frameProjection, type MapFrame } from '../projection.ts'
import { ringArea } from './flat-areas.ts'
import { hatching } from './hatching.ts'
import { type Coarseness, type LandTopology, landTopology } from './land-topology.ts'
import { pathText } from './path-text.ts'
import type { SourceArea } from './source-areas.ts'

export interface LandDetail extends Coarseness {
  /** Area in px² under which an island is left out. */
  smallestIsland: number
}

/** Areas so small that they would vanish. */
const FINE = new Set([PALESTINE, GOLAN, NORTH_CYPRUS])

/** A latitude north of every disputed line, for asking about a border as a whole. */
const ANY_LAT = 90

/** Lines without the stretches that run along the edge of the frame: clipping makes those, not a border. */
function offEdge(lines: readonly Position[][], { width, height }: MapFrame): Position[][] {
  const edge = ([x = 0, y = 0]: Position) =>
    x < 0.5 ? 'west' : y < 0.5 ? 'north' : x > width - 0.5 ? 'east' : y > height - 0.5 ? 'south' : ''
  return lines
    .flatMap((line) => {
      const parts: Position[][] = [[]]
      line.forEach((point, i) => {
        if (i > 0 && edge(point) !== '' && edge(point) === edge(line[i - 1] as Position)) parts.push([])
        parts.at(-1)?.push(point)
      })
      return parts
    })
    .filter((part) => part.length > 1)
}

/** The parts of some lines whose points pass a test. */
function partsWhere(lines: readonly Position[][], test: (point: Position) => boolean): Position[][] {
  return lines
    .flatMap((line) => {
      const parts: Position[][] = [[]]
      for (const point of line) {
        if (test(point)) parts.at(-1)?.push(point)
        else parts.push([])
      }
      return parts
    })
    .filter((part) => part.length > 1)
}

const joinRings = (land: LandTopology, rings: readonly Position[][], smallestArea: number) =>
  rings
    .filter((ring) => ringArea(ring) >= smallestArea)
    .map((ring) => pathText(ring, land.roundPoint, true))
    .join('')

const drawn = (entries: readonly (readonly [string, string])[]) =>
  Object.fromEntries(entries.filter(([, d]) => d !== ''))

interface Cut {
  land: LandTopology
  /** Path data of some lines. */
  lines(list: readonly Position[][]): string
  /** The parts of a disputed area's lines that pass a test on the areas beside them, and what of them is not disputed. */
  disputed(
    area: DisputedArea,
    test: (one: string, other: string) => boolean,
  ): { inside: Position[][]; outside: Position[][] }
}

function cutFrame(areas: readonly SourceArea[], frame: MapFrame, detail: LandDetail, close: readonly string[]): Cut {
  const projection = frameProjection(frame)
  const land = landTopology(areas, projection, detail, new Set(close), FINE)
  const latOf = ([x = 0, y = 0]: Position) => projection.invert?.([x, y])?.[1] ?? 0
  return {
    land,
    lines: (list) =>
      offEdge(list, frame)
        .map((line) => pathText(line, land.roundPoint, false))
        .join(''),
    disputed: ({ id, northOf }, test) => {
      const all = land.borders([], (one, other) => disputedBorder(one, other, ANY_LAT)?.id === id && test(one, other))
      if (northOf === undefined) return { inside: all, outside: [] }
      return {
        inside: partsWhere(all, (point) => latOf(point) >= northOf),
        outside: partsWhere(all, (point) => latOf(point) < northOf),
      }
    },
  }
}

function deFactoLand({ land, lines, disputed }: Cut, detail: LandDetail, own: readonly string[]): FrameLand {
  const agreed = land.borders(own, (one, other) => disputedBorder(one, other, ANY_LAT) === undefined)
  const dashed = DISPUTED_AREAS.map((area) => {
    const { inside, outside } = disputed(area, () => true)
    agreed.push(...outside)
    return [area.id, lines(inside)] as const
  })
  return {
    land: joinRings(land, land.landRings(), detail.smallestIsland),
    countries: drawn(own.map((id) => [id, joinRings(land, land.rings(id), detail.smallestIsland)] as const)),
    borders: lines(agreed),
    dashed: drawn(dashed),
  }
}

function unLand({ land, lines, disputed }: Cut, hatchPx: number, own: readonly string[]): UnLand {
  const linesOf = (manner: LineManner) =>
    drawn(
      DISPUTED_AREAS.map((area) => {
        const { inside } = disputed(area, (one, other) => lineManner(area, one, other, 'un') === manner)
        return [area.id, lines(inside)] as const
      }),
    )
  const hatched = DISPUTED_AREAS.map(({ id, un }) => {
    const rings = (un?.hatched ?? []).flatMap((area) => land.rings(area))
    return [id, hatching(rings, hatchPx)] as const
  })
  const joined = DISPUTED_AREAS.flatMap(({ un }) =>
    un?.filledWith !== undefined && own.includes(un.filledWith)
      ? [[un.filledWith, (un.hatched ?? []).map((area) => joinRings(land, land.rings(area), 0)).join('')] as const]
      : [],
  )
  return { dashed: linesOf('dashed'), dotted: linesOf('dotted'), hatched: drawn(hatched), joined: drawn(joined) }
}

/** The outlines and borders of a frame. `own`: countries with an outline of their own; `close`: those cut least. */
export function frameLand(
  areas: readonly SourceArea[],
  frame: MapFrame,
  detail: LandDetail,
  own: readonly string[],
  close: readonly string[] = own,
): FrameLand {
  return deFactoLand(cutFrame(areas, frame, detail, close), detail, own)
}

/** The same, and what the United Nations' reading draws otherwise, its hatching `hatchPx` apart. */
export function frameReadings(
  areas: readonly SourceArea[],
  frame: MapFrame,
  detail: LandDetail,
  hatchPx: number,
  own: readonly string[],
  close: readonly string[],
): FrameLand & { un: UnLand } {
  const cut = cutFrame(areas, frame, detail, close)
  return { ...deFactoLand(cut, detail, own), un: unLand(cut, hatchPx, own) }
}

/** The outline of one country in a frame of its own, islands and far parts left out. */
export function insetOutline(areas: readonly SourceArea[], frame: MapFrame, country: string): string {
  const detail: Coarseness = { close: 2, coast: 2, border: 2, fine: 2, fineGrid: 1 }
  const only = areas.filter(({ id }) => id === country)
  const land = landTopology(only, frameProjection(frame), detail, new Set(), new Set())
  const [mainland] = land.landRings().sort((a, b) => ringArea(b) - ringArea(a))
  return mainland ? pathText(mainland, land.roundPoint, true) : ''
}
