import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { readWords } from '../../model/read-words.ts'
import type { Story } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import { SUNDAY } from '../../schema/vocabulary.ts'
import type { Chart } from '../chart.ts'
import { FRAME_MOST_PX } from '../frame-scene.ts'
import {
  type Box,
  boxesOverlap,
  type MarkNode,
  mirrorScene,
  nodesOf,
  type Scene,
  type TextNode,
  textBox,
} from '../scene.ts'
import { timelineCharts } from './charts.ts'
import { EXAMPLES, longWords } from './examples.ts'

const root = new URL('../../..', import.meta.url).pathname
const real = buildStory(readContent(root).entries)
const words = readWords(root, 'en')

interface Drawing {
  name: string
  story: Story
  chart: Chart
  width: number
  scene: Scene
  marks: MarkNode[]
  texts: TextNode[]
}

function drawings(
  story: Story,
  name: string,
  widths: readonly number[],
  said: Words = words,
  ids?: readonly string[],
  mostPx?: number,
): Drawing[] {
  return timelineCharts(story)
    .filter(({ id }) => ids === undefined || ids.includes(id))
    .flatMap((chart) =>
      widths.map((width): Drawing => {
        const scene = chart.scene({ width, words: said, ...(mostPx ? { mostPx } : {}) })
        const nodes = [...nodesOf(scene.children)]
        return {
          name: `${name}: ${chart.id} at ${width}`,
          story,
          chart,
          width,
          scene,
          marks: nodes.filter((node) => node.kind === 'mark'),
          texts: nodes.filter((node) => node.kind === 'text'),
        }
      }),
    )
}

const MADE = ['convergence', 'timeline-cyberattack', 'timeline-uprising', 'timeline-leak']
/** In little height, as frames in other people’s pages draw them. */
const inFrames = [
  ...drawings(real, 'the real story, in a frame', [320, 560], words, undefined, FRAME_MOST_PX),
  ...Object.entries(EXAMPLES).flatMap(([name, story]) =>
    drawings(story, `${name}, in a frame`, [320], words, MADE, FRAME_MOST_PX),
  ),
  ...drawings(EXAMPLES['longest words']!, 'long names, in a frame', [320, 560], longWords(words), MADE, FRAME_MOST_PX),
]

// Drawn once, judged by every law below.
const all: Drawing[] = [
  ...drawings(real, 'the real story', [344, 1080, 1180]),
  ...drawings(real, 'the real story, other widths', [288, 480, 820, 1500], words, [
    'convergence',
    'timeline-cyberattack',
  ]),
  ...Object.entries(EXAMPLES).flatMap(([name, story]) => drawings(story, name, [344, 1180], words, MADE)),
  ...drawings(EXAMPLES['longest words']!, 'long names', [344, 1180], longWords(words), [
    'convergence',
    'timeline-visit',
  ]),
  ...inFrames,
]

const runsDown = ({ width }: Drawing) => width < 800
const alongOf = (drawing: Drawing, mark: MarkNode) => (runsDown(drawing) ? mark.y : mark.x)
const eventsOf = ({ chart, story }: Drawing) =>
  chart.id === 'convergence' ? story.events : story.threadById.get(chart.threads[0]!)!.events

/** Points of the stroke through a disputed mark, as `svg.ts` draws it. */
const strokeOf = ({ x, y, r }: MarkNode) =>
  [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].map((part) => ({ x: x + part * r * 1.05, y: y - part * r * 1.05 }))
const halfStroke = (r: number) => Math.max(1.3, r * 0.32) / 2

function touch(a: MarkNode, b: MarkNode): boolean {
  if (Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r) return true
  const crosses = (one: MarkNode, other: MarkNode) =>
    one.status === 'disputed' &&
    strokeOf(one).some((point) => Math.hypot(point.x - other.x, point.y - other.y) < other.r + halfStroke(one.r))
  return crosses(a, b) || crosses(b, a)
}

const markBox = ({ x, y, r }: MarkNode): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r })

test('every event of the story is in its chart exactly once, and nothing else is', () => {
  for (const drawing of all) {
    const drawn = drawing.marks.map(({ event }) => event).sort()
    assert.deepEqual(
      drawn,
      eventsOf(drawing)
        .map(({ id }) => id)
        .sort(),
      drawing.name,
    )
  }
})

test('in a frame no timeline is higher than asked for, however crowded', () => {
  for (const { name, scene } of inFrames) assert.ok(scene.height <= FRAME_MOST_PX, `${name}: ${scene.height} px`)
})

test('a later event is never further left, or higher where time runs down', () => {
  for (const drawing of all) {
    const along = new Map(drawing.marks.map((mark) => [mark.event, alongOf(drawing, mark)]))
    const events = eventsOf(drawing)
    for (const [i, event] of events.entries()) {
      const earlier = events[i - 1]
      if (!earlier || earlier.startDay === event.startDay) continue
      const before = Math.max(
        ...events.filter(({ startDay }) => startDay < event.startDay).map(({ id }) => along.get(id)!),
      )
      assert.ok(along.get(event.id)! >= before, `${drawing.name}: ${event.id}`)
    }
  }
})

test('events of the Sunday stand on its line, earlier ones before it and later ones after it', () => {
  for (const drawing of all.filter(({ name }) => name.startsWith('the real story'))) {
    const line = [...nodesOf(drawing.scene.children)].find((node) => node.kind === 'line' && node.stroke === 'sunday')
    assert.ok(line?.kind === 'line')
    const at = runsDown(drawing) ? line.y1 : line.x1
    for (const mark of drawing.marks) {
      const date = drawing.story.eventById.get(mark.event!)!.date
      if (date === SUNDAY) assert.equal(alongOf(drawing, mark), at, mark.event)
      else if (date.length === 10)
        assert.ok(date < SUNDAY ? alongOf(drawing, mark) < at : alongOf(drawing, mark) > at, mark.event)
    }
  }
})

test('no two marks touch, strokes included', () => {
  for (const { name, marks } of all) {
    for (const [i, a] of marks.entries()) {
      for (const b of marks.slice(i + 1)) assert.ok(!touch(a, b), `${name}: ${a.event} and ${b.event}`)
    }
  }
})

test('the marks of a lane keep to its band: no lane reaches into another', () => {
  for (const drawing of all) {
    const lanes = drawing.scene.children
      .filter((node) => node.kind === 'group')
      .map((group) => {
        const marks = [...nodesOf(group.children)].filter((node) => node.kind === 'mark')
        const edges = marks.flatMap((mark) => {
          const across = runsDown(drawing) ? mark.x : mark.y
          return [across - mark.r, across + mark.r]
        })
        return { from: Math.min(...edges), to: Math.max(...edges) }
      })
      .filter(({ from }) => Number.isFinite(from))
    for (const [i, lane] of lanes.entries()) {
      const before = lanes[i - 1]
      if (before) assert.ok(lane.from >= before.to, `${drawing.name}: lane ${i}`)
    }
  }
})

test('words and marks stay inside the frame, and no words are too small', () => {
  for (const { name, scene, texts, marks } of all) {
    const inside = (box: Box) =>
      box.x >= -0.5 &&
      box.y >= -0.5 &&
      box.x + box.width <= scene.width + 0.5 &&
      box.y + box.height <= scene.height + 0.5
    for (const text of texts) {
      assert.ok(inside(textBox(text)), `${name}: “${text.text}” leaves the frame`)
      assert.ok(text.sizePx >= 14, `${name}: “${text.text}”`)
    }
    for (const mark of marks) assert.ok(inside(markBox(mark)), `${name}: ${mark.event} leaves the frame`)
  }
})

test('no words stand on other words', () => {
  for (const { name, texts } of all) {
    for (const [i, a] of texts.entries()) {
      for (const b of texts.slice(i + 1)) {
        assert.ok(!boxesOverlap(textBox(a), textBox(b), -0.5), `${name}: “${a.text}” and “${b.text}”`)
      }
    }
  }
})

test('no words stand on a mark', () => {
  for (const { name, texts, marks } of all) {
    for (const text of texts) {
      for (const mark of marks) {
        assert.ok(!boxesOverlap(textBox(text), markBox(mark), -0.5), `${name}: “${text.text}” on ${mark.event}`)
      }
    }
  }
})

test('for right-to-left words the picture is the exact mirror image', () => {
  for (const chart of timelineCharts(real).slice(0, 2)) {
    for (const width of chart.pageWidths) {
      const ltr = chart.scene({ width, words, dir: 'ltr' })
      const rtl = chart.scene({ width, words, dir: 'rtl' })
      assert.equal(rtl.dir, 'rtl')
      assert.deepEqual(rtl, mirrorScene(ltr))
      assert.deepEqual(mirrorScene(rtl), ltr)
      const x = (scene: Scene) =>
        [...nodesOf(scene.children)].filter((node) => node.kind === 'mark').map((mark) => mark.x)
      assert.deepEqual(
        x(rtl),
        x(ltr).map((left) => width - left),
      )
    }
  }
})

test('marks stand where the scale says, moved in time by a few px at most where a narrow lane is full', () => {
  const moved = all
    .filter(
      ({ name, chart, width }) =>
        name.startsWith('the real story, in a frame') ||
        (name.startsWith('the real story:') && chart.pageWidths.includes(width)),
    )
    .flatMap((drawing) => {
      const byDay = new Map<number, number>()
      for (const mark of drawing.marks) {
        const { startDay } = drawing.story.eventById.get(mark.event!)!
        byDay.set(startDay, Math.min(byDay.get(startDay) ?? Number.POSITIVE_INFINITY, alongOf(drawing, mark)))
      }
      return drawing.marks.map((mark) => ({
        name: `${drawing.name}: ${mark.event}`,
        px: alongOf(drawing, mark) - byDay.get(drawing.story.eventById.get(mark.event!)!.startDay)!,
        most: runsDown(drawing) ? 6 : 0,
      }))
    })
  for (const { name, px, most } of moved) assert.ok(px <= most, `${name} moved by ${px} px`)
})
