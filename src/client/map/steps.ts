/** Days and events of a map in order, for whoever walks through them. No page is needed to reason about time. */
import type { ExploreEvent } from '../../schema/explore.ts'
import type { View } from '../view/view.ts'

export interface Steps {
  /** Events that the view shows if it had no end, in order of time. */
  events: ExploreEvent[]
  /** Days on which one of them begins. */
  days: string[]
}

export const stepsOf = (events: ExploreEvent[]): Steps => ({
  events,
  days: [...new Set(events.map(({ from }) => from))],
})

type Patch = Pick<View, 'from' | 'to' | 'event'>

/** The view as it stood on an event’s day, with the event open; past the last one, all of it. */
const viewTo = (event: ExploreEvent | undefined): Patch => ({ from: '', to: event?.from ?? '', event: event?.id ?? '' })

/** The day that a view ends with, counted from 0; the number of days when it has no end. */
export function dayOf({ days }: Steps, { to }: View): number {
  return to === '' ? days.length : Math.max(0, days.filter((day) => day <= to).length - 1)
}

/** The view that ends with a day, with the last event of that day open. */
export const viewOnDay = ({ events, days }: Steps, day: number): Patch =>
  viewTo(day < 0 ? undefined : events.findLast(({ from }) => from === days[day]))

/** The view one event on, or back. From the whole, forwards begins with the first and backwards with the last. */
export function viewBeside({ events }: Steps, view: View, by: 1 | -1): Patch {
  let at = events.findIndex(({ id }) => id === view.event && view.to !== '')
  if (at < 0 && view.to !== '') at = events.findLastIndex(({ from }) => from <= view.to)
  else if (at < 0 && by < 0) at = events.length
  return viewTo(events[Math.max(0, at + by)])
}
