import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsKnownOn, knowableFrom, publishedBy, storyAsKnownOn } from './as-known.ts'
import { buildStory } from './build-story.ts'
import { isoDay, spanOf } from './dates.ts'
import { laterDates } from './later-dates.ts'
import { readContent } from './read-content.ts'

const story = buildStory(readContent(new URL('../..', import.meta.url).pathname).entries)
const SUNDAY = '2022-10-23'
/** The days with pages, and days all over the story. */
const DAYS = [
  ...story.days.map(({ id }) => id),
  '1976-01-01',
  '2012-02-13',
  '2021-04-12',
  '2022-07-16',
  '2022-10-22',
  '2022-10-31',
  '2023-03-01',
  '2025-12-31',
]

/** Every text in a value, with the keys that lead to it. */
function textsIn(value: unknown, path = '', seen = new Set<unknown>()): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const inner = value instanceof Map ? [...value.entries()] : Object.entries(value)
  return inner.flatMap(([key, part]) => textsIn(part, `${path}.${key}`, seen))
}

test('nothing in the story of a day happened, was published or was counted after it', () => {
  for (const day of DAYS) {
    const last = spanOf(day).endDay
    const known = storyAsKnownOn(story, day)
    for (const event of known.events) {
      assert.ok(event.endDay <= last && event.sources.length > 0, `${day}: ${event.id}`)
      for (const source of event.sources) assert.ok(publishedBy(source) <= last, `${day}: ${event.id}: ${source.id}`)
    }
    for (const source of known.sources) assert.ok(publishedBy(source) <= last, `${day}: ${source.id}`)
    for (const { id, points } of known.series) {
      for (const { endDay, source, derived, counts } of points) {
        assert.ok(endDay <= last && source && publishedBy(source) <= last && !derived, `${day}: ${id}`)
        assert.deepEqual(counts, [])
      }
    }
    for (const thread of known.threads) {
      for (const event of thread.events) assert.equal(known.eventById.get(event.id), event)
    }
  }
})

test('no text in the story of a day names a later one, but for names and the titles of sources', () => {
  const mayBeOfTheTime = /\.(url|id|title|publisher|label|author)$/
  for (const day of DAYS) {
    const { eventById: _e, sourceById: _s, placeById: _p, ...known } = storyAsKnownOn(story, day)
    for (const { path, text } of textsIn(known)) {
      if (mayBeOfTheTime.test(path) && !/^\.events\.\d+\.title$/.test(path) && !/^\.series\.\d+\.title$/.test(path))
        continue
      assert.deepEqual(laterDates(text, day), [], `${day}: ${path}: ${text}`)
    }
  }
})

test('no account, summary, note or essay of today is in the story of a day', () => {
  for (const day of DAYS) {
    const known = storyAsKnownOn(story, day)
    for (const event of known.events) {
      assert.equal(event.summary, '')
      assert.equal(event.status, 'attributed')
      for (const field of ['attributed_to', 'denied_by', 'response', 'editor_note', 'one_source', 'chart'])
        assert.ok(!(field in event), `${event.id}: ${field}`)
      assert.deepEqual([event.links, event.actors], [[], []])
    }
    for (const source of known.sources) assert.ok(!('editor_note' in source))
    for (const { about, points } of known.series) {
      assert.equal(about, '')
      for (const point of points) assert.ok(!('editor_note' in point))
    }
    for (const { body, readings, summary, sunday } of known.threads)
      assert.deepEqual([body, readings, summary, sunday], ['', [], [], ''])
    assert.deepEqual([known.pages, known.corrections, known.glossary, known.days], [[], [], [], []])
  }
})

test('on the Sunday the last public figure for 60 percent uranium is 55.6 kg', () => {
  const points = storyAsKnownOn(story, SUNDAY).seriesById.get('iran-60-percent-stock-kg')?.points ?? []
  assert.deepEqual([points.at(-1)?.value, points.at(-1)?.date], [55.6, '2022-09-07'])
})

test('what was known on a day is still known on the next', () => {
  const first = spanOf('2022-06-01').startDay
  let before = new Set<string>()
  for (let day = first; day < first + 200; day++) {
    const now = new Set(eventsKnownOn(story, isoDay(day)).told.map(({ id }) => id))
    assert.deepEqual(
      [...before].filter((id) => !now.has(id)),
      [],
    )
    before = now
  }
})

test('an event is told from the first day on which it is over and a source is out, and on no day before', () => {
  for (const event of story.events) {
    const from = knowableFrom(event)
    if (from === undefined) continue
    const tells = (day: string) => eventsKnownOn(story, day).told.includes(event)
    const eve = isoDay(spanOf(from).startDay - 1)
    assert.ok(!tells(eve), `${event.id} on ${eve}`)
    if (laterDates(event.title, from, event.date.slice(0, 4)).length === 0)
      assert.ok(tells(from), `${event.id} on ${from}`)
  }
})

test('what was told, what nobody had reported and what was still to come are all there is', () => {
  for (const day of DAYS) {
    const { told, unreported } = eventsKnownOn(story, day)
    const over = story.events.filter(({ endDay }) => endDay <= spanOf(day).endDay)
    assert.equal(told.length + unreported, over.length, day)
  }
})

test('an event that only a month or a year dates is not told before that is over', () => {
  for (const event of story.events.filter(({ precision }) => precision !== 'day')) {
    assert.ok((knowableFrom(event) ?? '9999') >= isoDay(event.endDay), event.id)
  }
})

test('an event under way is told only where an editor vouches for it, and only from its first day', () => {
  const known = storyAsKnownOn(story, SUNDAY)
  const vouched = story.dayById.get(SUNDAY)?.under_way ?? []
  assert.ok(vouched.length > 0)
  for (const { id } of vouched) {
    const event = known.eventById.get(id)
    assert.ok(event && event.end === undefined && event.endDay === spanOf(SUNDAY).endDay, id)
  }
  assert.deepEqual(eventsKnownOn(story, '2022-10-24').underWay, [])
})

test('a source without a day, or with a month that is not over, makes nothing known', () => {
  assert.equal(publishedBy({}), Number.POSITIVE_INFINITY)
  assert.equal(publishedBy({ published: '2022-10' }), spanOf('2022-10-31').endDay)
  assert.equal(publishedBy({ published: '2022' }), spanOf('2022-12-31').endDay)
})

test('an announcement that came before an event makes nobody know that it happened', () => {
  let announced = 0
  for (const event of story.events) {
    const from = knowableFrom(event)
    if (from === undefined) continue
    const day = spanOf(from).endDay
    const out = event.sources.map(publishedBy).filter((published) => published <= day)
    assert.ok(
      out.some((published) => published >= event.startDay),
      event.id,
    )
    announced += Number(event.sources.some((source) => publishedBy(source) < event.startDay))
  }
  assert.ok(announced > 0, 'some event has a source that is older than itself')
})
