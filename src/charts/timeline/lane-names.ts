/** Names of the lanes, in their colours: above the line where lanes run to the right, over the column where they run down. */
import type { Words } from '../../model/words.ts'
import type { ThreadId } from '../../schema/vocabulary.ts'
import type { TextNode } from '../scene.ts'
import { textWidth } from '../text-width.ts'
import { LABEL_PX } from './axis.ts'
import type { Lane } from './lanes.ts'
import { PAGE_SIZES } from './mark-sizes.ts'
import type { StackedMark } from './stack.ts'

const NAME_PX = 16
export const NAME_ROW_PX = 19

const nameOf = (thread: ThreadId, words: Words) => words.text(`threads.${thread}.short`)

/** Names at the left edge of lanes that run to the right; beside a `focus` the others are smaller. */
export function laneNames(words: Words, x: number, focus?: ThreadId) {
  const sizePx = (thread: ThreadId) => (focus && thread !== focus ? LABEL_PX : NAME_PX)
  /** How far its foot stands over the line, to clear the marks below it. */
  const footOf = (thread: ThreadId, marks: readonly StackedMark[]) => {
    const end = x + textWidth(nameOf(thread, words), sizePx(thread), 'semibold') + 12
    const below = marks.filter(({ along }) => along < end).map(({ r, across }) => r - across)
    return 6 + Math.max(focus ? 0 : PAGE_SIZES.markPx, ...below)
  }
  return {
    /** How far above the line of its lane a name reaches. */
    riseOf: (thread: ThreadId, marks: readonly StackedMark[]) => footOf(thread, marks) + sizePx(thread),
    namesAbove: (lanes: readonly Lane[]) =>
      lanes.map(
        ({ line, thread, marks }): TextNode => ({
          kind: 'text',
          x,
          y: line - footOf(thread, marks),
          text: nameOf(thread, words),
          sizePx: sizePx(thread),
          weight: 'semibold',
          fill: thread,
          halo: true,
        }),
      ),
  }
}

/** Names of the lanes, each over its own, in as few rows as they need; over slim lanes in steps, one row each. */
export function namesOver(lanes: readonly Lane[], words: Words, width: number, inSteps: boolean): TextNode[] {
  const rowEnds: number[] = []
  return lanes.flatMap(({ line, thread }): TextNode[] => {
    const text = nameOf(thread, words)
    const half = textWidth(text, LABEL_PX, 'semibold') / 2
    if (half * 2 > width) return []
    const centre = inSteps ? line - 5 + half : line
    const x = Math.round(Math.min(Math.max(centre, half), width - half))
    const free = inSteps ? -1 : rowEnds.findIndex((end) => end + 6 < x - half)
    const row = free === -1 ? rowEnds.length : free
    rowEnds[row] = x + half
    return [
      {
        kind: 'text',
        x,
        y: 14 + row * NAME_ROW_PX,
        text,
        sizePx: LABEL_PX,
        weight: 'semibold',
        anchor: 'middle',
        fill: thread,
        halo: true,
      },
    ]
  })
}
