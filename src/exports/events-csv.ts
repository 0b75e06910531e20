/** The events as CSV, a row each. Several ids share a cell, parted by semicolons; `lat` and `lon` are the first place’s. */
import type { Story } from '../model/story.ts'
import { CLOSES } from '../schema/vocabulary.ts'
import { type CsvValue, csvFile, csvList } from './csv.ts'
import { eventRecords } from './event-record.ts'
import { LICENCE } from './licence.ts'
import type { SiteAddress } from './site-address.ts'

type EventRecord = ReturnType<typeof eventRecords>[number]

/** Every column by name, in order, with the value it takes from a record. */
const COLUMNS: Record<string, (event: EventRecord) => CsvValue> = {
  id: (event) => event.id,
  date: (event) => event.date,
  end: (event) => event.end,
  precision: (event) => event.precision,
  first_day: (event) => event.first_day,
  last_day: (event) => event.last_day,
  thread: (event) => event.thread,
  also: (event) => csvList(event.also),
  title: (event) => event.title,
  summary: (event) => event.summary,
  status: (event) => event.status,
  attributed_to: (event) => event.attributed_to,
  denied_by: (event) => event.denied_by,
  response: (event) => event.response,
  places: (event) => csvList(event.places.map((place) => place.id)),
  place_names: (event) => csvList(event.places.map((place) => place.name)),
  lat: (event) => event.places[0]?.lat,
  lon: (event) => event.places[0]?.lon,
  actors: (event) => csvList(event.actors),
  links: (event) => csvList(event.links.map((link) => `${link.from}>${link.to}:${link.kind}`)),
  sources: (event) => csvList(event.sources),
  chart: (event) => event.chart,
  core: (event) => event.core,
  editor_note: (event) => event.editor_note,
  one_source: (event) => event.one_source,
  url: (event) => event.url,
  as_of: () => CLOSES,
  licence: () => `${LICENCE.name} ${LICENCE.url}`,
}

export const EVENT_COLUMNS = Object.keys(COLUMNS)

export function eventsCsv(story: Story, site: SiteAddress): string {
  const columns = Object.values(COLUMNS)
  return csvFile(
    EVENT_COLUMNS,
    eventRecords(story, site).map((event) => columns.map((value) => value(event))),
  )
}
