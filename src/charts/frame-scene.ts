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
export const FRAME_MOST_PX = 780
/** The same where the frame is narrow, so that those words take more lines. */
const NARROW_MOST_PX = 740
const NARROW_PX = 480

/** Enlarged further than this, labels look like headlines. */
const MOST_ENLARGED = 1.3

/** The most height of a scene of a width. */
const mostPxAt = (width: number) => (width < NARROW_PX ? NARROW_MOST_PX : FRAME_MOST_PX)

const drawn = new WeakMap<Chart, WeakMap<Words, Map<string, Scene>>>()

/**
 * The chart at one of its `frameWidths`, never higher than `FRAME_MOST_PX`. Finding what fits takes many tries, and page,
 * pictures and heights all ask, so each is drawn once.
 */
export function frameScene(chart: Chart, width: number, words: Words, dir: Direction = words.dir): Scene {
  const byWords = drawn.get(chart) ?? new WeakMap<Words, Map<string, Scene>>()
  drawn.set(chart, byWords)
  const scenes = byWords.get(words) ?? new Map<string, Scene>()
  byWords.set(words, scenes)
  const key = `${width} ${dir}`
  const scene = scenes.get(key) ?? chart.scene({ width, words, mostPx: mostPxAt(width), dir })
  scenes.set(key, scene)
  return scene
}

/** The widest in px that a scene may be shown: enlarged beyond it, it would be higher than a frame may draw. */
export function mostShownPx({ width, height }: Scene): number {
  return Math.floor(width * Math.min(MOST_ENLARGED, mostPxAt(width) / height))
}
