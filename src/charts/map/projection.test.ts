import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FRAME_IDS, FRAMES, type LonLat, type Point, project } from './projection.ts'

/** Area in px² of a cell one degree wide and high, drawn through its corners and the middles of its sides. */
function cellArea(frame: (typeof FRAMES)['wide'], lon: number, lat: number): number {
  const around: LonLat[] = [
    [0, 0],
    [0.5, 0],
    [1, 0],
    [1, 0.5],
    [1, 1],
    [0.5, 1],
    [0, 1],
    [0, 0.5],
  ]
  const ring = around.map(([x, y]) => project(frame, [lon + x, lat + y]))
  return Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] as Point
      return sum + (x * nextY - nextX * y) / 2
    }, 0),
  )
}

test('equal areas on the ground are equal areas on every map, in the north as in the south', () => {
  for (const id of FRAME_IDS) {
    const onGround = (lat: number) => Math.sin(((lat + 1) * Math.PI) / 180) - Math.sin((lat * Math.PI) / 180)
    const shares = [
      [44, 14],
      [35, 31],
      [52, 35],
      [20, 41],
      [5, 51],
      [25, 59],
    ].map(([lon = 0, lat = 0]) => cellArea(FRAMES[id], lon, lat) / onGround(lat) / FRAMES[id].scale ** 2)
    for (const share of shares) assert.ok(Math.abs(share / (shares[0] as number) - 1) < 0.002, `${id}: ${shares}`)
  }
})

test('north is up and east is right', () => {
  for (const id of FRAME_IDS) {
    const [tehranX, tehranY] = project(FRAMES[id], [51.4, 35.7])
    const [tiranaX] = project(FRAMES[id], [19.8, 41.3])
    const [, shirazY] = project(FRAMES[id], [52.6, 29.6])
    assert.ok(tiranaX < tehranX && tehranY < shirazY)
  }
})
