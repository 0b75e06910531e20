/**
 * Boxes at the edge of a map: for a country that lies outside it, so that no line is cut off, and for the European
 * Union, which is no country. The United States' box holds its outline; the others a name.
 */
import type { Words } from '../../model/words.ts'
import type { Box, SceneNode } from '../scene.ts'
import { textWidth } from '../text-width.ts'
import { anchorOf } from './anchors.ts'
import { LAND } from './land.ts'
import { scalePath, translateNode } from './move-nodes.ts'
import {
  type FrameId,
  INSET_FRAMES,
  type LonLat,
  type MapFrame,
  type Point,
  project,
  scaleFrame,
} from './projection.ts'
import type { MapView } from './view.ts'

export interface EdgeBox {
  /** Code of the country or body. */
  code: string
  box: Box
  /** Where lines end: the middle of the side that faces the map. */
  attach: Point
  nodes: SceneNode[]
  /** Where a place of that country is marked. */
  pointOf(place: LonLat, index: number): Point
}

const LABEL_PX = 14
const PAD = 8
const TINY_PAD = 4
const GAP = 6
/** Factor on outlines in boxes of the smaller maps. */
const SMALL_INSET = 0.6

/** Top left corners, in px of the frame, where a rule would put a box badly. Left of the map, clear of its lines. */
const CHOSEN_CORNERS: Record<FrameId, Record<string, Point>> = {
  wide: { EU: [6, 160], US: [6, 452] },
  narrow: { EU: [3, 96], US: [3, 226] },
  panel: { EU: [3, 84], US: [3, 196] },
}

/** Countries whose box goes to the lower corner of a tiny map. */
const TINY_LOW = ['IN']

/** The name that a map writes: short where it has to be, otherwise the country's own. */
export function nameOnMap(code: string, words: Words, isSmall = false): string {
  const keys = [...(isSmall ? [`map.shortNames.${code}`] : []), `map.names.${code}`, `countries.${code}`]
  const key = keys.find((candidate) => words.has(candidate))
  return key === undefined ? code : words.text(key)
}

/** Size of a box: its name, and under that an outline or beside it the marks of places. */
function sizeOf(
  name: string,
  inset: MapFrame | false | undefined,
  places: number,
  pad: number,
): { width: number; height: number } {
  const nameWidth = textWidth(name, LABEL_PX, 'semibold')
  if (inset) return { width: Math.max(nameWidth, inset.width) + pad * 2, height: inset.height + LABEL_PX + pad * 2.2 }
  return { width: nameWidth + pad * 2 + places * 10, height: LABEL_PX + pad * 1.5 }
}

function cornerOf(code: string, size: { width: number; height: number }, view: MapView, taken: readonly Box[]): Point {
  const { frame } = view
  const chosen = CHOSEN_CORNERS[view.id][code]
  // Beside its country it would hide what the small map is of.
  if (view.isTiny && TINY_LOW.includes(code)) return [frame.width - size.width - 2, frame.height - size.height - 2]
  if (chosen) return [chosen[0] * view.factor, chosen[1] * view.factor]
  const anchor = anchorOf(code)
  const [towardsX, towardsY] = anchor ? project(frame, anchor) : [0, frame.height / 2]
  const x = towardsX > frame.width / 2 ? frame.width - size.width - 4 : 4
  let y = Math.min(Math.max(towardsY - size.height / 2, frame.height * 0.16), frame.height * 0.8 - size.height)
  for (const other of taken) {
    const isBeside = x < other.x + other.width && other.x < x + size.width
    if (isBeside && y < other.y + other.height + GAP && other.y < y + size.height + GAP)
      y = other.y + other.height + GAP
  }
  return [x, y]
}

/** The boxes of some codes; `placesOf` says how many places are marked in each. */
export function edgeBoxes(
  codes: readonly string[],
  view: MapView,
  words: Words,
  placesOf: (code: string) => number,
): EdgeBox[] {
  const boxes: EdgeBox[] = []
  for (const code of codes) {
    const isSmall = view.id !== 'wide'
    const pad = view.isTiny ? TINY_PAD : PAD
    const name = nameOnMap(code, words, isSmall)
    const insetFactor = isSmall ? SMALL_INSET : 1
    const inset = INSET_FRAMES[code] && !view.isTiny && scaleFrame(INSET_FRAMES[code], insetFactor)
    const size = sizeOf(name, inset, inset ? 0 : placesOf(code), pad)
    const taken = boxes.map(({ box }) => box)
    const [x, y] = cornerOf(code, size, view, taken).map((value) => Math.round(value)) as [number, number]
    const box = { x, y, ...size }
    const isWest = x + size.width / 2 < view.frame.width / 2
    const middleX = x + (size.width - (inset ? 0 : placesOf(code) * 10)) / 2
    const insetCorner: Point = [Math.round(x + (size.width - (inset ? inset.width : 0)) / 2), y + LABEL_PX + pad * 1.4]
    const nodes: SceneNode[] = [
      {
        kind: 'rect',
        x,
        y,
        width: Math.round(size.width),
        height: Math.round(size.height),
        fill: 'paper',
        stroke: 'border',
        strokeWidth: 1,
      },
    ]
    if (inset)
      nodes.push(
        translateNode(
          { kind: 'path', d: scalePath(LAND.insets[code] ?? '', insetFactor), fill: 'story-land' },
          insetCorner,
        ),
      )
    nodes.push({
      kind: 'text',
      x: middleX,
      y: y + pad * 0.75 + LABEL_PX * 0.8,
      text: name,
      sizePx: LABEL_PX,
      weight: 'semibold',
      anchor: 'middle',
      part: 'label',
    })
    boxes.push({
      code,
      box,
      attach: [isWest ? x + size.width : x, y + size.height / 2],
      nodes,
      pointOf: (place, index) => {
        if (!inset) return [x + size.width - pad - 3 - index * 10, y + size.height / 2]
        // What lies beyond the outline that is drawn (Honolulu) is marked at the box's edge.
        const [px, py] = project(inset, place)
        const within = (value: number, most: number) => Math.min(Math.max(value, 0), most)
        return [within(px, inset.width) + insetCorner[0], within(py, inset.height) + insetCorner[1]]
      },
    })
  }
  return boxes
}
