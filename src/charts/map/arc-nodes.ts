/**
 * Draws a lane. The pattern says what was done; line and head together say how sure it is, in the grammar of all marks:
 * confirmed, a full line and a solid head; attributed, a lighter line and a head half filled; claimed, an outlined line
 * and a hollow head; disputed, the same struck through. A claim never has a full line.
 */
import type { Status } from '../../schema/vocabulary.ts'
import type { Ink } from '../palette.ts'
import { type PathNode, round, type SceneNode } from '../scene.ts'
import { type Curve, curvePath, directionAt, distance, half, partOf, pointAt } from './curve.ts'
import { type LineStyle, PATTERNS, widthFactor } from './line-styles.ts'
import type { Point } from './projection.ts'

/** What a line has to say, apart from where it runs. */
export interface LineLook {
  style: LineStyle
  status: Status
  ink: Ink
  /** Events that it stands for. */
  events: number
  /** Factor on widths, dashes and heads: smaller maps have thinner lines. */
  size: number
}

/** An attributed line lets the ground through. */
export const LIGHTER = 0.72
/** Where heads may sit along a line. Lines that share an end are furthest apart near their middle; neighbours take turns. */
export const HEAD_SPOTS = [0.66, 0.56, 0.61] as const
/** Length of the bars that cross a fence-like line. */
const BAR_PX = 5.5
/** Px of line taken out where relations are cut. */
const CUT_PX = 9

const at = ([x, y]: Point) => `${half(x)} ${half(y)}`

/** The strokes of a line of any shape: one, or a casing with a core of paper where it is hollow. */
export function strokesOf(d: string, look: LineLook): PathNode[] {
  const { style, status, ink, size } = look
  const { width, dash, isDotted } = PATTERNS[style]
  const strokeWidth = width * widthFactor(look.events) * size
  const line: PathNode = {
    kind: 'path',
    d,
    stroke: ink,
    strokeWidth,
    ...(dash ? { dash: dash.map((length) => round(length * size)) } : {}),
    ...(isDotted ? { round: true } : {}),
  }
  if (status === 'confirmed') return [line]
  if (status === 'attributed') return [{ ...line, strokeWidth: strokeWidth * 0.8, opacity: LIGHTER }]
  const casing = strokeWidth + 1.8 * size
  return [
    { ...line, strokeWidth: casing },
    { ...line, stroke: 'paper', strokeWidth: casing - 1.8 },
  ]
}

/** One stroke across a curve at `t`, `reach` px to either side. */
function acrossPath(curve: Curve, t: number, reach: number): string {
  const [x, y] = pointAt(curve, t)
  const [dx, dy] = directionAt(curve, t)
  return `M${at([x - dy * reach, y + dx * reach])}L${at([x + dy * reach, y - dx * reach])}`
}

/** An arrow head whose middle stands at `t`; turned round for the other end of a mutual line. */
export function headNodes(curve: Curve, t: number, look: LineLook, isTurned = false): PathNode[] {
  const { status, ink, size } = look
  const grown = size * (0.7 + widthFactor(look.events) * 0.3)
  const [x, y] = pointAt(curve, t)
  const [ux, uy] = directionAt(curve, t)
  const [dx, dy] = isTurned ? [-ux, -uy] : [ux, uy]
  const length = 5.5 * grown
  const wing = 4.2 * grown
  const tip: Point = [x + dx * length, y + dy * length]
  const back: Point = [x - dx * length * 0.65, y - dy * length * 0.65]
  const left: Point = [x - dx * length - dy * wing, y - dy * length + dx * wing]
  const right: Point = [x - dx * length + dy * wing, y - dy * length - dx * wing]
  const outline = `M${at(tip)}L${at(left)}L${at(back)}L${at(right)}Z`
  if (status === 'confirmed') return [{ kind: 'path', d: outline, fill: ink }]
  const hollow: PathNode = { kind: 'path', d: outline, fill: 'paper', stroke: ink, strokeWidth: 1.2 }
  if (status === 'attributed') {
    return [hollow, { kind: 'path', d: `M${at(tip)}L${at(left)}L${at(back)}Z`, fill: ink }]
  }
  if (status === 'claimed') return [hollow]
  const reach = 7 * grown
  const cross = `M${at([x - (dx + dy) * reach * 0.7, y - (dy - dx) * reach * 0.7])}L${at([x + (dx + dy) * reach * 0.7, y + (dy - dx) * reach * 0.7])}`
  return [hollow, { kind: 'path', d: cross, stroke: ink, strokeWidth: 1.4 }]
}

/** A line along a curve, with its head (at `headAt`, a share of its length) or heads. */
export function arcNodes(curve: Curve, look: LineLook, headAt: number = HEAD_SPOTS[0]): SceneNode[] {
  const { hasBars, isCut, isMutual } = PATTERNS[look.style]
  const cut = (CUT_PX * look.size) / (distance(curve[0], curve[2]) || 1) / 2
  const d = isCut ? curvePath(partOf(curve, 0, 0.5 - cut)) + curvePath(partOf(curve, 0.5 + cut, 1)) : curvePath(curve)
  const extra: PathNode[] = []
  const thin = { kind: 'path', stroke: look.ink, strokeWidth: 1.3 * look.size } as const
  if (hasBars) {
    // A dash far wider than it is long is a bar across the line.
    const bars = { ...thin, d, strokeWidth: BAR_PX * look.size, dash: [1.2, round(9 * look.size)] }
    extra.push(look.status === 'attributed' ? { ...bars, opacity: LIGHTER } : bars)
  }
  if (isCut) {
    const reach = 6 * look.size
    extra.push({
      ...thin,
      strokeWidth: 2 * look.size,
      d: acrossPath(curve, 0.5 - cut, reach) + acrossPath(curve, 0.5 + cut, reach),
    })
  }
  const heads = isMutual
    ? [...headNodes(curve, 0.92, look), ...headNodes(curve, 0.08, look, true)]
    : headNodes(curve, isCut ? 0.78 : headAt, look)
  return [...strokesOf(d, look), ...extra, ...heads]
}

/** A circle as path data, so that a ring takes the same strokes as an arc. */
export function circlePath([x, y]: Point, r: number): string {
  return `M${round(x - r)} ${round(y)}A${r} ${r} 0 1 1 ${round(x + r)} ${round(y)}A${r} ${r} 0 1 1 ${round(x - r)} ${round(y)}`
}
