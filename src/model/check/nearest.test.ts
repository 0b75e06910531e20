import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editDistance, nearest } from './nearest.ts'

test('the distance counts single slips, and a swap of neighbours is one', () => {
  for (const [a, b, distance] of [
    ['', '', 0],
    ['visit', 'visit', 0],
    ['vist', 'visit', 1],
    ['visist', 'visit', 1],
    ['vosit', 'visit', 1],
    ['viist', 'visit', 1],
    ['vsiit', 'visit', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ] as const) {
    assert.equal(editDistance(a, b), distance, `${a} ${b}`)
    assert.equal(editDistance(b, a), distance, `${b} ${a}`)
  }
})

test('a limit stops the count and never changes a distance within it', () => {
  assert.equal(editDistance('kitten', 'sitting', 3), 3)
  assert.equal(editDistance('kitten', 'sitting', 2), 3)
  assert.equal(editDistance('a', 'abcdefgh', 2), 3)
})

test('the nearest is what was meant, and nothing where nothing is near', () => {
  const ids = ['edi-rama', 'reuters-2022-09-07', 'reuters-2022-09-10', 'yair-lapid']
  assert.equal(nearest('reuter-2022-09-07', ids), 'reuters-2022-09-07')
  assert.equal(nearest('Yair-Lapid', ids), 'yair-lapid')
  assert.equal(nearest('rama', ids), 'edi-rama')
  assert.equal(nearest('bloomberg', ids), undefined)
  assert.equal(nearest('', ids), undefined)
  assert.equal(nearest('reuters', ids), undefined, 'two are as near: none is offered')
})
