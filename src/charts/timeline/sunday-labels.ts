/** What happened on the Sunday, told beside each of its marks. */
import type { Words } from '../../model/words.ts'
import type { LineNode, TextNode } from '../scene.ts'
import { LABEL_PX } from './axis.ts'
import { balancedLines } from './balanced-lines.ts'
import { byImportance, type Lane } from './lanes.ts'
import type { MarkSizes } from './mark-sizes.ts'
import type { TimelineSpec } from './spec.ts'
import type { StackedMark } from './stack.ts'
import { isOfSunday } from './sunday.ts'

const SUNDAY_LEADING_PX = 16

export interface SundayLabels {
  nodes: (TextNode | LineNode)[]
  /** How long the Sunday must be for them, in px. */
  lengthPx: number
  /** How many events they tell. */
  told: number
}

const semibold = (x: number, y: number, text: string): TextNode => ({
  kind: 'text',
  x,
  y,
  text,
  sizePx: LABEL_PX,
  weight: 'semibold',
})

/** What an event of the Sunday is called. */
export type Teller = (event: StackedMark['event']) => string

export const tellerOf =
  ({ labelOf }: TimelineSpec, words: Words): Teller =>
  (event) =>
    labelOf(event, words) ?? event.title

/** A label in as few lines as the room allows; none when it needs more than four. */
const linesOf = (text: string, widthPx: number) => balancedLines(text, widthPx, 4, LABEL_PX, 'semibold').at(-1) ?? []

/** Said where nothing of a thread is listed for the Sunday. */
export function quietNote(words: Words, x: number, y: number): TextNode {
  return { kind: 'text', x, y, text: words.text('timeline.quiet'), sizePx: LABEL_PX, fill: 'soft', halo: true }
}

/** Labels that sit on the line of their mark, to its right. Marks off the lane's line get a hairline to sit on. */
export function sundayFlags(lanes: readonly Lane[], tell: Teller, x: number, endPx: number): (TextNode | LineNode)[] {
  return lanes.flatMap((lane) => {
    const marks = lane.marks.filter(({ event }) => isOfSunday(event))
    if (!areSeated(marks, lane.sizes)) return []
    return marks.flatMap(({ event, across }) => {
      const y = lane.line + across
      const lines = linesOf(tell(event), flagWidth(x, endPx))
      const rule: LineNode[] =
        across === 0 ? [] : [{ kind: 'line', x1: x, y1: y, x2: Math.round(endPx), y2: y, stroke: lane.thread }]
      return [
        ...rule,
        ...lines.map((text, i) => semibold(x + 13, y - 7 - (lines.length - 1 - i) * SUNDAY_LEADING_PX, text)),
      ]
    })
  })
}

/** Room for the words of a flag between the Sunday's line and the end of its part. */
export const flagWidth = (x: number, endPx: number) => endPx - x - 17

/** How high a flag stands over its mark. */
export const flagRise = (text: string, widthPx: number) =>
  Math.max(1, linesOf(text, widthPx).length) * SUNDAY_LEADING_PX + 10

function areSeated(marks: readonly StackedMark[], { sundayMarkPx }: MarkSizes): boolean {
  const seats = marks.map(({ across }) => across).sort((a, b) => a - b)
  return seats.every((seat, i) => i === 0 || seat - seats[i - 1]! > sundayMarkPx * 1.85)
}

export interface HangerRoom {
  left: number
  right: number
  /** All read to the right, not towards the middle. */
  onwards: boolean
  /** From the line of the Sunday to the first baseline, and kept free between two labels. */
  hangPx: number
  hangGapPx: number
  /** From the last baseline to where the next part of the scale may begin. */
  hangEndPx: number
  /** Whether those on either side of the middle may stand in a column each, where that is shorter. */
  hangsApart: boolean
  /** The most length that they may take; the least important give way. */
  mostPx?: number
}

interface Hung {
  event: StackedMark['event']
  x: number
  ink: Lane['thread']
}

/**
 * Labels under lanes that run down: each hangs from its mark by a line. Around the middle they read inwards, the marks
 * nearest to it first; with `onwards` all read to the right, the last lane first. Either way no line crosses words.
 */
export function sundayHangers(lanes: readonly Lane[], tell: Teller, y: number, room: HangerRoom): SundayLabels {
  const hung = lanes.flatMap((lane): Hung[] => {
    const marks = lane.marks.filter(({ event }) => isOfSunday(event))
    return areSeated(marks, lane.sizes)
      ? marks.map(({ event, across }) => ({ event, x: lane.line + across, ink: lane.thread }))
      : []
  })
  const told = hung.toSorted((a, b) => byImportance(a.event, b.event))
  for (;;) {
    const labels = waysToHang(told, tell, y, room).reduce((best, way) =>
      way.told > best.told || (way.told === best.told && way.lengthPx < best.lengthPx) ? way : best,
    )
    if (labels.lengthPx <= (room.mostPx ?? Number.POSITIVE_INFINITY) || told.length === 0) return labels
    told.pop()
  }
}

/** One below the other, or in two columns that part where they come out shortest. */
function waysToHang(hung: readonly Hung[], tell: Teller, y: number, room: HangerRoom) {
  const { left, right, onwards, hangsApart } = room
  const middle = onwards ? right : (left + right) / 2
  const innerLeft = Math.max(left, ...hung.filter(({ x }) => x < middle).map(({ x }) => x))
  const innerRight = Math.min(right, ...hung.filter(({ x }) => x >= middle).map(({ x }) => x))
  const inner = { left: innerLeft, right: innerRight }
  const ways = [hang(hung, tell, y, { ...room, middle, inner })]
  if (!hangsApart || onwards) return ways
  for (let part = innerLeft + 40; part < innerRight - 40; part += 5) {
    // Each column as if the other were not there; what lies beyond the parting is kept free by its width.
    const columns = [
      hang(
        hung.filter(({ x }) => x < middle),
        tell,
        y,
        { ...room, middle, inner: { left, right: part + 10 } },
      ),
      hang(
        hung.filter(({ x }) => x >= middle),
        tell,
        y,
        { ...room, middle, inner: { left: part - 10, right } },
      ),
    ]
    ways.push({
      nodes: columns.flatMap(({ nodes }) => nodes),
      lengthPx: Math.max(...columns.map(({ lengthPx }) => lengthPx)),
      told: columns.reduce((sum, { told }) => sum + told, 0),
    })
  }
  return ways
}

function hang(
  hung: readonly Hung[],
  tell: Teller,
  y: number,
  {
    onwards,
    hangPx,
    hangGapPx,
    hangEndPx,
    middle,
    inner,
  }: HangerRoom & { middle: number; inner: { left: number; right: number } },
): SundayLabels {
  const nodes: (TextNode | LineNode)[] = []
  let baseline = y + hangPx
  let told = 0
  for (const { event, x, ink } of hung.toSorted((a, b) => Math.abs(a.x - middle) - Math.abs(b.x - middle))) {
    const reads = x < middle ? 'start' : 'end'
    const lines = linesOf(tell(event), reads === 'start' ? inner.right - x - (onwards ? 6 : 16) : x - inner.left - 16)
    if (lines.length === 0) continue
    told++
    const last = baseline + (lines.length - 1) * SUNDAY_LEADING_PX
    nodes.push({ kind: 'line', x1: x, y1: y, x2: x, y2: last + 3, stroke: ink, strokeWidth: 1.5 })
    for (const [i, text] of lines.entries()) {
      nodes.push({
        ...semibold(reads === 'start' ? x + 6 : x - 6, baseline + i * SUNDAY_LEADING_PX, text),
        halo: true,
        ...(reads === 'end' ? { anchor: 'end' } : {}),
      })
    }
    baseline = last + SUNDAY_LEADING_PX + hangGapPx
  }
  return { nodes, lengthPx: baseline - hangGapPx - SUNDAY_LEADING_PX + hangEndPx - y, told }
}
