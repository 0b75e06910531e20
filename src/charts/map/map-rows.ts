/** What a map shows: every link and every place of its events. Scene, summary and table all read these rows. */
import type { Place, Story, StoryEvent } from '../../model/story.ts'
import type { LinkKind, Status, ThreadId } from '../../schema/vocabulary.ts'

/** One link of one event. */
export interface LinkRow {
  event: StoryEvent
  from: string
  to: string
  kind: LinkKind
  status: Status
  /** The thread whose colour it takes: the map's own, or on the map of the whole story the event's. */
  thread: ThreadId
  /** False for a kind that this map leaves out; it stands in the table all the same. */
  isDrawn: boolean
}

/** One place and the events there, in order of time. */
export interface PlaceRow {
  place: Place
  events: StoryEvent[]
}

export interface MapRows {
  /** The thread of the map; none for the whole story. */
  thread?: ThreadId
  /** Events with a place or a link, in order of time. */
  events: StoryEvent[]
  links: LinkRow[]
  places: PlaceRow[]
}

/** What the map of the whole story leaves out, so that acts are not buried under words; its caption says so. */
const LEFT_OUT: readonly LinkKind[] = ['statement']

/** The rows of one thread's map (its own events and those that join it), or of the whole story's. */
export function mapRows(story: Story, thread?: ThreadId): MapRows {
  const all = thread === undefined ? story.events : (story.threadById.get(thread)?.events ?? [])
  const events = all.filter((event) => event.places.length > 0 || event.links.length > 0)
  const places = new Map<string, PlaceRow>()
  for (const event of events) {
    for (const place of event.places) {
      const row = places.get(place.id) ?? { place, events: [] }
      if (!row.events.includes(event)) row.events.push(event)
      places.set(place.id, row)
    }
  }
  return {
    ...(thread === undefined ? {} : { thread }),
    events,
    links: events.flatMap((event) =>
      event.links.map(({ from, to, kind }) => ({
        event,
        from,
        to,
        kind,
        status: event.status,
        thread: thread ?? event.thread,
        isDrawn: thread !== undefined || !LEFT_OUT.includes(kind),
      })),
    ),
    places: [...places.values()],
  }
}
