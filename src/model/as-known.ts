/**
 * The story as it was known on a day. An event belongs to it if it was over by then and one of its sources had been
 * published by then, on or after the day it began. A date that is only a month or a year must be over as a whole; a
 * source that gives no day of publication never counts. What this account wrote about events later (who says so, who
 * denies it, how sure that leaves us, summaries, notes) is taken out: none of it can be dated.
 */
import { isoDay, spanOf } from './dates.ts'
import { laterDates } from './later-dates.ts'
import type { Source, Story, StoryEvent } from './story.ts'

/** Day number by whose end a source was surely out; infinite for one without a day. */
export function publishedBy(source: Pick<Source, 'published'>): number {
  return source.published === undefined ? Number.POSITIVE_INFINITY : spanOf(source.published).endDay
}

/** Day number from which somebody had reported that an event began; infinite where no source is dated. */
function reportedFrom({ sources, startDay }: StoryEvent): number {
  return Math.min(...sources.map(publishedBy).filter((day) => day >= startDay))
}

/** The first day (YYYY-MM-DD) on which an event can be told: it is over, and a source is out. Undefined where none is dated. */
export function knowableFrom(event: StoryEvent): string | undefined {
  const day = Math.max(event.endDay, reportedFrom(event))
  return Number.isFinite(day) ? isoDay(day) : undefined
}

/** Whether an event had begun and been reported by the end of `day` (a day number), but was not over. */
export function isUnderWay(event: StoryEvent, day: number): boolean {
  return event.precision === 'day' && event.startDay <= day && event.endDay > day && reportedFrom(event) <= day
}

export interface KnownEvents {
  /** Over and reported, in order of time. */
  told: StoryEvent[]
  /** Begun, reported, not over, and vouched for by the editor of the day. */
  underWay: StoryEvent[]
  /** How many others were over, though no source read here had been published. */
  unreported: number
}

/** Which events had happened by a day (YYYY-MM-DD), as this account can tell; each as it stands today. */
export function eventsKnownOn(story: Story, day: string): KnownEvents {
  const last = spanOf(day).endDay
  const over = story.events.filter(({ endDay }) => endDay <= last)
  const reported = over.filter((event) => reportedFrom(event) <= last)
  return {
    // A title that names a later day was worded with later knowledge.
    told: reported.filter(({ title, date }) => laterDates(title, day, date.slice(0, 4)).length === 0),
    underWay: (story.dayById.get(day)?.under_way ?? []).filter((event) => isUnderWay(event, last)),
    unreported: over.length - reported.length,
  }
}

/** The sources of an event that were out by the end of a day, earliest first. */
export function sourcesBy<S extends Pick<Source, 'published'>>(sources: readonly S[], day: string): S[] {
  const last = spanOf(day).endDay
  return sources.filter((source) => publishedBy(source) <= last).sort((a, b) => publishedBy(a) - publishedBy(b))
}

/**
 * A story that holds only what was known by the end of `day` (YYYY-MM-DD): what charts need, in place of the whole one.
 * Every status is `attributed`: a source of the time reported the event, and how sure we are is today's judgement.
 * Links between countries, accounts, summaries, essays, readings and notes are not in it.
 */
export function storyAsKnownOn(story: Story, day: string): Story {
  const last = spanOf(day).endDay
  const bare = ({ editor_note: _note, ...source }: Source): Source => source
  const sources = sourcesBy(story.sources, day).map(bare)
  const sourceById = new Map(sources.map((source) => [source.id, source]))
  const out = (list: readonly Source[]) => list.flatMap(({ id }) => sourceById.get(id) ?? [])
  const { told, underWay } = eventsKnownOn(story, day)
  const events = [...told, ...underWay]
    .map((event): StoryEvent => {
      const isOver = event.endDay <= last
      return {
        id: event.id,
        date: event.date,
        ...(isOver && event.end !== undefined ? { end: event.end } : {}),
        startDay: event.startDay,
        endDay: Math.min(event.endDay, last),
        precision: event.precision,
        thread: event.thread,
        also: event.also,
        threads: event.threads,
        title: event.title,
        summary: '',
        status: 'attributed',
        places: event.places,
        actors: [],
        links: [],
        sources: out(event.sources),
        ...(event.core ? { core: true } : {}),
      }
    })
    .sort((a, b) => story.events.findIndex(({ id }) => id === a.id) - story.events.findIndex(({ id }) => id === b.id))
  const eventById = new Map(events.map((event) => [event.id, event]))
  const series = story.series.flatMap(({ drawing_note: _why, ...whole }) => {
    const points = whole.points
      // A figure worked out from others may rest on a later report.
      .filter(
        ({ endDay, source, derived }) =>
          endDay <= last && !derived && source !== undefined && publishedBy(source) <= last,
      )
      .map(({ editor_note: _note, source, ...point }) => ({
        ...point,
        ...(source ? { source: sourceById.get(source.id) as Source } : {}),
        counts: [],
      }))
    const isOwn = whole.own_count === true || laterDates(whole.title, day).length > 0
    return isOwn || points.length === 0 ? [] : [{ ...whole, about: '', points }]
  })
  const actors = story.actors.map((actor) => ({ ...actor, role: '', sources: out(actor.sources) }))
  const threads = story.threads.map((thread) => {
    const joined = events.filter((event) => event.threads.includes(thread.id))
    return {
      id: thread.id,
      title: thread.title,
      headline: thread.title,
      order: thread.order,
      from: joined[0]?.date ?? day,
      to: day,
      summary: [],
      sunday: '',
      sunday_sources: [],
      readings: [],
      body: '',
      own: joined.filter((event) => event.thread === thread.id),
      events: joined,
    }
  })
  return Object.freeze({
    asKnownOn: day,
    threads,
    events,
    sources,
    actors,
    places: story.places.filter((place) => events.some(({ places }) => places.includes(place))),
    glossary: [],
    series,
    corrections: [],
    pages: [],
    days: [],
    eventById,
    sourceById,
    actorById: new Map(actors.map((actor) => [actor.id, actor])),
    placeById: story.placeById,
    termById: new Map(),
    seriesById: new Map(series.map((entry) => [entry.id, entry])),
    threadById: new Map(threads.map((thread) => [thread.id, thread])),
    pageById: new Map(),
    dayById: new Map(),
  })
}
