/** The dots of a map: places that would fall on one another share one. */
import type { StoryEvent } from '../../model/story.ts'
import { round, type SceneNode } from '../scene.ts'
import { distance } from './curve.ts'
import type { EdgeBox } from './edge-boxes.ts'
import type { PlaceRow } from './map-rows.ts'
import { isInside, type LonLat, type Point, project } from './projection.ts'
import type { MapView } from './view.ts'

export interface Dot {
  point: Point
  /** The places that it stands for, the one with most events first. */
  places: PlaceRow[]
  events: number
  r: number
  /** All its places stand for an area, or are known roughly. */
  isApproximate: boolean
}

/** Places nearer than this many px are one dot. */
const MERGE_PX = 4

export const lonLatOf = ({ place }: PlaceRow): LonLat => [place.lon, place.lat]

/** Whether a place is marked on the map itself, not in a box at its edge. */
export function isOnMap(row: PlaceRow, view: MapView): boolean {
  return isInside(view.frame, project(view.frame, lonLatOf(row)), view.edgePx.dot)
}

/** The box that a place outside the map is marked in: its country's, or one of its own for a place at sea. */
export const boxCodeOf = ({ place }: PlaceRow) => place.country ?? place.name

/** Radius in px for a number of events: the area grows with it. */
export function dotRadius(events: number, size: number): number {
  return round(Math.min(1.3 + Math.sqrt(events) * 0.95, 7) * (0.4 + size * 0.6))
}

/** The dots of some places. */
export function dotsOf(places: readonly PlaceRow[], view: MapView, boxes: readonly EdgeBox[]): Dot[] {
  const inBox = new Map<string, number>()
  const placed = [...places]
    .sort((a, b) => b.events.length - a.events.length)
    .map((row): { row: PlaceRow; point: Point } => {
      if (isOnMap(row, view)) return { row, point: project(view.frame, lonLatOf(row)) }
      const code = boxCodeOf(row)
      const index = inBox.get(code) ?? 0
      inBox.set(code, index + 1)
      const box = boxes.find((candidate) => candidate.code === code)
      if (!box) throw new Error(`place "${row.place.id}" lies outside the map and has no box`)
      return { row, point: box.pointOf(lonLatOf(row), index) }
    })
  const groups: { point: Point; places: PlaceRow[] }[] = []
  for (const { row, point } of placed) {
    const near = groups.find((group) => distance(group.point, point) < MERGE_PX)
    if (near) near.places.push(row)
    else groups.push({ point, places: [row] })
  }
  return groups.map(({ point, places: merged }) => {
    const events = new Set<StoryEvent>(merged.flatMap((row) => row.events)).size
    return {
      point,
      places: merged,
      events,
      r: dotRadius(events, view.size),
      isApproximate: merged.every(({ place }) => place.approximate === true),
    }
  })
}

/** A dot; within a dotted circle where the point stands for an area. */
export function dotNodes({ point, r, isApproximate }: Pick<Dot, 'point' | 'r' | 'isApproximate'>): SceneNode[] {
  const [x, y] = point.map((value) => round(Math.round(value * 2) / 2)) as [number, number]
  const dot: SceneNode = { kind: 'circle', x, y, r, fill: 'text', stroke: 'paper', strokeWidth: 1 }
  if (!isApproximate) return [dot]
  return [{ kind: 'circle', x, y, r: round(r + 3.5), stroke: 'text', strokeWidth: 1, dash: [1.5, 2] }, dot]
}
