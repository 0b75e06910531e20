/** A timeline across a wide screen: lanes run to the right, and the Sunday stands upright among them. */
import type { Words } from '../../model/words.ts'
import { SUNDAY } from '../../schema/vocabulary.ts'
import { createBrokenScale } from '../broken-scale.ts'
import { type PathNode, type Scene, type TextNode, textBox } from '../scene.ts'
import { textWidth } from '../text-width.ts'
import { axisAcross, LABEL_PX } from './axis.ts'
import { labelNodes } from './label-nodes.ts'
import { markBoxes, wishesOf } from './lane-labels.ts'
import { laneNames } from './lane-names.ts'
import { breakNodes, laneLines, markNodes, portNodes, strandNodes } from './lane-nodes.ts'
import { layOutLanes } from './lanes.ts'
import { PAGE_SIZES } from './mark-sizes.ts'
import { periodParts } from './periods.ts'
import { placeLabels } from './place-labels.ts'
import { RUNS_RIGHT } from './plane.ts'
import type { TimelineSpec } from './spec.ts'
import { isOfSunday, SUNDAY_DAY } from './sunday.ts'
import { flagRise, flagWidth, quietNote, sundayFlags, tellerOf } from './sunday-labels.ts'

const EDGE_PX = 8
const GAP_PX = 7
const HEADER_PX = 80
const FOOT_PX = 6
/** The least length of a period by its step, and of one day where days are told. */
const LEAST_PX = { decade: 60, year: 60, month: 70, week: 100, day: 19, sunday: 212, 'quiet sunday': 150 }
/** How far the band of a lane reaches at least: all alike, or the one in focus and the rest. */
const REACH_PX = { alike: 31, focus: 120, rest: 8 }

/** How far into its neighbours' bands a label may reach. */
const NEAR_PX = 20
/** Distances of a label from its mark in a timeline of one thread: over it, or clear of those stacked with it. */
const FLAG_COLUMNS = [-3, 9, 14, 20, 28]

/** @param width at least 800 px */
export function timelineAcross(spec: TimelineSpec, words: Words, width: number): Scene {
  const { events, focus } = spec
  const sundayStep = events.some(isOfSunday) ? 'sunday' : 'quiet sunday'
  const parts = periodParts(events, {
    lengthPx: width - 2 * EDGE_PX - GAP_PX * 9,
    leastPx: ({ step }, days) =>
      step === 'day' ? days * LEAST_PX.day : LEAST_PX[step === 'sunday' ? sundayStep : step],
    crowding: 0.8,
    until: spec.until,
  })
  const scale = createBrokenScale(parts, { startPx: EDGE_PX, endPx: width - EDGE_PX, gapPx: GAP_PX })
  const sunday = scale.partOf(SUNDAY_DAY)
  const x = Math.round(sunday.startPx)
  const tell = tellerOf(spec, words)
  const flagPx = flagWidth(x, sunday.endPx)

  const { namesAbove, riseOf } = laneNames(words, EDGE_PX, focus)
  const lanes = layOutLanes(spec, scale, {
    from: HEADER_PX + 6,
    to: focus ? HEADER_PX + 300 : 640 - FOOT_PX,
    grows: true,
    sizes: PAGE_SIZES,
    rows: () => Number.POSITIVE_INFINITY,
    marginPx: focus ? 6 : 4,
    leastPx: (thread) => REACH_PX[focus === undefined ? 'alike' : thread === focus ? 'focus' : 'rest'],
    headroomPx: (thread, marks) =>
      Math.max(
        riseOf(thread, marks),
        ...marks
          .filter(({ event }) => isOfSunday(event))
          .map(({ event, across }) => flagRise(tell(event), flagPx) - across),
      ),
    labelSides: () => ['before', 'after'],
    sundayRowPx: (thread) =>
      Math.max(
        0,
        ...events
          .filter((event) => event.thread === thread && isOfSunday(event))
          .map((event) => flagRise(tell(event), flagPx)),
      ),
  })
  const bottom = Math.round(lanes.at(-1)?.to ?? HEADER_PX)
  const names = namesAbove(lanes)
  const title: TextNode[] = [
    { kind: 'text', x: x + 12, y: 25, text: words.text('dates.weekday.6'), sizePx: 28, weight: 'semibold' },
    { kind: 'text', x: x + 12, y: 51, text: words.date(SUNDAY), sizePx: 20, weight: 'semibold' },
  ]
  const note: TextNode = {
    kind: 'text',
    x: EDGE_PX,
    y: 22,
    text: words.text('timeline.scaleNote'),
    sizePx: LABEL_PX,
    fill: 'soft',
  }
  const header = [...title, ...(textWidth(note.text, LABEL_PX) < x - EDGE_PX ? [note] : [])]
  const axis = axisAcross(
    scale,
    words,
    HEADER_PX,
    header.map((node) => textBox(node)),
  )

  const labels = placeLabels(
    wishesOf(lanes, spec, words, RUNS_RIGHT, (lane, mark) => ({
      room: {
        x: EDGE_PX,
        y: Math.max(HEADER_PX + 2, lane.from - NEAR_PX),
        width: width - 2 * EDGE_PX,
        height: Math.min(lane.to, bottom - NEAR_PX) - lane.from + 2 * NEAR_PX,
      },
      maxWidthPx: focus ? 190 : 210,
      maxLines: focus ? 3 : 4,
      ...(focus ? { farPx: REACH_PX.focus } : {}),
      side: 'after',
      ...(focus
        ? { columns: (widthPx: number) => FLAG_COLUMNS.flatMap((px) => [mark.along + px, mark.along - px - widthPx]) }
        : {}),
    })),
    {
      solid: [
        ...names.map((name) => textBox(name)),
        ...markBoxes(lanes, RUNS_RIGHT),
        { x: x - 2, y: 0, width: sunday.endPx - x + 2, height: bottom },
      ],
      lines: [
        ...lanes.map(({ line }) => ({ box: { x: 0, y: line - 2, width, height: 4 }, cost: Number.POSITIVE_INFINITY })),
        ...scale.parts.map(({ startPx }) => ({
          box: { x: startPx - GAP_PX / 2, y: 0, width: 1, height: bottom },
          cost: 12,
        })),
        ...lanes.flatMap(({ joins }) =>
          joins.map(({ along, across, to }) => ({
            box: { x: along + PAGE_SIZES.bendPx, y: Math.min(across, to), width: 1, height: Math.abs(to - across) },
            cost: 6,
          })),
        ),
      ],
    },
  )
  const thick = lanes
    .filter(({ thread }) => focus === undefined || thread === focus)
    .map(
      ({ thread, line }): PathNode => ({
        kind: 'path',
        d: `M${x} ${line}H${Math.round(sunday.endPx)}`,
        stroke: thread,
        strokeWidth: 4,
      }),
    )
  return {
    width,
    height: bottom + FOOT_PX,
    dir: 'ltr',
    ...(focus ? { thread: focus } : {}),
    children: [
      ...lanes.flatMap((lane) => laneLines(lane, RUNS_RIGHT, EDGE_PX, width - EDGE_PX, focus)),
      ...breakNodes(scale, RUNS_RIGHT, HEADER_PX - 4, bottom, HEADER_PX + 2),
      ...axis.nodes,
      { kind: 'line', x1: x, y1: 4, x2: x, y2: bottom, stroke: 'sunday', strokeWidth: 3 },
      ...header,
      ...lanes.flatMap((lane) => strandNodes(lane, RUNS_RIGHT)),
      ...thick,
      ...lanes.flatMap((lane) => portNodes(lane, RUNS_RIGHT)),
      ...names,
      ...(sundayStep === 'sunday'
        ? []
        : lanes.filter(({ thread }) => thread === focus).map(({ line }) => quietNote(words, x + 12, line - 8))),
      ...sundayFlags(lanes, tell, x, sunday.endPx),
      ...labelNodes(labels),
      ...lanes.map((lane) => markNodes(lane, RUNS_RIGHT)),
    ],
  }
}
