/** A timeline down a narrow screen, like the map of a tram line: lanes are columns, and the Sunday lies across them. */
import type { Words } from '../../model/words.ts'
import { SUNDAY } from '../../schema/vocabulary.ts'
import { createBrokenScale } from '../broken-scale.ts'
import { type Scene, type TextNode, textBox } from '../scene.ts'
import { axisDown, LABEL_PX } from './axis.ts'
import { BEND_PX } from './joins.ts'
import { labelNodes } from './label-nodes.ts'
import { markBoxes, wishesOf } from './lane-labels.ts'
import { NAME_ROW_PX, namesOver } from './lane-names.ts'
import { breakNodes, laneLines, markNodes, portNodes, strandNodes } from './lane-nodes.ts'
import { isOfSunday, type Lane, layOutLanes, SUNDAY_DAY, SUNDAY_MARK_PX } from './lanes.ts'
import { isSummerTold, PERIODS, PERIODS_WITH_SUMMER, periodParts } from './periods.ts'
import { placeLabels } from './place-labels.ts'
import { RUNS_DOWN } from './plane.ts'
import type { TimelineSpec } from './spec.ts'
import { quietNote, sundayHangers, tellerOf } from './sunday-labels.ts'

/** Dates stand in the margin. */
const MARGIN_PX = 46
const GAP_PX = 28
/** How far up or down a label may stand from its mark. */
const REACH_PX = 80
const FOOT_PX = 30
const LEAST_PX = { decade: 50, year: 60, month: 60, week: 120, day: 21 }
/** Rows of the lane in focus, and of those beside it; what is left over is for labels. */
const FOCUS_ROWS = 5
const SLIM_ROWS = 3

/** Length of the whole: six lanes fill two screens, one thread as much as its events need. */
function lengthOf({ events, focus }: TimelineSpec): number {
  return focus === undefined ? 1790 : Math.min(1720, 620 + events.length * 22)
}

/** @param width from 288 px */
export function timelineDown(given: TimelineSpec, words: Words, width: number): Scene {
  // The thread in focus runs last, next to the room for its labels.
  const spec = {
    ...given,
    threads: given.threads.toSorted((a, b) => Number(a === given.focus) - Number(b === given.focus)),
  }
  // Header and Sunday are as long as their words need, which hangs on where the lanes run, and that on the scale.
  let headerPx = 2 * NAME_ROW_PX
  let sundayPx = 40
  for (let turn = 0; ; turn++) {
    const plan = layOut(spec, words, width, headerPx, sundayPx)
    if ((plan.headerPx <= headerPx && plan.sundayPx <= sundayPx) || turn === 4) return drawn(spec, plan, words, width)
    headerPx = Math.max(headerPx, plan.headerPx)
    sundayPx = Math.max(sundayPx, plan.sundayPx)
  }
}

function layOut(spec: TimelineSpec, words: Words, width: number, headerPx: number, sundayPx: number) {
  const { events, focus, threads } = spec
  const startPx = headerPx + GAP_PX + 12
  const parts = periodParts(events, {
    periods: isSummerTold(events) ? PERIODS_WITH_SUMMER : PERIODS,
    lengthPx: lengthOf(spec) - startPx - GAP_PX * 10 - FOOT_PX,
    leastPx: ({ step }, days) => (step === 'sunday' ? sundayPx : step === 'day' ? days * LEAST_PX.day : LEAST_PX[step]),
    crowding: 1,
    until: spec.until,
  })
  // Longer than asked for where the least lengths say so: a page can always be scrolled.
  const endPx = startPx + parts.reduce((sum, { share }) => sum + share, 0) + GAP_PX * (parts.length - 1)
  const scale = createBrokenScale(parts, { startPx, endPx, gapPx: GAP_PX })
  const lanes = layOutLanes(spec, scale, {
    from: MARGIN_PX,
    to: focus === undefined ? width : MARGIN_PX,
    grows: focus !== undefined,
    rows: (thread) => (focus === undefined ? Number.POSITIVE_INFINITY : thread === focus ? FOCUS_ROWS : SLIM_ROWS),
    marginPx: focus === undefined ? 1 : 3,
    leastPx: () => 0,
    headroomPx: () => 0,
    // Labels stand beside the thread in focus; among six lanes they stand towards the middle.
    labelSides: (thread) => [focus !== undefined || threads.indexOf(thread) < threads.length / 2 ? 'after' : 'before'],
    sundayRowPx: () => -(2 * SUNDAY_MARK_PX + 1),
  })
  const names = namesOver(lanes, words, width, focus !== undefined)
  const sundayY = Math.round(scale.partOf(SUNDAY_DAY).startPx)
  const hangers = sundayHangers(lanes, tellerOf(spec, words), sundayY, {
    left: MARGIN_PX,
    right: width,
    onwards: focus !== undefined,
  })
  return {
    scale,
    lanes,
    lanesEnd: lanes.at(-1)?.to ?? MARGIN_PX,
    names,
    hangers,
    headerPx: Math.max(0, ...names.map(({ y }) => y + 6)),
    sundayPx: hangers.lengthPx,
  }
}

function drawn(spec: TimelineSpec, plan: ReturnType<typeof layOut>, words: Words, width: number): Scene {
  const { scale, lanes, lanesEnd, names, hangers } = plan
  const { focus } = spec
  const sunday = scale.partOf(SUNDAY_DAY)
  const y = Math.round(sunday.startPx)
  const lastMark = Math.max(0, ...lanes.flatMap(({ marks }) => marks.map(({ along }) => along)))
  const endPx = Math.max(Math.round(scale.parts.at(-1)!.endPx), lastMark + 12)
  const axis = axisDown(scale, words, MARGIN_PX - 2)
  const title: TextNode = {
    kind: 'text',
    x: 0,
    y: y - 12,
    text: words.text('timeline.sunday', { weekday: words.text('dates.weekday.6'), date: words.date(SUNDAY) }),
    sizePx: 20,
    weight: 'semibold',
    halo: true,
  }
  const note: TextNode = {
    kind: 'text',
    x: 0,
    y: endPx + 22,
    text: words.text('timeline.scaleNote'),
    sizePx: LABEL_PX,
    fill: 'soft',
  }
  const quiet = spec.events.some(isOfSunday)
    ? []
    : [quietNote(words, (focus === undefined ? MARGIN_PX : lanesEnd) + 6, y + 22)]
  const labels = placeLabels(
    wishesOf(lanes, spec, words, RUNS_DOWN, (_, { along }) => ({
      room: { x: MARGIN_PX, y: along - REACH_PX, width: width - MARGIN_PX, height: 2 * REACH_PX },
      maxWidthPx: focus === undefined ? 200 : width - lanesEnd - 8,
      maxLines: 4,
      ...(focus === undefined ? {} : { columns: () => [lanesEnd + 6], farPx: lanesEnd }),
    })),
    {
      solid: [
        ...names.map((name) => textBox(name)),
        ...axis.boxes,
        ...markBoxes(lanes, RUNS_DOWN),
        { x: 0, y: y - GAP_PX, width, height: sunday.endPx - y + GAP_PX },
        { x: 0, y: 0, width, height: scale.parts[0]!.startPx - GAP_PX },
        { x: 0, y: endPx, width, height: 200 },
      ],
      lines: [
        ...lanes.map(({ line }) => ({ box: { x: line - 1, y: 0, width: 2, height: endPx }, cost: 5 })),
        ...scale.parts.map(({ startPx }) => ({ box: { x: 0, y: startPx - GAP_PX / 2, width, height: 1 }, cost: 45 })),
        ...lanes.flatMap(({ joins }) =>
          joins.map(({ along, across, to }) => ({
            box: { x: Math.min(across, to), y: along + BEND_PX, width: Math.abs(to - across), height: 1 },
            cost: 9,
          })),
        ),
      ],
    },
  )
  const nameFoot = (lane: Lane) => names.find(({ fill }) => fill === lane.thread)?.y ?? 0
  return {
    width,
    height: note.y + 8,
    dir: 'ltr',
    ...(focus ? { thread: focus } : {}),
    children: [
      ...lanes.flatMap((lane) => laneLines(lane, RUNS_DOWN, nameFoot(lane) + 5, endPx, focus)),
      ...breakNodes(scale, RUNS_DOWN, MARGIN_PX, width, MARGIN_PX),
      ...axis.nodes,
      { kind: 'line', x1: 0, y1: y, x2: width, y2: y, stroke: 'sunday', strokeWidth: 3 },
      title,
      note,
      ...quiet,
      ...lanes.flatMap((lane) => strandNodes(lane, RUNS_DOWN)),
      ...lanes.flatMap((lane) => portNodes(lane, RUNS_DOWN)),
      ...names,
      ...hangers.nodes,
      ...labelNodes(labels),
      ...lanes.map((lane) => markNodes(lane, RUNS_DOWN)),
    ],
  }
}
