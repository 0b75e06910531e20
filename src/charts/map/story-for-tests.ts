/** For tests: the story as it stands in `content/`, and the same story with some of its events changed. */
import { fileURLToPath } from 'node:url'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { readWords } from '../../model/read-words.ts'
import type { Story } from '../../model/story.ts'
import type { EventEntry } from '../../schema/shapes.ts'
import { THREADS, type ThreadId } from '../../schema/vocabulary.ts'
import { isInOutline } from './move-nodes.ts'
import type { Point } from './projection.ts'

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const { entries } = readContent(ROOT)

export const words = readWords(ROOT, 'en')
export const story = buildStory(entries)

/** Every map's thread, and undefined for the whole story's. */
export const MAPS: readonly (ThreadId | undefined)[] = [undefined, ...THREADS]

/** The story with `change` applied to a copy of each event. */
export function storyWith(change: (event: EventEntry, id: string) => void): Story {
  return buildStory(
    entries.map((entry) => {
      if (entry.collection !== 'events') return entry
      const value = structuredClone(entry.value) as EventEntry
      change(value, entry.id)
      return { ...entry, value }
    }),
  )
}

/** Whether a point lies inside one of some outlines. */
export function isInShape(point: Point, outlines: readonly (readonly Point[])[]): boolean {
  return outlines.some((outline) => isInOutline(point, outline))
}

/** Whether the straight line from one point to another crosses one of some lines. */
export function isCrossed([ax, ay]: Point, [bx, by]: Point, lines: readonly (readonly Point[])[]): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px))
  return lines.some((line) =>
    line.slice(1).some(([dx, dy], i) => {
      const [cx, cy] = line[i] as Point
      return (
        side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) &&
        side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by)
      )
    }),
  )
}
