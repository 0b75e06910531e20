/**
 * Direct labels: each is put as near to its mark as it will go without touching a mark, another label or the frame, and
 * is joined to it by a thin line when it cannot stand beside it. Those asked for first choose first; one that finds no
 * room is left out, and the table still has it.
 */
import type { Ink } from '../palette.ts'
import { type Box, boxesOverlap } from '../scene.ts'
import { textWidth, type Weight } from '../text-width.ts'
import { balancedLines } from './balanced-lines.ts'
import { type Leader, leaderTo, lineMeetsBox, lineMeetsCircle, linesCross, nearest } from './leader.ts'

export interface LabelWish {
  /** The mark that it names. */
  x: number
  y: number
  r: number
  text: string
  sizePx: number
  weight: Weight
  ink: Ink
  /** Whether it names an event of the core of the story. */
  isCore?: boolean
  /** Where it may stand. */
  room: Box
  /** Its widest line, in px, and how many lines it may have. */
  maxWidthPx: number
  maxLines: number
  /** In how many lines it stands best; two when not given. */
  wishedLines?: number
  /** Left edges to try, from the width of the label; all around the mark when not given. */
  columns?: (widthPx: number) => readonly number[]
  /** How far it may stand from its mark; a label further away belongs to nobody. */
  farPx?: number
  /** Which side of the mark to prefer. */
  side?: 'before' | 'after'
}

export interface PlacedLabel {
  wish: LabelWish
  lines: string[]
  box: Box
  anchor: 'start' | 'end'
  /** From the mark's edge to the label; none where they stand side by side. */
  leader?: Leader
}

export interface Obstacles {
  /** Never covered. A round one is a circle as wide as its box: a leader may pass its corners. */
  solid: readonly (Box & { round?: boolean })[]
  /** Lines that a label should rather not cross, each with what crossing it costs. */
  lines: readonly { box: Box; cost: number }[]
}

/** Distance of two lines of a label, as a part of its size. */
export const LEADING = 1.14
const GAP_PX = 2
const BESIDE_PX = 9
const FAR_PX = 64
const STEP_PX = 4

/** Places what can be placed, in the order of `wishes`. */
export function placeLabels(wishes: readonly LabelWish[], obstacles: Obstacles): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const label = placeOne(wish, obstacles, placed)
    if (label) placed.push(label)
  }
  return placed
}

function columnsAround(x: number, r: number, width: number): number[] {
  const columns = [x + r + 4, x - r - 4 - width, x - 4, x - width + 4]
  for (let dx = STEP_PX * 2; dx <= 88; dx += STEP_PX)
    columns.push(x + r + dx, x - r - dx - width, x - dx, x - width + dx)
  return columns
}

/** From the edge of a round obstacle to a box. */
function distance(box: Box, round: Box): number {
  const r = round.width / 2
  const end = nearest(box, round.x + r, round.y + r)
  return Math.hypot(end.x - round.x - r, end.y - round.y - r) - r
}

function placeOne(wish: LabelWish, obstacles: Obstacles, all: readonly PlacedLabel[]): PlacedLabel | undefined {
  const { x, y, r, room, sizePx } = wish
  const farPx = wish.farPx ?? FAR_PX
  const reach = wish.maxWidthPx + farPx + r
  const around: Box = { x: x - reach, y: room.y, width: 2 * reach, height: room.height }
  const near = obstacles.solid.filter((box) => boxesOverlap(box, around, GAP_PX))
  const solid = near.filter((box) => !(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height))
  const lines = obstacles.lines.filter(({ box }) => boxesOverlap(box, around))
  const marks = solid.filter(({ round }) => round)
  const others = all.filter(({ box, leader }) => leader !== undefined || boxesOverlap(box, around, GAP_PX + 2))
  const leaders = others.flatMap(({ leader }) => (leader ? [leader] : []))
  let best: { label: PlacedLabel; cost: number } | undefined
  const isClear = (leader: Leader) =>
    !others.some((other) => lineMeetsBox(leader, other.box)) &&
    !leaders.some((other) => linesCross(leader, other)) &&
    !solid.some((other) => (other.round ? lineMeetsCircle(leader, other) : lineMeetsBox(leader, other)))

  for (const text of balancedLines(wish.text, wish.maxWidthPx, wish.maxLines, sizePx, wish.weight)) {
    const width = Math.max(...text.map((line) => textWidth(line, sizePx, wish.weight)))
    const height = sizePx + (text.length - 1) * sizePx * LEADING
    const columns = wish.columns?.(width) ?? columnsAround(x, r, width)
    const rows = [y - height / 2]
    for (let top = room.y; top + height <= room.y + room.height; top += STEP_PX) rows.push(top)
    for (const left of columns) {
      if (left < room.x || left + width > room.x + room.width) continue
      for (const top of rows) {
        if (top < room.y || top + height > room.y + room.height) continue
        const box = { x: left, y: top, width, height }
        const end = nearest(box, x, y)
        const away = Math.hypot(end.x - x, end.y - y) - r
        const isAfter = left + width / 2 > x
        let cost =
          Math.max(0, away) +
          Math.abs(text.length - (wish.wishedLines ?? 2)) * 4 +
          (wish.side && isAfter !== (wish.side === 'after') ? 14 : 0)
        if (away > farPx || (best && cost >= best.cost)) continue
        if (boxesOverlap(box, { x: x - r, y: y - r, width: 2 * r, height: 2 * r }, 2)) continue
        if (solid.some((other) => boxesOverlap(box, other, GAP_PX))) continue
        if (others.some((other) => boxesOverlap(box, other.box, GAP_PX + 2))) continue
        if (leaders.some((leader) => lineMeetsBox(leader, box))) continue
        // Nearer to another mark than to its own, it would be read as that one's.
        const rival = Math.min(...marks.map((mark) => distance(box, mark)))
        if (rival < away + 3) cost += 10
        const label: PlacedLabel = { wish, lines: text, box, anchor: isAfter ? 'start' : 'end' }
        if (away > (rival < away + 3 ? 5 : BESIDE_PX)) {
          const side = x < left ? left : left + width
          const isBeyond = x < left || x > left + width
          const ends = isBeyond
            ? [end, { x: side, y: top + sizePx / 2 }, { x: side, y: top + height - sizePx / 2 }]
            : [end]
          const leader = ends.map((to) => leaderTo(to, wish)).find(isClear)
          if (!leader) continue
          cost += 6
          label.leader = leader
        }
        for (const line of lines) if (boxesOverlap(box, line.box)) cost += line.cost
        if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { label, cost }
      }
    }
  }
  return best?.label
}
