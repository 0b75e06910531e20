/** The words of each step: its day in bold, and what happened, broken into lines that begin after it. */
import { dateParts } from '../../../model/dates.ts'
import type { Words } from '../../../model/words.ts'
import type { TextNode } from '../../scene.ts'
import { textWidth, wrapText } from '../../text-width.ts'
import type { Step } from './rows.ts'

export const SIZE_PX = 14
export const LINE_PX = 18
/** Space after the day, besides what `textWidth` allows for wider faces. */
const SPACE_PX = 5

export interface Entry {
  step: Step
  /** Its day; empty where the label itself names the months. */
  head: string
}

/** What stands in bold before each step. The year is said where it is a new one. */
export function entriesOf(steps: readonly Step[], words: Words): Entry[] {
  let said: number | undefined
  return steps.map((step) => {
    if (!step.isDay) return { step, head: '' }
    const { year, month = 1, day = 1 } = dateParts(step.date)
    const date =
      year === said
        ? words.text('dates.dayMonth', { day: String(day), month: words.text(`dates.short.${month}`) })
        : words.date(step.date, 'short')
    said = year
    if (step.role === undefined) return { step, head: date }
    return { step, head: words.text(`figures.break-up.${step.role}`, { days: words.number(step.value), date }) }
  })
}

function headWidth(head: string): number {
  return textWidth(head, SIZE_PX, 'semibold') + SPACE_PX
}

/** The lines of an entry no wider than `room` px: what follows the head on its line, and the lines below. */
export function linesOf({ step, head }: Entry, room: number): string[] {
  const indent = head === '' ? 0 : headWidth(head)
  const [first = ''] = wrapText(step.label, room - indent, SIZE_PX)
  const isRoom = indent + textWidth(first, SIZE_PX) <= room
  const rest = isRoom ? step.label.slice(first.length).trim() : step.label
  return [isRoom ? first : '', ...(rest === '' ? [] : wrapText(rest, room, SIZE_PX))]
}

/** An entry with its first baseline at `y`, set after `x` (start) or flush right before it (end). */
export function entryTexts(
  { head, step }: Entry,
  lines: readonly string[],
  x: number,
  y: number,
  anchor: 'start' | 'end',
): TextNode[] {
  const bold: Partial<TextNode> = { weight: 'semibold', part: 'head', ...(step.role ? { fill: 'cyberattack' } : {}) }
  return lines.flatMap((line, i): TextNode[] => {
    const text = (words: string, at: number, more: Partial<TextNode>): TextNode[] =>
      words === ''
        ? []
        : [{ kind: 'text', x: at, y: y + i * LINE_PX, text: words, sizePx: SIZE_PX, anchor, halo: true, ...more }]
    if (i > 0 || head === '') return text(line, x, { part: 'label' })
    const [first, second] =
      anchor === 'start' ? [headWidth(head), 0] : [0, line === '' ? 0 : textWidth(line, SIZE_PX) + 1]
    return [...text(head, x - second, bold), ...text(line, x + first, { part: 'label' })]
  })
}
