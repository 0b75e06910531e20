/** How large the marks of a timeline are, and what hangs on it. A page has room; a small frame draws them finer. */
import type { StoryEvent } from '../../model/story.ts'
import { isOfSunday } from './sunday.ts'

export interface MarkSizes {
  /** Radius of a mark, and of one of the Sunday, in px. */
  markPx: number
  sundayMarkPx: number
  /** Distance of the rows of a lane. */
  rowPx: number
  /** Radius of a strand’s bends: it runs this far after its mark, and meets the other lane twice as far. */
  bendPx: number
  /** Radius of the dot in which a strand ends. */
  portPx: number
}

export const PAGE_SIZES: MarkSizes = { markPx: 5, sundayMarkPx: 6.5, rowPx: 11, bendPx: 8, portPx: 2.5 }

export const radiusOf = (event: StoryEvent, { markPx, sundayMarkPx }: MarkSizes) =>
  isOfSunday(event) ? sundayMarkPx : markPx
