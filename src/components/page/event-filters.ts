/** The ways to choose among events (by thread, year and country), each with its page and the number of events on it. */
import type { Story, StoryEvent } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import { byCountryName, countryName } from './country-name.ts'
import { countriesOf } from './country-record.ts'

export type FilterKind = 'thread' | 'year' | 'country'

export interface EventFilter {
  kind: FilterKind
  /** The thread's id, the year, or the country's code in capitals. */
  value: string
  name: string
  /** Path from the site's root. */
  path: string
  events: readonly StoryEvent[]
}

/** The year in which an event begins. */
export const yearOf = (event: StoryEvent) => event.date.slice(0, 4)

/**
 * Every filter that finds at least one event: threads in the order of their lanes, years upwards, countries by name.
 * An event that joins several threads, or lies in several countries, is found under each.
 */
export function eventFilters(story: Story, words: Words): EventFilter[] {
  const path = (kind: FilterKind, value: string) => `/events/${kind}/${value.toLowerCase()}/`
  const byYear = Map.groupBy(story.events, yearOf)
  const codes = byCountryName(words, new Set(story.events.flatMap(countriesOf)))
  const filters: EventFilter[] = [
    ...story.threads.map(({ id, title, events }) => ({
      kind: 'thread' as const,
      value: id,
      name: title,
      path: path('thread', id),
      events,
    })),
    ...[...byYear].map(([year, events]) => ({
      kind: 'year' as const,
      value: year,
      name: year,
      path: path('year', year),
      events,
    })),
    ...codes.map((code) => ({
      kind: 'country' as const,
      value: code,
      name: countryName(words, code),
      path: path('country', code),
      events: story.events.filter((event) => countriesOf(event).includes(code)),
    })),
  ]
  return filters.filter(({ events }) => events.length > 0)
}
