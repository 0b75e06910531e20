/** What the page of other days fetches: every event with the first day on which it can be told. */

export interface KnownEvent {
  id: string
  title: string
  /** In words. */
  date: string
  /** Lane of its thread, from 1: its colour. */
  lane: number
  /** The thread in words. */
  thread: string
  /** YYYY-MM-DD: its last day, and the first day by whose end a source was out; none where no source is dated. */
  over: string
  known?: string
}

export interface KnownDays {
  /** Every event, in order of time. */
  events: KnownEvent[]
  /** Days that have a page of their own, YYYY-MM-DD, earliest first, with the date in words. */
  days: { day: string; date: string }[]
  /** The first and the last day that may be asked for. */
  first: string
  last: string
  /** Plain texts with `{name}` for what is filled in; of two for a count, `one` and `other`. */
  words: Record<string, string | { one: string; other: string }>
}
