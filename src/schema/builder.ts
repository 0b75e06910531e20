/** What the script of the embed builder fetches: `/embed/builder.json`. */
import type { ClientWords } from './explore.ts'
import type { SnippetKit } from './snippets.ts'

export interface BuilderChart extends SnippetKit {
  /** Whether threads, days, statuses and countries can be chosen: a chart of figures shows all that it has. */
  hasView: boolean
  /** Height in px of the frame at each width that the preview offers. */
  heights: Record<string, number>
  /** The least height in px that may be fixed: with it the line of sources is in sight in a column of 280 px. */
  leastHeight: number
  /** What of each list some event of the chart has: anything else would leave nothing of it. */
  has: Record<ChosenList, string[]>
}

/** The lists from which a part of a chart is chosen. */
export type ChosenList = 'thread' | 'status' | 'country'

export interface BuilderFile {
  charts: BuilderChart[]
  /** All that a choice may name. */
  known: { thread: string[]; status: string[]; country: string[]; lang: string[] }
  /** First and last day of the account: YYYY-MM-DD. */
  first: string
  last: string
  words: ClientWords
}
