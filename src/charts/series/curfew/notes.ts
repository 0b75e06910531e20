/** The words beside and below the calendar: what else was cut or blocked, day by day, and what each sign means. */
import { dateParts } from '../../../model/dates.ts'
import type { Words } from '../../../model/words.ts'
import { SUNDAY } from '../../../schema/vocabulary.ts'
import { spread } from '../../axis/spread.ts'
import { SUNDAY_DAY } from '../../axis/sunday-line.ts'
import { type RectNode, round, type SceneNode } from '../../scene.ts'
import { textWidth, wrapText } from '../../text-width.ts'
import type { CurfewRows } from './rows.ts'

const SIZE_PX = 14
const LINE_PX = 18

/** The sign of an incident: a diamond, since a hollow ring says how sure we are. */
export function diamond(x: number, y: number, part?: string): SceneNode {
  const [cx, cy, r] = [round(x), round(y), 5]
  const d = `M${cx} ${round(cy - r)}L${round(cx + r)} ${cy}L${cx} ${round(cy + r)}L${round(cx - r)} ${cy}Z`
  return { kind: 'path', d, fill: 'paper', stroke: 'uprising', strokeWidth: 1.5, ...(part ? { part } : {}) }
}

/** “16 Sep”. */
function shortDay(words: Words, date: string): string {
  const { month = 1, day = 1 } = dateParts(date)
  return words.text('dates.dayMonth', { day: String(day), month: words.text(`dates.short.${month}`), year: '' })
}

export interface ListPlace {
  left: number
  width: number
  top: number
  /** Wished first baseline of a day’s entry, and where they all end; without them entries follow one another from `top`. */
  wanted?: (day: number) => number
  bottom?: number
}

/** Incidents that add to the evenings, each with its date; with `wanted`, each beside its week, and the Sunday named too. */
export function incidentList(rows: CurfewRows, words: Words, place: ListPlace): { nodes: SceneNode[]; bottom: number } {
  const { left, width, top, wanted, bottom = Number.POSITIVE_INFINITY } = place
  const entries = rows.incidents
    .filter(({ adds }) => adds)
    .map(({ startDay, date, label, source }) => ({
      day: startDay,
      head: shortDay(words, date),
      text: label ?? source?.title ?? '',
    }))
  const heads = Math.max(...entries.map(({ head }) => textWidth(head, SIZE_PX, 'semibold')), 0)
  const indent = left + 18 + heads + 8
  if (wanted)
    entries.push({ day: SUNDAY_DAY, head: words.text('figures.sunday', { date: words.date(SUNDAY) }), text: '' })
  entries.sort((a, b) => a.day - b.day)
  const lines = entries.map(({ text }) => wrapText(text, width - indent, SIZE_PX))
  const sizes = lines.map((each) => Math.max(1, each.length) * LINE_PX + 5)
  const tops = spread(
    entries.map(({ day }) => wanted?.(day) ?? 0),
    sizes,
    top + 14 + LINE_PX + 5,
    bottom + 14,
  )
  const nodes = entries.flatMap(({ day, head, text }, i): SceneNode[] => {
    const y = tops[i] as number
    const isIncident = text !== '' || day !== SUNDAY_DAY
    return [
      ...(isIncident ? [diamond(left + 6, y - 5)] : []),
      {
        kind: 'text',
        x: isIncident ? left + 18 : left,
        y,
        text: head,
        sizePx: SIZE_PX,
        weight: 'semibold',
        part: isIncident ? 'incident-day' : 'sunday-label',
      },
      ...(lines[i] as string[]).map(
        (line, j): SceneNode => ({
          kind: 'text',
          x: indent,
          y: y + j * LINE_PX,
          text: line,
          sizePx: SIZE_PX,
          part: 'incident-label',
        }),
      ),
    ]
  })
  const heading: SceneNode = {
    kind: 'text',
    x: left,
    y: top + 14,
    text: words.text('figures.curfew.incidents'),
    sizePx: SIZE_PX,
    fill: 'soft',
    part: 'incidents',
  }
  return { nodes: [heading, ...nodes], bottom: (tops.at(-1) ?? top) + (sizes.at(-1) ?? 0) - 14 }
}

interface KeyPlace {
  width: number
  top: number
  /** Left px of a second column, in a wide scene. */
  second?: number
}

/** What the fills and outlines mean; with `second`, in two columns. */
export function keyRows(
  rows: CurfewRows,
  words: Words,
  { width, top, second }: KeyPlace,
): { nodes: SceneNode[]; bottom: number } {
  const covers = { from: words.date(rows.covers.from), to: words.date(rows.covers.to) }
  const entries: { text: string; swatch: Partial<RectNode> }[] = [
    { text: words.text('figures.curfew.keyEvening', { hours: rows.hours }), swatch: { fill: 'uprising' } },
    { text: words.text('figures.curfew.keyUnstated'), swatch: { stroke: 'uprising', strokeWidth: 1.5, dash: [3, 2] } },
    {
      text: words.text('figures.curfew.keyUncovered', covers),
      swatch: { stroke: 'soft', strokeWidth: 1, dash: [1, 3] },
    },
  ]
  // In a wide scene the Sunday is named beside its week.
  if (second === undefined) {
    entries.push({
      text: words.text('figures.sunday', { date: words.date(SUNDAY) }),
      swatch: { stroke: 'sunday', strokeWidth: 2.5 },
    })
  }
  const columns =
    second === undefined
      ? [{ x: 0, end: width }]
      : [
          { x: 0, end: second - 8 },
          { x: second, end: width },
        ]
  const perColumn = Math.ceil(entries.length / columns.length)
  const nodes: SceneNode[] = []
  let bottom = top
  for (const [i, { x, end }] of columns.entries()) {
    let y = top + 14
    for (const { text, swatch } of entries.slice(i * perColumn, (i + 1) * perColumn)) {
      const lines = wrapText(text, end - x - 32, SIZE_PX)
      nodes.push({ kind: 'rect', x: x + 1, y: y - 12, width: 22, height: 14, ...swatch })
      for (const [j, line] of lines.entries()) {
        nodes.push({
          kind: 'text',
          x: x + 32,
          y: y + j * LINE_PX,
          text: line,
          sizePx: SIZE_PX,
          fill: 'soft',
          part: 'key',
        })
      }
      y += lines.length * LINE_PX + 4
    }
    bottom = Math.max(bottom, y - 8)
  }
  return { nodes, bottom }
}
