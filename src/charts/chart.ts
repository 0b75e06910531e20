/** What every chart is: a title, a picture at any width, a finding in words, a table, and its sources, all from one set of rows. */
import type { Source } from '../model/story.ts'
import type { Direction, Words } from '../model/words.ts'
import type { ThreadId } from '../schema/vocabulary.ts'
import type { Scene } from './scene.ts'

/** How a chart is to be drawn. Words and direction are arguments: a chart knows no language. */
export interface Frame {
  /** Width of the scene in px. */
  width: number
  words: Words
  /** Defaults to the direction of the words; given apart so that a test can mirror. */
  dir?: Direction
  /** The most height in px that the scene may take: labels give way for it, marks never. Without it, as high as it likes. */
  mostPx?: number
}

export type CellType = 'date' | 'text' | 'number'

export interface Column {
  /** Machine name, used in the downloads. */
  key: string
  label: string
  type: CellType
  /** Only in the download: on the page, the event’s own page says it. */
  detail?: boolean
}

/** A cell: its plain value, and optionally the page that it names. */
export interface Cell {
  value: string | number | null
  /** What a person reads, where that differs from the value (a date in words). */
  shown?: string
  event?: string
  source?: string
}

export interface Table {
  columns: Column[]
  rows: Cell[][]
}

export interface Chart {
  /** Its id in addresses and in `<Chart name="…">`. */
  readonly id: string
  readonly kind: 'timeline' | 'map' | 'series'
  /** The threads that it tells of. */
  readonly threads: readonly ThreadId[]
  /** The ids of the series that it draws, where it draws any. */
  readonly series?: readonly string[]
  /** Widths in px at which a page draws it, narrowest first; the stylesheet shows the one that fits. */
  readonly pageWidths: readonly number[]
  /** Widths in px at which a frame in somebody else’s page draws it, narrowest first (see `frame-scene.ts`). */
  readonly frameWidths: readonly number[]
  title(words: Words): string
  caption(words: Words): string
  scene(frame: Frame): Scene
  /** The finding, in sentences whose every figure and name comes from the rows. */
  summary(words: Words): string
  table(words: Words): Table
  /** Every source of a figure or event in it, each once, in order of first use. */
  readonly sources: readonly Source[]
  /** The last day that its data tell of: YYYY-MM-DD. */
  readonly asOf: string
}
