import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Move, walk } from './walk.ts'

const stop = (from: string) => ({ from })
const [a, b, c] = [stop('2010-01-01'), stop('2022-10-23'), stop('2025-06-13')]
const [d, e] = [stop('2010-01-01'), stop('2022-10-24')]
const [f, g] = [stop('2022-10-22'), stop('2022-10-23')]
const lanes = [[a, b, c], [], [d, e], [f, g]]
const all = lanes.flat()
const MOVES: Move[] = ['next', 'previous', 'first', 'last', 'later', 'earlier', 'over', 'under']

test('along a lane, each stop is passed in order of time, and the ends are ends', () => {
  assert.deepEqual([walk(lanes, a, 'next'), walk(lanes, b, 'next'), walk(lanes, c, 'next')], [b, c, c])
  assert.deepEqual([walk(lanes, c, 'previous'), walk(lanes, a, 'previous')], [b, a])
  assert.deepEqual([walk(lanes, b, 'first'), walk(lanes, b, 'last')], [a, c])
})

/** All stops that a move leads to, one after the other. */
function way(from: (typeof all)[number], move: Move): typeof all {
  const next = walk(lanes, from, move)
  return next === from ? [from] : [from, ...way(next, move)]
}

test('through time, every stop of every lane is passed once, and back the same way', () => {
  const forth = way(a, 'later')
  assert.deepEqual(new Set(forth), new Set(all))
  assert.equal(forth.length, all.length)
  assert.deepEqual(way(forth.at(-1)!, 'earlier'), forth.toReversed())
})

test('across lanes, the nearest in time is next, and an empty lane is stepped over', () => {
  assert.equal(walk(lanes, b, 'under'), e)
  assert.equal(walk(lanes, e, 'over'), b)
  assert.equal(walk(lanes, e, 'under'), g)
})

test('at the outer lanes there is nowhere to go', () => {
  assert.equal(walk(lanes, a, 'over'), a)
  assert.equal(walk(lanes, g, 'under'), g)
  assert.equal(walk([[], [a], []], a, 'under'), a)
})

test('a stop that is not shown leads nowhere', () => {
  for (const move of MOVES) assert.equal(walk(lanes, stop('2022-10-23'), move).from, '2022-10-23')
})
