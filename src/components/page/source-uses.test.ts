import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { readWords } from '../../model/read-words.ts'
import { type SourceUses, sourceUses } from './source-uses.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const story = buildStory(readContent(root).entries)
const uses = sourceUses(story, readWords(root, 'en'))

test('something rests on every source', () => {
  const idle = [...uses].filter(([, use]) => Object.values(use).every((list) => list.length === 0)).map(([id]) => id)
  assert.deepEqual(idle, [])
})

test('every source that an event names has that event among its uses', () => {
  for (const event of story.events) {
    for (const { id } of event.sources) assert.ok(uses.get(id)?.events.includes(event), `${id} for ${event.id}`)
  }
})

test('a source that a reading names leads to the page on which that reading stands', () => {
  for (const thread of story.threads) {
    for (const { sources = [] } of thread.readings) {
      for (const id of sources) {
        const use = uses.get(id)
        const onThread = use?.prose.some(({ path, inReadings }) => inReadings && path === `/threads/${thread.id}/`)
        assert.ok(onThread || (use?.readings.length ?? 0) > 0, `${id} of ${thread.id}`)
      }
    }
  }
})

test('every citation in a thread’s prose is a mention on exactly the sources it names', () => {
  for (const thread of story.threads) {
    const cited = [...thread.body.matchAll(/<Cite\s+source="([^"]*)"\s*\/>/g)].map((match) =>
      (match[1] as string).split(/\s+/),
    )
    const mentions = (use: SourceUses | undefined) =>
      use?.prose.find(({ path }) => path === `/threads/${thread.id}/`)?.mentions ?? []
    cited.forEach((ids, i) => {
      for (const id of ids) assert.ok(mentions(uses.get(id)).includes(i + 1), `${id} at ${i + 1} of ${thread.id}`)
    })
    const total = [...uses.values()].reduce((sum, use) => sum + mentions(use).length, 0)
    assert.equal(total, cited.flat().length)
  }
})
