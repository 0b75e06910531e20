/** The contents of `land.json`, from the source areas. */
import { CRIMEA, KOSOVO } from '../disputed-areas.ts'
import type { LandFile } from '../land.ts'
import { FRAME_IDS, FRAMES, type FrameId, INSET_FRAMES } from '../projection.ts'
import { CLOSE_COUNTRIES, STORY_COUNTRIES } from '../story-countries.ts'
import { frameReadings, insetOutline, type LandDetail } from './frame-land.ts'
import type { SourceArea } from './source-areas.ts'

/** Chosen by eye and by weight: `land.test.ts` holds the bytes that they may cost. */
const DETAIL: Record<FrameId, LandDetail> = {
  wide: { close: 1.6, coast: 4, border: 6, fine: 0.5, fineGrid: 0.5, smallestIsland: 9 },
  narrow: { close: 3.2, coast: 9, border: 30, fine: 0.15, fineGrid: 0.2, smallestIsland: 10 },
  panel: { close: 3, coast: 8, border: 24, fine: 0.1, fineGrid: 0.2, smallestIsland: 8 },
}

/** Px between the strokes of hatched areas: close enough that the smallest, in its frame, holds a few. */
const HATCH_PX: Record<FrameId, number> = { wide: 2.2, narrow: 1.5, panel: 1.4 }

/** Every frame and inset. */
export function makeLand(areas: readonly SourceArea[]): LandFile {
  const frames = FRAME_IDS.map(
    (id) =>
      [
        id,
        frameReadings(areas, FRAMES[id], DETAIL[id], HATCH_PX[id], STORY_COUNTRIES, [
          ...CLOSE_COUNTRIES,
          KOSOVO,
          CRIMEA,
        ]),
      ] as const,
  )
  const insets = Object.entries(INSET_FRAMES).map(([code, frame]) => [code, insetOutline(areas, frame, code)] as const)
  return { frames: Object.fromEntries(frames) as LandFile['frames'], insets: Object.fromEntries(insets) }
}
