/** The six lanes: which events stand on each, where its line runs, and what joins it. The same for both ways to run. */
import type { StoryEvent } from '../../model/story.ts'
import type { ThreadId } from '../../schema/vocabulary.ts'
import { type Join, portOf } from './joins.ts'
import { type MarkSizes, radiusOf } from './mark-sizes.ts'
import type { TimelineSpec } from './spec.ts'
import { type Side, type StackedMark, stackMarks } from './stack.ts'
import { isOfSunday } from './sunday.ts'

/** Lanes that share most events stand next to each other, so that strands are short (`lanes.test.ts` measures it). */
export const LANE_ORDER: readonly ThreadId[] = ['visit', 'cyberattack', 'shadow-war', 'talks', 'leak', 'uprising']

/** More events of the Sunday than this in one lane are stacked like those of any other day, and not told one by one. */
const SEATS = 4

export interface Lane {
  thread: ThreadId
  sizes: MarkSizes
  /** Where its line runs. */
  line: number
  /** Its band, from one neighbour to the next. */
  from: number
  to: number
  /** Where its first event stands in time; infinite when it has none. */
  firstAlong: number
  marks: StackedMark[]
  joins: Join[]
}

export interface LaneRoom {
  /** Edges of all lanes together. */
  from: number
  to: number
  /** Whether the last lane may end later than `to`; else lanes that are too full give up rows. */
  grows: boolean
  sizes: MarkSizes
  /** How many rows a lane may have; where they do not suffice, marks move on in time. */
  rows(thread: ThreadId): number
  /** Kept free in each band, beyond its marks. */
  marginPx: number
  /** The least that a band reaches on either side of its line, so that labels have somewhere to stand. */
  leastPx(thread: ThreadId): number
  /** What a lane needs before its line, beyond its marks: for its name. */
  headroomPx(thread: ThreadId, marks: readonly StackedMark[]): number
  /** From which sides of a lane labels come, the likelier first. */
  labelSides(thread: ThreadId): readonly Side[]
  /** Distance of the marks of the Sunday in one lane; a negative one tells them in the other direction. */
  sundayRowPx(thread: ThreadId): number
}

/** Events in the order in which the picture tells them: the core first, and what lasted longer before what it framed. */
export const byImportance = (a: StoryEvent, b: StoryEvent) =>
  Number(b.core ?? false) - Number(a.core ?? false) || b.endDay - a.endDay

/** Where the events of the Sunday stand across their lanes. */
function sundaySeats({ events, threads }: TimelineSpec, rowPx: LaneRoom['sundayRowPx']): Map<string, number> {
  const seats = new Map<string, number>()
  for (const thread of threads) {
    const told = events.filter((event) => event.thread === thread && isOfSunday(event)).sort(byImportance)
    if (told.length > SEATS) continue
    for (const [i, { id }] of told.entries()) seats.set(id, (i - Math.floor(told.length / 2)) * rowPx(thread))
  }
  return seats
}

/** How far marks reach on either side of their line. */
function reach(marks: readonly StackedMark[], leastPx: number): { before: number; after: number } {
  return {
    before: Math.max(leastPx, ...marks.map(({ across, r }) => r - across)),
    after: Math.max(leastPx, ...marks.map(({ across, r }) => across + r)),
  }
}

/** How many times the room that there is may be needed before lanes give up rows all at once. */
const FAR_TOO_MUCH = 1.3
/** With more events than this, which lane gives up which row is no longer weighed one by one. */
const MANY_EVENTS = 600

/** Lays out the lanes of a timeline on its scale. */
export function layOutLanes(spec: TimelineSpec, scale: (day: number) => number, room: LaneRoom): Lane[] {
  const { events, threads, joinsOf } = spec
  const { sizes } = room
  const along = (event: StoryEvent) => Math.round(scale(event.startDay))
  const seats = sundaySeats(spec, room.sundayRowPx)
  const ports = new Map<string, { along: number; r: number }[]>(threads.map((thread) => [thread, []]))
  for (const event of events) {
    for (const other of joinsOf(event))
      ports.get(other)?.push({ along: portOf(along(event), sizes.bendPx), r: sizes.portPx })
  }
  const rows = new Map<string, number>(threads.map((thread) => [thread, room.rows(thread)]))
  const stack = (allowed: ReadonlyMap<string, number>) =>
    stackMarks(events, {
      along,
      radius: (event) => radiusOf(event, sizes),
      seat: ({ id }) => seats.get(id),
      prominent: ({ core }) => core ?? false,
      labelSides: (lane) => room.labelSides(lane as ThreadId),
      lane: ({ thread }) => thread,
      ports: (lane) => ports.get(lane) ?? [],
      rowPx: sizes.rowPx,
      rows: (lane) => allowed.get(lane) ?? Number.POSITIVE_INFINITY,
    })
  const bandsOf = (allowed: ReadonlyMap<string, number>) => {
    const stacks = stack(allowed)
    const bands = threads.map((thread) => {
      const marks = stacks.get(thread) ?? []
      const { before, after } = reach(marks, Math.max(sizes.markPx, room.leastPx(thread)))
      const head = Math.max(before, room.headroomPx(thread, marks))
      return { thread, marks, head, size: head + after + room.marginPx }
    })
    const pushed = bands.flatMap(({ marks }) => marks.map((mark) => (mark.along - along(mark.event)) ** 2))
    const size = bands.reduce((total, band) => total + band.size, 0)
    return { bands, size, pushed: pushed.reduce((total, px) => total + px, 0) }
  }

  let plan = bandsOf(rows)
  const rowsUsed = (marks: readonly StackedMark[]) => new Set(marks.map(({ across }) => across)).size
  // Far too many marks: all lanes give up rows at once, or the choice below would take a time that grows as their square.
  const enough = (events.length > MANY_EVENTS ? 1 : FAR_TOO_MUCH) * (room.to - room.from)
  while (!room.grows && plan.size > enough) {
    const before = plan.size
    const share = Math.min(0.9, enough / before)
    for (const { thread, marks } of plan.bands) rows.set(thread, Math.max(1, Math.floor(rowsUsed(marks) * share)))
    plan = bandsOf(rows)
    if (plan.size >= before) break
  }
  // Without room to grow, lanes give up rows one by one, each time the lane whose marks then move least.
  while (!room.grows && events.length <= MANY_EVENTS && plan.size > room.to - room.from) {
    const choices = plan.bands.flatMap(({ thread, marks }) => {
      const used = rowsUsed(marks)
      const fewer = new Map(rows).set(thread, Math.min(used, rows.get(thread)!) - 1)
      const after = used > 1 ? bandsOf(fewer) : undefined
      return after && after.size < plan.size ? [{ fewer, after }] : []
    })
    const best = choices.sort((a, b) => a.after.pushed - b.after.pushed)[0]
    if (!best) break
    for (const [thread, count] of best.fewer) rows.set(thread, count)
    plan = best.after
  }
  const { bands } = plan
  const spare = Math.max(0, room.to - room.from - plan.size) / threads.length
  let edge = room.from
  const lanes = bands.map(({ thread, marks, head, size }): Lane => {
    const from = edge
    edge += size + spare
    const line = Math.round(from + head + (room.marginPx + spare) / 2)
    const firstAlong = Math.min(...marks.map((mark) => mark.along))
    return { thread, sizes, line, from, to: edge, firstAlong, marks, joins: [] }
  })
  const lineOf = new Map(lanes.map((lane) => [lane.thread, lane.line]))
  for (const lane of lanes) {
    lane.joins = lane.marks.flatMap(({ event, along: at, across }) =>
      joinsOf(event).map((other) => ({ event, along: at, across: lane.line + across, to: lineOf.get(other)! })),
    )
  }
  return lanes
}
