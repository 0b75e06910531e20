/** Events that two files tell, files named after another day than their event, and days of the week that were others. */
import { MONTH_NAMES, partialDateFault } from '../../schema/partial-date.ts'
import { SUNDAY } from '../../schema/vocabulary.ts'
import { spanOf } from '../dates.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import { atField, type Content } from './content-index.ts'
import { ownTexts } from './own-texts.ts'
import { dateField, listField, textField } from './values.ts'

/** Whether a correction says that the date of an event was another: its file keeps its name, for addresses hang on it. */
const isDateCorrected = (event: RawEntry, { entries }: Content) =>
  entries.some(
    (entry) =>
      entry.collection === 'corrections' &&
      textField(entry, 'about') === `events/${event.id}` &&
      textField(entry, 'field') === 'date',
  )

function checkFileDate(event: RawEntry, content: Content): Problem[] {
  const date = dateField(event, 'date')
  if (!date || event.id.includes('/') || event.id.startsWith(date) || isDateCorrected(event, content)) return []
  const named = /^\d{4}(?:-\d{2}){0,2}(?=-|$)/.exec(event.id)?.[0]
  const sentence = named
    ? `The name of this file begins with ${named}, and "date" is ${date}. They must agree; a published date that was wrong also needs a correction.`
    : `The name of this file must begin with its date: ${date}-${event.id}.yaml.`
  return [atField(event, ['date'], 'file-date', sentence)]
}

const EMPTY_WORDS = new Set(
  'a an the of in on at to and is are by for from with over its it as after before'.split(' '),
)
const wordsOf = (text: string) =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !EMPTY_WORDS.has(word))
      .map((word) => word.replace(/(?:es|s|ed|ing)$/, '')),
  )

/** From 0 (no word in common) to 1 (the same words). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

const listed = (event: RawEntry, name: string) => listField(event, name).map(String).sort().join(' ')

/** How alike two titles of one day must be to be one event; less where its actors and places are the same as well. */
const SAME_DAY = 0.5
const SAME_PARTIES = 0.3

function checkTwins(events: readonly RawEntry[]): Problem[] {
  const told = events.flatMap((event) => {
    const date = dateField(event, 'date')
    const words = wordsOf(textField(event, 'title') ?? '')
    return date && words.size > 0 ? [{ event, words, span: spanOf(date, dateField(event, 'end')), date }] : []
  })
  return told.flatMap((later, index) => {
    const twin = told.slice(0, index).find((earlier) => {
      const alike = likeness(earlier.words, later.words)
      const apart = Math.abs(later.span.startDay - earlier.span.startDay)
      if (apart > 1) return false
      if (apart === 1 || later.date !== earlier.date) return alike >= 0.75 && earlier.date.length === later.date.length
      const isSame = (name: string) =>
        listed(later.event, name) !== '' && listed(later.event, name) === listed(earlier.event, name)
      return alike >= SAME_DAY || (alike >= SAME_PARTIES && isSame('actors') && isSame('places'))
    })
    if (!twin) return []
    const sentence = `This looks like the event that ${twin.event.path} tells (“${textField(twin.event, 'title')}”). Keep one of the two, or word the titles so that the difference shows.`
    return [{ ...atField(later.event, ['title'], 'told-twice', sentence, 'warning'), about: twin.event.id }]
  })
}

const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const months = MONTH_NAMES.join('|')
const WEEKDAY = new RegExp(
  `\\b(${DAYS.join('|')}),? (?:the )?(\\d{1,2})(?:st|nd|rd|th)? (${months})(?:,? (\\d{4}))?`,
  'g',
)

/** The day of the week of a calendar day. Day numbers count from 1 January 1970, a Thursday. */
const weekdayOf = (date: string) => DAYS[(((spanOf(date).startDay + 4) % 7) + 7) % 7] as string

/** A day of the week beside a date. Without a year the date is read in that of the event, or in the last year named before. */
function checkWeekdays(entry: RawEntry): Problem[] {
  const own = dateField(entry, 'date')?.slice(0, 4) ?? SUNDAY.slice(0, 4)
  return ownTexts(entry).flatMap(({ text, at }) =>
    [...text.matchAll(WEEKDAY)].flatMap((match) => {
      const [, named = '', day = '', month = '', year] = match
      const before = text
        .slice(0, match.index)
        .match(/\b(?:19|20)\d\d\b/g)
        ?.at(-1)
      const number = String(MONTH_NAMES.indexOf(month) + 1).padStart(2, '0')
      const date = `${year ?? before ?? own}-${number}-${day.padStart(2, '0')}`
      if (partialDateFault(date) !== undefined || weekdayOf(date) === named) return []
      const level = year === undefined ? 'warning' : 'error'
      const sentence = `${Number(day)} ${month} ${date.slice(0, 4)} was a ${weekdayOf(date)}, not a ${named}.`
      return [
        { path: entry.path, ...at(match.index), level, sentence, rule: 'weekday', about: match[0] } satisfies Problem,
      ]
    }),
  )
}

/** A summary that begins with “On 24 October …” tells the day of its event. */
function checkOpeningDate(event: RawEntry): Problem[] {
  const date = dateField(event, 'date')
  if (date?.length !== 10) return []
  const { startDay, endDay } = spanOf(date, dateField(event, 'end'))
  return ownTexts(event).flatMap(({ field, text, at }) => {
    const pattern =
      field === 'title'
        ? `\\b(\\d{1,2}) (${months})(?: (\\d{4}))?`
        : `^On (?:\\w+day,? )?(\\d{1,2}) (${months})(?: (\\d{4}))?`
    if (field !== 'title' && field !== 'summary') return []
    const match = new RegExp(pattern).exec(text)
    if (!match) return []
    const [whole, day = '', month = '', year = date.slice(0, 4)] = match
    const said = `${year}-${String(MONTH_NAMES.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
    if (partialDateFault(said) !== undefined) return []
    const at0 = spanOf(said).startDay
    if (at0 >= startDay && at0 <= endDay) return []
    const sentence = `“${whole.replace(/^On /, '')}” stands here, and "date" is ${date}. Make them agree, or begin with another word than the day.`
    return [
      { path: event.path, ...at(match.index), level: 'warning' as const, sentence, rule: 'date-words', about: whole },
    ]
  })
}

/** The rule of one event, one telling. */
export function checkTellings(content: Content): Problem[] {
  const events = content.entries.filter(({ collection }) => collection === 'events')
  return [
    ...events.flatMap((event) => checkFileDate(event, content)),
    ...events.flatMap(checkOpeningDate),
    ...checkTwins(events),
    ...content.entries.flatMap(checkWeekdays),
  ]
}
