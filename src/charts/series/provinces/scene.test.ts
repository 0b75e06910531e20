import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nodesOf, type RectNode } from '../../scene.ts'
import { story, words } from '../story-for-tests.ts'
import { provinceRows } from './rows.ts'
import { provinceScene } from './scene.ts'

const rows = provinceRows(story)
const nodes = (width: number, dir: 'ltr' | 'rtl' = 'ltr') => [
  ...nodesOf(provinceScene(rows, { width, words, dir }).children),
]
const bars = (width: number, dir: 'ltr' | 'rtl' = 'ltr') =>
  nodes(width, dir).filter((node): node is RectNode => node.kind === 'rect' && node.part === 'bar')
const texts = (width: number, part: string) =>
  nodes(width).flatMap((node) => (node.kind === 'text' && node.part === part ? [node.text] : []))

test('every province has its bar and its figure, most first, and nothing is lost from the total', () => {
  const values = rows.provinces.map(({ value }) => value)
  assert.deepEqual(
    values,
    [...values].sort((a, b) => b - a),
  )
  assert.equal(
    values.reduce((sum, value) => sum + value, 0),
    rows.total,
  )
  for (const width of [344, 720]) {
    assert.deepEqual(texts(width, 'figure').map(Number), values)
    assert.equal(bars(width).length, values.length)
    const names = texts(width, 'province').join(' ')
    for (const { label } of rows.provinces) assert.ok(names.includes(label), label)
  }
})

test('bars are as long as their figures, from one common line', () => {
  for (const width of [344, 720]) {
    const [first] = bars(width)
    assert.ok(first)
    for (const [i, bar] of bars(width).entries()) {
      assert.equal(bar.x, first.x)
      const share = (rows.provinces[i]?.value ?? 0) / (rows.provinces[0]?.value ?? 1)
      assert.ok(Math.abs(bar.width - first.width * share) < 0.02)
    }
  }
})

test('bars grow to the left where words run from right to left', () => {
  const ends = bars(720, 'rtl').map(({ x, width }) => x + width)
  assert.ok(ends.every((end) => Math.abs(end - (ends[0] as number)) < 0.02))
  assert.ok((bars(720, 'rtl')[0]?.x ?? 0) < (bars(720, 'rtl').at(-1)?.x ?? 0))
})

test('a province with fewer stands lower', () => {
  for (const width of [344, 720]) {
    const tops = bars(width).map(({ y }) => y)
    assert.ok(tops.every((top, i) => i === 0 || top >= (tops[i - 1] as number) + 14))
  }
})

test('the total that the first figure is set against is the sum of all', () => {
  const sum = (story.seriesById.get('ihrngo-deaths-by-province-2022-10-25')?.points ?? []).reduce(
    (all, { value }) => all + value,
    0,
  )
  for (const width of [344, 720])
    assert.deepEqual(texts(width, 'total'), [words.text('figures.provinces.ofAll', { total: words.number(sum) })])
})
