/** The ways to choose among contested events (by thread and status), each with its page. */
import { contestedEvents } from '../../model/accounts.ts'
import type { Story, StoryEvent } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import { STATUSES, type Status, type ThreadId } from '../../schema/vocabulary.ts'

export interface ContestedFilter {
  kind: 'thread' | 'status'
  /** The thread’s id or the status; also the last part of its address. */
  value: ThreadId | Status
  name: string
  /** Path from the site's root. */
  path: string
  events: StoryEvent[]
}

const path = (value: string) => `/contested/${value}/`

/** The side by side view of one contested event: its place on the page of its own thread. */
export const accountsPath = ({ thread, id }: StoryEvent) => `${path(thread)}#${id}`

/** Every filter that finds an event: threads in the order of their lanes (each event under its own), then statuses. */
export function contestedFilters(story: Story, words: Words): ContestedFilter[] {
  const events = contestedEvents(story)
  return [
    ...story.threads.map(({ id, title }) => ({
      kind: 'thread' as const,
      value: id,
      name: title,
      path: path(id),
      events: events.filter(({ thread }) => thread === id),
    })),
    ...STATUSES.map((status) => ({
      kind: 'status' as const,
      value: status,
      name: words.text(status === 'confirmed' ? 'contested.confirmed' : `statuses.${status}.name`),
      path: path(status),
      events: events.filter((event) => event.status === status),
    })),
  ].filter((filter) => filter.events.length > 0)
}
