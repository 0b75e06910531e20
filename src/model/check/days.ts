/** The days of which a page tells what was known: each names an event that had been reported, and nothing later. */
import { spanOf } from '../dates.ts'
import { laterDates } from '../later-dates.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import { atField, baseId, type Content } from './content-index.ts'
import { dateField, listField, textField } from './values.ts'

/** Whether a source of an event was published on one of its days or later, and by the end of `last`. */
function isReported(event: RawEntry, last: number, { byId }: Content): boolean {
  const date = dateField(event, 'date')
  return listField(event, 'sources').some((id) => {
    const source = byId.sources.get(String(id))
    const published = source && dateField(source, 'published')
    if (!published || !date) return false
    const out = spanOf(published).endDay
    return out <= last && out >= spanOf(date).startDay
  })
}

function checkDay(entry: RawEntry, content: Content): Problem[] {
  const date = dateField(entry, 'date')
  if (date === undefined) return []
  if (date.length !== 10) return [atField(entry, ['date'], 'day', `Write a whole day here, for example ${date}-23.`)]
  const problems: Problem[] = []
  if (baseId(entry) !== date) {
    problems.push(atField(entry, ['date'], 'day', `The name of this file must be its day: ${date}.yaml.`))
  }
  const last = spanOf(date).endDay
  const { events } = content.byId
  const main = events.get(textField(entry, 'event') ?? '')
  const from = main && dateField(main, 'date')
  if (main && from && (spanOf(from).startDay > last || !isReported(main, last, content))) {
    const sentence = `No source of this event that gives its day was published by ${date}. Choose another event.`
    problems.push(atField(entry, ['event'], 'day-event', sentence))
  }
  for (const [i, id] of listField(entry, 'under_way').entries()) {
    const event = events.get(String(id))
    const start = event && dateField(event, 'date')
    if (!event || !start) continue
    const span = spanOf(start, dateField(event, 'end') ?? start)
    if (span.startDay <= last && span.endDay > last && isReported(event, last, content)) continue
    const sentence = `"${id}" had not begun, was over, or had not been reported on ${date}. Take it away.`
    problems.push(atField(entry, ['under_way', i], 'day-event', sentence))
  }
  for (const name of ['title', 'why']) {
    const [later] = laterDates(textField(entry, name) ?? '', date)
    if (later === undefined) continue
    const sentence = `"${later}" lies after ${date}: this sentence could not have been written on that day.`
    problems.push(atField(entry, [name], 'day-later', sentence))
  }
  return problems
}

/** The rule of days. */
export function checkDays(content: Content): Problem[] {
  return content.entries.flatMap((entry) => (entry.collection === 'days' ? checkDay(entry, content) : []))
}
