/**
 * Finds a place for the names on a map. A name stays in the frame and off other names, whatever it costs; among the
 * spots left it takes the one nearest to its point that covers fewest lines and dots. All text is anchored in its
 * middle, so that right-to-left words need no other layout: geography is never mirrored.
 */
import type { Ink } from '../palette.ts'
import { type Box, boxesOverlap, type LineNode, round, type TextNode, textBox } from '../scene.ts'
import type { Weight } from '../text-width.ts'
import { distance } from './curve.ts'
import { boxAround, isInOutline } from './move-nodes.ts'
import type { Point } from './projection.ts'

export interface NameRequest {
  text: string
  sizePx: number
  weight?: Weight
  fill?: Ink
  /** The point that it names, and how far from it the name must keep. */
  point: Point
  clearPx: number
  /** An outline inside which the name may stand as well, where all of it fits. */
  inside?: readonly Point[]
  /** Left out when its best spot costs more than this; a name without a limit is always set. */
  worth?: number
}

export interface Obstacles {
  /** Never covered. */
  boxes: readonly Box[]
  /** Points along lines: each one covered costs a little. */
  lines: readonly Point[]
  /** Dots: covering one costs much. */
  dots: readonly { point: Point; r: number }[]
}

const DIRECTIONS = 16
const DISTANCES = [2, 8, 16, 26, 38, 54, 74, 98, 126]
const LINE_COST = 1.2
const DOT_COST = 14
const DISTANCE_COST = 0.4
/** A name nearer to another's point than to its own would be read as the other's. */
const STRANGER_COST = 7
/** A name that must stand and finds no room: worse than anything else. */
const MISSING_COST = 1000
/** Free space around a name, in px. */
const GAP = 2
/** A name further than this from its point is tied to it by a hairline. */
const LEADER_FROM_PX = 16

const holds = ({ x, y, width, height }: Box, [px, py]: Point, margin: number) =>
  px > x - margin && px < x + width + margin && py > y - margin && py < y + height + margin

/** Px from a point to the nearest edge of a box; 0 inside it. */
function distanceTo({ x, y, width, height }: Box, [px, py]: Point): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height))
}

function nameNode(request: NameRequest, [x, y]: Point): TextNode {
  const { text, sizePx, weight, fill } = request
  return {
    kind: 'text',
    x: round(Math.round(x)),
    y: round(Math.round(y)),
    text,
    sizePx,
    anchor: 'middle',
    halo: true,
    part: 'label',
    ...(weight ? { weight } : {}),
    ...(fill ? { fill } : {}),
  }
}

/** A hairline from a point to the nearest edge of the name that belongs to it. */
function leader({ point, clearPx }: NameRequest, { x, y, width, height }: Box): LineNode {
  const endX = Math.min(Math.max(point[0], x), x + width)
  const endY = Math.min(Math.max(point[1], y), y + height)
  const length = Math.hypot(endX - point[0], endY - point[1]) || 1
  const start = Math.min(clearPx, length) / length
  return {
    kind: 'line',
    stroke: 'text',
    strokeWidth: 0.75,
    part: 'leader',
    x1: round(point[0] + (endX - point[0]) * start),
    y1: round(point[1] + (endY - point[1]) * start),
    x2: round(endX),
    y2: round(endY),
  }
}

/** Whether a hairline runs through one of some boxes. */
function isBlocked({ x1, y1, x2, y2 }: LineNode, boxes: readonly Box[]): boolean {
  return [0, 0.2, 0.4, 0.6, 0.8, 1].some((t) => {
    const point: Point = [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t]
    return boxes.some((box) => holds(box, point, 1))
  })
}

/** Middles of boxes of a size that lie wholly inside an outline, those nearest to its own middle first. */
function spotsInside(outline: readonly Point[], width: number, height: number): Point[] {
  if (outline.length === 0) return []
  const box = boxAround(outline)
  const middle: Point = [box.x + box.width / 2, box.y + box.height / 2]
  const steps = [-0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4]
  return steps
    .flatMap((down) => steps.map((right): Point => [middle[0] + right * box.width, middle[1] + down * box.height]))
    .filter(([x, y]) =>
      [-0.5, 0, 0.5].every((side) =>
        [-0.5, 0.5].every((end) => isInOutline([x + side * width, y + end * height], outline)),
      ),
    )
    .sort((a, b) => distance(a, middle) - distance(b, middle))
}

/** Spots around a point: the name's box touches a circle of the clearance plus some distance. */
function* spotsFor(request: NameRequest): Generator<{ node: TextNode; awayPx: number; isOutside: boolean }> {
  const { point, clearPx, sizePx } = request
  const { width, height } = textBox(nameNode(request, [0, 0]))
  for (const spot of spotsInside(request.inside ?? [], width, height)) {
    yield { node: nameNode(request, [spot[0], spot[1] + sizePx * 0.3]), awayPx: 0, isOutside: false }
  }
  for (const awayPx of DISTANCES) {
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (i / DIRECTIONS) * Math.PI * 2
      const [ux, uy] = [Math.cos(angle), Math.sin(angle)]
      // From the middle of the box to its edge, in this direction.
      const inner = Math.min(width / 2 / Math.max(Math.abs(ux), 1e-6), height / 2 / Math.max(Math.abs(uy), 1e-6))
      const reach = clearPx + awayPx + inner
      yield {
        node: nameNode(request, [point[0] + ux * reach, point[1] + uy * reach + sizePx * 0.3]),
        awayPx,
        isOutside: true,
      }
    }
  }
}

/** What a spot costs; counting stops once it costs more than `limit`. */
function spotCost(box: Box, awayPx: number, { lines, dots }: Obstacles, limit: number): number {
  let cost = awayPx * DISTANCE_COST
  for (const { point, r } of dots) if (holds(box, point, r)) cost += DOT_COST
  for (const point of lines) {
    if (cost >= limit) return cost
    if (holds(box, point, 0)) cost += LINE_COST
  }
  return cost
}

interface Placed {
  names: TextNode[]
  leaders: LineNode[]
  cost: number
}

/** The cheapest spot of a name that covers nothing taken; none if there is no such spot. */
function bestSpot(
  request: NameRequest,
  frame: Box,
  taken: readonly Box[],
  points: readonly Point[],
  obstacles: Obstacles,
) {
  let best: { node: TextNode; cost: number; awayPx: number } | undefined
  for (const { node, awayPx, isOutside } of spotsFor(request)) {
    if (best && awayPx * DISTANCE_COST >= best.cost) break
    const box = textBox(node)
    const fits =
      box.x >= frame.x + GAP &&
      box.y >= frame.y + GAP &&
      box.x + box.width <= frame.x + frame.width - GAP &&
      box.y + box.height <= frame.y + frame.height - GAP
    const ownPx = distanceTo(box, request.point)
    if (!fits || ownPx < request.clearPx || taken.some((other) => boxesOverlap(box, other, GAP))) continue
    if (awayPx > LEADER_FROM_PX && isBlocked(leader(request, box), taken)) continue
    const isStrange = isOutside && points.some((point) => point !== request.point && distanceTo(box, point) < ownPx)
    const start = isStrange ? STRANGER_COST : 0
    const cost = start + spotCost(box, awayPx, obstacles, (best?.cost ?? Number.POSITIVE_INFINITY) - start)
    if (!best || cost < best.cost) best = { node, cost, awayPx }
  }
  return best
}

/** Sets names one after another; earlier ones choose first. */
function placeInOrder(requests: readonly NameRequest[], frame: Box, obstacles: Obstacles): Placed {
  const placed: Placed = { names: [], leaders: [], cost: 0 }
  const taken: Box[] = [...obstacles.boxes]
  const points = requests.map(({ point }) => point)
  for (const request of requests) {
    const best = bestSpot(request, frame, taken, points, obstacles)
    if (!best && request.worth === undefined) placed.cost += MISSING_COST
    if (!best || best.cost > (request.worth ?? Number.POSITIVE_INFINITY)) continue
    const box = textBox(best.node)
    placed.names.push(best.node)
    taken.push(box)
    placed.cost += best.cost
    if (best.awayPx > LEADER_FROM_PX) placed.leaders.push(leader(request, box))
  }
  return placed
}

/**
 * Sets names. Those that must stand choose first, in whichever of four orders (from the north, south, west or east) costs
 * least in all; names with a limit follow in the order given, where room is left.
 */
export function placeNames(requests: readonly NameRequest[], frame: Box, obstacles: Obstacles): Omit<Placed, 'cost'> {
  const must = requests.filter(({ worth }) => worth === undefined)
  const may = requests.filter(({ worth }) => worth !== undefined)
  const keys: ((request: NameRequest) => number)[] = [
    ({ point }) => point[1],
    ({ point }) => -point[1],
    ({ point }) => point[0],
    ({ point }) => -point[0],
  ]
  const orders = must.length > 1 ? keys.map((key) => [...must].sort((a, b) => key(a) - key(b))) : [must]
  const costs = orders.map((order) => placeInOrder(order, frame, obstacles).cost)
  const order = orders[costs.indexOf(Math.min(...costs))] ?? must
  return placeInOrder([...order, ...may], frame, obstacles)
}
