/** What the server tells the panel on the page while somebody edits. */

/** One mistake, with its place in a file. */
export interface EditingProblem {
  path: string
  line: number
  column: number
  level: 'error' | 'warning'
  sentence: string
  rule: string
}

/** A field that differs from the last commit; `was` or `now` is left out where there was or is none. */
export interface ChangedField {
  field: string
  was?: string
  now?: string
}

/** A file that differs from the last commit. */
export interface ChangedFile {
  path: string
  kind: 'new' | 'changed' | 'gone'
  fields: ChangedField[]
}

/** A sentence that states something and cites nothing. */
export interface UncitedPlace {
  /** The page that it stands on, and the anchor of its paragraph there. */
  page: string
  anchor: string
  /** The words to be found in the paragraph; the whole paragraph where they are left out. */
  words?: string
  path: string
  line: number
  column: number
}

/** Something withheld that has an address: `/events/…/`. */
export interface WithheldPlace {
  path: string
  label: string
}

export interface EditingState {
  /** The project folder, with forward slashes and without one at the end. */
  root: string
  /** The folder of the site: `/`. */
  base: string
  fileCount: number
  problems: EditingProblem[]
  /** What differs from the last commit, or why that is not known. */
  changes: ChangedFile[] | string
  uncited: UncitedPlace[]
  withheld: WithheldPlace[]
}

/** Which files a page is made from. */
export interface PageFiles {
  /** The file of the page itself, if it is that of an entry. */
  path?: string
  /** The line of each paragraph, by its anchor: `p3`. */
  paragraphs: Record<string, number>
  /** The source of each note, from 1. */
  notes: Record<string, string>
  /** The files that each chart is drawn from, by its id, the most telling first. */
  charts: Record<string, string[]>
}

/** Names of the messages on the channel of the development server. */
export const STATE_EVENT = 'editing:state'
/** Addresses of the development server. */
export const STATE_ADDRESS = '__editing/state.json'
export const PAGE_ADDRESS = '__editing/page.json'
