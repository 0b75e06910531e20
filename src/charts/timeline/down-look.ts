/** How closely a timeline that runs down is drawn: as long as it likes on a page, in few px of height inside a frame. */
import { type MarkSizes, PAGE_SIZES } from './mark-sizes.ts'
import type { Step } from './periods.ts'

export interface DownLook {
  sizes: MarkSizes
  /** Between two parts of the scale, and before the Sunday, whose title stands there. */
  gapPx: number
  sundayGapPx: number
  /** From the names of the lanes to the first part. */
  headPx: number
  /** From the end of the last part to the baseline of the note, and from there to the end. */
  notePx: number
  footPx: number
  /** How far the name of a part stands over its beginning; a look without it tells parts by their dates alone. */
  nameRisePx?: number
  /** From the baseline of the Sunday’s title to its line. */
  titleRisePx: number
  /** The least length of a period by its step; of each day, where days are told. */
  leastPx: Record<Exclude<Step, 'sunday'>, number>
  /** From the Sunday’s line to its first label, and from one to the next. */
  hangPx: number
  hangGapPx: number
  /** From the last of their baselines to the end of the Sunday. */
  hangEndPx: number
  /** How wide a lane may get, in px: that of the thread in focus, and of those beside it. */
  focusPx: number
  slimPx: number
  /** In how many lines a label stands best. */
  labelLines: number
  /** Whether its labels may stand in two columns. */
  hangsApart: boolean
  /** How far a mark may move on in time before a closer look is taken. */
  movesPx: number
}

/** On a page, which can always be scrolled. */
export const PAGE_LOOK: DownLook = {
  sizes: PAGE_SIZES,
  gapPx: 28,
  sundayGapPx: 28,
  headPx: 40,
  notePx: 22,
  footPx: 8,
  nameRisePx: 12,
  titleRisePx: 12,
  leastPx: { decade: 50, year: 60, month: 60, week: 120, day: 21 },
  hangPx: 34,
  hangGapPx: 8,
  hangEndPx: 24,
  hangsApart: false,
  focusPx: 55,
  slimPx: 33,
  labelLines: 2,
  movesPx: Number.POSITIVE_INFINITY,
}

/** Radii that a frame tries. A finger finds the nearest mark, so that small ones can be hit. */
const RADII = [3.5, 4, 4.5, 5]

/** From this width on there is room beside the lanes for labels in one line. */
const BROAD_PX = 480

const sizesOf = (markPx: number): MarkSizes => ({
  markPx,
  sundayMarkPx: markPx + 1.25,
  rowPx: markPx * 2 + 0.5,
  bendPx: markPx + 1,
  portPx: markPx / 2,
})

const frameLook = (width: number, markPx: number, isNamed: boolean): DownLook => ({
  sizes: sizesOf(markPx),
  gapPx: isNamed ? 19 : 10,
  sundayGapPx: Math.ceil(markPx) + 24,
  headPx: isNamed ? 21 : 10,
  notePx: 19,
  footPx: 5,
  ...(isNamed ? { nameRisePx: 7 } : {}),
  titleRisePx: Math.ceil(markPx) + 5,
  leastPx: isNamed
    ? { decade: 18, year: 24, month: 22, week: 40, day: 7 }
    : { decade: 14, year: 16, month: 16, week: 16, day: 7 },
  hangPx: 24,
  hangGapPx: 4,
  hangEndPx: 8,
  hangsApart: true,
  focusPx: width < BROAD_PX ? 55 : 110,
  slimPx: width < BROAD_PX ? 26 : 33,
  labelLines: width < BROAD_PX ? 2 : 1,
  movesPx: 6,
})

/** The looks of a frame by width, from fine marks to large: first those that name the parts of the scale, then those that do not. */
export const frameLooks = (width: number): DownLook[][] =>
  [true, false].map((isNamed) => RADII.map((markPx) => frameLook(width, markPx, isNamed)))
