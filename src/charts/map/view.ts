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
  /** So small that boxes at its edge hold a name only, and a country that has no room for its name goes without. */
  isTiny: boolean
  /** How many countries may be named, those with most links first. */
  namedCountries: number
  /** How far inside the frame a country’s point, and the middle of a dot, must lie to be on the map. */
  edgePx: { country: number; dot: number }
}

type Look = Pick<MapView, 'size' | 'lanePx' | 'namedPlaces' | 'isTiny' | 'namedCountries' | 'edgePx'>

const ROOMY = { isTiny: false, namedCountries: Number.POSITIVE_INFINITY, edgePx: { country: 6, dot: 4 } }

const LOOK: Record<FrameId, Look> = {
  wide: { ...ROOMY, size: 1, lanePx: 8.5, namedPlaces: 9 },
  narrow: { ...ROOMY, size: 0.78, lanePx: 5.5, namedPlaces: 0 },
  panel: { ...ROOMY, size: 0.74, lanePx: 5, namedPlaces: 0 },
}

/** Of a map smaller than half a phone. */
const TINY_LOOK: Look = {
  size: 0.5,
  lanePx: 2.6,
  namedPlaces: 0,
  isTiny: true,
  namedCountries: 5,
  edgePx: { country: 1, dot: 1 },
}

/** Below this width the narrow frame is drawn. */
const WIDE_FROM = 600

export function viewOf(id: FrameId, widthPx: number): MapView {
  const factor = widthPx / FRAMES[id].width
  return { id, factor, frame: factor === 1 ? FRAMES[id] : scaleFrame(FRAMES[id], factor), ...LOOK[id] }
}

/** The view of one of six maps on a small frame. */
export function tinyView(widthPx: number): MapView {
  return { ...viewOf('panel', widthPx), ...TINY_LOOK }
}

/** The view of one whole map at a width. */
export function viewAt(widthPx: number): MapView {
  return viewOf(widthPx >= WIDE_FROM ? 'wide' : 'narrow', widthPx)
}
