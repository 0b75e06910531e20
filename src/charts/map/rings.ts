/**
 * Links that stay within one country: a ring around its point for each style of link, and on it one mark per event, whose
 * shape says how sure it is. The ring is a thin line whatever the status: only its marks speak of certainty.
 */
import type { StoryEvent } from '../../model/story.ts'
import type { ThreadId } from '../../schema/vocabulary.ts'
import { round, type SceneNode } from '../scene.ts'
import { circlePath } from './arc-nodes.ts'
import { isRing, type Lane } from './lanes.ts'
import { type LineStyle, PATTERNS } from './line-styles.ts'
import type { LinkRow } from './map-rows.ts'
import type { Point } from './projection.ts'

export interface PlacedRing {
  country: string
  style: LineStyle
  thread: ThreadId
  centre: Point
  r: number
  /** Angle of the first mark from the top, in radians. */
  turn: number
  /** One mark for each, in order of time, clockwise. */
  links: LinkRow[]
}

const RING_WIDTH = 1.1
/** Radius of a mark, and free px between neighbours on a ring and between rings, on a map of size 1. */
export const RING_MARK_PX = 4
const MARK_GAP_PX = 2
const RING_GAP_PX = 3.5

/** The rings of one country, from `innerPx` outwards; each is as large as its marks need. */
export function placeRings(
  lanes: readonly Lane[],
  country: string,
  centre: Point,
  innerPx: number,
  size: number,
): PlacedRing[] {
  const rings: PlacedRing[] = []
  const mark = RING_MARK_PX * size
  let r = innerPx + mark
  for (const lane of lanes) {
    if (!isRing(lane) || lane.from !== country) continue
    const same = rings.find((ring) => ring.style === lane.style && ring.thread === lane.thread)
    if (same) same.links.push(...lane.links)
    else rings.push({ country, style: lane.style, thread: lane.thread, centre, r: 0, turn: 0, links: [...lane.links] })
  }
  // Fewest marks first: the inner rings have least room.
  rings.sort((a, b) => a.links.length - b.links.length)
  rings.forEach((ring, i) => {
    ring.turn = i * 0.5
    ring.links.sort((a, b) => a.event.startDay - b.event.startDay)
    const needed = (ring.links.length * (mark * 2 + MARK_GAP_PX * size)) / (2 * Math.PI)
    ring.r = round(Math.max(r, needed))
    r = ring.r + mark * 2 + RING_GAP_PX * size
  })
  return rings
}

/** Where the marks of a ring stand; each ring starts a little further round, so that marks do not line up. */
export function ringMarks({
  centre,
  r,
  links,
  turn,
}: PlacedRing): { event: StoryEvent; link: LinkRow; point: Point }[] {
  return links.map((link, i) => {
    const angle = -Math.PI / 2 + turn + (i / links.length) * 2 * Math.PI
    return {
      event: link.event,
      link,
      point: [round(centre[0] + r * Math.cos(angle)), round(centre[1] + r * Math.sin(angle))],
    }
  })
}

export function ringNodes(ring: PlacedRing, size: number): SceneNode[] {
  const { dash, isDotted } = PATTERNS[ring.style]
  return [
    {
      kind: 'path',
      d: circlePath(ring.centre, ring.r),
      stroke: ring.thread,
      strokeWidth: RING_WIDTH,
      ...(dash ? { dash } : {}),
      ...(isDotted ? { round: true } : {}),
    },
    ...ringMarks(ring).map(
      ({ event, link, point }): SceneNode => ({
        kind: 'mark',
        x: point[0],
        y: point[1],
        r: RING_MARK_PX * size,
        status: link.status,
        ink: ring.thread,
        event: event.id,
      }),
    ),
  ]
}
