import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameScene } from '../../charts/frame-scene.ts'
import { nodesOf, type TextNode } from '../../charts/scene.ts'
import { timelineCharts } from '../../charts/timeline/charts.ts'
import { exploreFile } from '../../exports/explore.ts'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { readWords } from '../../model/read-words.ts'
import { THREADS, type ThreadId } from '../../schema/vocabulary.ts'
import { labelOwners } from './label-owners.ts'

const root = new URL('../../..', import.meta.url).pathname
const story = buildStory(readContent(root).entries)
const words = readWords(root, 'en')
const { events } = exploreFile(story, words)

test('the lines of a label are its event’s, and no other text is anybody’s', () => {
  const names = new Map([
    ['Rama arrives in Israel', 'rama'],
    ['Rama arrives', 'short'],
  ])
  assert.deepEqual(labelOwners(['Visit', 'Rama', 'arrives', 'in Israel', '2022'], names), [
    undefined,
    'rama',
    'rama',
    'rama',
    undefined,
  ])
  assert.deepEqual(labelOwners(['Rama arrives', 'Visit'], names), ['short', undefined])
  assert.deepEqual(labelOwners([], names), [])
})

test('every label of every timeline finds its event, at each width, on a page and in a frame', () => {
  for (const chart of timelineCharts(story)) {
    const scenes = [
      ...chart.pageWidths.map((width) => chart.scene({ width, words })),
      ...chart.frameWidths.map((width) => frameScene(chart, width, words)),
    ]
    for (const { width, height, children } of scenes) {
      const drawing = `${chart.id} at ${width} by ${height}`
      const nodes = [...nodesOf(children)]
      const marked = new Set(nodes.flatMap((node) => (node.kind === 'mark' ? (node.event ?? []) : [])))
      const names = new Map(
        events
          .filter(({ id }) => marked.has(id))
          .flatMap(
            ({ id, title, label }) =>
              [
                [title, id],
                [label ?? title, id],
              ] as [string, string][],
          ),
      )
      const texts = nodes.filter((node): node is TextNode => node.kind === 'text')
      const owners = labelOwners(
        texts.map(({ text }) => text),
        names,
      )
      const strays = texts
        .filter(
          ({ fill, weight }, i) =>
            owners[i] === undefined && THREADS.includes(fill as ThreadId) && weight === 'regular',
        )
        .map(({ text }) => text)
      assert.deepEqual(strays, [], drawing)
      assert.ok(new Set(owners).size > 5, drawing)
    }
  }
})
