import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asTable, atMost, median } from './figures.ts'

test('the median is the middle, whatever the order', () => {
  assert.equal(median([9, 1, 5]), 5)
  assert.equal(median([9, 1, 5, 7]), 6)
  assert.throws(() => median([]))
})

test('a figure meets its bar up to the bar itself', () => {
  assert.equal(atMost('home', 40, 40, 'kB').isMet, true)
  assert.equal(atMost('home', 40.01, 40, 'kB').isMet, false)
})

test('a missed bar is told apart from one that is met and from a figure without one', () => {
  const lines = asTable([atMost('a', 1, 2, 's'), atMost('b', 3, 2, 's'), { what: 'c', value: '1' }]).split('\n')
  const endings = lines.slice(2).map((line) => line.split('|').at(-2)?.trim())
  assert.deepEqual(endings, ['met', 'MISSED', ''])
})
