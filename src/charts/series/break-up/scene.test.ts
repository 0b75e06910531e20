import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nodesOf, type RectNode, type TextNode, textBox } from '../../scene.ts'
import { story, storyWith, words } from '../story-for-tests.ts'
import { entriesOf, linesOf } from './entries.ts'
import { breakUpRows } from './rows.ts'
import { breakUpScene } from './scene.ts'
import { stripScale } from './strip.ts'

const rows = breakUpRows(story)
const nodes = (width: number, dir: 'ltr' | 'rtl' = 'ltr') => [
  ...nodesOf(breakUpScene(rows, { width, words, dir }).children),
]
const texts = (width: number) => nodes(width).filter((node): node is TextNode => node.kind === 'text')
const ticks = (width: number, dir: 'ltr' | 'rtl' = 'ltr') =>
  nodes(width, dir).filter((node): node is RectNode => node.kind === 'rect' && node.part === 'step')

test('a later day is further right across, further left mirrored, and further down on a narrow page', () => {
  const inOrder = (list: number[], sign: number) =>
    list.every((value, i) => i === 0 || sign * (value - (list[i - 1] as number)) > 0)
  const middle = ({ x, width }: RectNode) => x + width / 2
  assert.ok(inOrder(ticks(720).map(middle), 1))
  assert.ok(inOrder(ticks(720, 'rtl').map(middle), -1))
  assert.ok(
    inOrder(
      ticks(344).map(({ y, height }) => y + height / 2),
      1,
    ),
  )
})

test('one px is never less time before the attack than after it, and the scale is broken there', () => {
  const scale = stripScale(rows.steps, 0, 700, 0.29, 24)
  const [quiet, fast] = scale.stretches
  assert.ok(quiet && fast && scale.gaps.length === 1)
  assert.ok((quiet.to - quiet.from) / (quiet.end - quiet.start) > (fast.to - fast.from) / (fast.end - fast.start))
  assert.equal(scale.at(0), fast.start)
  for (const width of [344, 720]) assert.equal(nodes(width).filter(({ part }) => part === 'break').length, 2)
})

test('every step has its words, whole, at every width', () => {
  for (const width of [344, 560, 720]) {
    const all = texts(width)
      .map(({ text }) => text)
      .join(' ')
    for (const entry of entriesOf(rows.steps, words)) {
      assert.ok(all.includes(entry.head), entry.head)
      for (const word of entry.step.label.split(' ')) assert.ok(all.includes(word), word)
    }
    assert.equal(nodes(width).filter(({ part }) => part === 'leader').length, rows.steps.length)
  }
})

test('lines of an entry join to its label, and keep within their room beside the day', () => {
  for (const entry of entriesOf(rows.steps, words)) {
    for (const room of [150, 280, 400]) {
      const lines = linesOf(entry, room)
      assert.equal(lines.filter(Boolean).join(' '), entry.step.label)
    }
  }
})

test('no leader across runs through any words', () => {
  for (const width of [560, 720, 960]) {
    const boxes = texts(width).map((text) => textBox(text))
    for (const node of nodes(width)) {
      if (node.kind !== 'line' || node.part !== 'leader') continue
      for (const box of boxes) {
        const passes =
          node.x1 > box.x &&
          node.x1 < box.x + box.width &&
          Math.max(node.y1, node.y2) > box.y &&
          Math.min(node.y1, node.y2) < box.y + box.height
        assert.ok(!passes, `${width}: ${node.x1}`)
      }
    }
  }
})

test('a date of months is a bar over all of them, a day is a tick', () => {
  const months = rows.steps.filter(({ low }) => low !== undefined)
  assert.ok(months.length > 0)
  for (const width of [344, 720]) {
    const spans = nodes(width).filter((node): node is RectNode => node.kind === 'rect' && node.part === 'span')
    assert.equal(spans.length, months.length)
    assert.equal(ticks(width).length, rows.steps.length - months.length)
    const length = (rect: RectNode | undefined) => (width === 720 ? rect?.width : rect?.height) ?? 0
    for (const [i, a] of months.entries()) {
      for (const [j, b] of months.entries()) {
        if (a.to - a.from > b.to - b.from) assert.ok(length(spans[i]) > length(spans[j]))
      }
    }
  }
})

test('two spans at one time never cover each other', () => {
  for (const width of [344, 720]) {
    const spans = nodes(width).filter((node): node is RectNode => node.kind === 'rect' && node.part === 'span')
    for (const [i, a] of spans.entries()) {
      for (const b of spans.slice(i + 1)) {
        assert.ok(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y)
      }
    }
  }
})

test('attack, break and Sunday stand out, and only they', () => {
  assert.deepEqual(
    rows.steps.flatMap(({ role }) => role ?? []),
    ['attack', 'break', 'sunday'],
  )
  for (const width of [344, 720]) {
    const reach = ticks(width).map(({ width: w, height }) => Math.max(w, height))
    assert.equal(reach.filter((value) => value === Math.max(...reach)).length, 3)
  }
})

test('days between the turning points are counted over the strip', () => {
  const turns = [rows.steps[0], ...rows.steps.filter(({ role }) => role)].map((step) => step?.value ?? 0)
  const written = texts(720)
    .filter(({ part }) => part === 'interval')
    .map(({ text }) => Number.parseInt(text, 10))
  assert.deepEqual(
    written,
    turns.slice(1).map((value, i) => value - (turns[i] as number)),
  )
})

test('without a day 0 there is nothing to count from', () => {
  const none = storyWith(
    'albania-attack-timeline',
    (series) => (series.points = series.points.filter(({ value }) => value !== 0)),
  )
  assert.throws(() => breakUpRows(none), /day 0/)
})
