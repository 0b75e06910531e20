/** Where everything of a timeline that runs down stands, before any of it is drawn. */
import type { Words } from '../../model/words.ts'
import { createBrokenScale } from '../broken-scale.ts'
import type { DownLook } from './down-look.ts'
import { NAME_ROW_PX, namesOver } from './lane-names.ts'
import { layOutLanes } from './lanes.ts'
import { isSummerTold, PERIODS, PERIODS_WITH_SUMMER, periodParts, type Step } from './periods.ts'
import type { TimelineSpec } from './spec.ts'
import { SUNDAY_DAY } from './sunday.ts'
import { sundayHangers, tellerOf } from './sunday-labels.ts'

/** Dates stand in the margin. */
export const MARGIN_PX = 46
const FOOT_PX = 30
/** The most of a limited height that the labels of the Sunday may take. */
const SUNDAY_SHARE = 0.35

/** Length of the whole: six lanes fill two screens, one thread as much as its events need. */
function lengthOf({ events, focus }: TimelineSpec): number {
  return focus === undefined ? 1790 : Math.min(1720, 620 + events.length * 22)
}

export type DownPlan = ReturnType<typeof layOut>

/**
 * Lays out a timeline in a look. Header and Sunday are as long as their words need, which hangs on where the lanes run, and
 * that on the scale, so that it takes a few turns.
 * @param mostPx the height to fill; where the least lengths need more, the plan is higher
 */
export function planDown(spec: TimelineSpec, words: Words, width: number, look: DownLook, mostPx?: number): DownPlan {
  const room = { headerPx: 2 * NAME_ROW_PX, sundayPx: 40, overPx: 0 }
  for (let turn = 0; ; turn++) {
    const plan = layOut(spec, words, width, look, room, mostPx)
    const over = mostPx === undefined ? 0 : Math.max(0, plan.heightPx - mostPx)
    // Lower than its least lengths no scale can be: only marks that moved on past its end leave something to try.
    const isStuck = over > 0 && plan.passedPx === 0
    if (isStuck || (plan.headerPx <= room.headerPx && plan.sundayPx <= room.sundayPx && over === 0) || turn === 4)
      return plan
    room.headerPx = Math.max(room.headerPx, plan.headerPx)
    room.sundayPx = Math.max(room.sundayPx, plan.sundayPx)
    room.overPx += over
  }
}

interface Settled {
  headerPx: number
  sundayPx: number
  /** By how much marks moved on past the end of the scale. */
  overPx: number
}

function layOut(
  spec: TimelineSpec,
  words: Words,
  width: number,
  look: DownLook,
  { headerPx, sundayPx, overPx }: Settled,
  mostPx?: number,
) {
  const { events, focus, threads } = spec
  const { sizes } = look
  const startPx = headerPx + look.headPx
  const rowsIn = (px: number) => Math.floor(px / sizes.rowPx)
  const gapPx = ({ step }: { step: Step }) => (step === 'sunday' ? look.sundayGapPx : look.gapPx)
  const partsOf = (lengthPx: number) =>
    periodParts(events, {
      periods: isSummerTold(events) ? PERIODS_WITH_SUMMER : PERIODS,
      lengthPx,
      leastPx: ({ step }, days) =>
        step === 'sunday' ? sundayPx : step === 'day' ? days * look.leastPx.day : look.leastPx[step],
      crowding: 1,
      until: spec.until,
    })
  const gapsOf = (parts: readonly { step: Step }[]) => parts.slice(1).reduce((sum, part) => sum + gapPx(part), 0)
  const parts = partsOf(
    mostPx === undefined
      ? lengthOf(spec) - startPx - look.gapPx * 10 - FOOT_PX
      : mostPx - startPx - gapsOf(partsOf(mostPx)) - look.notePx - look.footPx - overPx,
  )
  // Longer than asked for where the least lengths say so: a page can always be scrolled.
  const endPx = startPx + parts.reduce((sum, { share }) => sum + share, 0) + gapsOf(parts)
  const scale = createBrokenScale(parts, { startPx, endPx, gapPx })
  const lanes = layOutLanes(spec, scale, {
    from: MARGIN_PX,
    to: focus === undefined ? width : MARGIN_PX,
    grows: focus !== undefined,
    sizes,
    rows: (thread) =>
      focus === undefined ? Number.POSITIVE_INFINITY : rowsIn(thread === focus ? look.focusPx : look.slimPx),
    marginPx: focus === undefined ? 1 : 3,
    leastPx: () => 0,
    headroomPx: () => 0,
    // Labels stand beside the thread in focus; among six lanes they stand towards the middle.
    labelSides: (thread) => [focus !== undefined || threads.indexOf(thread) < threads.length / 2 ? 'after' : 'before'],
    sundayRowPx: () => -(2 * sizes.sundayMarkPx + 1),
  })
  const names = namesOver(lanes, words, width, focus !== undefined)
  const sunday = scale.partOf(SUNDAY_DAY)
  const sundayY = Math.round(sunday.startPx)
  const hangers = sundayHangers(lanes, tellerOf(spec, words), sundayY, {
    left: MARGIN_PX,
    right: width,
    onwards: focus !== undefined,
    ...look,
    ...(mostPx === undefined ? {} : { mostPx: mostPx * SUNDAY_SHARE }),
  })
  const marks = lanes.flatMap((lane) => lane.marks)
  const lastMark = Math.max(0, ...marks.map(({ along }) => along))
  const scaleEndPx = Math.round(scale.parts.at(-1)!.endPx)
  const lanesEndPx = Math.max(scaleEndPx, Math.ceil(lastMark + 2 + 2 * sizes.markPx))
  return {
    look,
    scale,
    lanes,
    lanesEnd: lanes.at(-1)?.to ?? MARGIN_PX,
    names,
    hangers,
    sunday,
    sundayY,
    headerPx: Math.max(0, ...names.map(({ y }) => y + 6)),
    sundayPx: hangers.lengthPx,
    endPx: lanesEndPx,
    heightPx: lanesEndPx + look.notePx + look.footPx,
    /** How far marks moved on past the end of the scale. */
    passedPx: lanesEndPx - scaleEndPx,
    /** The furthest that a mark had to move on in time. */
    movedPx: Math.max(0, ...marks.map(({ event, along }) => along - Math.round(scale(event.startDay)))),
  }
}
