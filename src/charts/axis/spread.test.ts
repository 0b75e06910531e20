import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spread } from './spread.ts'

const sizes = (count: number, size: number) => Array<number>(count).fill(size)

test('positions that are far enough apart stay where they are', () => {
  assert.deepEqual(spread([10, 40, 90], sizes(3, 20), 0, 200), [10, 40, 90])
})

test('neighbours move apart by equal amounts, in their order', () => {
  assert.deepEqual(spread([50, 50], sizes(2, 20), 0, 200), [40, 60])
  assert.deepEqual(spread([50, 51, 52], sizes(3, 20), 0, 200), [31, 51, 71])
})

test('each has its room, none leaves the limits, for any wishes that fit', () => {
  for (let seed = 1; seed < 60; seed++) {
    const count = 1 + (seed % 9)
    const wanted = Array.from({ length: count }, (_, i) => ((seed * 37 + i * i * 11) % 300) - 30).sort((a, b) => a - b)
    const rooms = wanted.map((_, i) => 10 + ((seed + i) % 3) * 8)
    const placed = spread(wanted, rooms, 5, 305)
    for (const [i, position] of placed.entries()) {
      assert.ok(position >= 5 - 1e-9 && position + (rooms[i] as number) <= 305 + 1e-9, `${seed}: ${position}`)
      if (i > 0) assert.ok(position - (placed[i - 1] as number) >= (rooms[i - 1] as number) - 1e-9, `${seed}: ${i}`)
    }
  }
})

test('what cannot fit keeps its order and its room, and runs on past the end', () => {
  assert.deepEqual(spread([0, 0, 0], sizes(3, 20), 0, 30), [0, 20, 40])
})
