import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { buildStory } from '../model/build-story.ts'
import { readContent } from '../model/read-content.ts'
import { readWords } from '../model/read-words.ts'
import { story as example, words as exampleWords, SECRET } from './examples.ts'
import { exploreFile } from './explore.ts'

const root = new URL('../..', import.meta.url).pathname
const story = buildStory(readContent(root).entries)
const words = readWords(root, 'en')
const file = exploreFile(story, words)

test('scripts know every event, in order of time', () => {
  assert.deepEqual(
    file.events.map(({ id }) => id),
    story.events.map(({ id }) => id),
  )
  const days = file.events.map(({ from }) => from)
  assert.deepEqual(days, days.toSorted())
})

test('whatever an event has, has a name', () => {
  for (const { threads, status, countries, actors, kinds } of file.events) {
    for (const id of threads) assert.ok(file.names.threads[id])
    assert.ok(file.names.statuses[status])
    for (const code of countries) assert.match(file.names.countries[code] ?? '', /\p{L}{3}/u, code)
    for (const id of actors) assert.notEqual(file.names.actors[id] ?? id, id)
    for (const kind of kinds) assert.ok(file.names.kinds[kind])
  }
})

test('who says, who denies and every source of an event are there', () => {
  for (const [i, event] of story.events.entries()) {
    const { says, denies, response, sources } = file.events[i]!
    assert.deepEqual([says, denies, response], [event.attributed_to, event.denied_by, event.response])
    assert.deepEqual(
      sources.map(({ id }) => id),
      event.sources.map(({ id }) => id),
    )
  }
})

test('no private note is among it', () => {
  assert.ok(!JSON.stringify(exploreFile(example, exampleWords)).includes(SECRET))
})

test('it is light enough to be fetched on a slow line', () => {
  assert.ok(brotliCompressSync(JSON.stringify(file)).length < 40_000)
})
