/**
 * Where a place lies on the maps. Every frame is a window on a conic equal-area projection (Albers), so that no country
 * looks larger than it is. The same numbers serve when `land.json` is made and when places are drawn: a dot cannot
 * drift from its coast.
 */
import { type GeoConicProjection, geoConicEqualArea } from 'd3'

/** Longitude and latitude in degrees, as GeoJSON orders them. */
export type LonLat = readonly [lon: number, lat: number]
/** A point of a scene, in px. */
export type Point = readonly [x: number, y: number]

export interface MapFrame {
  /** Size in px of the map proper: title and legend stand outside it. */
  width: number
  height: number
  /** Px per radian along the standard parallels. */
  scale: number
  /** Where `centre` falls, in px. */
  origin: Point
  centre: LonLat
  /** Standard parallels in degrees north, where distances are true. */
  parallels: readonly [number, number]
}

export const FRAME_IDS = ['wide', 'narrow', 'panel'] as const
export type FrameId = (typeof FRAME_IDS)[number]

const STORY: Pick<MapFrame, 'centre' | 'parallels'> = { centre: [28, 38], parallels: [22, 52] }

/**
 * `wide`: Ireland and southern Norway to New Delhi and Bab el-Mandeb.
 * `narrow`, for a phone: London to the Arabian Sea, so that the countries of the story are a quarter larger; what lies
 * further out is named in a box at its edge. `panel`: the same window, for one of six small maps.
 */
export const FRAMES: Record<FrameId, MapFrame> = {
  wide: { ...STORY, width: 960, height: 700, scale: 800, origin: [350, 345] },
  narrow: { ...STORY, width: 344, height: 310, scale: 359, origin: [118, 156] },
  panel: { ...STORY, width: 304, height: 274, scale: 317, origin: [104, 138] },
}

/** Countries outside the frames whose outline is drawn in a box of its own. Others are boxes with a name. */
export const INSET_FRAMES: Record<string, MapFrame> = {
  US: { width: 92, height: 58, scale: 118, origin: [45, 33], centre: [-96, 38], parallels: [29.5, 45.5] },
}

/** The d3 projection of a frame, clipped to it, for whole outlines. Resampling is off: shared borders keep shared points. */
export function frameProjection(frame: MapFrame): GeoConicProjection {
  return conic(frame)
    .scale(frame.scale)
    .translate([frame.origin[0], frame.origin[1]])
    .clipExtent([
      [0, 0],
      [frame.width, frame.height],
    ])
    .precision(0)
}

function conic({ centre, parallels }: MapFrame): GeoConicProjection {
  return geoConicEqualArea().parallels([parallels[0], parallels[1]]).rotate([-centre[0], 0]).center([0, centre[1]])
}

/** Px of a point in a frame; it may lie outside (see `isInside`). */
export function project(frame: MapFrame, [lon, lat]: LonLat): Point {
  const place = conic(frame).scale(frame.scale).translate([frame.origin[0], frame.origin[1]])
  return place([lon, lat]) as [number, number]
}

/** Whether a point lies in the frame, at least `marginPx` from its edge. */
export function isInside({ width, height }: MapFrame, [x, y]: Point, marginPx = 0): boolean {
  return x >= marginPx && y >= marginPx && x <= width - marginPx && y <= height - marginPx
}

/** The same window drawn larger or smaller. */
export function scaleFrame(frame: MapFrame, factor: number): MapFrame {
  return {
    ...frame,
    width: frame.width * factor,
    height: frame.height * factor,
    scale: frame.scale * factor,
    origin: [frame.origin[0] * factor, frame.origin[1] * factor],
  }
}
