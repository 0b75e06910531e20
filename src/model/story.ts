/** The story as the pages and charts see it: every entry joined to those that it names, in a fixed order. */
import type {
  ActorEntry,
  CorrectionEntry,
  DayEntry,
  EventEntry,
  PageEntry,
  PlaceEntry,
  SeriesEntry,
  SourceEntry,
  TermEntry,
  ThreadEntry,
} from '../schema/shapes.ts'
import type { ThreadId } from '../schema/vocabulary.ts'
import type { DaySpan, Precision } from './dates.ts'

/** What is for editors only, or tells when an entry may be seen. */
export type Private = 'note' | 'draft' | 'publish_on'

export interface Place extends Omit<PlaceEntry, Private> {
  id: string
}
export interface Source extends Omit<SourceEntry, Private> {
  id: string
}
export interface Term extends Omit<TermEntry, Private | 'sources'> {
  id: string
  sources: Source[]
}
export interface Actor extends Omit<ActorEntry, Private | 'sources'> {
  id: string
  sources: Source[]
}

/** A dated event. `startDay` and `endDay` bound what its date may mean. */
export interface StoryEvent
  extends Omit<EventEntry, Private | 'places' | 'actors' | 'sources' | 'also' | 'links'>,
    DaySpan {
  id: string
  precision: Precision
  also: ThreadId[]
  /** Its own thread, then the others that it joins. */
  threads: ThreadId[]
  places: Place[]
  actors: Actor[]
  links: NonNullable<EventEntry['links']>
  sources: Source[]
  /** The day of its latest correction, as it was written. */
  corrected?: string
}

export interface SeriesPoint extends DaySpan, Omit<SeriesEntry['points'][number], 'note' | 'source' | 'counts'> {
  source?: Source
  counts: StoryEvent[]
}
export interface Series extends Omit<SeriesEntry, Private | 'points'> {
  id: string
  points: SeriesPoint[]
}

export interface Thread extends Omit<ThreadEntry, 'note'> {
  id: ThreadId
  /** Events whose own thread this is. */
  own: StoryEvent[]
  /** Own events and those of other threads that join this one, in order of time. */
  events: StoryEvent[]
  body: string
}
export interface Page extends Omit<PageEntry, 'note'> {
  id: string
  body: string
}
export interface Correction extends Omit<CorrectionEntry, Private> {
  id: string
}

/** A day of which a page tells what was known. Its id is the day. */
export interface Day extends Omit<DayEntry, Private | 'event' | 'under_way'> {
  id: string
  /** The event that its reason rests on. */
  event: StoryEvent
  /** Events that had begun and were not over, whose titles an editor vouches for. */
  under_way: StoryEvent[]
}

/** Immutable; made by `buildStory`. Maps are keyed by id and iterate in the order of their lists. */
export interface Story {
  readonly threads: readonly Thread[]
  readonly events: readonly StoryEvent[]
  readonly sources: readonly Source[]
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly glossary: readonly Term[]
  readonly series: readonly Series[]
  readonly corrections: readonly Correction[]
  readonly pages: readonly Page[]
  readonly days: readonly Day[]
  readonly eventById: ReadonlyMap<string, StoryEvent>
  readonly sourceById: ReadonlyMap<string, Source>
  readonly actorById: ReadonlyMap<string, Actor>
  readonly placeById: ReadonlyMap<string, Place>
  readonly termById: ReadonlyMap<string, Term>
  readonly seriesById: ReadonlyMap<string, Series>
  readonly threadById: ReadonlyMap<ThreadId, Thread>
  readonly pageById: ReadonlyMap<string, Page>
  readonly dayById: ReadonlyMap<string, Day>
  /** The day (YYYY-MM-DD) that this story is told as of; only what was known by then is in it. See `as-known.ts`. */
  readonly asKnownOn?: string
}
