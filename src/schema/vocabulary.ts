/** The closed lists of the story: what a thread, a status, a kind may be. */

/** The six threads, in the order of their lanes. */
export const THREADS = ['cyberattack', 'visit', 'shadow-war', 'leak', 'uprising', 'talks'] as const
export type ThreadId = (typeof THREADS)[number]

/** How sure we are, from firmest to least settled. The shape of every mark repeats it. */
export const STATUSES = ['confirmed', 'attributed', 'claimed', 'disputed'] as const
export type Status = (typeof STATUSES)[number]

/** What one country, or body, did towards another. */
export const LINK_KINDS = [
  'cyberattack',
  'strike',
  'sabotage',
  'leak',
  'seizure',
  'sanction',
  'diplomatic-break',
  'negotiation',
  'visit',
  'support',
  'protest',
  'statement',
] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export const ACTOR_KINDS = ['person', 'organisation', 'government', 'group'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export const SOURCE_KINDS = [
  'news',
  'ngo',
  'reference',
  'government',
  'statement',
  'technical-report',
  'advisory',
] as const

/** How much of a source was seen by whoever used it. One that is `unread` is noted for later: it may not be cited, and is not published. */
export const READ_EXTENTS = ['excerpt', 'full', 'unread'] as const

/** How a series may be drawn. `none`: the numbers are published as a table and never as a picture. */
export const DRAWINGS = ['line', 'dots', 'bars', 'strip', 'none'] as const

export const CORRECTION_KINDS = ['correction', 'clarification', 'update', 'withdrawn'] as const

/** The Sunday. Every chart and page turns on it. */
export const SUNDAY = '2022-10-23'

/** The last day that the account covers. */
export const CLOSES = '2025-12-31'
