/** An event as the data files give it: one record, from which JSON, CSV and GeoJSON take the same fields. */
import { isoDay } from '../model/dates.ts'
import type { Story, StoryEvent } from '../model/story.ts'
import { EDITION } from '../schema/edition.ts'
import { CLOSES } from '../schema/vocabulary.ts'
import { correctionsOf } from './changes.ts'
import { correctionRecords } from './corrections-csv.ts'
import { LICENCE } from './licence.ts'
import type { SiteAddress } from './site-address.ts'

/** Dates are partial dates as the editors wrote them; `first_day` and `last_day` bound what they may mean. */
export function eventRecord(event: StoryEvent, story: Story, site: SiteAddress) {
  return {
    id: event.id,
    url: site.event(event.id),
    date: event.date,
    end: event.end ?? null,
    precision: event.precision,
    first_day: isoDay(event.startDay),
    last_day: isoDay(event.endDay),
    thread: event.thread,
    also: event.also,
    title: event.title,
    summary: event.summary,
    status: event.status,
    attributed_to: event.attributed_to ?? null,
    denied_by: event.denied_by ?? null,
    response: event.response ?? null,
    places: event.places.map(({ id, name, country, lat, lon, approximate, disputed }) => ({
      id,
      name,
      country,
      lat,
      lon,
      approximate: approximate ?? false,
      disputed: disputed ?? false,
    })),
    actors: event.actors.map((actor) => actor.id),
    links: event.links,
    sources: event.sources.map((source) => source.id),
    chart: event.chart ?? null,
    core: event.core ?? false,
    editor_note: event.editor_note ?? null,
    one_source: event.one_source ?? null,
    ...(event.corrected && correctionRecords(correctionsOf(story, `events/${event.id}`), site)),
  }
}

/** What every data file says about itself. `as_of` is the last day that the account covers. */
export function fileHead(title: string, address: string) {
  return {
    title,
    url: address,
    licence: { id: LICENCE.id, name: LICENCE.name, url: LICENCE.url },
    as_of: CLOSES,
    edition: EDITION.number,
    published: EDITION.published,
  }
}

/** All events in order of time. */
export function eventRecords(story: Story, site: SiteAddress) {
  return story.events.map((event) => eventRecord(event, story, site))
}
