/** What a timeline is of: the six threads together, or one of them and what joins it. */
import type { Story, StoryEvent } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import type { ThreadId } from '../../schema/vocabulary.ts'
import { labelText } from './label-nodes.ts'
import { LANE_ORDER } from './lanes.ts'

export interface TimelineSpec {
  /** In order of time. */
  events: readonly StoryEvent[]
  /** Its lanes, in the order in which they lie next to each other. */
  threads: readonly ThreadId[]
  /** The thread that has most of the room, if one has. */
  focus?: ThreadId
  /** The other lanes that an event joins. */
  joinsOf(event: StoryEvent): ThreadId[]
  /** The last day that the scale may show (YYYY-MM-DD), in a story told as of a day. */
  until?: string
  /** What an event is called on the picture; nothing for one that is only a mark. */
  labelOf(event: StoryEvent, words: Words): string | undefined
}

/** All six threads. The few events that the words name have labels; on the Sunday every event has one. */
export function convergenceSpec(story: Story): TimelineSpec {
  return {
    events: story.events,
    threads: LANE_ORDER,
    ...(story.asKnownOn ? { until: story.asKnownOn } : {}),
    joinsOf: ({ also }) => also,
    labelOf: labelText,
  }
}

/** One thread: its own events, and those of others that join it, each on the lane of its own thread. */
export function threadSpec(story: Story, thread: ThreadId): TimelineSpec {
  const events = story.threadById.get(thread)?.events ?? []
  const joinsOf = (event: StoryEvent) => (event.thread === thread ? event.also : [thread])
  const met = new Set<ThreadId>([thread, ...events.flatMap((event) => [event.thread, ...joinsOf(event)])])
  return {
    events,
    threads: LANE_ORDER.filter((lane) => met.has(lane)),
    focus: thread,
    ...(story.asKnownOn ? { until: story.asKnownOn } : {}),
    joinsOf,
    labelOf: ({ title }) => title,
  }
}
