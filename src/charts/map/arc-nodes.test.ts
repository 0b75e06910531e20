import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STATUSES } from '../../schema/vocabulary.ts'
import type { PathNode, SceneNode } from '../scene.ts'
import { arcNodes } from './arc-nodes.ts'
import { bowedCurve, distance } from './curve.ts'
import { LINE_STYLES, PATTERNS } from './line-styles.ts'

const curve = bowedCurve([10, 100], [300, 60], 20)
const draw = (style: (typeof LINE_STYLES)[number], status: (typeof STATUSES)[number], events = 1) =>
  arcNodes(curve, { style, status, ink: 'leak', events, size: 1 }) as PathNode[]
const full = (node: SceneNode) => node.kind === 'path' && node.stroke === 'leak' && node.opacity === undefined

test('each status is drawn differently, whatever the style', () => {
  for (const style of LINE_STYLES) {
    const drawings = STATUSES.map((status) => JSON.stringify(draw(style, status)))
    assert.equal(new Set(drawings).size, STATUSES.length, style)
  }
})

test('a claimed or disputed line is never a full one: a core of paper lies on it, and its head is hollow', () => {
  for (const style of LINE_STYLES) {
    for (const status of ['claimed', 'disputed'] as const) {
      const nodes = draw(style, status)
      const [casing, core] = nodes
      assert.ok(casing && full(casing) && core?.stroke === 'paper' && core.d === casing.d, `${style}, ${status}`)
      assert.ok((core.strokeWidth ?? 0) > 0 && (core.strokeWidth ?? 0) < (casing.strokeWidth ?? 0))
      assert.ok(
        nodes.every(({ fill }) => fill === undefined || fill === 'paper'),
        `${style}, ${status}: no solid head`,
      )
    }
  }
})

test('an attributed line is lighter and thinner than a confirmed one, and half of its head is hollow', () => {
  for (const style of LINE_STYLES) {
    const [confirmed, attributed] = [draw(style, 'confirmed')[0], draw(style, 'attributed')[0]]
    assert.ok(confirmed && attributed)
    assert.ok((attributed.opacity ?? 1) < 1 && (attributed.strokeWidth ?? 0) < (confirmed.strokeWidth ?? 0), style)
    const heads = draw(style, 'attributed').filter(({ fill }) => fill !== undefined)
    assert.ok(heads.some(({ fill }) => fill === 'paper') && heads.some(({ fill }) => fill === 'leak'))
    assert.ok(draw(style, 'confirmed').every(({ fill }) => fill !== 'paper'))
  }
})

test('a disputed line has a stroke that a claimed one has not', () => {
  for (const style of LINE_STYLES) assert.ok(draw(style, 'disputed').length > draw(style, 'claimed').length, style)
})

test('no two styles are drawn alike', () => {
  const drawings = LINE_STYLES.map((style) => JSON.stringify(draw(style, 'confirmed')))
  assert.equal(new Set(drawings).size, LINE_STYLES.length)
})

test('more events make a wider line', () => {
  for (const style of LINE_STYLES) {
    const widths = [1, 3, 9].map((events) => draw(style, 'confirmed', events)[0]?.strokeWidth ?? 0)
    assert.deepEqual(
      [...widths].sort((a, b) => a - b),
      widths,
    )
    assert.equal(new Set(widths).size, widths.length)
  }
})

test('the head points to where the line ends', () => {
  const head = draw('attack', 'confirmed').find(({ fill }) => fill === 'leak')
  const [tip, left] = (head?.d.match(/-?[\d.]+ -?[\d.]+/g) ?? []).map(
    (pair) => pair.split(' ').map(Number) as [number, number],
  )
  assert.ok(tip && left && distance(tip, curve[2]) < distance(left, curve[2]))
})

test('a mutual line has a head at either end, any other has one', () => {
  for (const style of LINE_STYLES) {
    const heads = draw(style, 'confirmed').filter(({ fill }) => fill === 'leak').length
    assert.equal(heads, PATTERNS[style].isMutual ? 2 : 1, style)
  }
})
