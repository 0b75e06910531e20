import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { countryRecords, linksByKind, marksExposure } from './country-record.ts'

const story = buildStory(readContent(fileURLToPath(new URL('../../..', import.meta.url))).entries)
const records = [...countryRecords(story).values()]

test('every code of a place, a link or an actor has a record', () => {
  const codes = new Set([
    ...story.places.map(({ country }) => country),
    ...story.actors.map(({ country }) => country),
    ...story.events.flatMap(({ links }) => links.flatMap(({ from, to }) => [from, to])),
  ])
  codes.delete(null)
  assert.deepEqual(new Set(records.map(({ code }) => code)), codes)
})

test('a link that leaves one country arrives in another, and a ring is counted once', () => {
  const links = story.events.flatMap(({ links }) => links)
  const rings = links.filter(({ from, to }) => from === to).length
  const sum = (side: 'in' | 'out' | 'within') => records.reduce((total, record) => total + record[side].length, 0)
  assert.equal(sum('out'), links.length - rings)
  assert.equal(sum('in'), links.length - rings)
  assert.equal(sum('within'), rings)
})

test('an event stands once in the record of each country that its places lie in', () => {
  for (const { code, events } of records) {
    assert.equal(new Set(events).size, events.length)
    assert.ok(events.every(({ places }) => places.some(({ country }) => country === code)))
  }
})

test('a leak marks exposed data only beside a ring, and no other link does', () => {
  const ring = { from: 'IR', to: 'IR', kind: 'leak' } as const
  const line = { from: 'IR', to: 'RU', kind: 'leak' } as const
  const [event] = story.events
  assert.ok(event)
  assert.equal(marksExposure({ ...event, links: [ring, line] }, line), true)
  assert.equal(marksExposure({ ...event, links: [ring, line] }, ring), false)
  assert.equal(marksExposure({ ...event, links: [line] }, line), false)
  assert.equal(marksExposure({ ...event, links: [ring, line] }, { ...line, kind: 'visit' }), false)
})

test('grouping links by kind loses none', () => {
  for (const { out } of records) assert.equal(linksByKind(out).flatMap(({ links }) => links).length, out.length)
})
