/** The land of the frames, as `npm run land` left it. */
import landFile from './land.json' with { type: 'json' }
import type { FrameId } from './projection.ts'

/** Path data in px of the frame. */
export interface FrameLand {
  /** All land as one. */
  land: string
  /** Countries of the story, by ISO code. */
  countries: Record<string, string>
  /** Borders that are not disputed. */
  borders: string
  /** Disputed borders, by the area's id in `DISPUTED_AREAS`. */
  dashed: Record<string, string>
}

/** What the United Nations' reading draws in place of `dashed`. */
export interface UnLand {
  dashed: Record<string, string>
  dotted: Record<string, string>
  /** Strokes across the areas that it regards as occupied, by the area's id in `DISPUTED_AREAS`. */
  hatched: Record<string, string>
  /** Areas that share the fill of a country, by its code. */
  joined: Record<string, string>
}

export interface LandFile {
  frames: Record<FrameId, FrameLand & { un: UnLand }>
  /** Outlines of countries outside the frames, by ISO code, in px of their inset. */
  insets: Record<string, string>
}

export const LAND = landFile as LandFile
