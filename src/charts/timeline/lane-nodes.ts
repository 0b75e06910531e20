/** How lanes are drawn: lines, breaks, strands, dots and marks, for either way to run. */
import type { ThreadId } from '../../schema/vocabulary.ts'
import type { PathNode, SceneNode } from '../scene.ts'
import { portPath, strandPath } from './joins.ts'
import type { Lane } from './lanes.ts'
import type { TimelineScale } from './periods.ts'
import type { Plane } from './plane.ts'
import { isOfSunday } from './sunday.ts'

/** The line of a lane, faint until its first event. `startPx` is where it comes in; beside a `focus` the rest are thin. */
export function laneLines(lane: Lane, plane: Plane, startPx: number, endPx: number, focus?: ThreadId): PathNode[] {
  const { thread, line, firstAlong } = lane
  const run = (from: number, to: number) => `M${plane.pair(from, line)}${plane.alongBy}${Math.round(to - from)}`
  const from = Math.min(firstAlong, endPx)
  const strokeWidth = focus === undefined ? 2 : thread === focus ? 3 : 1
  return [
    ...(from > startPx ? [{ kind: 'path', d: run(startPx, from), stroke: thread, opacity: 0.5 } as const] : []),
    ...(from < endPx ? [{ kind: 'path', d: run(from, endPx), stroke: thread, strokeWidth } as const] : []),
  ]
}

/** Gaps in all lanes where the scale changes, each with a dotted line through it. */
export function breakNodes(
  scale: TimelineScale,
  plane: Plane,
  from: number,
  to: number,
  firstLine: number,
): PathNode[] {
  const gaps = scale.parts.slice(1).map((part, i) => {
    const end = scale.parts[i]!.endPx
    return { middle: Math.round((end + part.startPx) / 2), widthPx: Math.round(part.startPx - end) }
  })
  const across = (start: number, widthPx?: number) =>
    gaps
      .filter((gap) => widthPx === undefined || gap.widthPx === widthPx)
      .map(({ middle }) => `M${plane.pair(middle, start)}${plane.acrossBy}${Math.round(to - start)}`)
      .join('')
  return [
    ...[...new Set(gaps.map(({ widthPx }) => widthPx))].map(
      (widthPx): PathNode => ({ kind: 'path', d: across(firstLine, widthPx), stroke: 'paper', strokeWidth: widthPx }),
    ),
    { kind: 'path', d: across(from), stroke: 'rule', dash: [1, 3] },
  ]
}

/** Strands to other lanes; those of the Sunday are drawn in full. */
export function strandNodes(lane: Lane, plane: Plane): PathNode[] {
  const { bendPx } = lane.sizes
  const onSunday = lane.joins.filter(({ event }) => isOfSunday(event))
  const others = lane.joins.filter(({ event }) => !isOfSunday(event))
  return [
    ...(others.length > 0
      ? [
          {
            kind: 'path',
            d: strandPath(others, plane, bendPx),
            stroke: lane.thread,
            strokeWidth: 1,
            opacity: 0.6,
          } as const,
        ]
      : []),
    ...(onSunday.length > 0
      ? [{ kind: 'path', d: strandPath(onSunday, plane, bendPx), stroke: lane.thread, strokeWidth: 2 } as const]
      : []),
  ]
}

/** The dots in which the strands of a lane end. */
export function portNodes({ joins, thread, sizes }: Lane, plane: Plane): PathNode[] {
  if (joins.length === 0) return []
  const d = portPath(joins, plane, sizes.bendPx)
  return [{ kind: 'path', d, stroke: thread, strokeWidth: 2 * sizes.portPx, round: true }]
}

/** The marks of a lane, coloured once for all. */
export function markNodes({ marks, thread, line }: Lane, plane: Plane): SceneNode {
  return {
    kind: 'group',
    ink: thread,
    children: marks.map(({ event, along, across, r }) => ({
      kind: 'mark',
      x: plane.x(along, line + across),
      y: plane.y(along, line + across),
      r,
      status: event.status,
      ink: event.thread,
      event: event.id,
    })),
  }
}
