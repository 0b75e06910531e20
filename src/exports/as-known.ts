/** The file that `/as-known/` fetches when a reader asks for a day that has no page. */
import { knowableFrom } from '../model/as-known.ts'
import { isoDay } from '../model/dates.ts'
import { laterDates } from '../model/later-dates.ts'
import type { Story, StoryEvent } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import type { KnownDays } from '../schema/as-known.ts'
import { CLOSES, THREADS } from '../schema/vocabulary.ts'
import { clientWords } from './client-words.ts'

/** The first day on which an event can be told; none for one whose title names a day after it. */
function toldFrom(event: StoryEvent): string | undefined {
  const day = knowableFrom(event)
  return day === undefined || laterDates(event.title, day, event.date.slice(0, 4)).length > 0 ? undefined : day
}

/** The content of `/as-known/events.json`. */
export function knownDays(story: Story, words: Words): KnownDays {
  const months = Object.entries(clientWords(words, 'dates.long')).map(([month, name]) => [`month.${month}`, name])
  const events = story.events.map((event) => {
    const known = toldFrom(event)
    return {
      id: event.id,
      title: event.title,
      date: words.dates(event.date, event.end, 'short'),
      lane: THREADS.indexOf(event.thread) + 1,
      thread: words.text(`threads.${event.thread}.name`),
      over: isoDay(event.endDay),
      ...(known === undefined ? {} : { known }),
    }
  })
  const first = events.flatMap(({ known }) => known ?? []).sort()[0] ?? CLOSES
  return {
    events,
    days: story.days.map(({ id }) => id),
    first,
    last: CLOSES,
    words: {
      ...clientWords(words, 'as-known.any'),
      date: clientWords(words, 'dates.dayMonthYear')[''] ?? '',
      ...Object.fromEntries(months),
    },
  }
}
