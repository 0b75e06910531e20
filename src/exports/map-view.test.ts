import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapCharts } from '../charts/map/charts.ts'
import { nameOnMap } from '../charts/map/edge-boxes.ts'
import { mapRows } from '../charts/map/map-rows.ts'
import { MAPS, story, words } from '../charts/map/story-for-tests.ts'
import type { GroupNode } from '../charts/scene.ts'
import { renderSvg } from '../charts/svg.ts'
import type { MapRendition } from '../schema/map-view.ts'
import { mapViewFile } from './map-view.ts'

const files = MAPS.map((thread) => {
  const chart = mapCharts(story).find(({ id }) => id === (thread === undefined ? 'map' : `map-${thread}`))
  assert.ok(chart)
  return { thread, chart, file: mapViewFile(story, words, thread), rows: mapRows(story, thread) }
})
const renditions = files.flatMap(({ thread, chart, file }) =>
  (['narrow', 'broad'] as const).map((name, i) => {
    const width = chart.pageWidths[i] as number
    const scene = chart.scene({ width, words })
    const layer = (part: string) => (scene.children.find((node) => node.part === part) as GroupNode).children
    return {
      where: `${thread ?? 'whole'}, ${name}`,
      file,
      width,
      scene,
      rendition: file.drawings[i] as MapRendition,
      layer,
    }
  }),
)
const count = (list: readonly (readonly [unknown, number])[]) => list.reduce((sum, [, shapes]) => sum + shapes, 0)

test('every shape of a layer is counted, in both drawings of every map', () => {
  for (const { where, rendition, width, layer } of renditions) {
    assert.equal(rendition.width, width, where)
    for (const part of ['links', 'boxes', 'places'] as const)
      assert.equal(count(rendition[part]), layer(part).length, where)
    assert.equal(rendition.leaders + rendition.names.length, layer('names').length, where)
  }
})

test('the layers stand on the page in the order in which a script counts them, shape for shape', () => {
  for (const { where, rendition, scene } of renditions) {
    const svg = renderSvg(scene, { kind: 'page', eventHref: (id) => `/events/${id}/`, sharedHref: (part) => part })
    // Children of each outermost group, told apart by counting tags.
    const layers: number[] = []
    let depth = 0
    for (const [, close, , rest = ''] of svg.replace(/^<svg[^>]*>/, '').matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
      if (close) depth--
      else {
        if (depth === 0) layers.push(0)
        else if (depth === 1) layers[layers.length - 1] = (layers.at(-1) as number) + 1
        if (!rest.endsWith('/')) depth++
      }
    }
    const [, links, boxes, places, names] = layers
    assert.deepEqual(
      [links, boxes, places, names],
      [
        count(rendition.links),
        count(rendition.boxes),
        count(rendition.places),
        rendition.leaders + rendition.names.length,
      ],
      where,
    )
  }
})

test('the shapes counted for an item are its own: a ring has a mark of each of its events, and no line has one', () => {
  for (const { where, file, rendition, layer } of renditions) {
    const shapes = [...layer('links')]
    for (const [item, taken] of rendition.links) {
      const { events, ends } = file.items[item] as (typeof file.items)[number]
      const marks = shapes.splice(0, taken).flatMap((node) => (node.kind === 'mark' ? [node.event] : []))
      const own = ends?.length === 1 ? events.map(([at]) => file.events[at]) : []
      assert.deepEqual(marks.sort(), own.sort(), where)
    }
    const dots = [...layer('places')]
    for (const [item, taken] of rendition.places) {
      assert.equal(file.items[item]?.ends, undefined)
      assert.ok(
        dots.splice(0, taken).every(({ kind }) => kind === 'circle'),
        where,
      )
    }
  }
})

test('names belong to what they name', () => {
  for (const { where, file, rendition, layer } of renditions) {
    const texts = layer('names').slice(rendition.leaders)
    for (const [i, owner] of rendition.names.entries()) {
      const node = texts[i]
      assert.ok(node?.kind === 'text')
      if (typeof owner === 'number') assert.ok(file.items[owner]?.name.startsWith(node.text), where)
      else assert.equal(node.text, nameOnMap(owner, words, where.endsWith('narrow')))
    }
  }
})

test('every drawn link and every place of every event is in an item of each drawing', () => {
  for (const { file, rows } of files) {
    for (const rendition of file.drawings) {
      const links = rendition.links.flatMap(([item]) =>
        file.items[item]?.events.map(([at, kind]) => `${file.events[at]} ${kind}`),
      )
      const drawn = rows.links.filter(({ isDrawn }) => isDrawn).map(({ event, kind }) => `${event.id} ${kind}`)
      assert.deepEqual(links.sort(), drawn.sort())
      const there = new Set(
        rendition.places.flatMap(([item]) => file.items[item]?.events.map(([at]) => file.events[at])),
      )
      for (const { events } of rows.places) for (const { id } of events) assert.ok(there.has(id))
    }
  }
})

test('an item says in words who, what, how sure, how many events and when, and no two lines say the same', () => {
  const whole = files[0]?.file
  assert.ok(whole)
  for (const { name, events, ends } of whole.items) {
    assert.match(name, new RegExp(`\\b${new Set(events.map(([at]) => at)).size} events?\\b`))
    assert.match(name, /\b(19|20)\d\d$/)
    if (ends) assert.match(name, /confirmed|attributed|claimed|disputed/)
  }
  for (const { file, thread } of files) {
    // On the map of the whole, lines of two threads may say the same: their colour parts them.
    const lines = file.items.filter(({ ends }) => ends).map(({ name }) => name)
    if (thread !== undefined) assert.equal(new Set(lines).size, lines.length)
  }
})
