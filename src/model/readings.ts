/**
 * Readings: where sources disagree and what this site prints. One that bears on a single event stands on that event's
 * page; one that bears on several, on none in particular, or on the core of the story stands on its thread's page. All of
 * an event's readings stand on its own page in either case, so none is ever out of sight.
 */
import type { ThreadEntry } from '../schema/shapes.ts'
import type { Story, StoryEvent, Thread } from './story.ts'

export type Reading = ThreadEntry['readings'][number]

function isGeneral(story: Story, { events = [] }: Reading): boolean {
  const [only] = events
  return events.length !== 1 || only === undefined || story.eventById.get(only)?.core === true
}

/** The readings of a thread's page, and the events whose own pages hold the rest, in order of time. */
export function readingsOfThread(story: Story, thread: Thread): { general: Reading[]; elsewhere: StoryEvent[] } {
  const general = thread.readings.filter((reading) => isGeneral(story, reading))
  const ids = new Set(
    thread.readings.filter((reading) => !isGeneral(story, reading)).flatMap(({ events = [] }) => events),
  )
  return { general, elsewhere: story.events.filter(({ id }) => ids.has(id)) }
}

/** Every reading, of any thread, that bears on an event; of two in the same words, one. */
export function readingsOfEvent(story: Story, event: StoryEvent): Reading[] {
  const all = story.threads.flatMap(({ readings }) => readings).filter(({ events }) => events?.includes(event.id))
  return all.filter(({ text }, i) => all.findIndex((other) => other.text === text) === i)
}
