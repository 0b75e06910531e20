/**
 * The events as a calendar (RFC 5545): whole days in no time zone, because the story knows calendar days and no hours.
 * A month or year stands as its whole stretch, and the summary says that the day is not known.
 */
import { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { isoDay } from '../model/dates.ts'
import type { Story, StoryEvent } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import { CLOSES } from '../schema/vocabulary.ts'
import { changedDay, correctionsOf, momentOf } from './changes.ts'
import { LICENCE } from './licence.ts'
import { NAMESPACE, type SiteAddress } from './site-address.ts'

/** The id of an event in calendars and feeds: the same wherever the site is hosted. */
export function eventUid(event: Pick<StoryEvent, 'id'>): string {
  return `${event.id}@${NAMESPACE}`
}

/** The library writes calendar properties as they come, so they are escaped here (RFC 5545, 3.3.11). */
const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')

function summary(event: StoryEvent, words: Words): string {
  if (event.precision === 'day') return event.title
  const values = { title: event.title, precision: event.precision, dates: words.dates(event.date, event.end) }
  return words.text('exports.calendar.vague', values)
}

function description(event: StoryEvent, words: Words): string {
  const line = (key: string, text: string | undefined) =>
    text ? words.text(`exports.accounts.${key}`, { text }) : undefined
  const publishers = [...new Set(event.sources.map((source) => source.publisher))]
  return [
    event.summary,
    '',
    line('status', words.text(`statuses.${event.status}.name`)),
    line('says', event.attributed_to),
    line('denies', event.denied_by),
    line('response', event.response),
    line('sources', publishers.join('; ')),
    words.text('exports.calendar.foot', { date: words.date(CLOSES), licence: LICENCE.name }),
  ]
    .filter((part) => part !== undefined)
    .join('\n')
}

export function eventsIcs(story: Story, words: Words, site: SiteAddress): string {
  const calendar = new ICalCalendar({
    prodId: {
      company: words.text('site.name'),
      product: words.text('exports.calendar.product'),
      language: words.lang.toUpperCase(),
    },
    method: ICalCalendarMethod.PUBLISH,
    name: escapeText(words.text('site.name')),
    description: escapeText(words.text('exports.calendar.about', { licence: LICENCE.name, url: LICENCE.url })),
    url: site.home,
    source: site.at('data/events.ics'),
  })
  for (const event of story.events) {
    const about = `events/${event.id}`
    const changed = momentOf(changedDay(story, about))
    const [first] = event.places
    calendar.createEvent({
      id: eventUid(event),
      sequence: correctionsOf(story, about).length,
      stamp: changed,
      lastModified: changed,
      allDay: true,
      start: momentOf(isoDay(event.startDay)),
      // In a calendar the end is the first day that is no longer part of it.
      end: momentOf(isoDay(event.endDay + 1)),
      summary: summary(event, words),
      description: description(event, words),
      url: site.event(event.id),
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: event.threads.map((thread) => ({ name: words.text(`threads.${thread}.name`) })),
      ...(first && {
        location: {
          title: event.places.map((place) => place.name).join('; '),
          geo: { lat: first.lat, lon: first.lon },
        },
      }),
      x: [
        ['X-PRECISION', event.precision],
        ['X-STATUS', event.status],
        ...(event.attributed_to ? [['X-ATTRIBUTED-TO', event.attributed_to] as [string, string]] : []),
        ...(event.denied_by ? [['X-DENIED-BY', event.denied_by] as [string, string]] : []),
        ['X-SOURCES', event.sources.map((source) => source.id).join(' ')],
        ['X-AS-OF', CLOSES],
        ['X-LICENCE', LICENCE.url],
      ],
    })
  }
  // Every line of a calendar ends; the library leaves the last one open.
  return `${calendar.toString()}\r\n`
}
