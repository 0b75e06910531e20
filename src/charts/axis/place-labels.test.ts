import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textBox } from '../scene.ts'
import { crosses, placeLabels } from './place-labels.ts'

const FRAME = { x: 0, y: 0, width: 300, height: 200 }
const label = (text: string, ...spots: { x: number; y: number }[]) => ({ lines: [text], spots })

test('a label takes its first spot when nothing is in the way', () => {
  const { nodes } = placeLabels([label('Aaa', { x: 10, y: 50 }, { x: 90, y: 50 })], FRAME, [], [])
  assert.deepEqual(
    nodes.map((node) => node.kind === 'text' && [node.x, node.y]),
    [[10, 50]],
  )
})

test('it takes the next spot when the first leaves the frame, covers a label, a box or a line', () => {
  const next = { x: 150, y: 100 }
  const at = (nodes: ReturnType<typeof placeLabels>['nodes']) =>
    nodes.flatMap((node) => (node.kind === 'text' ? [node.x] : [])).at(-1)
  assert.equal(at(placeLabels([label('Aaa', { x: 290, y: 50 }, next)], FRAME, [], []).nodes), 150)
  assert.equal(
    at(placeLabels([label('Aaa', { x: 10, y: 50 }), label('Bbb', { x: 12, y: 52 }, next)], FRAME, [], []).nodes),
    150,
  )
  assert.equal(
    at(placeLabels([label('Aaa', { x: 10, y: 50 }, next)], FRAME, [{ x: 12, y: 40, width: 4, height: 4 }], []).nodes),
    150,
  )
  assert.equal(
    at(placeLabels([label('Aaa', { x: 10, y: 50 }, next)], FRAME, [], [{ x1: 0, y1: 0, x2: 40, y2: 90 }]).nodes),
    150,
  )
})

test('a label with no free spot is left out and handed back', () => {
  const { nodes, left } = placeLabels([label('Aaa', { x: 299, y: 50 })], FRAME, [], [])
  assert.deepEqual(nodes, [])
  assert.equal(left.length, 1)
})

test('a segment crosses a box if it ends in it, passes through it or lies in it, and not if it only points at it', () => {
  const box = { x: 10, y: 10, width: 20, height: 10 }
  assert.ok(crosses(box, { x1: 0, y1: 15, x2: 12, y2: 15 }))
  assert.ok(crosses(box, { x1: 0, y1: 0, x2: 60, y2: 40 }) === true)
  assert.ok(crosses(box, { x1: 15, y1: 12, x2: 16, y2: 13 }))
  assert.ok(!crosses(box, { x1: 0, y1: 15, x2: 8, y2: 15 }))
  assert.ok(!crosses(box, { x1: 20, y1: 0, x2: 20, y2: 8 }))
  assert.ok(!crosses(box, { x1: 0, y1: 30, x2: 40, y2: 21 }))
})

test('lines of one label stand one below the other, and a leader ends beside the first', () => {
  const { nodes } = placeLabels(
    [{ lines: ['One', 'Two'], spots: [{ x: 100, y: 80, from: { x: 60, y: 120 } }] }],
    FRAME,
    [],
    [],
  )
  const [leader, first, second] = nodes
  assert.ok(leader?.kind === 'line' && first?.kind === 'text' && second?.kind === 'text')
  assert.ok(second.y > first.y && textBox(second).y >= textBox(first).y + textBox(first).height)
  assert.deepEqual([leader.x1, leader.y1], [60, 120])
  assert.ok(leader.x2 < first.x && leader.y2 < first.y)
})
