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

export interface LandFile {
  frames: Record<FrameId, FrameLand>
  /** Outlines of countries outside the frames, by ISO code, in px of their inset. */
  insets: Record<string, string>
}

export const LAND = landFile as LandFile
