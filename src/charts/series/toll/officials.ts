/**
 * Official figures up to the Sunday stand close together near the ground: their words form a list to the right of the
 * Sunday, each row tied to its mark. Below the axis stands what a ring means.
 */
import type { Words } from '../../../model/words.ts'
import { linePath } from '../../axis/line-path.ts'
import { spread } from '../../axis/spread.ts'
import { SUNDAY_DAY } from '../../axis/sunday-line.ts'
import { textGround } from '../../axis/text-block.ts'
import type { SceneNode, TextNode } from '../../scene.ts'
import { wrapText } from '../../text-width.ts'
import { knownOn } from '../figures.ts'
import type { TollPlot } from './plot.ts'
import { mayMixForces, type OfficialFigure, type TollRows } from './rows.ts'

const SIZE_PX = 14
const ROW_PX = 19

/** The figure with the speaker’s own qualifier: “more than 300”. */
export function hedgedFigure({ value, hedge }: OfficialFigure, words: Words): string {
  const figure = words.number(value)
  return hedge === undefined ? figure : words.text('figures.toll.hedged', { hedge, value: figure })
}

/** “Speaker: more than 300”. */
export function officialText(figure: OfficialFigure, words: Words): string {
  return words.text('figures.toll.official', { speaker: figure.speaker, value: hedgedFigure(figure, words) })
}

/** The list, with a ground of paper that the hairlines stop at. */
export function officialList(
  rows: TollRows,
  words: Words,
  { x, y, bottom, r }: TollPlot,
): { ground: SceneNode[]; nodes: SceneNode[]; texts: TextNode[] } {
  const sorted = knownOn(rows.official.figures, SUNDAY_DAY).sort((a, b) => b.value - a.value)
  if (sorted.length === 0) return { ground: [], nodes: [], texts: [] }
  const left = x.at(SUNDAY_DAY) + 22
  const wanted = sorted.map(({ value }) => y(value) + 5)
  const baselines = spread(
    [(wanted[0] as number) - ROW_PX, ...wanted],
    [ROW_PX, ...sorted.map(() => ROW_PX)],
    0,
    bottom + ROW_PX - 7,
  )
  const texts = [words.text('figures.toll.officials'), ...sorted.map((figure) => officialText(figure, words))].map(
    (text, i): TextNode => ({
      kind: 'text',
      x: left,
      y: baselines[i] as number,
      text,
      sizePx: SIZE_PX,
      ...(i === 0 ? { weight: 'semibold', part: 'officials' } : { part: 'official-label' }),
    }),
  )
  // Leaders keep the height of their mark until they are past the last one, so that none runs over another's mark.
  const bend = Math.max(...sorted.map((figure) => x.at(figure.startDay))) + r + 3
  const leaders = sorted.map((figure, i): SceneNode => {
    const [at, height] = [x.at(figure.startDay) + r + 2, y(figure.value)]
    const row = (baselines[i + 1] as number) - 5
    return {
      kind: 'path',
      stroke: 'soft',
      strokeWidth: 0.75,
      part: 'leader',
      d: linePath([
        [at, height],
        [Math.max(bend, at), height],
        [left - 9, row],
        [left - 3, row],
      ]),
    }
  })
  return { ground: textGround(texts), nodes: [...leaders, ...texts], texts }
}

/** What the ring around a mark means, below the axis, and where the scene ends. */
export function ringKey(
  rows: TollRows,
  words: Words,
  { width, bottom, r }: TollPlot,
): { nodes: SceneNode[]; bottom: number } {
  const below = bottom + 46
  if (![rows.ihrngo, rows.hrana].some(({ figures }) => figures.some(mayMixForces))) return { nodes: [], bottom: below }
  const lines = wrapText(words.text('figures.toll.ringed'), width - 30, SIZE_PX)
  return {
    nodes: [
      { kind: 'circle', x: 10, y: below + 13, r: r + 2.75, stroke: 'uprising', strokeWidth: 1 },
      { kind: 'mark', x: 10, y: below + 13, r, status: 'attributed', ink: 'uprising' },
      ...lines.map(
        (text, i): SceneNode => ({
          kind: 'text',
          x: 24,
          y: below + 18 + i * 18,
          text,
          sizePx: SIZE_PX,
          fill: 'soft',
          part: 'key',
        }),
      ),
    ],
    bottom: below + 8 + lines.length * 18,
  }
}
