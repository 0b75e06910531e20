/** A story of as many events as wanted, made from the real ones, to see how cost grows. */
import { isoDay } from '../model/dates.ts'
import type { Story, StoryEvent } from '../model/story.ts'

/** Days between a copy and what it was made from: no two copies of an event fall on one day. */
const STEP_DAYS = 11

/**
 * The story with `count` events: the real ones, then copies of them on other days between the first and the last.
 * The same count gives the same story.
 */
export function madeUpStory(story: Story, count: number): Story {
  const real = story.events
  const first = Math.min(...real.map(({ startDay }) => startDay))
  const last = Math.max(...real.map(({ endDay }) => endDay))
  const copy = (event: StoryEvent, round: number): StoryEvent => {
    const length = event.endDay - event.startDay
    const room = last - first - length + 1
    const startDay = first + ((event.startDay - first + round * STEP_DAYS) % room)
    const { end: _, ...rest } = event
    return {
      ...rest,
      id: `${event.id}-copy-${round}`,
      title: `${event.title}, copy ${round}`,
      startDay,
      endDay: startDay + length,
      date: isoDay(startDay),
      ...(length > 0 ? { end: isoDay(startDay + length) } : {}),
      precision: 'day',
      core: false,
    }
  }
  const events = Array.from({ length: count }, (_, i) => {
    const event = real[i % real.length] as StoryEvent
    const round = Math.floor(i / real.length)
    return round === 0 ? event : copy(event, round)
  }).sort((a, b) => a.startDay - b.startDay || a.endDay - b.endDay || (a.id < b.id ? -1 : 1))
  return {
    ...story,
    events,
    eventById: new Map(events.map((event) => [event.id, event])),
    threads: story.threads.map((thread) => ({
      ...thread,
      own: events.filter((event) => event.thread === thread.id),
      events: events.filter((event) => event.threads.includes(thread.id)),
    })),
  }
}
