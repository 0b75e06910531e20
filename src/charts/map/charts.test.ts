import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { STATUSES, THREADS } from '../../schema/vocabulary.ts'
import type { Chart } from '../chart.ts'
import { boxesOverlap, nodesOf, textBox } from '../scene.ts'
import { renderSvg } from '../svg.ts'
import { mapCharts } from './charts.ts'
import { mapRows } from './map-rows.ts'
import { pairOf } from './map-summary.ts'
import { MAPS, ROOT, story, storyWith, words } from './story-for-tests.ts'
import { viewAt } from './view.ts'

const all = mapCharts(story)
const named = (id: string, charts: readonly Chart[] = all) => {
  const chart = charts.find((each) => each.id === id)
  assert.ok(chart, id)
  return chart
}
const ofMap = (thread: (typeof MAPS)[number]) => named(thread === undefined ? 'map' : `map-${thread}`)

test('there is a map of the whole, one of each thread, and the six together', () => {
  assert.deepEqual(
    all.map(({ id }) => id),
    ['map', 'map-six', ...THREADS.map((thread) => `map-${thread}`)],
  )
})

test('a scene has the width that was asked for, and all of its text is at least 14 px, inside, and uncovered', () => {
  for (const chart of all) {
    for (const width of [288, 344, 720, 960]) {
      const scene = chart.scene({ width, words })
      assert.equal(scene.width, width)
      const boxes = [...nodesOf(scene.children)].flatMap((node) =>
        node.kind === 'text' ? [{ node, box: textBox(node) }] : [],
      )
      for (const [i, { node, box }] of boxes.entries()) {
        const where = `${chart.id} at ${width}: ${node.text}`
        assert.ok(node.sizePx >= 14, where)
        assert.ok(
          box.x >= -0.01 && box.y >= 0 && box.x + box.width <= width + 0.01 && box.y + box.height <= scene.height,
          where,
        )
        assert.ok(
          boxes.slice(i + 1).every((other) => !boxesOverlap(box, other.box)),
          where,
        )
      }
    }
  }
})

test('no drawing says NaN or undefined', () => {
  for (const chart of all) {
    for (const width of chart.pageWidths) {
      const svg = renderSvg(chart.scene({ width, words }), { kind: 'page', eventHref: (id) => id })
      assert.ok(!/NaN|undefined|Infinity/.test(svg), chart.id)
    }
  }
})

test('the figures of a summary are those of its rows, counted again', () => {
  for (const thread of MAPS) {
    const rows = mapRows(story, thread)
    const links = rows.links.filter(({ isDrawn }) => isDrawn)
    const between = links.filter(({ from, to }) => from !== to)
    const within = links.length - between.length
    const summary = ofMap(thread).summary(words)
    const figures = (summary.match(/\d[\d,]*/g) ?? []).map((figure) => Number(figure.replace(',', '')))
    const byPair = new Map<string, number>()
    for (const link of between) byPair.set(pairOf(link), (byPair.get(pairOf(link)) ?? 0) + 1)
    const counts = (of: typeof links) =>
      STATUSES.map((status) => of.filter((link) => link.status === status).length).filter((count) => count > 0)
    assert.deepEqual(
      figures,
      [
        new Set(rows.places.flatMap(({ events }) => events)).size,
        rows.places.length,
        new Set(rows.places.flatMap(({ place }) => place.country ?? [])).size,
        // On the map of the whole story, also those that no place is named for: the controls count them all.
        ...(thread === undefined ? [rows.events.filter(({ places }) => places.length === 0).length] : []).filter(
          (count) => count > 0,
        ),
        ...(between.length > 0 ? [between.length, ...counts(between)] : []),
        ...(within > 0 ? [within, ...counts(links.filter(({ from, to }) => from === to))] : []),
        ...(between.length > 1 ? [Math.max(...byPair.values())] : []),
      ],
      thread,
    )
  }
})

test('no figure stands in a sentence itself: all come from the rows', () => {
  const tree = parse(readFileSync(join(ROOT, 'content/ui/en/map.yaml'), 'utf8')) as { summary: Record<string, string> }
  for (const [key, sentence] of Object.entries(tree.summary)) {
    assert.doesNotMatch(sentence.replace(/=\d+/g, ''), /\d/, key)
  }
})

test('the table has a row for each link, and for each event that has only a place; so it holds every place drawn', () => {
  for (const thread of MAPS) {
    const rows = mapRows(story, thread)
    const table = ofMap(thread).table(words)
    const linkless = rows.events.filter(({ links }) => links.length === 0)
    assert.equal(table.rows.length, rows.links.length + linkless.length)
    const column = (key: string) => table.columns.findIndex((each) => each.key === key)
    const events = new Set(table.rows.map((cells) => cells[column('event')]?.value))
    for (const { place, events: there } of rows.places) {
      for (const event of there) assert.ok(events.has(event.id), `${place.id}: ${event.id}`)
    }
    const notDrawn = table.rows.filter((cells) => cells[column('drawn')]?.value === 'no').length
    assert.equal(notDrawn, rows.links.filter(({ isDrawn }) => !isDrawn).length)
    assert.ok(table.rows.every((cells) => cells.length === table.columns.length))
  }
})

test('a map that leaves links out says so in its caption', () => {
  for (const thread of MAPS) {
    const leftOut = mapRows(story, thread).links.filter(({ isDrawn }) => !isDrawn).length
    assert.equal(ofMap(thread).caption(words).includes(`(${leftOut} link`), leftOut > 0)
  }
})

test('a map with a line from Iran to Russia for the leak says that it does not show who acted', () => {
  assert.ok(ofMap('leak').caption(words).includes(words.text('map.caption.leak')))
  assert.ok(!ofMap('visit').caption(words).includes(words.text('map.caption.leak')))
})

test('one link more changes scene, summary and table', () => {
  const changed = mapCharts(
    storyWith((event, id) => {
      if (id === '2022-10-23-rama-arrives')
        event.links = [...(event.links ?? []), { from: 'AL', to: 'SY', kind: 'visit' }]
    }),
  )
  for (const id of ['map', 'map-six', 'map-visit']) {
    const [before, after] = [named(id), named(id, changed)]
    const frame = { width: 344, words }
    assert.notDeepEqual(after.scene(frame), before.scene(frame), id)
    assert.notEqual(after.summary(words), before.summary(words), id)
    const maps = id === 'map-six' ? (story.eventById.get('2022-10-23-rama-arrives')?.threads.length ?? 0) : 1
    assert.equal(after.table(words).rows.length, before.table(words).rows.length + maps, id)
  }
})

test('in words that run from right to left the map stays as it is, and its legend is mirrored', () => {
  for (const width of [344, 960]) {
    const chart = named('map-talks')
    const [ltr, rtl] = [chart.scene({ width, words }), chart.scene({ width, words, dir: 'rtl' })]
    assert.equal(rtl.dir, 'rtl')
    const part = (scene: typeof ltr, name: string) => scene.children.find((node) => node.part === name)
    for (const name of ['land', 'links', 'places', 'boxes', 'names'])
      assert.deepEqual(part(rtl, name), part(ltr, name), name)
    assert.notDeepEqual(part(rtl, 'legend'), part(ltr, 'legend'))
    const onMap = [...nodesOf(rtl.children)].filter(
      (node) => node.kind === 'text' && node.y < viewAt(width).frame.height,
    )
    assert.ok(onMap.every((node) => node.kind === 'text' && node.anchor === 'middle'))
    for (const node of nodesOf(rtl.children)) {
      if (node.kind !== 'text') continue
      const box = textBox(node, 'rtl')
      assert.ok(box.x >= -0.01 && box.x + box.width <= width + 0.01, node.text)
    }
  }
})

test('of six maps beside one another the first stands where reading begins', () => {
  const first = words.text(`threads.${THREADS[0]}.name`)
  const x = (dir: 'ltr' | 'rtl') => {
    const title = [...nodesOf(named('map-six').scene({ width: 960, words, dir }).children)].find(
      (node) => node.kind === 'text' && node.text === first,
    )
    return title?.kind === 'text' ? title.x : Number.NaN
  }
  assert.equal(x('ltr'), 0)
  assert.equal(x('rtl'), 960)
})

test('a story without events makes maps without marks, and breaks nothing', () => {
  const threads = story.threads.map((thread) => ({ ...thread, own: [], events: [] }))
  for (const chart of mapCharts({
    ...story,
    events: [],
    threads,
    threadById: new Map(threads.map((thread) => [thread.id, thread])),
  })) {
    assert.equal(chart.table(words).rows.length, 0)
    assert.ok(chart.scene({ width: 344, words }).height > 0)
    assert.ok(chart.summary(words).length > 0)
  }
})
