/** A strip across a wide page with words above and below it, or down a narrow one with words beside it. */
import type { Words } from '../../../model/words.ts'
import { linePath } from '../../axis/line-path.ts'
import { type Label, placeLabels, type Segment } from '../../axis/place-labels.ts'
import { settleScene } from '../../axis/settle-scene.ts'
import { spread } from '../../axis/spread.ts'
import type { Frame } from '../../chart.ts'
import type { Ink } from '../../palette.ts'
import type { Scene, SceneNode } from '../../scene.ts'
import { type Entry, entriesOf, entryTexts, LINE_PX, linesOf } from './entries.ts'
import type { BreakUpRows, Step } from './rows.ts'
import { strip, stripScale } from './strip.ts'

/** px between a leader and its words. */
const ASIDE_PX = 7
/** px between two entries. */
const APART_PX = 5

/** Down a narrow page, and closer together in a frame. */
const DOWN = { axis: 26, left: 64, apartPx: APART_PX + 3 }
const DOWN_IN_FRAME = { axis: 20, left: 50, apartPx: 5 }

export function breakUpScene(rows: BreakUpRows, frame: Frame): Scene {
  return frame.width >= 560 ? sceneAcross(rows, frame) : sceneDown(rows, frame)
}

function leaderStroke({ role }: Step): { stroke: Ink; strokeWidth: number } {
  if (role === undefined) return { stroke: 'soft', strokeWidth: 0.75 }
  return { stroke: role === 'sunday' ? 'sunday' : 'cyberattack', strokeWidth: 1.5 }
}

/**
 * Earlier steps stand above the strip, the earliest highest, with words to the right of their leaders; later ones below,
 * the latest lowest, with words to the left. Read downwards they are in order, and no leader crosses any words.
 */
function sceneAcross({ steps }: BreakUpRows, frame: Frame): Scene {
  const { width, words } = frame
  const scale = stripScale(steps, 6, width - 6, 0.29, 24)
  const entries = entriesOf(steps, words).map((entry) => {
    const x = scale.at(entry.step.value)
    const isAbove = x <= width / 2
    const lines = linesOf(entry, isAbove ? width - x - ASIDE_PX : x - ASIDE_PX)
    return { entry, x, isAbove, lines, height: lines.length * LINE_PX + APART_PX }
  })
  const above = entries.filter(({ isAbove }) => isAbove)
  const aboveHeight = above.reduce((sum, { height }) => sum + height, 0)
  const axis = aboveHeight + 52
  const nodes: SceneNode[] = []
  const leaders: Segment[] = []
  let y = 14
  for (const { entry, x, lines, height, isAbove } of entries) {
    if (!isAbove && y < axis) y = axis + 40
    const [from, to] = isAbove ? [y - 11, axis - 12] : [axis + 12, y + (lines.length - 1) * LINE_PX + 3]
    nodes.push({ kind: 'line', x1: x, y1: from, x2: x, y2: to, ...leaderStroke(entry.step), part: 'leader' })
    leaders.push({ x1: x, y1: from, x2: x, y2: to })
    nodes.push(...entryTexts(entry, lines, isAbove ? x + ASIDE_PX : x - ASIDE_PX, y, isAbove ? 'start' : 'end'))
    y += height
  }
  const frameBox = { x: 0, y: 0, width, height: y }
  const days = placeLabels(intervals(steps, words, scale.at, axis - 24), frameBox, [], leaders)
  return settleScene(frame, y, 'cyberattack', [...nodes, ...strip(steps, scale, axis, 'across'), ...days.nodes])
}

/** How many days lie between the first step and the turning points, over the strip. */
function intervals(steps: readonly Step[], words: Words, at: (day: number) => number, y: number): Label[] {
  const turns = steps.filter(({ role }, i) => i === 0 || role !== undefined)
  return turns.slice(1).map((turn, i): Label => {
    const before = turns[i] as Step
    const [start, end] = [at(before.value), at(turn.value)]
    return {
      lines: [words.text('figures.break-up.days', { count: turn.value - before.value })],
      weight: 'semibold',
      fill: 'cyberattack',
      part: 'interval',
      spots: [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2].map((share) => ({
        x: start + (end - start) * share,
        y,
        anchor: 'middle',
      })),
    }
  })
}

/** The words follow one another downwards, each tied to its place on the strip. */
function sceneDown({ steps }: BreakUpRows, frame: Frame): Scene {
  const { width, words } = frame
  const { axis, left, apartPx } = frame.mostPx === undefined ? DOWN : DOWN_IN_FRAME
  const entries = entriesOf(steps, words)
  const lines = entries.map((entry) => linesOf(entry, width - left))
  const sizes = lines.map((each) => each.length * LINE_PX + apartPx)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const quiet = sizes.filter((_, i) => (entries[i] as Entry).step.value < 0).reduce((sum, size) => sum + size, 0)
  const scale = stripScale(steps, 12, total - 12, quiet / total, 24)
  const tops = spread(
    steps.map(({ value }) => scale.at(value) - 5),
    sizes,
    4,
    total,
  )
  const nodes = entries.flatMap((entry, i): SceneNode[] => {
    const { step } = entry
    const [from, to] = [scale.at(step.value), (tops[i] as number) + 5]
    const path = linePath([
      [axis + 14, from],
      [left - 10, to],
      [left - 5, to],
    ])
    const tie: SceneNode = { kind: 'path', d: path, ...leaderStroke(step), part: 'leader' }
    return [tie, ...entryTexts(entry, lines[i] as string[], left, to + 5, 'start')]
  })
  return settleScene(frame, total + 8, 'cyberattack', [...strip(steps, scale, axis, 'down'), ...nodes])
}
