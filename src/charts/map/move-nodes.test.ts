import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LAND } from './land.ts'
import { boxAround, isInOutline, pathRings, scalePath, translatePath } from './move-nodes.ts'

const land = LAND.frames.wide.land

test('land drawn smaller is the same land: no point strays by more than a tenth of a px', () => {
  const scaled = pathRings(scalePath(land, 0.75))
  for (const [i, ring] of pathRings(land).entries()) {
    for (const [j, [x, y]] of ring.entries()) {
      const [scaledX, scaledY] = scaled[i]?.[j] ?? [Number.NaN, Number.NaN]
      assert.ok(Math.abs(scaledX - x * 0.75) <= 0.11 && Math.abs(scaledY - y * 0.75) <= 0.11, `ring ${i}, point ${j}`)
    }
  }
  assert.equal(scalePath(land, 1), land)
})

test('land moved keeps its size and moves by as much as was asked', () => {
  const [before, after] = [
    boxAround(pathRings(land).flat()),
    boxAround(pathRings(translatePath(land, [12, -7.5])).flat()),
  ]
  const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-6, `${a} and ${b}`)
  near(after.x, before.x + 12)
  near(after.y, before.y - 7.5)
  near(after.width, before.width)
  near(after.height, before.height)
})

test('absolute commands move and the radii of an arc do not', () => {
  assert.equal(translatePath('M1 2Q3 4 5 6L7 8Z', [10, -10]), 'M11-8Q13-6 15-4L17-2Z')
  assert.equal(translatePath('M0 0A5 5 0 1 1 10 0', [1, 1]), 'M1 1A5 5 0 1 1 11 1')
})

test('a point is inside an outline or outside it, also where the outline is not convex', () => {
  const bay = [
    [0, 0],
    [10, 0],
    [10, 10],
    [5, 2],
    [0, 10],
  ] as const
  assert.ok(isInOutline([5, 1], bay) && isInOutline([1, 6], bay))
  assert.ok(!isInOutline([5, 6], bay) && !isInOutline([11, 1], bay))
})
