import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SUNDAY } from '../../../schema/vocabulary.ts'
import { type MarkNode, nodesOf, type SceneNode } from '../../scene.ts'
import { story, storyWith, words } from '../story-for-tests.ts'
import { tollRows } from './rows.ts'
import { tollScene } from './scene.ts'

const rows = tollRows(story)
const nodes = (width: number, dir: 'ltr' | 'rtl' = 'ltr', from = rows) => [
  ...nodesOf(tollScene(from, { width, words, dir }).children),
]
const marks = (all: readonly SceneNode[], part: string) =>
  all.filter((node): node is MarkNode => node.kind === 'mark' && node.part === part)
const textsOf = (all: readonly SceneNode[]) => all.flatMap((node) => (node.kind === 'text' ? [node.text] : []))
const SERIES = [
  ['count-ihrngo', rows.ihrngo.figures],
  ['count-hrana', rows.hrana.figures],
  ['official', rows.official.figures],
] as const

test('every figure has one mark, and all are attributed: somebody counted or said them', () => {
  for (const width of [344, 720]) {
    for (const [part, figures] of SERIES) assert.equal(marks(nodes(width), part).length, figures.length)
    assert.ok(nodes(width).every((node) => node.kind !== 'mark' || node.status === 'attributed'))
  }
})

test('a later figure is never further left, or further right where words run from right to left', () => {
  for (const width of [344, 720]) {
    for (const [dir, sign] of [
      ['ltr', 1],
      ['rtl', -1],
    ] as const) {
      const all = nodes(width, dir)
      const placed = SERIES.flatMap(([part, figures]) =>
        marks(all, part).map(({ x }, i) => ({ x, day: figures[i]?.startDay ?? 0 })),
      )
      for (const a of placed)
        for (const b of placed) if (a.day > b.day) assert.ok(sign * (a.x - b.x) > -0.01, `${a.day} and ${b.day}`)
    }
  }
})

test('a larger figure is never lower, whoever counted it', () => {
  for (const width of [344, 720]) {
    const placed = SERIES.flatMap(([part, figures]) =>
      marks(nodes(width), part).map(({ y }, i) => ({ y, value: figures[i]?.value ?? 0 })),
    )
    for (const a of placed)
      for (const b of placed) if (a.value > b.value) assert.ok(a.y < b.y + 0.01, `${a.value} and ${b.value}`)
  }
})

test('no line runs from one counter’s figures to the other’s, nor through an official one', () => {
  for (const width of [344, 720]) {
    const all = nodes(width)
    for (const [key, own] of [
      ['ihrngo', 'count-ihrngo'],
      ['hrana', 'count-hrana'],
    ] as const) {
      const ends = all.flatMap((node) =>
        node.kind === 'path' && node.part === `line-${key}` ? node.d.split(/[ML]/).filter(Boolean) : [],
      )
      const mine = new Set(marks(all, own).map(({ x, y }) => `${x} ${y}`))
      const others = SERIES.filter(([part]) => part !== own).flatMap(([part]) =>
        marks(all, part).map(({ x, y }) => `${x} ${y}`),
      )
      for (const place of mine) assert.ok(ends.includes(place), place)
      for (const place of others) assert.ok(mine.has(place) || !ends.includes(place), place)
    }
  }
})

test('the two lines differ by dash, and each name stands on the picture', () => {
  for (const width of [344, 720]) {
    const dash = (key: string) =>
      nodes(width).flatMap((node) =>
        node.kind === 'path' && node.part === `line-${key}` ? [node.dash !== undefined] : [],
      )
    assert.ok(dash('hrana').every(Boolean) && dash('hrana').length > 0)
    assert.ok(!dash('ihrngo').some(Boolean) && dash('ihrngo').length > 0)
    for (const { name } of [rows.ihrngo, rows.hrana]) assert.ok(textsOf(nodes(width)).includes(name), name)
  }
})

test('the figures known on the Sunday, the last ones and every official one are written out', () => {
  for (const width of [344, 720]) {
    const texts = textsOf(nodes(width)).join('\n')
    for (const { figures } of [rows.ihrngo, rows.hrana]) {
      const known = figures.filter(({ date }) => date <= SUNDAY).at(-1)
      for (const figure of [known, figures.at(-1)]) assert.match(texts, new RegExp(`^${figure?.value}$`, 'm'))
    }
    for (const { value, speaker, hedge = '' } of rows.official.figures) {
      assert.ok(texts.includes(speaker), speaker)
      assert.ok(texts.includes(hedge === '' ? String(value) : `${hedge} ${value}`), `${hedge} ${value}`)
    }
  }
})

test('a range is drawn from its lower to its upper end, and a figure without one has none', () => {
  const ranged = [...rows.ihrngo.figures, ...rows.hrana.figures].filter(({ low, high }) => low !== high)
  assert.ok(ranged.length > 0)
  for (const width of [344, 720])
    assert.equal(nodes(width).filter(({ part }) => part === 'range').length, ranged.length)
  const plain = tollRows(
    storyWith('ihrngo-deaths', ({ points }) => {
      for (const point of points) {
        delete point.low
        delete point.high
      }
    }),
  )
  assert.equal(nodes(720, 'ltr', plain).filter(({ part }) => part === 'range').length, 0)
})

test('figures that may include security forces are ringed and explained; without any there is no such key', () => {
  const mixed = rows.hrana.figures.filter(({ editor_note = '' }) => editor_note.includes('may include'))
  assert.ok(mixed.length > 0)
  const rings = (from = rows) => nodes(720, 'ltr', from).filter(({ part }) => part === 'mixed').length
  const keys = (from = rows) => nodes(720, 'ltr', from).filter(({ part }) => part === 'key').length
  assert.equal(rings(), mixed.length)
  assert.ok(keys() > 0)
  const none = tollRows(
    storyWith('hrana-deaths', ({ points }) => {
      for (const point of points) delete point.editor_note
    }),
  )
  assert.equal(rings(none) + keys(none), 0)
})

test('the axis is broken where months have no figure, and not where they have', () => {
  const breaks = (from = rows) => nodes(720, 'ltr', from).filter(({ part }) => part === 'break').length
  assert.equal(breaks(), 2)
  const short = tollRows(storyWith('ihrngo-deaths', (series) => series.points.splice(-1)))
  assert.equal(breaks(short), 0)
})
