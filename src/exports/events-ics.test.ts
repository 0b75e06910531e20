import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import { isoDay } from '../model/dates.ts'
import { EDITION } from '../schema/edition.ts'
import { eventsIcs } from './events-ics.ts'
import { AWKWARD, site, story, words } from './examples.ts'

const text = eventsIcs(story, words, site)
const calendar = new ICAL.Component(ICAL.parse(text))
const entries = calendar.getAllSubcomponents('vevent')
const value = (entry: ICAL.Component, property: string) => String(entry.getFirstPropertyValue(property) ?? '')
const entryOf = (id: string) => entries.find((entry) => value(entry, 'uid').startsWith(`${id}@`)) as ICAL.Component

test('every event has one entry, with its id and no host in the identifier', () => {
  assert.deepEqual(
    entries.map((entry) => value(entry, 'uid')),
    story.events.map((event) => `${event.id}@one-sunday-in-october`),
  )
})

test('an entry fills the days that the date of its event may mean, as days without hours', () => {
  for (const [i, event] of story.events.entries()) {
    const entry = entries[i] as ICAL.Component
    assert.equal(entry.getFirstProperty('dtstart')?.type, 'date')
    assert.equal(value(entry, 'dtstart'), isoDay(event.startDay))
    assert.equal(value(entry, 'dtend'), isoDay(event.endDay + 1))
  }
  assert.match(text, /DTSTART;VALUE=DATE:20221023\r\n/)
})

test('an entry says in its summary when the day is not known, and only then', () => {
  for (const event of story.events) {
    const vague = value(entryOf(event.id), 'summary') !== event.title
    assert.equal(vague, event.precision !== 'day', event.id)
  }
  assert.equal(value(entryOf(AWKWARD.month), 'summary'), 'Some weeks (day not known: February 2022 – 31 March 2022)')
})

test('an entry is stamped with the edition, or with its latest correction', () => {
  assert.equal(value(entryOf(AWKWARD.nowhere), 'dtstamp'), `${EDITION.published}T00:00:00Z`)
  assert.equal(value(entryOf(AWKWARD.corrected), 'dtstamp'), '2027-03-01T00:00:00Z')
  assert.equal(value(entryOf(AWKWARD.corrected), 'sequence'), '2')
})

test('an entry keeps status, who says so, who denies it, sources, page and licence, whatever signs they hold', () => {
  for (const event of story.events) {
    const entry = entryOf(event.id)
    assert.equal(value(entry, 'x-status'), event.status)
    assert.equal(value(entry, 'url'), site.event(event.id))
    assert.equal(value(entry, 'x-sources'), event.sources.map((source) => source.id).join(' '))
    assert.match(value(entry, 'x-licence'), /creativecommons/)
    for (const account of [event.attributed_to, event.denied_by, event.response]) {
      if (account) assert.ok(value(entry, 'description').includes(account), account)
    }
    assert.ok(value(entry, 'description').startsWith(event.summary))
  }
})

test('every line ends in CRLF and has at most 75 octets', () => {
  assert.ok(text.endsWith('END:VCALENDAR\r\n'))
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.doesNotMatch(line, /[\r\n]/)
  }
})
