/** A timeline down a narrow screen, like the map of a tram line: lanes are columns, and the Sunday lies across them. */
import type { Words } from '../../model/words.ts'
import type { Scene } from '../scene.ts'
import { type DownLook, frameLooks, PAGE_LOOK } from './down-look.ts'
import { type DownPlan, MARGIN_PX, planDown } from './down-plan.ts'
import { type DownWords, wordsDown } from './down-words.ts'
import { labelNodes } from './label-nodes.ts'
import { breakNodes, laneLines, markNodes, portNodes, strandNodes } from './lane-nodes.ts'
import type { Lane } from './lanes.ts'
import { RUNS_DOWN } from './plane.ts'
import type { TimelineSpec } from './spec.ts'

/** How many labels one px of a mark’s radius is worth, where a frame must choose. */
const LABELS_PER_PX = 2

/**
 * @param width from 288 px
 * @param mostPx the most height that it may take. Marks get finer, then labels give way; no mark ever does.
 */
export function timelineDown(given: TimelineSpec, words: Words, width: number, mostPx?: number): Scene {
  // The thread in focus runs last, next to the room for its labels.
  const spec = {
    ...given,
    threads: given.threads.toSorted((a, b) => Number(a === given.focus) - Number(b === given.focus)),
  }
  if (mostPx === undefined) {
    const plan = planDown(spec, words, width, PAGE_LOOK)
    return drawn(spec, plan, wordsDown(spec, plan, words, width), width)
  }
  const { plan, told } = bestInFrame(spec, words, width, mostPx)
  return drawn(spec, plan, told, width)
}

/** Of the looks that fit into a height, the one that tells most; parts of the scale lose their names only where none fits. */
function bestInFrame(spec: TimelineSpec, words: Words, width: number, mostPx: number) {
  const planned = (look: DownLook) => planDown(spec, words, width, look, mostPx)
  const told = (plan: DownPlan) => ({ plan, told: wordsDown(spec, plan, words, width) })
  const worth = ({ plan, told }: { plan: DownPlan; told: DownWords }) =>
    told.weight + plan.look.sizes.markPx * LABELS_PER_PX
  for (const looks of frameLooks(width)) {
    const fitting = []
    for (const look of looks) {
      const plan = planned(look)
      // Larger marks would need more room still.
      if (plan.heightPx > mostPx || plan.movedPx > look.movesPx) break
      fitting.push(told(plan))
    }
    if (fitting.length > 0) return fitting.reduce((best, way) => (worth(way) >= worth(best) ? way : best))
  }
  return told(planned(frameLooks(width).at(-1)![0]!))
}

function drawn(spec: TimelineSpec, plan: DownPlan, told: DownWords, width: number): Scene {
  const { look, scale, lanes, names, hangers, sundayY: y, endPx } = plan
  const { title, note, axis, quiet, labels } = told
  const { focus } = spec
  const nameFoot = (lane: Lane) => names.find(({ fill }) => fill === lane.thread)?.y ?? 0
  return {
    width,
    height: note.y + look.footPx,
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
