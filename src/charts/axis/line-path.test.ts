import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mirrorScene, type Scene } from '../scene.ts'
import { linePath, stepPath } from './line-path.ts'

test('paths use absolute commands that a mirror gives back unchanged', () => {
  for (const d of [
    linePath([
      [1.234, 5],
      [10.005, 7.5],
      [20, 3],
    ]),
    stepPath([
      [0, 0],
      [10.33, 4],
      [20, 9.999],
    ]),
  ]) {
    assert.match(d, /^M[\d. -]+(?:L[\d. -]+)+$/)
    const scene: Scene = { width: 344, height: 100, dir: 'ltr', children: [{ kind: 'path', d }] }
    assert.deepEqual(mirrorScene(mirrorScene(scene)), scene)
  }
})

test('a step stays level until the next point', () => {
  assert.equal(
    stepPath([
      [0, 10],
      [5, 20],
    ]),
    'M0 10L5 10L5 20',
  )
})
