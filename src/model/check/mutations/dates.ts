/** Mistakes with dates. */
import { type Mutation, mistake } from './mutation.ts'

const DAY = /(?<=^date: )(\d{4})-(\d\d)-(\d\d)$/m
const event = (kind: string, put: (year: string, month: string, day: string) => string | undefined, rules = ['date']) =>
  mistake(kind, rules, {
    in: 'events',
    find: DAY,
    put: ({ found: [, year = '', month = '', day = ''] }) => put(year, month, day),
  })
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

export const DATES: readonly Mutation[] = [
  event('month 13', (year, _, day) => `${year}-13-${day}`),
  event('30 February', (year) => `${year}-02-30`),
  event('the day before the month, with points', (year, month, day) => `${day}.${month}.${year}`),
  event('the month before the day, with strokes', (year, month, day) => `${month}/${day}/${year}`),
  event('a month or day without its nought', (year, month, day) => `${year}-${Number(month)}-${Number(day)}`),
  event('a date in words', (year, month, day) => `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`),
  event('a date in curly quotes', (...parts) => `“${parts.join('-')}”`),
  event('a day after the account closes', () => '2027-01-01', [
    'after-close',
    'out-of-range',
    'name-date',
    'file-date',
  ]),
  mistake('a day outside the thread', ['out-of-range'], {
    in: 'events',
    find: DAY,
    put: ({ text }, _, tree) =>
      tree.has(`content/threads/${/^thread: (.+)$/m.exec(text)?.[1]}.mdx`) ? '1900-01-01' : undefined,
  }),
  event('a date with a time', (...parts) => `${parts.join('-')}T10:00`),
  mistake('an event without a date', ['missing-field'], {
    in: 'events',
    find: /^date: .*\n/m,
    put: () => '',
    lines: () => [1],
  }),
  mistake('an empty date', ['missing-field', 'empty', 'value', 'date'], {
    in: 'events',
    find: /(?<=^date:) .*$/m,
    put: () => '',
  }),
  mistake('an end before the beginning', ['date-order'], {
    in: 'events',
    find: /(?<=^end: )(\d{4})(?=-\d\d-\d\d$)/m,
    put: ({ found }) => String(Number(found[0]) - 1),
  }),
  mistake('a day of publishing that is in no calendar', ['date'], {
    in: 'sources',
    find: /(?<=^published: \d{4})-\d\d-\d\d$/m,
    put: () => '-04-31',
  }),
  mistake('a point of a series in month 13', ['date'], {
    in: 'series',
    find: /(?<=^ {2}- date: \d{4})-\d\d/m,
    put: () => '-13',
  }),
  mistake('a thread that ends before it begins', ['date-order'], {
    in: 'threads',
    find: /(?<=^from: "?)\d{4}/m,
    put: () => '2031',
    lines: (_, text) => [text.split('\n').findIndex((line) => line.startsWith('to: ')) + 1],
  }),
  mistake('a told day that its file is not named after', ['day'], {
    in: 'days',
    find: /(?<=^date: \d{4}-\d\d-)\d\d$/m,
    put: ({ found }) => (found[0] === '01' ? '02' : '01'),
  }),
  mistake('an event whose file is named after another day', ['file-date', 'name-date', 'date-name', 'event-date'], {
    in: 'events',
    find: /(?<=^date: \d{4}-\d\d-)(0[2-9]|1\d|2[0-7])$/m,
    fits: ({ text }) => !/^end:/m.test(text),
    put: ({ found }) => String(Number(found[0]) - 1).padStart(2, '0'),
  }),
  mistake('a later day in the words of a told day', ['day-later'], {
    in: 'days',
    find: /(?<=^title: ).+$/m,
    put: ({ found }) => `${found[0].replaceAll('"', '')} until 5 May 2025`,
  }),
]
