import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxesOverlap, nodesOf, textBox } from '../scene.ts'
import { BODIES } from './anchors.ts'
import { distance } from './curve.ts'
import { boxCodeOf, isOnMap, lonLatOf } from './dots.ts'
import { LAND } from './land.ts'
import { mapLayout } from './map-layout.ts'
import { mapNodes } from './map-nodes.ts'
import { mapRows } from './map-rows.ts'
import { isInside, project } from './projection.ts'
import { ringMarks } from './rings.ts'
import { MAPS, story, storyWith, words } from './story-for-tests.ts'
import { viewAt, viewOf } from './view.ts'

const VIEWS = [viewAt(288), viewAt(344), viewAt(720), viewAt(960), viewOf('panel', 304)]
const layouts = MAPS.flatMap((thread) =>
  VIEWS.map((view) => {
    const rows = mapRows(story, thread)
    return { name: `${thread ?? 'whole'} at ${view.frame.width}`, rows, view, layout: mapLayout(rows, view, words) }
  }),
)

test('every place of every event is marked inside the frame, or in the box of its country', () => {
  for (const { name, rows, view, layout } of layouts) {
    for (const row of rows.places) {
      const dot = layout.dots.find(({ places }) => places.includes(row))
      assert.ok(dot, `${name}: ${row.place.id}`)
      if (isOnMap(row, view)) {
        assert.ok(isInside(view.frame, dot.point) && distance(dot.point, project(view.frame, lonLatOf(row))) < 4.001)
      } else {
        const box = layout.boxes.find(({ code }) => code === boxCodeOf(row))?.box
        assert.ok(
          box && isInside({ ...view.frame, ...box }, [dot.point[0] - box.x, dot.point[1] - box.y]),
          `${name}: ${row.place.id}`,
        )
      }
    }
  }
})

test('on the wide map only places in the United States need a box', () => {
  for (const row of mapRows(story).places)
    assert.equal(isOnMap(row, viewAt(960)), row.place.country !== 'US', row.place.id)
})

test('names and boxes stay inside the map, and none covers another', () => {
  for (const { name, view, layout } of layouts) {
    const boxes = [...layout.names.map((node) => textBox(node)), ...layout.boxes.map(({ box }) => box)]
    for (const [i, box] of boxes.entries()) {
      const fits =
        box.x >= 0 && box.y >= 0 && box.x + box.width <= view.frame.width && box.y + box.height <= view.frame.height
      assert.ok(fits, `${name}: ${JSON.stringify(box)}`)
      assert.ok(
        boxes.slice(i + 1).every((other) => !boxesOverlap(box, other)),
        `${name}: ${JSON.stringify(layout.names[i])}`,
      )
    }
  }
})

test('every country and body that a line touches is named, in letters of at least 14 px', () => {
  for (const { name, layout, view } of layouts) {
    const texts = [...nodesOf(mapNodes(layout))].filter((node) => node.kind === 'text')
    for (const code of layout.countries) {
      const keys = [...(view.id === 'wide' ? [] : [`map.shortNames.${code}`]), `map.names.${code}`, `countries.${code}`]
      const label = words.text(keys.find((key) => words.has(key)) as string)
      assert.ok(
        texts.some(({ text }) => text === label),
        `${name}: ${label}`,
      )
    }
    assert.ok(texts.every(({ sizePx }) => sizePx >= 14))
  }
})

test('a body that is no country has a box and no outline, and its lines end at the box', () => {
  const seen = new Set<string>()
  for (const { name, layout } of layouts) {
    for (const code of BODIES) {
      for (const { countries } of Object.values(LAND.frames)) assert.equal(countries[code], undefined)
      for (const { lane, curve } of layout.arcs) {
        const end = lane.from === code ? curve[0] : lane.to === code ? curve[2] : undefined
        if (!end) continue
        seen.add(code)
        const box = layout.boxes.find((each) => each.code === code)
        assert.ok(box && distance(end, box.attach) < 1, name)
      }
    }
  }
  assert.deepEqual([...seen], [...BODIES])
})

test('every line ends near both of its ends, inside the map: none is cut off', () => {
  for (const { name, view, layout } of layouts) {
    for (const { lane, curve } of layout.arcs) {
      for (const point of [curve[0], curve[2]])
        assert.ok(isInside(view.frame, point), `${name}: ${lane.from} ${lane.to}`)
    }
  }
})

test('a link within one country is a ring with one mark for each event, and never a line', () => {
  for (const { name, rows, layout } of layouts) {
    assert.ok(
      layout.arcs.every(({ lane }) => lane.from !== lane.to),
      name,
    )
    const within = rows.links.filter(({ from, to, isDrawn }) => from === to && isDrawn)
    assert.equal(
      layout.rings.reduce((sum, ring) => sum + ring.links.length, 0),
      within.length,
      name,
    )
    for (const ring of layout.rings) {
      for (const { link, point } of ringMarks(ring)) {
        assert.ok(within.includes(link) && Math.abs(distance(point, ring.centre) - ring.r) < 0.1)
      }
    }
  }
  assert.ok(layouts.some(({ layout }) => layout.rings.length > 0))
})

test('the marks on a ring, and rings about one country, do not cover each other', () => {
  for (const { name, layout, view } of layouts) {
    const marks = layout.rings.flatMap((ring) => ringMarks(ring).map(({ point }) => point))
    for (const [i, mark] of marks.entries()) {
      assert.ok(
        marks.slice(i + 1).every((other) => distance(mark, other) > 7.9 * view.size),
        name,
      )
    }
  }
})

test('the status of a link reaches its drawing: the same link, only claimed, is drawn otherwise', () => {
  const claimed = storyWith((event, id) => {
    if (id === '2022-09-07-ties-severed') event.status = 'claimed'
  })
  const draw = (from: typeof story) =>
    JSON.stringify(mapNodes(mapLayout(mapRows(from, 'cyberattack'), viewAt(960), words)))
  assert.notEqual(draw(claimed), draw(story))
})

test('a country that no rule knows is not lost: it has a box with its code', () => {
  const odd = storyWith((event, id) => {
    if (id === '2022-09-07-ties-severed') event.links = [{ from: 'AL', to: 'ZZ', kind: 'visit' }]
  })
  const { boxes, arcs } = mapLayout(mapRows(odd, 'cyberattack'), viewAt(344), words)
  assert.ok(boxes.some(({ code }) => code === 'ZZ') && arcs.some(({ lane }) => lane.to === 'ZZ'))
})
