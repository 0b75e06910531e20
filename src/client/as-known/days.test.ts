import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownDays } from '../../exports/as-known.ts'
import { eventsKnownOn } from '../../model/as-known.ts'
import { buildStory } from '../../model/build-story.ts'
import { isoDay, spanOf } from '../../model/dates.ts'
import { readContent } from '../../model/read-content.ts'
import { readWords } from '../../model/read-words.ts'
import { hostileSearches } from '../view/hostile.ts'
import { dayIn, toldOn } from './days.ts'

const root = new URL('../../..', import.meta.url).pathname
const story = buildStory(readContent(root).entries)
const file = knownDays(story, readWords(root, 'en'))
const RANGE = { first: '2010-11-29', last: '2025-12-31' }

test('a script tells of each day what the model tells', () => {
  const { startDay } = spanOf('2009-01-01')
  for (let day = startDay; day <= spanOf(file.last).endDay; day += 17) {
    const date = isoDay(day)
    const { events, unreported } = toldOn(file, date)
    const model = eventsKnownOn(story, date)
    assert.deepEqual(events.map(({ id }) => id).sort(), model.told.map(({ id }) => id).sort(), date)
    assert.equal(unreported, model.unreported, date)
  }
})

test('the last known comes first', () => {
  const known = toldOn(file, file.last).events.map((event) => event.known ?? '')
  assert.deepEqual(known, known.toSorted().reverse())
})

test('the nearest day with a page is the last one up to the day asked for', () => {
  const days = ['2022-09-07', '2022-10-23']
  const nearest = (day: string) => toldOn({ events: [], days }, day).nearest
  assert.equal(nearest('2022-09-06'), undefined)
  assert.equal(nearest('2022-09-07'), '2022-09-07')
  assert.equal(nearest('2022-10-22'), '2022-09-07')
  assert.equal(nearest('2025-01-01'), '2022-10-23')
})

test('an address gives a day that exists and is in range, or none', () => {
  assert.equal(dayIn('?day=2022-09-21', RANGE), '2022-09-21')
  assert.equal(dayIn('?x=1&day=2024-02-29', RANGE), '2024-02-29')
  for (const text of [
    '',
    '2022-9-21',
    '2023-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-10-00',
    '1999-01-01',
    '2026-01-01',
    '2022-10-23T00:00',
    ' 2022-10-23 ',
    '２０２２-10-23',
    '2022-10-23\n',
  ])
    assert.equal(dayIn(`?day=${encodeURIComponent(text)}`, RANGE), undefined, JSON.stringify(text))
})

test('ten thousand hostile addresses give a day in range or none, and never an error', () => {
  const days = new Set(['2022-10-23', '2010-11-29'])
  for (const search of hostileSearches(10_000, [...days])) {
    const asDay = search.replaceAll(/([?&])[a-z]+=/g, '$1day=')
    for (const text of [search, asDay]) {
      const day = dayIn(text, RANGE)
      if (day === undefined) continue
      assert.match(day, /^\d{4}-\d\d-\d\d$/)
      assert.ok(day >= RANGE.first && day <= RANGE.last, text)
    }
  }
})
