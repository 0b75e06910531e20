import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { neighboursOf } from './neighbours.ts'

const story = buildStory(readContent(fileURLToPath(new URL('../../..', import.meta.url))).entries)

test('an event has a row for each of its threads, its own first', () => {
  for (const event of story.events) {
    assert.deepEqual(
      neighboursOf(story, event).map(({ thread }) => thread.id),
      event.threads,
    )
  }
})

test('the event before has this one after it, in the same thread', () => {
  for (const event of story.events) {
    for (const { thread, before } of neighboursOf(story, event)) {
      if (!before) continue
      assert.ok(before.startDay <= event.startDay)
      assert.equal(neighboursOf(story, before).find((row) => row.thread === thread)?.after, event)
    }
  }
})

test('following a thread from its first event reaches all of its events', () => {
  for (const thread of story.threads) {
    let count = 0
    for (let at = thread.events[0]; at; count++) {
      at = neighboursOf(story, at).find((row) => row.thread === thread)?.after
    }
    assert.equal(count, thread.events.length)
  }
})
