import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relativePath } from './relative-path.ts'

test('a relative path says the same moves, shorter', () => {
  assert.equal(relativePath('M484.5 231.5L473 228.5L477 226L478 221.5Z'), 'M484.5 231.5l-11.5-3l4-2.5l1-4.5z')
  assert.equal(relativePath('M8 109H72V20'), 'M8 109h64v-89')
  assert.equal(
    relativePath('M0 0Q10 5 20 0C20 5 25 5 30 10A5 5 0 0 1 35 15'),
    'M0 0q10 5 20 0c0 5 5 5 10 10a5 5 0 0 1 5 5',
  )
  assert.equal(relativePath('M10 10L20 10ZL12 12'), 'M10 10l10 0zl2 2')
})

test('errors do not add up: a long path of odd steps ends where it should', () => {
  let [d, x, y] = ['M0 0', 0, 0]
  for (let i = 0; i < 500; i++) {
    x += 0.37
    y += 0.13
    d += `L${x.toFixed(2)} ${y.toFixed(2)}`
  }
  let [endX, endY] = [0, 0]
  for (const [, dx, dy] of relativePath(d).matchAll(/l(-?[\d.]+) ?(-?[\d.]+)/g)) {
    endX += Number(dx)
    endY += Number(dy)
  }
  assert.ok(Math.abs(endX - x) < 0.15 && Math.abs(endY - y) < 0.15, `${endX} ${endY} for ${x} ${y}`)
})

test('a path that is relative already is left alone', () => {
  assert.equal(relativePath('M1 2l3 4z'), 'M1 2l3 4z')
})
