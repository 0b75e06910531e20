import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import { parse } from 'yaml'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { readWords } from '../../model/read-words.ts'
import { SUNDAY } from '../../schema/vocabulary.ts'
import { nodesOf } from '../scene.ts'
import { renderSvg } from '../svg.ts'
import { timelineCharts } from './charts.ts'

const root = new URL('../../..', import.meta.url).pathname
const real = buildStory(readContent(root).entries)
const words = readWords(root, 'en')
const convergence = timelineCharts(real)[0]!

test('every label names an event of the story, in words of its title and in their order', () => {
  const { labels } = parse(readFileSync(`${root}/content/ui/en/timeline.yaml`, 'utf8')) as {
    labels: Record<string, string>
  }
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []
  for (const [id, label] of Object.entries(labels)) {
    const title = wordsOf(real.eventById.get(id)?.title ?? assert.fail(`there is no event ${id}`))
    let from = 0
    for (const word of wordsOf(label)) {
      const at = title.indexOf(word, from)
      assert.notEqual(at, -1, `${id}: “${word}” is not, or not in this order, in “${title.join(' ')}”`)
      from = at + 1
    }
  }
})

test('every event of the Sunday is told in words, at both widths', () => {
  for (const width of convergence.pageWidths) {
    const told = [...nodesOf(convergence.scene({ width, words }).children)]
      .filter((node) => node.kind === 'text')
      .map(({ text }) => text)
      .join(' ')
    for (const { id, title } of real.events.filter(({ date }) => date === SUNDAY)) {
      const label = words.has(`timeline.labels.${id}`) ? words.text(`timeline.labels.${id}`) : title
      assert.ok(told.includes(label), `at ${width}: ${label}`)
    }
  }
})

test('both renditions of the convergence together weigh at most 8.5 kB, compressed', () => {
  const page: string = convergence.pageWidths
    .map((width) =>
      renderSvg(convergence.scene({ width, words }), { kind: 'page', eventHref: (id) => `/events/${id}/` }),
    )
    .join('')
  const bytes = brotliCompressSync(Buffer.from(page), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
  assert.ok(bytes <= 8500, `${bytes} bytes`)
})
