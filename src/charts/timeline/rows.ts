/** A timeline in words and as a table: what it shows, said from the same events. */
import { isoDay } from '../../model/dates.ts'
import type { Source, StoryEvent } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import { STATUSES, SUNDAY } from '../../schema/vocabulary.ts'
import type { Table } from '../chart.ts'
import { byImportance } from './lanes.ts'
import type { TimelineSpec } from './spec.ts'
import { isOfSunday } from './sunday.ts'

/** Every event in order of time, with who says so and who denies it. */
export function timelineTable({ events }: TimelineSpec, words: Words): Table {
  const column = (key: string, type: 'date' | 'text' = 'text') => ({
    key,
    type,
    label: words.text(`timeline.columns.${key}`),
  })
  return {
    columns: [
      column('date', 'date'),
      column('event'),
      column('thread'),
      column('status'),
      column('said_by'),
      column('denied_by'),
    ],
    rows: events.map((event) => [
      { value: event.date, shown: words.dates(event.date, event.end) },
      { value: event.title, event: event.id },
      { value: event.thread, shown: words.text(`threads.${event.thread}.name`) },
      { value: event.status, shown: words.text(`statuses.${event.status}.name`) },
      { value: event.attributed_to ?? null },
      { value: event.denied_by ?? null },
    ]),
  }
}

/** “… confirmed, … attributed and … disputed”; a status that no event has is left out. */
function byStatus(events: readonly StoryEvent[], words: Words): string {
  const counts = STATUSES.map((status) => ({ status, count: events.filter((event) => event.status === status).length }))
  return words.list(
    counts
      .filter(({ count }) => count > 0)
      .map(({ status, count }) => words.text(`timeline.summary.${status}`, { count })),
  )
}

function sundaySentence(events: readonly StoryEvent[], words: Words): string {
  const told = events.filter(isOfSunday).toSorted(byImportance)
  const date = words.date(SUNDAY)
  if (told.length === 0) return words.text('timeline.summary.sundayQuiet', { date })
  const titles = words.list(told.map(({ title }) => words.text('timeline.summary.quoted', { title })))
  return words.text('timeline.summary.sunday', { count: told.length, date, titles })
}

/** How many events, from when to when, how sure; how many fall on the Sunday, and how many join another thread. */
export function timelineSummary({ events, focus, joinsOf }: TimelineSpec, words: Words): string {
  const [first] = events
  if (!first) return words.text('timeline.summary.none')
  const last = events.reduce((latest, event) => (event.endDay > latest.endDay ? event : latest), first)
  const stretch = { first: words.date(first.date), last: words.date(last.end ?? last.date) }
  const own = focus === undefined ? events : events.filter(({ thread }) => thread === focus)
  const count = own.length
  const statuses = byStatus(own, words)
  const joining = own.filter((event) => joinsOf(event).length > 0).length
  return [
    focus === undefined
      ? words.text('timeline.summary.all', { count, statuses, ...stretch })
      : words.text('timeline.summary.thread', {
          thread: words.text(`threads.${focus}.name`),
          count,
          statuses,
          joined: events.length - count,
          ...stretch,
        }),
    sundaySentence(events, words),
    words.text(focus === undefined ? 'timeline.summary.joining' : 'timeline.summary.joiningOwn', { count: joining }),
  ].join(' ')
}

/** Every source of the events, each once, in order of first use. */
export function timelineSources({ events }: TimelineSpec): Source[] {
  return [...new Map(events.flatMap(({ sources }) => sources).map((source) => [source.id, source])).values()]
}

/** The last day of the last event; the Sunday when there is none. */
export function timelineAsOf({ events }: TimelineSpec): string {
  return events.length === 0 ? SUNDAY : isoDay(Math.max(...events.map(({ endDay }) => endDay)))
}
