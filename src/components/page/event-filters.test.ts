import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { readWords } from '../../model/read-words.ts'
import { eventFilters } from './event-filters.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const story = buildStory(readContent(root).entries)
const filters = eventFilters(story, readWords(root, 'en'))

test('the years together hold every event once', () => {
  const found = filters.filter(({ kind }) => kind === 'year').flatMap(({ events }) => events)
  assert.deepEqual(found, story.events)
})

test('the threads together hold every event', () => {
  const found = new Set(filters.filter(({ kind }) => kind === 'thread').flatMap(({ events }) => events))
  assert.equal(found.size, story.events.length)
})

test('each filter has an address of its own and keeps the order of time', () => {
  assert.equal(new Set(filters.map(({ path }) => path)).size, filters.length)
  for (const { events } of filters) {
    assert.deepEqual(
      events,
      [...events].sort((a, b) => story.events.indexOf(a) - story.events.indexOf(b)),
    )
  }
})
