import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { CHART_SERIES } from '../../schema/chart-names.ts'
import { THREADS } from '../../schema/vocabulary.ts'
import type { Chart } from '../chart.ts'
import { boxesOverlap, mirrorScene, nodesOf, type TextNode, textBox } from '../scene.ts'
import { seriesCharts } from './charts.ts'
import { ROOT, story, storyWith, words } from './story-for-tests.ts'

const charts = seriesCharts(story)
const WIDTHS = [320, 344, 420, 560, 640, 720, 960]

/** The series that each chart draws. */
const textsOf = (chart: Chart, width: number, dir: 'ltr' | 'rtl') =>
  [...nodesOf(chart.scene({ width, words, dir }).children)].filter((node): node is TextNode => node.kind === 'text')

test('there are six charts, each with its own id', () => {
  assert.deepEqual(charts.map(({ id }) => id).sort(), Object.keys(CHART_SERIES).sort())
})

for (const chart of charts) {
  test(`${chart.id}: labels stay inside the frame, apart from each other, and large enough to read`, () => {
    for (const width of WIDTHS) {
      for (const dir of ['ltr', 'rtl'] as const) {
        const { height } = chart.scene({ width, words, dir })
        const texts = textsOf(chart, width, dir)
        const boxes = texts.map((text) => textBox(text, dir))
        for (const [i, box] of boxes.entries()) {
          const where = `${width} ${dir} “${texts[i]?.text}”`
          assert.ok(box.x >= -0.5 && box.x + box.width <= width + 0.5, `${where} leaves the sides`)
          assert.ok(box.y >= -0.5 && box.y + box.height <= height + 0.5, `${where} leaves top or foot`)
          assert.ok((texts[i]?.sizePx ?? 0) >= 14, `${where} is too small`)
          for (const [j, other] of boxes.entries()) {
            if (j > i) assert.ok(!boxesOverlap(box, other, -0.5), `${where} overlaps “${texts[j]?.text}”`)
          }
        }
      }
    }
  })

  test(`${chart.id}: the mirror is exact`, () => {
    for (const width of chart.pageWidths) {
      const scene = chart.scene({ width, words, dir: 'ltr' })
      assert.equal(scene.width, width)
      assert.deepEqual(chart.scene({ width, words, dir: 'rtl' }), mirrorScene(scene))
      assert.deepEqual(mirrorScene(mirrorScene(scene)), scene)
    }
  })

  test(`${chart.id}: paths are absolute, with two decimals at most, and every length is a number`, () => {
    for (const node of WIDTHS.flatMap((width) => [...nodesOf(chart.scene({ width, words }).children)])) {
      if (node.kind === 'path') assert.match(node.d, /^(?:[MLHCQA](?:-?\d+(?:\.\d{1,2})? ?)+|Z)+$/)
      for (const value of Object.values(node))
        if (typeof value === 'number') assert.ok(Number.isFinite(value), JSON.stringify(node))
    }
  })

  test(`${chart.id}: the only colours are those of its threads`, () => {
    const inks = new Set(
      chart.pageWidths
        .flatMap((width) => [...nodesOf(chart.scene({ width, words }).children)])
        .flatMap((node) => {
          if (node.kind === 'mark') return [node.ink]
          if (node.kind === 'line') return [node.stroke]
          return node.kind === 'text' ? [node.fill] : [node.fill, node.stroke]
        }),
    )
    assert.deepEqual(
      THREADS.filter((thread) => inks.has(thread)),
      chart.threads,
    )
  })

  test(`${chart.id}: the table is square, and its sources are sources of the chart`, () => {
    const { columns, rows } = chart.table(words)
    assert.equal(new Set(columns.map(({ key }) => key)).size, columns.length)
    assert.ok(rows.length > 0)
    const ids = new Set(chart.sources.map(({ id }) => id))
    for (const row of rows) {
      assert.equal(row.length, columns.length)
      for (const [i, { value, source }] of row.entries()) {
        if (source !== undefined) assert.ok(ids.has(source), source)
        if (value === null) continue
        assert.equal(typeof value, columns[i]?.type === 'number' ? 'number' : 'string', `${columns[i]?.key}: ${value}`)
        if (columns[i]?.type === 'date') assert.match(String(value), /^\d{4}(-\d\d){0,2}$/)
      }
    }
    assert.equal(ids.size, chart.sources.length)
  })

  test(`${chart.id}: every source of the series that it draws is among its sources, and nothing else`, () => {
    const expected = (CHART_SERIES[chart.id] ?? []).flatMap((id) =>
      (story.seriesById.get(id)?.points ?? []).flatMap(({ source, counts }) => [
        ...(source ? [source.id] : []),
        ...counts.flatMap((event) => event.sources.map(({ id: sourceId }) => sourceId)),
      ]),
    )
    assert.deepEqual(chart.sources.map(({ id }) => id).sort(), [...new Set(expected)].sort())
  })

  test(`${chart.id}: a series that may only be a table is refused`, () => {
    for (const id of CHART_SERIES[chart.id] ?? []) {
      const closed = storyWith(id, (series) => {
        series.drawing = 'none'
        series.drawing_note = 'For this test.'
      })
      assert.throws(() => seriesCharts(closed), /drawing: none/, id)
    }
  })

  test(`${chart.id}: title, caption and summary are filled in, and the day that its data reach is a day`, () => {
    for (const text of [chart.title(words), chart.caption(words), chart.summary(words)]) {
      assert.ok(text.length > 20)
      assert.doesNotMatch(text, /[{}]|undefined|NaN|null|\s{2,}/)
    }
    assert.match(chart.asOf, /^\d{4}-\d\d-\d\d$/)
  })
}

test('no digit stands in a summary template outside its placeholders', () => {
  const tree = parse(readFileSync(join(ROOT, 'content/ui/en/figures.yaml'), 'utf8')) as Record<string, unknown>
  let count = 0
  for (const [chart, strings] of Object.entries(tree)) {
    if (typeof strings !== 'object' || strings === null) continue
    for (const [key, text] of Object.entries(strings)) {
      if (!key.startsWith('summary')) continue
      count += 1
      assert.doesNotMatch(String(text), /\d/, `${chart}.${key}`)
    }
  }
  assert.ok(count > charts.length)
})
