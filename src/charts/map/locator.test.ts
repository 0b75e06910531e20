import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import { boxesOverlap, nodesOf, textBox } from '../scene.ts'
import { renderSvg } from '../svg.ts'
import { locatorFrame, locatorScene } from './locator.ts'
import { project } from './projection.ts'
import { story, words } from './story-for-tests.ts'

const WIDTH = 280
const scenes = story.places.map((place) => ({ place, scene: locatorScene(place, { width: WIDTH, words }) }))
const texts = (scene: (typeof scenes)[number]['scene']) =>
  [...nodesOf(scene.children)].flatMap((node) => (node.kind === 'text' ? [node] : []))

test('every place has a locator that names it, in its middle, and marks it there', () => {
  for (const { place, scene } of scenes) {
    const shown = texts(scene)
      .map(({ text }) => text)
      .join(' ')
    assert.ok(shown.includes(place.name), `${place.id}: ${shown}`)
    const [x, y] = project(locatorFrame(place, WIDTH), [place.lon, place.lat])
    assert.ok(Math.hypot(x - scene.width / 2, y - scene.height / 2) < 0.01)
    assert.ok(
      [...nodesOf(scene.children)].some((node) => node.kind === 'circle' && Math.hypot(node.x - x, node.y - y) < 0.5),
    )
  }
})

test('a locator costs at most 900 bytes', () => {
  for (const { place, scene } of scenes) {
    const svg = renderSvg(scene, { kind: 'page', eventHref: (id) => id })
    const size = brotliCompressSync(svg, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }).length
    assert.ok(size <= 900, `${place.id}: ${size}`)
  }
})

test('names stay inside a locator, do not cover each other, and are at least 14 px', () => {
  for (const { place, scene } of scenes) {
    const boxes = texts(scene).map((node) => textBox(node))
    for (const [i, box] of boxes.entries()) {
      assert.ok(
        box.x >= 0 && box.y >= 0 && box.x + box.width <= scene.width && box.y + box.height <= scene.height,
        place.id,
      )
      assert.ok(
        boxes.slice(i + 1).every((other) => !boxesOverlap(box, other)),
        place.id,
      )
    }
    assert.ok(texts(scene).every(({ sizePx }) => sizePx >= 14))
  }
})

test('a place that is known roughly says so, and an exact one does not', () => {
  const roughly = words.text('map.locator.approximate', { place: '' }).trim()
  for (const { place, scene } of scenes) {
    const shown = texts(scene)
      .map(({ text }) => text)
      .join(' ')
    assert.equal(shown.includes(roughly), place.approximate === true, place.id)
  }
})

test('the locators of Jerusalem and Tel Aviv show the dashed lines of the West Bank and Gaza', () => {
  for (const { place, scene } of scenes) {
    if (place.id !== 'jerusalem' && place.id !== 'tel-aviv') continue
    assert.ok(
      [...nodesOf(scene.children)].some(({ part }) => part === 'disputed'),
      place.id,
    )
  }
})
