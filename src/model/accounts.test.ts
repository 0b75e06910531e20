import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountsOf, contestedEvents, isContested } from './accounts.ts'
import { buildStory } from './build-story.ts'
import { spanOf } from './dates.ts'
import { readContent } from './read-content.ts'

const story = buildStory(readContent(new URL('../..', import.meta.url).pathname).entries)

test('an event is contested exactly when it is not confirmed, or somebody denies it or answered', () => {
  const contested = new Set(contestedEvents(story))
  for (const event of story.events) {
    const plain = event.status === 'confirmed' && !event.denied_by && !event.response
    assert.equal(contested.has(event), !plain, event.id)
    assert.equal(isContested(event), !plain)
  }
})

test('the sides are those of the entry, word for word, who says so first', () => {
  for (const event of contestedEvents(story)) {
    const { sides } = accountsOf(story, event)
    assert.deepEqual(
      sides.map(({ text }) => text),
      [event.attributed_to, event.denied_by, event.response].filter((text) => text !== undefined),
    )
    if (event.status !== 'confirmed') assert.equal(sides[0]?.side, 'says', event.id)
  }
})

test('every source stands once, by day of publication, and those without one last', () => {
  for (const event of contestedEvents(story)) {
    const { sources, published, undated } = accountsOf(story, event)
    assert.deepEqual(new Set(sources), new Set(event.sources))
    assert.equal(sources.length, event.sources.length)
    const days = sources.map((source) => source.published)
    assert.deepEqual(days.slice(days.length - undated), Array(undated).fill(undefined))
    const dated = days.slice(0, days.length - undated).map((day) => spanOf(day as string))
    for (const [i, { startDay }] of dated.entries()) if (i > 0) assert.ok(startDay >= (dated[i - 1]?.startDay ?? 0))
    assert.equal(published === undefined, dated.length === 0)
    if (published) {
      assert.equal(spanOf(published.first).startDay, Math.min(...dated.map(({ startDay }) => startDay)))
      assert.equal(spanOf(published.last).endDay, Math.max(...dated.map(({ endDay }) => endDay)))
    }
  }
})

test('a reading is shown only if it bears on the event and names a date; of two on one point, one', () => {
  for (const event of contestedEvents(story)) {
    const { readings, note } = accountsOf(story, event)
    for (const { events, text } of readings) {
      assert.ok(events?.includes(event.id))
      assert.match(text, /\d|January|February|March|April|May|June|July|August|September|October|November|December/)
    }
    assert.equal(new Set(readings.map(({ about }) => about)).size, readings.length)
    if (note !== undefined) assert.equal(note, event.editor_note)
  }
})
