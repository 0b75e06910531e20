/** Joins and orders the entries of all collections into one immutable Story. Pure: the same entries, the same story. */
import type { CollectionName } from '../schema/shapes.ts'
import { SHAPES } from '../schema/shapes.ts'
import { THREADS, type ThreadId } from '../schema/vocabulary.ts'
import { precisionOf, spanOf } from './dates.ts'
import type { RawEntry } from './read-content.ts'
import type { Actor, Correction, Day, Page, Place, Series, Source, Story, StoryEvent, Term, Thread } from './story.ts'

/** An entry whose value has its collection's shape. */
export type PlainEntry = Pick<RawEntry, 'collection' | 'id' | 'value' | 'body'>

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Earlier first; of two on one day the one that ended first, then by id. */
export function compareEvents(a: StoryEvent, b: StoryEvent): number {
  return a.startDay - b.startDay || a.endDay - b.endDay || byText(a.id, b.id)
}

function keyed<T extends { id: string }>(list: readonly T[]): Map<T['id'], T> {
  return new Map(list.map((entry) => [entry.id, entry]))
}

/**
 * Builds the story.
 * @throws if an entry does not have its shape or names one that does not exist; `npm run check` says so first, in words.
 */
export function buildStory(entries: readonly PlainEntry[]): Story {
  const read = <Name extends CollectionName>(name: Name) =>
    entries
      .filter((entry) => entry.collection === name)
      .sort((a, b) => byText(a.id, b.id))
      .map((entry) => {
        // What is for editors only is taken away here, before anything can publish it.
        const {
          note: _note,
          draft: _draft,
          publish_on: _day,
          ...value
        } = SHAPES[name].parse(entry.value) as Record<string, unknown>
        return { id: entry.id, body: entry.body, value }
      })
  const withId = <T>(name: CollectionName) => read(name).map(({ id, value }) => ({ ...value, id }) as T)

  // What was only noted, to be read later, is no source yet: nothing cites it, and nothing may publish it.
  const sources = withId<Source>('sources').filter(({ read: extent }) => extent !== 'unread')
  const sourceById = keyed(sources)
  const find =
    <T>(map: ReadonlyMap<string, T>, what: string) =>
    (id: string): T => {
      const found = map.get(id)
      if (!found) throw new Error(`there is no ${what} "${id}"`)
      return found
    }
  const source = find(sourceById, 'source')

  const corrections = withId<Correction>('corrections').sort((a, b) => byText(b.date, a.date) || byText(a.id, b.id))
  const places = withId<Place>('places')
  const placeById = keyed(places)
  const actors = read('actors')
    .map(({ id, value }) => ({ ...value, id, sources: (value.sources as string[]).map(source) }) as Actor)
    .sort((a, b) => byText(a.name, b.name))
  const actorById = keyed(actors)
  const glossary = read('glossary').map(
    ({ id, value }) => ({ ...value, id, sources: ((value.sources ?? []) as string[]).map(source) }) as Term,
  )
  const place = find(placeById, 'place')
  const actor = find(actorById, 'actor')

  const events = read('events')
    .map(({ id, value }) => {
      const date = value.date as string
      const also = (value.also ?? []) as ThreadId[]
      const corrected = corrections.find(({ about }) => about === `events/${id}`)?.date
      return {
        ...value,
        id,
        ...spanOf(date, value.end as string | undefined),
        precision: precisionOf(date),
        also,
        threads: [value.thread as ThreadId, ...also],
        places: ((value.places ?? []) as string[]).map(place),
        actors: ((value.actors ?? []) as string[]).map(actor),
        links: value.links ?? [],
        sources: (value.sources as string[]).map(source),
        ...(corrected && { corrected }),
      } as StoryEvent
    })
    .sort(compareEvents)
  const eventById = keyed(events)
  const event = find(eventById, 'event')

  const series = read('series').map(({ id, value }) => {
    const points = (value.points as Record<string, unknown>[]).map(({ note: _note, ...point }) => ({
      ...point,
      ...spanOf(point.date as string),
      source: point.source === undefined ? undefined : source(point.source as string),
      counts: ((point.counts ?? []) as string[]).map(event),
    }))
    return { ...value, id, points } as unknown as Series
  })

  const threads = read('threads')
    .map(({ id, body, value }) => {
      const joined = events.filter((candidate) => candidate.threads.includes(id as ThreadId))
      return { ...value, id, body, own: joined.filter((own) => own.thread === id), events: joined } as unknown as Thread
    })
    .sort((a, b) => THREADS.indexOf(a.id) - THREADS.indexOf(b.id))
  const pages = read('pages').map(({ id, body, value }) => ({ ...value, id, body }) as unknown as Page)
  const days = read('days')
    .map(({ id, value }) => {
      const underWay = ((value.under_way ?? []) as string[]).map(event)
      return { ...value, id, event: event(value.event as string), under_way: underWay } as Day
    })
    .sort((a, b) => byText(a.id, b.id))

  return Object.freeze({
    threads,
    events,
    sources,
    actors,
    places,
    glossary,
    series,
    corrections,
    pages,
    days,
    eventById,
    sourceById,
    actorById,
    placeById,
    termById: keyed(glossary),
    seriesById: keyed(series),
    threadById: keyed(threads),
    pageById: keyed(pages),
    dayById: keyed(days),
  })
}
