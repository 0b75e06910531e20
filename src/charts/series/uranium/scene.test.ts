import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SUNDAY } from '../../../schema/vocabulary.ts'
import { type MarkNode, nodesOf, type PathNode, type SceneNode } from '../../scene.ts'
import { story, storyWith, words } from '../story-for-tests.ts'
import { uraniumRows, yardstickOf } from './rows.ts'
import { uraniumScene } from './scene.ts'

const ID = 'iran-60-percent-stock-kg'
const rows = uraniumRows(story)
const nodes = (width: number, dir: 'ltr' | 'rtl' = 'ltr', from = rows) => [
  ...nodesOf(uraniumScene(from, { width, words, dir }).children),
]
const marks = (all: readonly SceneNode[], part: string) =>
  all.filter((node): node is MarkNode => node.kind === 'mark' && node.part === part)
const texts = (all: readonly SceneNode[]) => all.flatMap((node) => (node.kind === 'text' ? [node.text] : [])).join(' ')

test('a later report is further right, or further left where words run from right to left, and more is higher', () => {
  for (const width of [344, 720]) {
    for (const [dir, sign] of [
      ['ltr', 1],
      ['rtl', -1],
    ] as const) {
      const placed = marks(nodes(width, dir), 'stock')
      assert.equal(placed.length, rows.figures.length)
      for (const [i, mark] of placed.entries()) {
        const before = placed[i - 1]
        if (before) assert.ok(sign * (mark.x - before.x) > 0)
        for (const [j, other] of placed.entries()) {
          if ((rows.figures[i]?.value ?? 0) > (rows.figures[j]?.value ?? 0)) assert.ok(mark.y < other.y)
        }
      }
    }
  }
})

test('the line ends at its last figure, and says that nothing has been verified since', () => {
  for (const width of [344, 720]) {
    const all = nodes(width)
    const line = all.find((node): node is PathNode => node.kind === 'path' && node.part === 'line')
    const last = marks(all, 'stock').at(-1)
    assert.ok(line && last)
    assert.ok(line.d.endsWith(`L${last.x} ${last.y}`))
    assert.match(texts(all), /nothing verified\s+since/)
    assert.ok(
      all.some((node) => node.part === 'unverified' && node.kind === 'rect' && Math.abs(node.x - last.x) < 0.02),
    )
  }
})

test('what was not yet public on the Sunday is marked apart, before the Sunday, and dated', () => {
  assert.deepEqual(
    rows.pending.map(({ as_of = '', date }) => as_of <= SUNDAY && date > SUNDAY),
    [true],
  )
  for (const width of [344, 720]) {
    const all = nodes(width)
    const open = all.filter(({ part }) => part === 'not-yet-public')
    const sunday = all.find(({ part }) => part === 'sunday')
    assert.equal(open.length, rows.pending.length)
    assert.ok(sunday?.kind === 'line')
    for (const node of open) assert.ok(node.kind === 'circle' && node.dash && node.x < sunday.x1)
    const late = marks(all, 'enlarged-mark').filter(({ x }) => x > sunday.x1)
    assert.equal(late.length, 1)
    assert.ok(texts(all).includes(`${rows.pending[0]?.value} kg`) && texts(all).includes(`${rows.known?.value} kg`))
  }
})

test('with nothing pending there is no such mark', () => {
  const early = uraniumRows(
    storyWith(ID, ({ points }) =>
      points.forEach((point) => {
        if (point.as_of === '2022-10-22') point.as_of = '2022-10-29'
      }),
    ),
  )
  assert.deepEqual(early.pending, [])
  assert.ok(!nodes(720, 'ltr', early).some(({ part }) => part === 'not-yet-public' || part === 'ahead'))
})

test('the reference line is drawn only where the series words it, and in its words', () => {
  const about = story.seriesById.get(ID)?.about ?? ''
  assert.ok(rows.yardstick && about.includes(rows.yardstick.sentence))
  assert.ok(texts(nodes(720)).includes(rows.yardstick.sentence.slice(0, 40)))
  const silent = uraniumRows(storyWith(ID, (series) => (series.about = 'The stock, report by report.')))
  assert.equal(silent.yardstick, undefined)
  assert.ok(!nodes(720, 'ltr', silent).some(({ part }) => part === 'yardstick' || part === 'key'))
})

test('a yardstick is found in its own sentence, decimals and all', () => {
  assert.equal(
    yardstickOf('It was 55.6 kg. About 42.5 kg is the yardstick of the agency. More.')?.sentence,
    'About 42.5 kg is the yardstick of the agency.',
  )
  assert.equal(yardstickOf('About 42 kg is the yardstick.')?.kg, 42)
  assert.equal(yardstickOf('It was about 42 kg. A yardstick is not given.'), undefined)
})
