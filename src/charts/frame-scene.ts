/**
 * A chart as a frame in somebody else’s page draws it: in a height that hosts leave a frame, at widths of its own.
 *
 * A frame shows the widest of `frameWidths` that fits into it, the first one scaled down below that. Where there is more
 * room than the drawing is wide, it may be shown larger, up to `mostShownPx`.
 */
import type { Direction, Words } from '../model/words.ts'
import type { Chart } from './chart.ts'
import type { Scene } from './scene.ts'

/** The most height in px of a drawing in a frame. Some hosts cut a frame off at 1000 px, and words stand around it. */
export const FRAME_MOST_PX = Number(process.env.MOST ?? 780)

/** The chart at one of its `frameWidths`, never higher than `FRAME_MOST_PX`. */
export function frameScene(chart: Chart, width: number, words: Words, dir?: Direction): Scene {
  return chart.scene({ width, words, mostPx: FRAME_MOST_PX, ...(dir ? { dir } : {}) })
}

/** The widest in px that a scene may be shown: enlarged beyond it, it would be higher than a frame may draw. */
export function mostShownPx({ width, height }: Scene): number {
  return Math.floor((width * FRAME_MOST_PX) / height)
}
