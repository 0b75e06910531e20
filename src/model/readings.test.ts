import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { buildStory } from './build-story.ts'
import { readContent } from './read-content.ts'
import { readingsOfEvent, readingsOfThread } from './readings.ts'

const story = buildStory(readContent(fileURLToPath(new URL('../..', import.meta.url))).entries)

test('every reading stands on its thread’s page or on an event’s page that the thread’s page names', () => {
  for (const thread of story.threads) {
    const { general, elsewhere } = readingsOfThread(story, thread)
    for (const reading of thread.readings) {
      const onEvent = elsewhere.some((event) => readingsOfEvent(story, event).includes(reading))
      assert.ok(general.includes(reading) || onEvent, `${thread.id}: ${reading.about}`)
    }
  }
})

test('what bears on the core of the story stands on the thread’s page', () => {
  for (const thread of story.threads) {
    const { general } = readingsOfThread(story, thread)
    for (const reading of thread.readings) {
      if (reading.events?.some((id) => story.eventById.get(id)?.core))
        assert.ok(general.includes(reading), reading.about)
    }
  }
})
