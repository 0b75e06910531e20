/**
 * Contested events: who says so, who denies it, what was answered, and when. The data hold no day for a statement. What
 * they do hold is the day of the event and the days on which its sources were published, and nothing here says more.
 */
import { spanOf } from './dates.ts'
import { laterDates } from './later-dates.ts'
import { type Reading, readingsOfEvent } from './readings.ts'
import type { Source, Story, StoryEvent } from './story.ts'

/** One side of a contested event, in the words of the entry. */
export interface Account {
  side: 'says' | 'denies' | 'response'
  text: string
}

export interface Accounts {
  event: StoryEvent
  /** Those that the entry holds: who says so first, then who denies it, then what was answered short of a denial. */
  sides: Account[]
  /** Its sources by day of publication, earliest first; of two on one day the shorter stretch first; undated ones last. */
  sources: Source[]
  /** When the first and the last dated source were published, as written; undefined where none is dated. */
  published?: { first: string; last: string }
  /** How many sources give no day of publication, not even a year. */
  undated: number
  /** Where sources disagree about it in words that name a date, and the editor’s note if that names one. */
  readings: Reading[]
  note?: string
}

/** Whether anybody contests an event: its status is not “confirmed”, or somebody denies it or answered. */
export function isContested({ status, denied_by, response }: StoryEvent): boolean {
  return status !== 'confirmed' || denied_by !== undefined || response !== undefined
}

/** Every contested event, in order of time. */
export function contestedEvents(story: Story): StoryEvent[] {
  return story.events.filter(isContested)
}

/** Whether a text names any date at all. */
const namesDate = (text: string) => laterDates(text, '0001-01-01', '0002').length > 0

function byPublication(a: Source, b: Source): number {
  if (a.published === undefined || b.published === undefined) {
    return Number(a.published === undefined) - Number(b.published === undefined)
  }
  const [from, to] = [spanOf(a.published), spanOf(b.published)]
  return from.startDay - to.startDay || from.endDay - to.endDay
}

/** Of readings of several threads about one point the longest. */
function oncePerPoint(readings: readonly Reading[]): Reading[] {
  const points = Map.groupBy(readings, ({ about }) => about)
  return [...points.values()].map((same) => same.reduce((a, b) => (b.text.length > a.text.length ? b : a)))
}

/** What is said about one event, and when that was published. */
export function accountsOf(story: Story, event: StoryEvent): Accounts {
  const { attributed_to, denied_by, response, editor_note } = event
  const sides = [
    { side: 'says' as const, text: attributed_to },
    { side: 'denies' as const, text: denied_by },
    { side: 'response' as const, text: response },
  ].filter((account): account is Account => account.text !== undefined)
  const sources = [...event.sources].sort(byPublication)
  const days = sources.flatMap(({ published }) => published ?? [])
  const last = [...days].sort((a, b) => spanOf(a).endDay - spanOf(b).endDay || spanOf(a).startDay - spanOf(b).startDay)
  const first = days[0]
  return {
    event,
    sides,
    sources,
    ...(first === undefined ? {} : { published: { first, last: last.at(-1) ?? first } }),
    undated: sources.length - days.length,
    readings: oncePerPoint(readingsOfEvent(story, event).filter(({ text }) => namesDate(text))),
    ...(editor_note !== undefined && namesDate(editor_note) ? { note: editor_note } : {}),
  }
}
