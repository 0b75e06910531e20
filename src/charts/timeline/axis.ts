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
  /** How many parts are named. */
  names: number
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

const axisOf = (d: string, texts: readonly TextNode[]): Axis => ({
  nodes: [{ kind: 'path', d, stroke: 'rule' }, ...texts],
  boxes: texts.map((text) => textBox(text)),
  names: texts.filter(({ weight }) => weight === 'semibold').length,
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
  return axisOf(d, texts)
}

/**
 * An axis beside lanes that run down. Names of parts stand in the gaps before them, `nameRisePx` over their beginning; in
 * a look without it the dates alone tell what each part is. `taken` is where other words stand.
 */
export function axisDown(
  scale: TimelineScale,
  words: Words,
  x: number,
  nameRisePx: number | undefined,
  taken: readonly Box[],
): Axis {
  const texts: TextNode[] = []
  const names = scale.parts.map((part): TextNode | undefined => {
    const [name] = nameRisePx === undefined ? [] : partNames(part, words)
    return name ? { ...words14(0, Math.round(part.startPx) - nameRisePx!, name, true), halo: true } : undefined
  })
  let d = ''
  let free = Number.NEGATIVE_INFINITY
  for (const [i, part] of scale.parts.entries()) {
    d += `M${x} ${Math.round(part.startPx)}V${Math.round(part.endPx)}`
    const [name, next] = names.slice(i, i + 2)
    if (name) texts.push(name)
    const boxes = [...taken, ...(next ? [textBox(next)] : [])]
    if (name) free = name.y + LABEL_PX
    for (const tick of ticksOf(scale, part, words)) {
      d += `M${x} ${tick.along}h-4`
      const text = tick.says.find((says) => textWidth(says, LABEL_PX) <= x - 6)
      // The date at the head of a part stands a little lower where its name leaves it no room.
      const y = tick.along === Math.round(part.startPx) ? Math.max(tick.along + 5, free) : tick.along + 5
      if (text === undefined || y < free) continue
      const node = words14(x - 6, y, text, false, 'end')
      if (boxes.some((box) => boxesOverlap(textBox(node), box, 0))) continue
      texts.push(node)
      free = y + LABEL_PX + 2
    }
  }
  return axisOf(d, texts)
}
