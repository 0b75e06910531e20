import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayNumber } from '../model/dates.ts'
import { createBrokenScale, type ScalePart } from './broken-scale.ts'

const FIRST = dayNumber(1975, 1, 1)
const LAST = dayNumber(2025, 12, 31)

/** The same numbers in every run, from 0 to 1. */
function* drawn(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

/** A scale with random breaks and random shares. */
function randomScale(seed: number) {
  const numbers = drawn(seed)
  const next = () => numbers.next().value as number
  const starts = [FIRST, ...Array.from({ length: 6 }, () => FIRST + 1 + Math.floor(next() * (LAST - FIRST - 1)))]
  const sorted = [...new Set(starts)].sort((a, b) => a - b)
  const parts = sorted.map(
    (startDay, i): ScalePart => ({
      id: `part ${i}`,
      startDay,
      endDay: (sorted[i + 1] ?? LAST + 1) - 1,
      share: 0.05 + next(),
    }),
  )
  return { scale: createBrokenScale(parts, { startPx: 10, endPx: 900, gapPx: 8 }), next }
}

test('a later day is never further left, whatever the parts', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { scale, next } = randomScale(seed)
    const days = Array.from({ length: 300 }, () => FIRST - 400 + Math.floor(next() * (LAST - FIRST + 800))).sort(
      (a, b) => a - b,
    )
    for (const [i, day] of days.entries())
      if (i > 0) assert.ok(scale(day) >= scale(days[i - 1]!), `seed ${seed}, day ${day}`)
  }
})

test('of two days inside the scale the later is further right, and both lie in its bounds', () => {
  const { scale } = randomScale(7)
  for (let day = FIRST; day < LAST; day += 13) {
    assert.ok(scale(day) < scale(day + 1))
    assert.ok(scale(day) >= 10 && scale(day) <= 900)
  }
})

test('gaps are as wide as asked for, each before its own part', () => {
  const days = [0, 10, 20]
  const parts = days.map((startDay): ScalePart => ({ id: `${startDay}`, startDay, endDay: startDay + 9, share: 1 }))
  const gapPx = ({ startDay }: ScalePart) => (startDay === 10 ? 30 : 6)
  const placed = createBrokenScale(parts, { startPx: 5, endPx: 341, gapPx }).parts
  assert.deepEqual(
    placed.map(({ startPx, endPx }) => [startPx, endPx]),
    [
      [5, 105],
      [135, 235],
      [241, 341],
    ],
  )
})

test('within a part equal times are equal lengths', () => {
  const { scale } = randomScale(3)
  for (const { startDay, endDay } of scale.parts.filter((part) => part.endDay - part.startDay > 10)) {
    const step = scale(startDay + 1) - scale(startDay)
    assert.ok(Math.abs(scale(endDay) - scale(endDay - 1) - step) < 1e-6)
  }
})

test('parts are as long as their shares say, with a gap of the given width between them', () => {
  const { scale } = randomScale(5)
  const [first] = scale.parts
  for (const [i, part] of scale.parts.entries()) {
    const perShare = (part.endPx - part.startPx) / part.share
    assert.ok(Math.abs(perShare - (first!.endPx - first!.startPx) / first!.share) < 1e-6)
    if (i > 0) assert.ok(Math.abs(part.startPx - scale.parts[i - 1]!.endPx - 8) < 1e-6)
  }
})

test('a day outside stands at the nearest end', () => {
  const { scale } = randomScale(2)
  assert.equal(scale(FIRST - 5000), 10)
  assert.ok(Math.abs(scale(LAST + 5000) - 900) < 1e-6)
})

test('parts that leave days out, run backwards or are none are refused', () => {
  const room = { startPx: 0, endPx: 100 }
  assert.throws(() => createBrokenScale([], room), /at least one part/)
  assert.throws(() => createBrokenScale([{ id: 'a', startDay: 5, endDay: 1, share: 1 }], room), /ends before it starts/)
  assert.throws(
    () =>
      createBrokenScale(
        [
          { id: 'a', startDay: 1, endDay: 5, share: 1 },
          { id: 'b', startDay: 7, endDay: 9, share: 1 },
        ],
        room,
      ),
    /"b" must start the day after "a"/,
  )
})
