/** Which events can be told on a day: the rule of `model/as-known.ts`, from the days that were worked out when the site was built. */
import type { KnownDays, KnownEvent } from '../../schema/as-known.ts'

/** A day of the address (`?day=2022-09-21`) that exists and may be asked for; nothing for any other text. */
export function dayIn(search: string, { first, last }: Pick<KnownDays, 'first' | 'last'>): string | undefined {
  const day = new URLSearchParams(search).get('day') ?? ''
  return isDay(day) && day >= first && day <= last ? day : undefined
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (year === undefined) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day)
}

export interface Told {
  /** What can be told, the last known first. */
  events: KnownEvent[]
  /** How many others had happened. */
  unreported: number
  /** The last day, up to this one, that has a page. */
  nearest?: string
}

/** What can be told at the end of `day` (YYYY-MM-DD). */
export function toldOn({ events, days }: Pick<KnownDays, 'events' | 'days'>, day: string): Told {
  const known = events.filter((event) => event.known !== undefined && event.known <= day)
  const nearest = days.findLast((other) => other <= day)
  return {
    // The list is in order of time; of those known on one day the later event comes first.
    events: known.reverse().sort((a, b) => (b.known ?? '').localeCompare(a.known ?? '')),
    unreported: events.filter(({ over }) => over <= day).length - known.length,
    ...(nearest === undefined ? {} : { nearest }),
  }
}
