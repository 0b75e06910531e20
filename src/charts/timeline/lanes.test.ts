import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { THREADS, type ThreadId } from '../../schema/vocabulary.ts'
import { mirrorScene, type PathNode } from '../scene.ts'
import { portPath, strandPath } from './joins.ts'
import { LANE_ORDER } from './lanes.ts'
import { periodParts } from './periods.ts'
import { RUNS_DOWN, RUNS_RIGHT } from './plane.ts'
import { type StackRules, stackMarks } from './stack.ts'

const real = buildStory(readContent(new URL('../../..', import.meta.url).pathname).entries)

/** How many lanes all strands cross together, in an order of lanes. */
const crossed = (order: readonly ThreadId[]) =>
  real.events.reduce(
    (sum, { thread, also }) =>
      sum + also.reduce((lanes, other) => lanes + Math.abs(order.indexOf(thread) - order.indexOf(other)), 0),
    0,
  )

function* orders(rest: readonly ThreadId[], begun: readonly ThreadId[] = []): Generator<ThreadId[]> {
  if (rest.length === 0) yield [...begun]
  for (const thread of rest)
    yield* orders(
      rest.filter((other) => other !== thread),
      [...begun, thread],
    )
}

test('lanes lie in an order that keeps strands nearly as short as any order could', () => {
  assert.deepEqual([...LANE_ORDER].sort(), [...THREADS].sort())
  const shortest = Math.min(...[...orders(THREADS)].map(crossed))
  assert.ok(crossed(LANE_ORDER) <= shortest * 1.1, `${crossed(LANE_ORDER)} lanes crossed, ${shortest} would do`)
})

test('strands and their dots have exact mirror images, whichever way they run', () => {
  const event = real.events[0]!
  for (const plane of [RUNS_RIGHT, RUNS_DOWN]) {
    const join = { event, along: 100, across: 40, to: 160 }
    for (const d of [strandPath([join], plane, 8), portPath([join], plane, 8)]) {
      const path: PathNode = { kind: 'path', d }
      const scene = { width: 300, height: 300, dir: 'ltr' as const, children: [path] }
      const mirrored = (mirrorScene(scene).children[0] as PathNode).d
      assert.equal((mirrorScene(mirrorScene(scene)).children[0] as PathNode).d, d)
      const start = d.match(/^M(\d+) (\d+)/)!
      assert.ok(mirrored.startsWith(`M${300 - Number(start[1])} ${start[2]}`), mirrored)
      if (d.includes('q')) assert.notEqual(mirrored.slice(8), d.slice(8))
    }
  }
})

test('parts of the scale follow each other day by day and hold the Sunday, whatever the events', () => {
  const room = { lengthPx: 1000, leastPx: () => 20, crowding: 1 }
  for (const events of [
    real.events,
    [],
    real.events.slice(0, 1),
    real.events.slice(-1),
    real.threadById.get('uprising')!.own,
  ]) {
    const parts = periodParts(events, room)
    assert.ok(parts.some(({ id }) => id === 'sunday'))
    for (const [i, part] of parts.entries()) {
      if (i > 0) assert.equal(part.startDay, parts[i - 1]!.endDay + 1, part.id)
      assert.ok(part.share >= 20)
    }
    for (const { startDay } of events) assert.ok(startDay >= parts[0]!.startDay && startDay <= parts.at(-1)!.endDay)
  }
})

test('a period with more events is not shorter', () => {
  const parts = periodParts(real.events, { lengthPx: 5000, leastPx: () => 1, crowding: 1 })
  const counted = parts.map((part) => ({
    ...part,
    count: real.events.filter(({ startDay }) => startDay >= part.startDay && startDay <= part.endDay).length,
  }))
  for (const a of counted)
    for (const b of counted) if (a.count > b.count) assert.ok(a.share >= b.share, `${a.id} and ${b.id}`)
})

const rules = (change: Partial<StackRules>): StackRules => ({
  along: ({ startDay }) => startDay,
  radius: () => 5,
  seat: () => undefined,
  prominent: () => false,
  labelSides: () => ['before', 'after'],
  lane: () => 'one',
  ports: () => [],
  rowPx: 11,
  rows: () => Number.POSITIVE_INFINITY,
  ...change,
})

test('with room across, time is kept exactly; without it, marks move on in time and never back', () => {
  const wide = stackMarks(real.events, rules({})).get('one')!
  for (const { event, along } of wide) assert.equal(along, event.startDay)
  const narrow = stackMarks(real.events, rules({ rows: () => 2 })).get('one')!
  assert.ok(narrow.some(({ event, along }) => along > event.startDay))
  for (const { event, along, across } of narrow) {
    assert.ok(along >= event.startDay)
    assert.ok(across >= -11 && across <= 11)
  }
})

test('a prominent mark stands at an end of its stack', () => {
  const day = real.events.filter(({ startDay }) => startDay === real.eventById.get('2022-09-07-ties-severed')!.startDay)
  const chosen = day[Math.floor(day.length / 2)]!
  const stack = stackMarks(day, rules({ prominent: (event) => event === chosen })).get('one')!
  const rows = stack.map(({ across }) => across)
  const own = stack.find(({ event }) => event === chosen)!.across
  assert.ok(own === Math.min(...rows) || own === Math.max(...rows))
})
