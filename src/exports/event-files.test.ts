import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvParse } from 'd3'
import { SHAPES } from '../schema/shapes.ts'
import { csvCell } from './csv.ts'
import { eventsCsv } from './events-csv.ts'
import { eventsGeoJson } from './events-geojson.ts'
import { eventsJson } from './events-json.ts'
import { AWKWARD, site, story, words } from './examples.ts'

const ids = story.events.map((event) => event.id)

test('every event is in the JSON file once, in the order of the story', () => {
  const file = JSON.parse(eventsJson(story, words, site))
  assert.deepEqual(
    file.events.map((event: { id: string }) => event.id),
    ids,
  )
  assert.equal(file.licence.id, 'CC-BY-4.0')
  assert.match(file.as_of, /^\d{4}-\d\d-\d\d$/)
})

test('no published field of an event is missing from the JSON file', () => {
  const [first] = JSON.parse(eventsJson(story, words, site)).events
  for (const field of Object.keys(SHAPES.events.shape)) {
    if (!['note', 'draft', 'publish_on'].includes(field)) assert.ok(field in first, field)
  }
})

test('an event leads to its page and keeps who says so, who denies it and its sources', () => {
  const { events } = JSON.parse(eventsJson(story, words, site))
  for (const [i, event] of story.events.entries()) {
    assert.equal(events[i].url, `https://example.com/sub/events/${event.id}/`)
    assert.equal(events[i].attributed_to, event.attributed_to ?? null)
    assert.equal(events[i].denied_by, event.denied_by ?? null)
    assert.equal(events[i].response, event.response ?? null)
    assert.deepEqual(
      events[i].sources,
      event.sources.map((source) => source.id),
    )
  }
})

test('the CSV file read again gives the values of the JSON file', () => {
  const rows = csvParse(eventsCsv(story, site))
  const { events } = JSON.parse(eventsJson(story, words, site))
  assert.equal(rows.length, events.length)
  const cell = (value: unknown) =>
    csvCell(Array.isArray(value) ? value.map((part) => part.id ?? part).join(';') : (value as string))
  for (const [i, row] of rows.entries()) {
    // What was corrected has a file of its own.
    const { links, corrections: _, ...event } = events[i]
    for (const [field, value] of Object.entries(event)) assert.equal(row[field], cell(value), `${event.id} ${field}`)
    assert.equal(
      row.links,
      links.map((link: Record<string, string>) => `${link.from}>${link.to}:${link.kind}`).join(';'),
    )
    assert.equal(row.lat, String(event.places[0]?.lat ?? ''))
    assert.match(row.licence ?? '', /CC BY 4\.0/)
  }
})

test('no cell can run as a formula, and a negative number stays a number', () => {
  const row = csvParse(eventsCsv(story, site)).find(({ id }) => id === AWKWARD.formula)
  for (const field of ['title', 'attributed_to', 'denied_by']) assert.match(row?.[field] ?? '', /^'[=@-]/)
  assert.equal(csvCell(-4.5), '-4.5')
  assert.equal(csvCell('-4.5'), '-4.5')
  assert.equal(csvCell('-4.5+cmd'), "'-4.5+cmd")
})

test('a map feature stands at [longitude, latitude] of a place of its event, and each place has one', () => {
  const { features } = JSON.parse(eventsGeoJson(story, words, site))
  const expected = story.events.flatMap((event) =>
    event.places.length === 0
      ? [`${event.id} null`]
      : event.places.map((place) => `${event.id} ${JSON.stringify([place.lon, place.lat])}`),
  )
  const found = features.map(
    (feature: { properties: { event: string }; geometry: { coordinates: number[] } | null }) =>
      `${feature.properties.event} ${JSON.stringify(feature.geometry?.coordinates ?? null)}`,
  )
  assert.deepEqual(found, expected)
  assert.ok(found.includes(`${AWKWARD.nowhere} null`))
})

test('no two map features share an id', () => {
  const features: { id: string }[] = JSON.parse(eventsGeoJson(story, words, site)).features
  assert.equal(new Set(features.map(({ id }) => id)).size, features.length)
})
