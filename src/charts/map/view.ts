/** The window through which a map of some width is seen: which frame's land, how much larger or smaller, how thick its lines. */
import { FRAMES, type FrameId, type MapFrame, scaleFrame } from './projection.ts'

export interface MapView {
  id: FrameId
  frame: MapFrame
  /** Px of this view for one px of `land.json`. */
  factor: number
  /** Factor on lines, heads and dots. */
  size: number
  /** Px between neighbouring lanes at their widest. */
  lanePx: number
  /** How many places may be named, beside the countries. */
  namedPlaces: number
}

const LOOK: Record<FrameId, Pick<MapView, 'size' | 'lanePx' | 'namedPlaces'>> = {
  wide: { size: 1, lanePx: 8.5, namedPlaces: 9 },
  narrow: { size: 0.78, lanePx: 5.5, namedPlaces: 0 },
  panel: { size: 0.74, lanePx: 5, namedPlaces: 0 },
}

/** Below this width the narrow frame is drawn. */
const WIDE_FROM = 600

export function viewOf(id: FrameId, widthPx: number): MapView {
  const factor = widthPx / FRAMES[id].width
  return { id, factor, frame: factor === 1 ? FRAMES[id] : scaleFrame(FRAMES[id], factor), ...LOOK[id] }
}

/** The view of one whole map at a width. */
export function viewAt(widthPx: number): MapView {
  return viewOf(widthPx >= WIDE_FROM ? 'wide' : 'narrow', widthPx)
}
