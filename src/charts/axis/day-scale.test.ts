import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDayScale } from './day-scale.ts'

const STRETCHES = [
  { from: 0, to: 100, share: 3 },
  { from: 400, to: 430, share: 1 },
]

test('a later day is never further left, through a break and past both ends', () => {
  const scale = createDayScale(STRETCHES, 40, 700, 20)
  let last = Number.NEGATIVE_INFINITY
  for (let day = -50; day <= 500; day++) {
    const px = scale.at(day)
    assert.ok(px >= last, `day ${day}`)
    last = px
  }
})

test('stretches fill the axis in proportion to their shares, and the gap lies between them', () => {
  const scale = createDayScale(STRETCHES, 40, 700, 20)
  assert.deepEqual(
    scale.stretches.map(({ start, end }) => [start, end]),
    [
      [40, 520],
      [540, 700],
    ],
  )
  assert.deepEqual(scale.gaps, [{ start: 520, end: 540 }])
  assert.equal(scale.at(50), 280)
})

test('a day that is left out falls inside the gap; days off the scale stand at its ends', () => {
  const scale = createDayScale(STRETCHES, 40, 700, 20)
  assert.ok(scale.at(250) > 520 && scale.at(250) < 540)
  assert.equal(scale.at(-1), 40)
  assert.equal(scale.at(431), 700)
})
