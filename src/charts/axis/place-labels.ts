/** Finds a place for each label of a chart: the first of its wished spots that stays in the frame and covers nothing. */
import type { Ink } from '../palette.ts'
import { type Box, boxesOverlap, type SceneNode, type TextNode, textBox } from '../scene.ts'
import type { Weight } from '../text-width.ts'

export interface Spot {
  /** Start, middle or end of the first line, by `anchor`, and its baseline. */
  x: number
  y: number
  anchor?: 'start' | 'middle' | 'end'
  /** Draw a hairline from here to the label. */
  from?: { x: number; y: number }
}

export interface Label {
  lines: readonly string[]
  /** In order of preference. */
  spots: readonly Spot[]
  sizePx?: number
  weight?: Weight
  fill?: Ink
  part?: string
}

export interface Segment {
  x1: number
  y1: number
  x2: number
  y2: number
}

const LEADING = 1.2

/** Whether a segment touches a box. */
export function crosses(box: Box, { x1, y1, x2, y2 }: Segment): boolean {
  let enter = 0
  let leave = 1
  const sides: [number, number][] = [
    [x1 - x2, x1 - box.x],
    [x2 - x1, box.x + box.width - x1],
    [y1 - y2, y1 - box.y],
    [y2 - y1, box.y + box.height - y1],
  ]
  // Liang and Barsky's clipping: the segment is cut by each side of the box in turn.
  for (const [direction, distance] of sides) {
    if (direction === 0) {
      if (distance < 0) return false
    } else if (direction < 0) enter = Math.max(enter, distance / direction)
    else leave = Math.min(leave, distance / direction)
  }
  return enter <= leave
}

/** The segments of a line through points. */
export function segmentsOf(points: readonly (readonly [number, number])[]): Segment[] {
  return points.slice(1).map(([x2, y2], i) => {
    const [x1, y1] = points[i] as readonly [number, number]
    return { x1, y1, x2, y2 }
  })
}

function textNodes(label: Label, spot: Spot): TextNode[] {
  const sizePx = label.sizePx ?? 14
  return label.lines.map((text, i) => ({
    kind: 'text',
    x: spot.x,
    y: spot.y + i * sizePx * LEADING,
    text,
    sizePx,
    anchor: spot.anchor ?? 'start',
    ...(label.weight ? { weight: label.weight } : {}),
    ...(label.fill ? { fill: label.fill } : {}),
    ...(label.part ? { part: label.part } : {}),
    halo: true,
  }))
}

/**
 * Places labels in the order given. One for which no spot is free is left out: the table has its figure.
 * `boxes` and `segments` are what must not be covered; placed labels join the boxes.
 */
export function placeLabels(
  labels: readonly Label[],
  frame: Box,
  boxes: readonly Box[],
  segments: readonly Segment[],
): { nodes: SceneNode[]; left: Label[] } {
  const taken = [...boxes]
  const nodes: SceneNode[] = []
  const left: Label[] = []
  const isInside = (box: Box) =>
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  for (const label of labels) {
    const found = label.spots
      .map((spot) => ({ spot, texts: textNodes(label, spot) }))
      .find(({ texts }) =>
        texts
          .map((text) => textBox(text))
          .every(
            (box) =>
              isInside(box) &&
              !taken.some((other) => boxesOverlap(box, other, 1)) &&
              !segments.some((segment) => crosses(box, segment)),
          ),
      )
    if (!found) {
      left.push(label)
      continue
    }
    taken.push(...found.texts.map((text) => textBox(text)))
    const { from, x, y, anchor } = found.spot
    if (from) {
      const gap = anchor === 'end' ? 4 : anchor === 'middle' ? 0 : -4
      const height = (label.sizePx ?? 14) * 0.35
      nodes.push({
        kind: 'line',
        x1: from.x,
        y1: from.y,
        x2: x + gap,
        y2: y - height,
        stroke: 'soft',
        strokeWidth: 0.75,
        part: 'leader',
      })
    }
    nodes.push(...found.texts)
  }
  return { nodes, left }
}
