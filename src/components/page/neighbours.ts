/** What happened just before and just after an event, in each thread that it belongs to. */
import type { Story, StoryEvent, Thread } from '../../model/story.ts'

export interface Neighbours {
  thread: Thread
  before?: StoryEvent
  after?: StoryEvent
}

/** One entry for each thread of the event, its own first, in the order of that thread's chronology. */
export function neighboursOf(story: Story, event: StoryEvent): Neighbours[] {
  return event.threads.flatMap((id) => {
    const thread = story.threadById.get(id)
    if (!thread) return []
    const at = thread.events.indexOf(event)
    return { thread, before: thread.events[at - 1], after: thread.events[at + 1] }
  })
}
