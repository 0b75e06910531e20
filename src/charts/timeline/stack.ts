/**
 * Puts the marks of a lane where time says, and beside each other where they would touch: in rows across the lane, the
 * row nearest to the line first, in order of time. A lane that may not grow pushes on, and everything later with it.
 */
import type { StoryEvent } from '../../model/story.ts'
import { type MarkCircle, marksTouch } from './mark-room.ts'

/** A mark in its lane: `along` is where it stands in time, `across` how far from the lane's line. */
export interface StackedMark {
  event: StoryEvent
  along: number
  across: number
  r: number
}

/** Somewhere on a lane's line where no mark should stand. */
export interface Port {
  along: number
  r: number
}

/** Before or after a lane's line, as one goes from lane to lane. */
export type Side = 'before' | 'after'

export interface StackRules {
  /** Where an event stands in time, in whole px. */
  along(event: StoryEvent): number
  radius(event: StoryEvent): number
  /** Where an event must stand across its lane, if it is not to be put where there is room. */
  seat(event: StoryEvent): number | undefined
  /** Whether a label should be able to reach it, and from which sides of a lane labels come, the likelier first. */
  prominent(event: StoryEvent): boolean
  labelSides(lane: string): readonly Side[]
  /** Name of the lane that an event stands on. */
  lane(event: StoryEvent): string
  ports(lane: string): readonly Port[]
  /** Distance of two rows in px. */
  rowPx: number
  /** How many rows a lane has room for. */
  rows(lane: string): number
}

/** Distance of the n-th row from the line, in rows: 0, 1, -1, 2, -2 and so on. */
const rowOffset = (n: number) => (n % 2 === 1 ? (n + 1) / 2 : -n / 2)

/** Where a mark may stand across its lane: in a row, and in a lane of few rows between them before it moves in time. */
function* offsets(rows: number, rowPx: number): Generator<number> {
  for (let n = 0; n < Math.max(1, rows); n++) yield rowOffset(n) * rowPx
  const [least, most] = [-Math.floor((rows - 1) / 2) * rowPx, Math.floor(rows / 2) * rowPx]
  for (let px = 1; px <= Math.max(most, -least); px++) {
    if (px <= most) yield px
    if (-px >= least) yield -px
  }
}

/** The marks of each lane. `events` must be in order of time. */
export function stackMarks(events: readonly StoryEvent[], rules: StackRules): Map<string, StackedMark[]> {
  const lanes = new Map<string, StackedMark[]>()
  const taken = new Map<string, Cells>()
  let reachedDay = Number.NEGATIVE_INFINITY
  let reached = Number.NEGATIVE_INFINITY
  let floor = Number.NEGATIVE_INFINITY
  for (const event of events) {
    const name = rules.lane(event)
    const lane = lanes.get(name) ?? []
    lanes.set(name, lane)
    const cells = taken.get(name) ?? cellsOf(rules.ports(name))
    taken.set(name, cells)
    if (event.startDay > reachedDay) {
      floor = reached
      reachedDay = event.startDay
    }
    const start = Math.max(floor, rules.along(event))
    const seat = rules.seat(event)
    const r = rules.radius(event)
    let placed = seat === undefined ? undefined : { event, along: start, across: seat, r }
    for (let along = start; !placed; along++) {
      placed = offsets(rules.rows(name), rules.rowPx)
        .map((across) => ({ event, along, across, r }))
        .find((mark) => isFree(mark, nearIn(cells, mark.along)))
    }
    lane.push(placed)
    putIn(cells, circle(placed))
    reached = Math.max(reached, placed.along)
  }
  for (const [name, lane] of lanes) bringOut(lane, rules.labelSides(name), rules.ports(name), rules)
  return lanes
}

/** Marks further apart in time than this cannot touch. */
const FAR_PX = 24

const circle = ({ event, along, across, r }: StackedMark): MarkCircle => ({
  x: along,
  y: across,
  r,
  crossed: event.status === 'disputed',
})

const portCircle = ({ along, r }: Port): MarkCircle => ({ x: along, y: 0, r, crossed: false })

/** What stands on a lane, by stretches of `FAR_PX` of time: however long a lane is, only what is near is compared. */
type Cells = Map<number, MarkCircle[]>

function putIn(cells: Cells, taken: MarkCircle): void {
  const cell = Math.floor(taken.x / FAR_PX)
  const there = cells.get(cell)
  if (there) there.push(taken)
  else cells.set(cell, [taken])
}

function cellsOf(ports: readonly Port[]): Cells {
  const cells: Cells = new Map()
  for (const port of ports) putIn(cells, portCircle(port))
  return cells
}

/** All that can touch a mark that stands at `along`. */
function* nearIn(cells: Cells, along: number): Generator<MarkCircle> {
  const cell = Math.floor(along / FAR_PX)
  for (let near = cell - 1; near <= cell + 1; near++) yield* cells.get(near) ?? []
}

function isFree(mark: StackedMark, taken: Iterable<MarkCircle>): boolean {
  const own = circle(mark)
  for (const other of taken) if (Math.abs(other.x - own.x) < FAR_PX && marksTouch(own, other)) return false
  return true
}

/** Exchanges rows so that the marks that most need a label stand at the end of their stack, where one can reach them. */
function bringOut(
  lane: readonly StackedMark[],
  sides: readonly Side[],
  ports: readonly Port[],
  { prominent, seat, rowPx }: StackRules,
): void {
  for (const mark of lane) {
    if (!prominent(mark.event) || seat(mark.event) !== undefined) continue
    const stack = lane.filter(
      (other) =>
        Math.abs(other.along - mark.along) < rowPx / 2 + 1 && seat(other.event) === undefined && other.r === mark.r,
    )
    const byRow = stack.toSorted((a, b) => a.across - b.across)
    for (const end of sides.map((side) => byRow.at(side === 'before' ? 0 : -1)!)) {
      if (end === mark || prominent(end.event)) {
        if (end === mark) break
        continue
      }
      const rest = lane.filter((other) => other !== mark && other !== end).map(circle)
      const taken = [...rest, ...ports.map(portCircle)]
      const moved = [
        { ...mark, across: end.across },
        { ...end, across: mark.across },
      ]
      if (!moved.every((one) => isFree(one, taken)) || marksTouch(circle(moved[0]!), circle(moved[1]!))) continue
      const { across } = mark
      mark.across = end.across
      end.across = across
      break
    }
  }
}
