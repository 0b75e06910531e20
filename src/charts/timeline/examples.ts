/** Made-up stories that a timeline must bear: none, one, crowded, longest words, right to left. */
import { buildStory, type PlainEntry } from '../../model/build-story.ts'
import type { Story } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import type { EventEntry } from '../../schema/shapes.ts'
import { STATUSES, SUNDAY, THREADS } from '../../schema/vocabulary.ts'

export type MadeEvent = Partial<EventEntry> & Pick<EventEntry, 'date'> & { id: string }

const source: PlainEntry = {
  collection: 'sources',
  id: 'a-source',
  body: '',
  value: {
    title: 'A source',
    publisher: 'A paper',
    language: 'en',
    kind: 'news',
    url: 'https://example.org/a',
    read: 'full',
  },
}

const threads = THREADS.map(
  (id, i): PlainEntry => ({
    collection: 'threads',
    id,
    body: '',
    value: {
      title: id,
      headline: id,
      order: i + 1,
      from: '1975',
      to: '2025',
      summary: [1, 2, 3].map((n) => ({ text: `Sentence ${n}.`, sources: ['a-source'] })),
      sunday: 'Something.',
      sunday_sources: ['a-source'],
      readings: [],
    },
  }),
)

/** A story of these events and nothing else. */
export function madeStory(events: readonly MadeEvent[]): Story {
  return buildStory([
    source,
    ...threads,
    ...events.map(
      ({ id, ...event }): PlainEntry => ({
        collection: 'events',
        id,
        body: '',
        value: {
          thread: 'visit',
          title: `Event ${id}`,
          summary: 'Something happened.',
          status: 'confirmed',
          sources: ['a-source'],
          ...(event.status === undefined || event.status === 'confirmed' ? {} : { attributed_to: 'Somebody' }),
          ...event,
        },
      }),
    ),
  ])
}

const LONG = 'Straßenbahnhaltestellenfahrplanverzeichnis'

const crowd = (date: string, thread: EventEntry['thread']) =>
  Array.from(
    { length: 30 },
    (_, i): MadeEvent => ({ id: `e-${String(i).padStart(2, '0')}`, date, thread, status: STATUSES[i % 4]! }),
  )

/** Awkward stories by name. */
export const EXAMPLES: Record<string, Story> = {
  none: madeStory([]),
  one: madeStory([{ id: 'only', date: '2022-07-15', thread: 'cyberattack', also: ['talks'] }]),
  'one on the Sunday': madeStory([{ id: 'only', date: SUNDAY, thread: 'talks', also: ['visit', 'uprising'] }]),
  'a crowded day': madeStory(crowd('2022-09-07', 'cyberattack')),
  'a crowded Sunday': madeStory(crowd(SUNDAY, 'uprising')),
  'a crowded last day': madeStory(crowd('2025-12-31', 'leak')),
  'a day of disputes': madeStory(
    crowd('2022-10-03', 'uprising').map((event) => ({ ...event, status: 'disputed', attributed_to: 'Both' })),
  ),
  'everything joined': madeStory(
    Array.from({ length: 12 }, (_, i): MadeEvent => {
      const thread = THREADS[i % 6]!
      const date = `2022-10-${String(14 + i).padStart(2, '0')}`
      return { id: `j-${i}`, date, thread, also: THREADS.filter((other) => other !== thread), core: i % 2 === 0 }
    }),
  ),
  'longest words': madeStory(
    THREADS.map((thread, i) => ({
      id: `l-${i}`,
      date: i % 2 === 0 ? SUNDAY : `2022-10-2${i}`,
      thread,
      title: i === 0 ? `${LONG}${LONG}` : `${LONG} and ${LONG} and ${LONG} and ${LONG}`,
    })),
  ),
  'before and after the account': madeStory([
    { id: 'early', date: '1953-08-19', thread: 'leak' },
    { id: 'late', date: '2027-03-01', thread: 'leak' },
  ]),
}

/** The same words, but with long names for everything that a picture names. */
export const longWords = (words: Words): Words => ({
  ...words,
  text: (key, values) => (/^(threads|timeline\.scale)\./.test(key) ? LONG : words.text(key, values)),
})
