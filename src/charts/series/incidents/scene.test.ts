import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nodesOf, type PathNode, type TextNode } from '../../scene.ts'
import { story, words } from '../story-for-tests.ts'
import { incidentRows, KINDS, totalOf } from './rows.ts'
import { incidentScene } from './scene.ts'
import { square } from './squares.ts'

const rows = incidentRows(story)
const nodes = (width: number, dir: 'ltr' | 'rtl' = 'ltr') => [
  ...nodesOf(incidentScene(rows, { width, words, dir }).children),
]
const texts = (width: number, part: string, dir: 'ltr' | 'rtl' = 'ltr') =>
  nodes(width, dir).filter((node): node is TextNode => node.kind === 'text' && node.part === part)
const corner = ({ d }: PathNode) => (/^M(-?[\d.]+) (-?[\d.]+)/.exec(d) ?? []).slice(1).map(Number) as [number, number]

test('one square is one incident, and one more is in the legend', () => {
  for (const width of [344, 720]) {
    for (const kind of KINDS) {
      assert.equal(nodes(width).filter(({ part }) => part === `incident-${kind}`).length, totalOf(rows, kind) + 1)
    }
  }
})

test('the kinds of each year are the events of that kind, and add up to its total', () => {
  for (const { date, total, kinds } of rows.years) {
    for (const { count, events } of kinds) {
      assert.equal(events.length, count)
      assert.ok(events.every((event) => event.date.startsWith(date)))
    }
    assert.equal(
      kinds.reduce((sum, { count }) => sum + count, 0),
      total,
    )
  }
  assert.equal(
    rows.total,
    rows.years.reduce((sum, { total }) => sum + total, 0),
  )
})

test('a later year is further right, or further left where words run from right to left', () => {
  for (const width of [344, 720]) {
    for (const [dir, sign] of [
      ['ltr', 1],
      ['rtl', -1],
    ] as const) {
      const totals = texts(width, 'total', dir)
      assert.deepEqual(
        totals.map(({ text }) => Number(text)),
        rows.years.map(({ total }) => total),
      )
      for (const [i, { x }] of totals.entries()) if (i > 0) assert.ok(sign * (x - (totals[i - 1]?.x ?? 0)) > 0)
    }
  }
})

test('a year with more incidents is never lower, and squares never cover each other', () => {
  for (const width of [344, 720]) {
    const totals = texts(width, 'total')
    for (const [i, a] of totals.entries()) {
      for (const [j, b] of totals.entries())
        if ((rows.years[i]?.total ?? 0) > (rows.years[j]?.total ?? 0)) assert.ok(a.y < b.y)
    }
    const places = nodes(width)
      .filter((node): node is PathNode => node.kind === 'path')
      .map(corner)
    assert.equal(new Set(places.map(([x, y]) => `${x} ${y}`)).size, places.length)
  }
})

test('a year with none shows 0, with what that means; the last year says where it stops', () => {
  for (const width of [344, 720]) {
    assert.ok(rows.years.some(({ total }) => total === 0))
    assert.ok(
      texts(width, 'note')
        .map(({ text }) => text)
        .join(' ')
        .includes(words.text('figures.incidents.zero', { zero: '0' })),
    )
    assert.equal(texts(width, 'until').length, 1)
    assert.equal(texts(width, 'year').at(-1)?.text, rows.years.at(-1)?.date)
  }
})

test('the three textures differ from each other', () => {
  const shapes = KINDS.map((kind) => square(kind, 0, 0, 20).d)
  assert.equal(new Set(shapes).size, KINDS.length)
  assert.equal(new Set(KINDS.map((kind) => square(kind, 0, 0, 20).fill)).size, 1)
})
