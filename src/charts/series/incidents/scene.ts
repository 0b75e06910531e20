/** Squares stacked year by year, a count on each stack, and the legend in the empty years’ corner. */
import type { Words } from '../../../model/words.ts'
import { SUNDAY } from '../../../schema/vocabulary.ts'
import { settleScene } from '../../axis/settle-scene.ts'
import type { Frame } from '../../chart.ts'
import type { Scene, SceneNode } from '../../scene.ts'
import { textWidth, wrapText } from '../../text-width.ts'
import { type IncidentRows, KINDS, totalOf } from './rows.ts'
import { square } from './squares.ts'

const SIZE_PX = 14
const GAP_PX = 3
/** px that the legend keeps from the stacks below and beside it. */
const CLEAR_PX = 24

export function incidentScene(rows: IncidentRows, frame: Frame): Scene {
  const { width, words } = frame
  const { years } = rows
  const yearPx = textWidth('0000', SIZE_PX)
  // The first and the last year's name may be wider than their column: both keep half of the rest free outside.
  const column = Math.min(width / years.length, (width - yearPx - 2) / Math.max(1, years.length - 1))
  const middleOf = (i: number) => width - Math.max(column, yearPx) / 2 - (years.length - 1 - i) * column
  const size = Math.min(28, column - 3)
  const highest = Math.max(...years.map(({ total }) => total), 1)
  const legend = legendBlock(rows, words, width, column)
  const top = Math.max(
    26,
    legend.height + CLEAR_PX + legend.stackBelow * (size + GAP_PX) - highest * (size + GAP_PX) + 24,
  )
  const ground = top + highest * (size + GAP_PX)

  const stacks = years.flatMap(({ total, kinds }, i): SceneNode[] => {
    const middle = middleOf(i)
    const squares = kinds.flatMap(({ kind, count }) => Array<typeof kind>(count).fill(kind))
    return [
      ...squares.map((kind, level) => square(kind, middle - size / 2, ground - (level + 1) * (size + GAP_PX), size)),
      {
        kind: 'text',
        x: middle,
        y: ground - total * (size + GAP_PX) - 7,
        text: words.number(total),
        sizePx: total === 0 ? SIZE_PX : 16,
        anchor: 'middle',
        part: 'total',
        ...(total === 0 ? { fill: 'soft' } : { weight: 'semibold' }),
      },
    ]
  })
  const every = Math.ceil((yearPx + 6) / column)
  const names = years.flatMap(({ date }, i): SceneNode[] =>
    (years.length - 1 - i) % every === 0
      ? [
          {
            kind: 'text',
            x: middleOf(i),
            y: ground + 20,
            text: words.date(date),
            sizePx: SIZE_PX,
            anchor: 'middle',
            fill: 'soft',
            part: 'year',
          },
        ]
      : [],
  )
  return settleScene(frame, ground + 44, 'shadow-war', [
    { kind: 'line', x1: 0, y1: ground, x2: width, y2: ground, stroke: 'soft', strokeWidth: 1, part: 'axis' },
    ...stacks,
    ...names,
    {
      kind: 'text',
      x: width,
      y: ground + 38,
      text: words.text('figures.incidents.until', { date: words.date(SUNDAY) }),
      sizePx: SIZE_PX,
      anchor: 'end',
      fill: 'soft',
      part: 'until',
    },
    ...legend.nodes,
  ])
}

/**
 * What the textures mean, with the number of each, and what a 0 means. It stands over the low stacks at the left;
 * `stackBelow` is the tallest of those.
 */
function legendBlock(
  { years, ...rows }: IncidentRows,
  words: Words,
  width: number,
  column: number,
): { nodes: SceneNode[]; height: number; stackBelow: number } {
  const limit = Math.max(...years.map(({ total }) => total)) / 2
  const firstTall = years.findIndex(({ total }) => total >= limit)
  const room = (firstTall > 3 ? firstTall * column : width) - 16
  const beside = firstTall > 3 ? years.slice(0, firstTall) : years
  let y = 14
  const nodes: SceneNode[] = KINDS.toReversed().flatMap((kind): SceneNode[] => {
    const text = words.text(`figures.incidents.${kind}`, { count: totalOf({ years, ...rows }, kind) })
    const row: SceneNode[] = [
      square(kind, 1, y - 13, 16),
      { kind: 'text', x: 26, y, text, sizePx: SIZE_PX, part: 'key' },
    ]
    y += 24
    return row
  })
  if (years.some(({ total }) => total === 0)) {
    for (const text of wrapText(
      words.text('figures.incidents.zero', { zero: words.number(0) }),
      Math.min(room, 360),
      SIZE_PX,
    )) {
      nodes.push({ kind: 'text', x: 0, y: y + 4, text, sizePx: SIZE_PX, fill: 'soft', part: 'note' })
      y += 18
    }
  }
  return { nodes, height: y, stackBelow: Math.max(...beside.map(({ total }) => total)) }
}
