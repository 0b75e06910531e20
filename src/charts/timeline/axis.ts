/** The calendar beside the lanes: ticks, dates, and the name of each part of the scale. */
import { dateParts, isoDay } from '../../model/dates.ts'
import type { Words } from '../../model/words.ts'
import { type Box, boxesOverlap, type PathNode, type TextNode, textBox } from '../scene.ts'
import { textWidth } from '../text-width.ts'
import type { TimelineScale } from './periods.ts'
import { ticksOf } from './ticks.ts'

export const LABEL_PX = 14

export interface Axis {
  nodes: (PathNode | TextNode)[]
  /** Room that its words take. */
  boxes: Box[]
}

type Part = TimelineScale['parts'][number]

/** What one step of a part is called, the fullest name first; the Sunday has a title of its own. */
function partNames(part: Part, words: Words): string[] {
  if (part.step === 'sunday') return []
  const { year } = dateParts(isoDay(part.startDay))
  const name = words.text(`timeline.scale.${part.step}`)
  const isYearLong = part.step === 'month' && part.endDay - part.startDay > 100
  return isYearLong ? [words.text('timeline.scale.monthsOf', { year: String(year) }), name] : [name]
}

const words14 = (x: number, y: number, text: string, bold: boolean, anchor?: 'end'): TextNode => ({
  kind: 'text',
  x,
  y,
  text,
  sizePx: LABEL_PX,
  fill: 'soft',
  ...(bold ? { weight: 'semibold' } : {}),
  ...(anchor ? { anchor } : {}),
})

/** An axis over lanes that run to the right. `taken` is where other words of the header stand. */
export function axisAcross(scale: TimelineScale, words: Words, y: number, taken: readonly Box[]): Axis {
  const texts: TextNode[] = []
  let d = ''
  const isFree = (node: TextNode, gapPx: number, within: number) => {
    const box = textBox(node)
    return (
      box.x + box.width <= within &&
      ![...taken, ...texts.map((text) => textBox(text))].some((other) => boxesOverlap(box, other, gapPx))
    )
  }
  for (const part of scale.parts) {
    if (part.step === 'sunday') continue
    d += `M${Math.round(part.startPx)} ${y}H${Math.round(part.endPx)}`
    const name = partNames(part, words)
      .map((text) => words14(Math.round(part.startPx), y - 30, text, true))
      .find((node) => isFree(node, 6, part.endPx + 8))
    if (name) texts.push(name)
    for (const tick of ticksOf(scale, part, words)) {
      d += `M${tick.along} ${y}v-5`
      const date = tick.says
        .map((text) => words14(tick.along, y - 9, text, false))
        .find((node) => isFree(node, 5, part.endPx + 4))
      if (date) texts.push(date)
    }
  }
  return { nodes: [{ kind: 'path', d, stroke: 'rule' }, ...texts], boxes: texts.map((text) => textBox(text)) }
}

/** An axis beside lanes that run down; names of parts stand in the gaps before them. */
export function axisDown(scale: TimelineScale, words: Words, x: number): Axis {
  const texts: TextNode[] = []
  let d = ''
  for (const part of scale.parts) {
    d += `M${x} ${Math.round(part.startPx)}V${Math.round(part.endPx)}`
    const [name] = partNames(part, words)
    if (name) texts.push({ ...words14(0, Math.round(part.startPx) - 12, name, true), halo: true })
    let free = Number.NEGATIVE_INFINITY
    for (const tick of ticksOf(scale, part, words)) {
      d += `M${x} ${tick.along}h-4`
      const text = tick.says.find((says) => textWidth(says, LABEL_PX) <= x - 6)
      if (text === undefined || tick.along < free) continue
      texts.push(words14(x - 6, tick.along + 5, text, false, 'end'))
      free = tick.along + LABEL_PX + 2
    }
  }
  return { nodes: [{ kind: 'path', d, stroke: 'rule' }, ...texts], boxes: texts.map((text) => textBox(text)) }
}
