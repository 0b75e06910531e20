import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsKnownOn, storyAsKnownOn } from '../model/as-known.ts'
import { buildStory } from '../model/build-story.ts'
import { laterDates } from '../model/later-dates.ts'
import { readContent } from '../model/read-content.ts'
import { readWords } from '../model/read-words.ts'
import { SUNDAY } from '../schema/vocabulary.ts'
import type { Chart } from './chart.ts'
import { boxesOverlap, mirrorScene, nodesOf, type TextNode, textBox } from './scene.ts'
import { createUraniumChart } from './series/uranium/chart.ts'
import { timelineCharts } from './timeline/charts.ts'

const root = new URL('../..', import.meta.url).pathname
const story = buildStory(readContent(root).entries)
const words = readWords(root, 'en')
const days = story.days.map(({ id }) => id)

/** The charts of the page of a day. */
function chartsOn(day: string): Chart[] {
  const known = storyAsKnownOn(story, day)
  const lanes = timelineCharts(known).filter(({ id }) => id === 'convergence' && day >= SUNDAY)
  return [...lanes, ...(known.seriesById.has('iran-60-percent-stock-kg') ? [createUraniumChart(known)] : [])]
}
const drawn = (chart: Chart) => chart.pageWidths.map((width) => [...nodesOf(chart.scene({ width, words }).children)])

test('no word of a chart of a day names a later day, and no tick stands for one', () => {
  for (const day of days) {
    for (const chart of chartsOn(day)) {
      const told = [chart.title(words), chart.summary(words), chart.asOf]
      const texts = drawn(chart)
        .flat()
        .filter((node): node is TextNode => node.kind === 'text')
        .map(({ text }) => text)
      // Ticks and labels name months of 2022 without their year.
      for (const text of [...told, ...texts])
        assert.deepEqual(laterDates(text, day, '2022'), [], `${day} ${chart.id}: ${text}`)
      const years = texts.filter((text) => /^\d{4}$/.test(text))
      for (const year of years) assert.ok(year <= day.slice(0, 4), `${day} ${chart.id}: ${year}`)
    }
  }
})

test('on the Sunday the scale of the six threads ends with the Sunday', () => {
  const [lanes] = chartsOn(SUNDAY)
  for (const nodes of drawn(lanes as Chart)) {
    const texts = nodes.filter((node): node is TextNode => node.kind === 'text').map(({ text }) => text)
    // The days of that week are ticks with their number alone.
    assert.ok(texts.includes('21') || texts.includes('22'))
    for (const late of ['24', '25', 'Nov', 'Dec']) assert.ok(!texts.includes(late), late)
  }
})

test('the six threads have a mark for each event that was known, and for no other', () => {
  for (const day of days.filter((id) => id >= SUNDAY)) {
    const { told, underWay } = eventsKnownOn(story, day)
    const ids = [...told, ...underWay].map(({ id }) => id).sort()
    for (const nodes of drawn(chartsOn(day)[0] as Chart)) {
      const marked = nodes.flatMap((node) => (node.kind === 'mark' && node.event ? [node.event] : []))
      assert.deepEqual(marked.sort(), ids, day)
    }
  }
})

test('the uranium line of a day ends at its last public figure, and on the Sunday that is 55.6 kg', () => {
  for (const day of days) {
    const known = storyAsKnownOn(story, day)
    const points = known.seriesById.get('iran-60-percent-stock-kg')?.points ?? []
    const chart = createUraniumChart(known)
    assert.equal(chart.asOf, day)
    assert.equal(chart.table(words).rows.length, points.length)
    for (const nodes of drawn(chart)) {
      assert.equal(nodes.filter(({ part }) => part === 'stock').length, points.length)
      const last = nodes.find(({ part }) => part === 'last')
      assert.ok(last?.kind === 'text' && last.text === `${points.at(-1)?.value} kg`, day)
      if (day === SUNDAY) assert.equal(last.text, '55.6 kg')
      const right = nodes.find(({ part }) => part === 'day')
      for (const node of nodes) if (node.kind === 'mark' && right?.kind === 'line') assert.ok(node.x <= right.x1)
      assert.ok(!nodes.some(({ part }) => part === 'unverified' || part === 'ahead' || part === 'yardstick'))
    }
  }
})

test('labels of the uranium line of a day stay inside the frame and apart, at any width, and its mirror is exact', () => {
  for (const day of days) {
    const chart = createUraniumChart(storyAsKnownOn(story, day))
    for (const width of [320, 344, 420, 560, 720, 960]) {
      const scene = chart.scene({ width, words, dir: 'ltr' })
      const texts = [...nodesOf(scene.children)].filter((node): node is TextNode => node.kind === 'text')
      const boxes = texts.map((text) => textBox(text, 'ltr'))
      for (const [i, box] of boxes.entries()) {
        const where = `${day} ${width} “${texts[i]?.text}”`
        assert.ok(box.x >= -0.5 && box.x + box.width <= width + 0.5, where)
        assert.ok(box.y >= -0.5 && box.y + box.height <= scene.height + 0.5, where)
        for (const [j, other] of boxes.entries()) if (j > i) assert.ok(!boxesOverlap(box, other, -0.5), where)
      }
      assert.deepEqual(chart.scene({ width, words, dir: 'rtl' }), mirrorScene(scene))
    }
  }
})
