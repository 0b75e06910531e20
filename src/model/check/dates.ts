/**
 * Dates against each other: an end before its start, an event outside its thread, and what lies after the account
 * closes.
 */
import { CLOSES } from '../../schema/vocabulary.ts'
import { spanOf } from '../dates.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import { atField, type Content } from './content-index.ts'
import { dateField, listField, textField } from './values.ts'

const closingDay = spanOf(CLOSES).endDay

/** `to` before `from`, whatever the precision of each. */
const isBackwards = (from: string, to: string) => spanOf(to).endDay < spanOf(from).startDay

function checkOrder(entry: RawEntry, first: string, last: string): Problem[] {
  const from = dateField(entry, first)
  const to = dateField(entry, last)
  if (!from || !to || !isBackwards(from, to)) return []
  return [atField(entry, [last], 'date-order', `"${last}" is ${to}, which lies before "${first}", ${from}.`)]
}

function checkClose(entry: RawEntry, path: readonly PropertyKey[]): Problem[] {
  const date = dateField(entry, ...path)
  if (!date || spanOf(date).startDay <= closingDay) return []
  return [atField(entry, path, 'after-close', `${date} lies after ${CLOSES}, the day on which this account closes.`)]
}

function checkThread(entry: RawEntry, { byId }: Content): Problem[] {
  const id = textField(entry, 'thread')
  const thread = id === undefined ? undefined : byId.threads.get(id)
  const from = thread && dateField(thread, 'from')
  const to = thread && dateField(thread, 'to')
  if (!thread || !from || !to) return []
  const range = spanOf(from, to)
  // A month or a year is inside as soon as one of its days may be.
  return ['date', 'end'].flatMap((name) => {
    const date = dateField(entry, name)
    if (!date) return []
    const { startDay, endDay } = spanOf(date)
    if (endDay >= range.startDay && startDay <= range.endDay) return []
    const sentence = `${date} lies outside the thread "${id}", which runs from ${from} to ${to}. Change the date or the thread here, or "from" and "to" in ${thread.path}.`
    return [atField(entry, [name], 'out-of-range', sentence)]
  })
}

/** The rule of dates. That each is a date at all is said by the shapes. */
export function checkDates(content: Content): Problem[] {
  return content.entries.flatMap((entry) => {
    switch (entry.collection) {
      case 'events': {
        const close = [...checkClose(entry, ['date']), ...checkClose(entry, ['end'])]
        return [...checkOrder(entry, 'date', 'end'), ...close, ...(close.length > 0 ? [] : checkThread(entry, content))]
      }
      case 'threads':
        return checkOrder(entry, 'from', 'to')
      case 'series':
        return listField(entry, 'points').flatMap((_, index) => checkClose(entry, ['points', index, 'date']))
      default:
        return []
    }
  })
}
