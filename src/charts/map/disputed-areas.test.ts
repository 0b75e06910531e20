import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Place } from '../../model/story.ts'
import { nodesOf } from '../scene.ts'
import { DISPUTED_AREAS, disputedBorder, policyNotes } from './disputed-areas.ts'
import { LAND } from './land.ts'
import { locatorScene } from './locator.ts'
import { pathRings } from './move-nodes.ts'
import { FRAME_IDS, FRAMES, type FrameId, isInside, type LonLat, project } from './projection.ts'
import { isCrossed, isInShape, ROOT, words } from './story-for-tests.ts'

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

for (const id of FRAME_IDS) {
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
  ]) {
    assert.match(method, term)
  }
})
