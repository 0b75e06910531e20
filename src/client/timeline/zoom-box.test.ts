import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ZOOM_MOST, type Zoom } from '../view/view.ts'
import { bringingIn, panned, settled, unplaced, viewBoxOf, WHOLE, zoomedAbout } from './zoom-box.ts'

const [WIDTH, HEIGHT] = [1180, 640]
const RUNS = [true, false].flatMap((down) => [true, false].map((mirrored) => ({ down, mirrored })))
const values = [0, 0.1, 0.33, 0.5, 0.9, 1]
const zooms: Zoom[] = [1, 1.5, 4, 20].flatMap((k) => values.flatMap((x) => values.map((y) => settled({ k, x, y }))))

/** Where a point of what is seen lies in the whole. */
const under = ({ k, x, y }: Zoom, px: number, py: number) => [x + (px - 0.5) / k, y + (py - 0.5) / k]
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`)

test('nothing outside the picture is ever seen', () => {
  for (const run of RUNS) {
    for (const zoom of [
      ...zooms,
      panned(zooms[50]!, 99, -99),
      zoomedAbout(zooms[70]!, 1e9),
      zoomedAbout(zooms[90]!, 0),
    ]) {
      const [x, y, width, height] = viewBoxOf(zoom, run, WIDTH, HEIGHT).split(' ').map(Number) as [
        number,
        number,
        number,
        number,
      ]
      assert.ok(x >= 0 && y >= 0 && x + width <= WIDTH + 0.01 && y + height <= HEIGHT + 0.01)
      assert.ok(Math.abs(width / height - WIDTH / HEIGHT) < 0.01)
    }
  }
})

test('the whole is the picture as it was built', () => {
  for (const run of RUNS) assert.equal(viewBoxOf(WHOLE, run, WIDTH, HEIGHT), `0 0 ${WIDTH} ${HEIGHT}`)
})

test('enlarging keeps what is under the hand where it is', () => {
  for (const zoom of zooms) {
    for (const [px, py] of [
      [0.5, 0.5],
      [0.2, 0.7],
    ] as const) {
      const larger = zoomedAbout(zoom, 1.5, px, py)
      if (zoom.k * 1.5 > ZOOM_MOST) continue
      for (const i of [0, 1]) near(under(larger, px, py)[i]!, under(zoom, px, py)[i]!)
    }
  }
})

test('what is brought in is in sight afterwards, and what is well inside moves nothing', () => {
  const zoom = settled({ k: 4, x: 0.5, y: 0.5 })
  for (const [px, py] of [
    [-0.6, 0.5],
    [1.2, 1.3],
  ] as const) {
    const point = under(zoom, px, py)
    const after = bringingIn(zoom, px, py)
    for (const [i, middle] of [after.x, after.y].entries()) assert.ok(Math.abs(point[i]! - middle) <= 0.5 / after.k)
  }
  assert.deepEqual(bringingIn(zoom, 0.5, 0.15), zoom)
})

test('the same point of the story is in the middle whichever way the picture runs', () => {
  const zoom = settled({ k: 4, x: 0.3, y: 0.6 })
  for (const run of RUNS) {
    const [x, y, width, height] = viewBoxOf(zoom, run, WIDTH, HEIGHT).split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ]
    const [along, across] = unplaced(run, (x + width / 2) / WIDTH, (y + height / 2) / HEIGHT)
    assert.ok(Math.abs(along - 0.3) < 1e-4 && Math.abs(across - 0.6) < 1e-4)
  }
})
