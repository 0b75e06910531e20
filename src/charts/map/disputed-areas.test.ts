import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Place } from '../../model/story.ts'
import { nodesOf, type Reading } from '../scene.ts'
import { renderSvg } from '../svg.ts'
import { mapCharts } from './charts.ts'
import { DISPUTED_AREAS, disputedBorder, lineManner, policyNotes } from './disputed-areas.ts'
import { LAND } from './land.ts'
import { locatorScene } from './locator.ts'
import { sharedLand } from './map-nodes.ts'
import { pathRings } from './move-nodes.ts'
import { FRAME_IDS, FRAMES, type FrameId, isInside, type LonLat, project } from './projection.ts'
import { isCrossed, isInShape, ROOT, story, words } from './story-for-tests.ts'
import { viewAt } from './view.ts'

const PLACES = {
  pristina: [21.16, 42.66],
  nis: [21.9, 43.32],
  tirana: [19.82, 41.33],
  skopje: [21.43, 41.99],
  ramallah: [35.2, 31.9],
  hebron: [35.1, 31.53],
  gaza: [34.38, 31.42],
  beersheba: [34.79, 31.25],
  telAviv: [34.85, 32.1],
  amman: [35.93, 31.95],
  quneitra: [35.82, 33.12],
  katzrin: [35.72, 32.99],
  safed: [35.45, 32.95],
  damascus: [36.28, 33.51],
  sevastopol: [33.62, 44.65],
  simferopol: [34.1, 44.95],
  melitopol: [35.37, 46.85],
  girne: [33.32, 35.29],
  larnaca: [33.4, 34.97],
  srinagar: [74.8, 34.08],
  islamabad: [73.05, 33.68],
} as const satisfies Record<string, LonLat>
type PlaceName = keyof typeof PLACES

const at = (id: FrameId, name: PlaceName) => project(FRAMES[id], PLACES[name])
const onLand = (id: FrameId, name: PlaceName) => isInShape(at(id, name), pathRings(LAND.frames[id].land))
const fillOf = (id: FrameId, name: PlaceName) =>
  Object.entries(LAND.frames[id].countries).flatMap(([code, d]) =>
    isInShape(at(id, name), pathRings(d)) ? [code] : [],
  )
const dashedBetween = (id: FrameId, area: string, one: PlaceName, other: PlaceName) =>
  isCrossed(at(id, one), at(id, other), pathRings(LAND.frames[id].dashed[area] ?? ''))
const solidBetween = (id: FrameId, one: PlaceName, other: PlaceName) =>
  isCrossed(at(id, one), at(id, other), pathRings(LAND.frames[id].borders))

/** Whether the other reading draws a line between two places, and how. */
const unBetween = (id: FrameId, one: PlaceName, other: PlaceName) => {
  const { un, borders } = LAND.frames[id]
  const crosses = (lines: Record<string, string>) =>
    isCrossed(at(id, one), at(id, other), pathRings(Object.values(lines).join('')))
  if (crosses(un.dashed)) return 'dashed'
  if (crosses(un.dotted)) return 'dotted'
  return crosses({ borders }) ? 'solid' : 'absent'
}
/** The areas of the policy whose hatching lies about a place: a stroke within a few px, none of them outside its land. */
const hatchedAt = (id: FrameId, name: PlaceName) =>
  Object.entries(LAND.frames[id].un.hatched).flatMap(([area, d]) =>
    pathRings(d).some(([from, to]) => {
      const [x, y] = at(id, name)
      const middle = from && to ? [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] : [0, 0]
      return Math.hypot(x - (middle[0] ?? 0), y - (middle[1] ?? 0)) < 6
    })
      ? [area]
      : [],
  )

for (const id of FRAME_IDS) {
  test(`${id}, the UN's reading: Kosovo's line towards Serbia is dotted, and its borders with other neighbours stay`, () => {
    assert.equal(unBetween(id, 'pristina', 'nis'), 'dotted')
    assert.equal(unBetween(id, 'pristina', 'tirana'), 'solid')
    assert.equal(unBetween(id, 'pristina', 'skopje'), 'solid')
    assert.deepEqual(hatchedAt(id, 'pristina'), [])
  })

  test(`${id}, the UN's reading: the West Bank and Gaza are hatched within dashed lines`, () => {
    for (const name of ['ramallah', 'hebron', 'gaza'] as const)
      assert.ok(hatchedAt(id, name).includes('palestine'), name)
    assert.equal(unBetween(id, 'ramallah', 'telAviv'), 'dashed')
    assert.equal(unBetween(id, 'ramallah', 'amman'), 'dashed')
    assert.equal(unBetween(id, 'gaza', 'beersheba'), 'dashed')
    assert.equal(LAND.frames[id].un.dashed.palestine, LAND.frames[id].dashed.palestine)
  })

  test(`${id}, the UN's reading: the Golan Heights are hatched, belong to Syria, and are parted from Israel alone`, () => {
    assert.ok(hatchedAt(id, 'katzrin').includes('golan'))
    assert.equal(unBetween(id, 'katzrin', 'damascus'), 'absent')
    assert.equal(unBetween(id, 'katzrin', 'safed'), 'dashed')
    assert.ok(isInShape(at(id, 'katzrin'), pathRings(LAND.frames[id].un.joined.SY ?? '')))
    assert.ok(!isInShape(at(id, 'safed'), pathRings(LAND.frames[id].un.joined.SY ?? '')))
  })

  test(`${id}, the UN's reading: Crimea is hatched, and no line parts it from Ukraine`, () => {
    assert.ok(hatchedAt(id, 'simferopol').includes('crimea'))
    assert.equal(unBetween(id, 'simferopol', 'melitopol'), 'absent')
    assert.equal(LAND.frames[id].un.dashed.crimea, undefined)
  })

  test(`${id}, the UN's reading: Cyprus is one island without a line or hatching`, () => {
    assert.equal(unBetween(id, 'girne', 'larnaca'), 'absent')
    for (const name of ['girne', 'larnaca'] as const) assert.deepEqual(hatchedAt(id, name), [], name)
  })

  test(`${id}: both readings draw the same lines in Kashmir, and neither reaches Western Sahara`, () => {
    const { dashed, un } = LAND.frames[id]
    assert.equal(un.dashed.kashmir, dashed.kashmir)
    for (const lines of [un.dashed, un.dotted, un.hatched]) assert.equal(lines['western-sahara'], undefined)
  })

  test(`${id}: every stroke of hatching lies on its area`, () => {
    for (const [area, d] of Object.entries(LAND.frames[id].un.hatched)) {
      for (const [from, to] of pathRings(d)) {
        assert.ok(from && to)
        const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const
        // A coast is cut more coarsely than a stroke is long.
        const near = [0, 1.5, -1.5].flatMap((dx) =>
          [0, 1.5, -1.5].map((dy) => [middle[0] + dx, middle[1] + dy] as const),
        )
        assert.ok(
          near.some((point) => isInShape(point, pathRings(LAND.frames[id].land))),
          `${area} at ${middle}`,
        )
      }
    }
  })

  test(`${id}: Kosovo has its own outline, dashed towards Serbia and nowhere else`, () => {
    assert.ok(onLand(id, 'pristina'))
    assert.deepEqual(fillOf(id, 'pristina'), [])
    assert.ok(dashedBetween(id, 'kosovo', 'pristina', 'nis') && !solidBetween(id, 'pristina', 'nis'))
    assert.ok(solidBetween(id, 'pristina', 'tirana') && !dashedBetween(id, 'kosovo', 'pristina', 'tirana'))
    assert.ok(solidBetween(id, 'pristina', 'skopje'))
  })

  test(`${id}: the West Bank and Gaza are there, are filled as no country, and stand within dashed lines`, () => {
    for (const name of ['ramallah', 'hebron', 'gaza'] as const) {
      assert.ok(onLand(id, name), name)
      assert.deepEqual(fillOf(id, name), [], name)
    }
    assert.deepEqual(fillOf(id, 'telAviv'), ['IL'])
    for (const [inside, outside] of [
      ['ramallah', 'telAviv'],
      ['ramallah', 'amman'],
      ['hebron', 'beersheba'],
      ['gaza', 'beersheba'],
    ] as const) {
      assert.ok(dashedBetween(id, 'palestine', inside, outside), `${inside} to ${outside}`)
      assert.ok(!solidBetween(id, inside, outside), `${inside} to ${outside}`)
    }
  })

  test(`${id}: the Golan Heights are filled as no country and stand between two dashed lines`, () => {
    for (const name of ['quneitra', 'katzrin'] as const) {
      assert.ok(onLand(id, name))
      assert.deepEqual(fillOf(id, name), [], name)
    }
    assert.ok(dashedBetween(id, 'golan', 'katzrin', 'safed') && !solidBetween(id, 'katzrin', 'safed'))
    assert.ok(dashedBetween(id, 'golan', 'katzrin', 'damascus') && !solidBetween(id, 'katzrin', 'damascus'))
    assert.deepEqual(fillOf(id, 'damascus'), ['SY'])
  })

  test(`${id}: Crimea is not Russia's, and a dashed line parts it from the mainland`, () => {
    assert.ok(onLand(id, 'simferopol'))
    assert.ok(id !== 'wide' || onLand(id, 'sevastopol'), 'a port may fall outside a coast cut for a small map')
    for (const name of ['sevastopol', 'simferopol', 'melitopol'] as const) assert.deepEqual(fillOf(id, name), [], name)
    assert.ok(dashedBetween(id, 'crimea', 'simferopol', 'melitopol') && !solidBetween(id, 'simferopol', 'melitopol'))
  })

  test(`${id}: Cyprus is one island with a dashed line across it`, () => {
    for (const name of ['girne', 'larnaca'] as const) {
      assert.ok(onLand(id, name), name)
      assert.deepEqual(fillOf(id, name), [])
    }
    assert.ok(dashedBetween(id, 'north-cyprus', 'girne', 'larnaca') && !solidBetween(id, 'girne', 'larnaca'))
  })

  test(`${id}: Western Sahara lies outside`, () => {
    assert.ok(!isInside(FRAMES[id], project(FRAMES[id], [-13.2, 27.15])))
    assert.equal(LAND.frames[id].dashed['western-sahara'], undefined)
  })
}

test('a reading says of each pair how it is drawn, whichever of the two is named first', () => {
  const manner = (id: string, one: string, other: string) => {
    const area = DISPUTED_AREAS.find((candidate) => candidate.id === id)
    assert.ok(area)
    assert.equal(lineManner(area, one, other, 'de-facto'), 'dashed')
    assert.equal(lineManner(area, other, one, 'un'), lineManner(area, one, other, 'un'))
    return lineManner(area, one, other, 'un')
  }
  assert.equal(manner('kosovo', 'XK', 'RS'), 'dotted')
  assert.equal(manner('palestine', 'PS', 'IL'), 'dashed')
  assert.equal(manner('golan', 'golan', 'SY'), 'absent')
  assert.equal(manner('golan', 'golan', 'IL'), 'dashed')
  assert.equal(manner('crimea', 'crimea', 'UA'), 'absent')
  assert.equal(manner('north-cyprus', 'north-cyprus', 'CY'), 'absent')
  assert.equal(manner('kashmir', 'IN', 'PK'), 'dashed')
  assert.equal(manner('western-sahara', 'EH', 'MA'), 'dashed')
})

test('a file draws one reading, the de facto one unless the other is asked for; a page holds both and hides the second', () => {
  const chart = mapCharts(story).find(({ id }) => id === 'map-shadow-war')
  assert.ok(chart)
  for (const width of chart.pageWidths) {
    const scene = chart.scene({ width, words })
    const { dashed, un } = LAND.frames[viewAt(width).id]
    const file = (reading?: Reading): string =>
      renderSvg(scene, { kind: 'file', title: 'x', ...(reading ? { reading } : {}) })
    const [all, hatched, dotted] = [dashed, un.hatched, un.dotted].map((lines) => `"${Object.values(lines).join('')}"`)
    assert.ok(all && hatched && dotted)
    assert.equal(file(), file('de-facto'))
    assert.ok(file().includes(all) && !file().includes(hatched) && !file().includes(dotted))
    assert.ok(!file('un').includes(all) && file('un').includes(hatched) && file('un').includes(dotted))
    assert.ok(file('un').includes(un.joined.SY ?? '?') && !file().includes(un.joined.SY ?? '?'))
    const page = renderSvg(scene, { kind: 'page', eventHref: (id) => id, sharedHref: (part) => part })
    assert.equal(page.match(/ class="[^"]*\bun"[^>]* display="none"/g)?.length, 2)
    assert.equal(page.match(/ class="[^"]*\bdf"/g)?.length, 1)
    assert.doesNotMatch(page, /df"[^>]* display="none"/)
  }
})

test('the file that pages share holds each reading as it is kept', () => {
  for (const id of FRAME_IDS) {
    const file = sharedLand(id)
    const un = file.slice(file.indexOf('<g id="un">'))
    assert.ok(file.includes(`id="dashed" d="${Object.values(LAND.frames[id].dashed).join('')}"`))
    for (const lines of [LAND.frames[id].un.dashed, LAND.frames[id].un.dotted, LAND.frames[id].un.hatched])
      assert.ok(un.includes(`d="${Object.values(lines).join('')}"`))
  }
})

test('the six maps draw their readings from the shared file, each moved to where its map stands', () => {
  const six = mapCharts(story).find(({ id }) => id === 'map-six')
  assert.ok(six)
  for (const width of six.pageWidths) {
    const page = renderSvg(six.scene({ width, words }), {
      kind: 'page',
      eventHref: (id) => id,
      sharedHref: (part) => part,
    })
    const uses = (part: string) =>
      [...page.matchAll(new RegExp(`href="land-[a-z]+#${part}"( x="[^"]*" y="[^"]*")`, 'g'))].map((hit) => hit[1])
    assert.equal(uses('land').length, 6)
    assert.deepEqual(uses('un'), uses('land'))
    assert.deepEqual(uses('dashed'), uses('land'))
    assert.equal(new Set(uses('land')).size, 6)
  }
})

test('in Kashmir the line between India and Pakistan is dashed, and further south it is not', () => {
  assert.ok(dashedBetween('wide', 'kashmir', 'srinagar', 'islamabad') && !solidBetween('wide', 'srinagar', 'islamabad'))
  assert.equal(disputedBorder('IN', 'PK', 30), undefined)
  assert.equal(disputedBorder('PK', 'IN', 34)?.id, 'kashmir')
})

test('a window that reaches Western Sahara has its dashed line', () => {
  const place: Place = { id: 'x', name: 'Laayoune', country: null, lat: 27.15, lon: -13.2 }
  const dashed = [...nodesOf(locatorScene(place, { width: 280, words }).children)].filter(
    ({ part }) => part === 'disputed',
  )
  assert.equal(dashed.length, 1)
  assert.equal(disputedBorder('MA', 'EH', 0)?.id, 'western-sahara')
})

test('each disputed area has its own sentence among the notes, and each note stands once', () => {
  const notes = policyNotes(words)
  for (const area of DISPUTED_AREAS) assert.ok(notes.includes(words.text(area.words)), area.id)
  assert.equal(new Set(notes).size, notes.length)
  for (const term of [
    /Kosovo/,
    /West Bank and Gaza/,
    /Golan/,
    /Crimea/,
    /Western Sahara/,
    /Northern Cyprus/,
    /North Macedonia/,
    /not who acted/,
    /UN’s reading.*hatched.*No source/,
  ]) {
    assert.ok(
      notes.some((note) => term.test(note)),
      String(term),
    )
  }
})

test('the page on method names what the maps draw', () => {
  const method = readFileSync(join(ROOT, 'content/pages/method.mdx'), 'utf8')
  for (const term of [
    /Kosovo/,
    /West Bank and Gaza/,
    /Golan/,
    /Crimea/,
    /Western Sahara/,
    /Northern Cyprus/,
    /North Macedonia/,
    /UN’s reading/,
    /No source on borders was read/,
  ]) {
    assert.match(method, term)
  }
})
