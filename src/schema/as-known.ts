/** What the script of `/as-known/` fetches: every event with the first day on which it can be told. */
import type { ClientWords } from './explore.ts'

export interface KnownEvent {
  id: string
  title: string
  /** Its date in words. */
  date: string
  /** The lane of its thread, from 1, which is its colour; and its name. */
  lane: number
  thread: string
  /** Its last day, YYYY-MM-DD. */
  over: string
  /** The first day on which it can be told, YYYY-MM-DD; none where no source is dated. */
  known?: string
}

export interface KnownDays {
  /** In order of time. */
  events: KnownEvent[]
  /** Days that have a page of their own, YYYY-MM-DD, earliest first. */
  days: string[]
  /** The first and the last day that may be asked for. */
  first: string
  last: string
  /** Those of `as-known.any`, with `date` (how a day is written) and `month.1` to `month.12`. */
  words: ClientWords
}
