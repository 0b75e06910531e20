import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedHeight, unfollowed } from './address.ts'

test('a fixed height counts within its bounds only', () => {
  assert.equal(fixedHeight('?height=500'), 500)
  for (const search of ['', '?height=', '?height=199', '?height=2001', '?height=abc', '?height=-300', '?height=NaN'])
    assert.equal(fixedHeight(search), undefined, search)
})

test('what was followed is not complained of, and others’ parameters are none of our business', () => {
  const search =
    '?theme=dark&lang=en&thread=leak,talks&from=2022-01-01&zoom=2,0.5,0.5&q=oil&height=400&autoplay=1&childId=a'
  assert.equal(unfollowed(search, 'thread=leak,talks&q=oil&from=2022-01-01&zoom=2,0.5,0.5', ['en']), '')
})

test('what was not followed is said again, and not at any length', () => {
  assert.equal(unfollowed('?theme=pink&lang=xx', '', ['en']), 'theme=pink, lang=xx')
  assert.equal(unfollowed('?thread=leak,nothing', 'thread=leak', ['en']), 'thread=leak,nothing')
  assert.equal(unfollowed('?from=2022-13-40&height=9', '', ['en']), 'from=2022-13-40, height=9')
  assert.ok(unfollowed(`?country=${'x'.repeat(5000)}`, '', ['en']).length <= 90)
})

test('a chart with one view cannot follow any', () => {
  assert.equal(unfollowed('?thread=leak', '', ['en']), 'thread=leak')
})
