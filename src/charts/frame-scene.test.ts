import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildStory } from '../model/build-story.ts'
import { readContent } from '../model/read-content.ts'
import { readWords } from '../model/read-words.ts'
import { SUNDAY } from '../schema/vocabulary.ts'
import type { Chart } from './chart.ts'
import { FRAME_MOST_PX, frameScene, mostShownPx } from './frame-scene.ts'
import { charts } from './registry.ts'
import { boxesOverlap, mirrorScene, nodesOf, type SceneNode, type TextNode, textBox } from './scene.ts'

const root = new URL('../..', import.meta.url).pathname
const story = buildStory(readContent(root).entries)
const words = readWords(root, 'en')

/** The narrowest frame, what stays of it for the drawing, and the least that a word may measure on screen. */
const NARROWEST = { framePx: 280, drawingPx: 256, textPx: 11 }

const nodesIn = (nodes: readonly SceneNode[]) => [...nodesOf(nodes)]
const all = charts(story).flatMap((chart) =>
  chart.frameWidths.map((width) => {
    const scene = frameScene(chart, width, words)
    const nodes = nodesIn(scene.children)
    return {
      name: `${chart.id} at ${width}`,
      chart,
      width,
      scene,
      marks: nodes.filter((node) => node.kind === 'mark'),
      texts: nodes.filter((node): node is TextNode => node.kind === 'text'),
    }
  }),
)

test('a frame draws each chart at one to three widths, the narrowest for a phone', () => {
  for (const { id, frameWidths } of charts(story)) {
    assert.ok(frameWidths.length >= 1 && frameWidths.length <= 3, id)
    assert.deepEqual(
      frameWidths,
      [...frameWidths].sort((a, b) => a - b),
      id,
    )
  }
})

test('no drawing in a frame is higher than a host lets it be, enlarged or not', () => {
  for (const { name, scene, width } of all) {
    assert.equal(scene.width, width, name)
    assert.ok(Number.isInteger(scene.height) && scene.height <= FRAME_MOST_PX, `${name}: ${scene.height} px`)
    const shown = mostShownPx(scene)
    assert.ok(shown >= width && (scene.height * shown) / width <= FRAME_MOST_PX, name)
  }
})

test('words can be read in the narrowest frame', () => {
  for (const { name, chart, width, texts } of all) {
    const scale = Math.min(1, NARROWEST.drawingPx / width)
    const isNarrowest = width === chart.frameWidths[0]
    for (const { text, sizePx } of texts) {
      assert.ok(sizePx >= 14, `${name}: “${text}” has ${sizePx} px`)
      if (isNarrowest) assert.ok(sizePx * scale >= NARROWEST.textPx, `${name}: “${text}”`)
    }
  }
})

test('little height costs no mark: a frame marks the events that the page marks', () => {
  for (const { name, chart, marks } of all) {
    const onPage = nodesIn(chart.scene({ width: chart.pageWidths[0]!, words }).children)
    const eventsOf = (nodes: readonly SceneNode[]) => [
      ...new Set(nodes.flatMap((node) => (node.kind === 'mark' && node.event ? [node.event] : []))),
    ]
    assert.deepEqual(eventsOf(marks).sort(), eventsOf(onPage).sort(), name)
    if (chart.kind === 'timeline') for (const { r, event } of marks) assert.ok(r >= 3.5, `${name}: ${event}`)
  }
})

test('a map in a frame draws every link of the page’s map', () => {
  const links = (nodes: readonly SceneNode[]) => {
    const groups = nodes.filter((node) => node.kind === 'group' && node.part === 'links')
    return groups.map((group) => nodesIn([group]).length)
  }
  for (const { name, chart, scene } of all.filter(({ chart }) => chart.kind === 'map')) {
    assert.deepEqual(links(scene.children), links(chart.scene({ width: chart.pageWidths[0]!, words }).children), name)
  }
})

test('words stay inside the frame and off each other', () => {
  for (const { name, scene, texts } of all) {
    const boxes = texts.map((text) => ({ text: text.text, ...textBox(text) }))
    for (const [i, box] of boxes.entries()) {
      assert.ok(
        box.x >= -0.5 &&
          box.y >= -0.5 &&
          box.x + box.width <= scene.width + 0.5 &&
          box.y + box.height <= scene.height + 0.5,
        `${name}: “${box.text}” leaves the frame`,
      )
      for (const other of boxes.slice(i + 1)) {
        assert.ok(!boxesOverlap(box, other, -0.5), `${name}: “${box.text}” and “${other.text}”`)
      }
    }
  }
})

test('nothing is laid over words', () => {
  for (const { name, scene } of all) {
    const nodes = nodesIn(scene.children)
    for (const [i, node] of nodes.entries()) {
      if (node.kind !== 'rect' || node.fill === undefined) continue
      const covered = nodes
        .slice(0, i)
        .find((under) => under.kind === 'text' && boxesOverlap(textBox(under), node, -0.5))
      assert.equal(covered?.kind === 'text' ? covered.text : undefined, undefined, name)
    }
  }
})

test('the Sunday is named in every timeline, and so is each of its events', () => {
  for (const { name, chart, texts } of all.filter(({ chart }) => chart.kind === 'timeline')) {
    const told = texts.map(({ text }) => text).join(' ')
    assert.ok(told.includes(words.date(SUNDAY)), name)
    const events = chart.id === 'convergence' ? story.events : story.threadById.get(chart.threads[0]!)!.events
    for (const { id, title } of events.filter(({ date }) => date === SUNDAY)) {
      const key = `timeline.labels.${id}`
      const label = chart.id === 'convergence' && words.has(key) ? words.text(key) : title
      assert.ok(told.includes(label), `${name}: ${label}`)
    }
  }
})

test('every part of a timeline that runs down says its time', () => {
  for (const { name, scene, texts } of all.filter(({ chart, width }) => chart.kind === 'timeline' && width < 800)) {
    const dotted = nodesIn(scene.children).find((node) => node.kind === 'path' && node.dash?.join() === '1,3')
    assert.ok(dotted?.kind === 'path', name)
    const breaks = [...dotted.d.matchAll(/M[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y))
    const inMargin = texts.filter(({ x, fill }) => x < 46 && fill === 'soft').map(({ y }) => y)
    const sunday = texts.find(({ sizePx, weight }) => sizePx === 20 && weight === 'semibold')
    for (const [i, end] of [...breaks, scene.height - 12].entries()) {
      const start = breaks[i - 1] ?? 0
      // The title of the Sunday stands on the break before it.
      const isSunday = sunday !== undefined && Math.abs(sunday.y - start) < 16
      assert.ok(isSunday || inMargin.some((y) => y > start - 8 && y < end + 8), `${name}: part ${i}`)
    }
  }
})

test('for right-to-left words a drawing in a frame is the exact mirror image, except for the geography of maps', () => {
  const isTried = ({ id, kind }: Chart) => kind === 'series' || id === 'convergence' || id === 'timeline-visit'
  for (const { name, chart, width, scene } of all.filter(({ chart }) => isTried(chart))) {
    assert.deepEqual(frameScene(chart, width, words, 'rtl'), mirrorScene(scene), name)
  }
})
