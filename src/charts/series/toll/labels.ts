/** The words inside the toll chart: the counters’ names, the figures known on the Sunday, ranges and later officials. */
import type { Words } from '../../../model/words.ts'
import { type Label, placeLabels, type Segment, type Spot, segmentsOf } from '../../axis/place-labels.ts'
import { SUNDAY_DAY } from '../../axis/sunday-line.ts'
import type { Box, SceneNode } from '../../scene.ts'
import { textWidth, wrapText } from '../../text-width.ts'
import { type Figure, knownOn, lastOf } from '../figures.ts'
import { officialText } from './officials.ts'
import { counterLines, type TollPlot } from './plot.ts'
import type { CounterRows, OfficialFigure, TollRows } from './rows.ts'

/** Where labels may stand beside a counter’s line: above the upper one, below the lower. */
type Side = 'above' | 'below'

/** The figure known on the Sunday, large, and on a wide scene its counter. */
function knownLabels(counter: CounterRows, side: Side, words: Words, { x, y, r, isWide }: TollPlot): Label[] {
  const known = knownOn(counter.figures, SUNDAY_DAY).at(-1)
  if (!known) return []
  const [px, py] = [x.at(known.startDay), y(known.value)]
  const text = words.number(known.value)
  const right = x.at(SUNDAY_DAY) + 7
  const figure: Label = {
    lines: [text],
    sizePx: 18,
    weight: 'semibold',
    part: 'known',
    spots:
      side === 'above'
        ? [8, 2, -4, -12, -30].map((dy): Spot => ({ x: px - r - 6, y: py + dy, anchor: 'end' }))
        : [28, 32, 40, 52].map((dy): Spot => ({ x: right, y: py + dy, from: { x: px + r + 3, y: py + r } })),
  }
  const name: Label = {
    lines: [counter.name],
    fill: 'soft',
    part: 'known-name',
    spots:
      side === 'above'
        ? [-13, -19, -25].map((dy): Spot => ({ x: px - r - 6, y: py + dy, anchor: 'end' }))
        : [28, 32, 40, 52].map((dy): Spot => ({ x: right + textWidth(text, 18, 'semibold') + 6, y: py + dy })),
  }
  return isWide ? [figure, name] : [figure]
}

/** A counter’s last figure, and its name where the lines run apart. */
function endLabels({ name, figures }: CounterRows, side: Side, words: Words, { x, y }: TollPlot): Label[] {
  const last = lastOf(figures)
  const [px, py] = [x.at(last.startDay), y(last.value)]
  return [
    {
      lines: [words.number(last.value)],
      weight: 'semibold',
      part: 'last',
      spots: [
        { x: px, y: py - 9, anchor: 'middle' },
        { x: px, y: py + 20, anchor: 'middle' },
      ],
    },
    {
      lines: [name],
      weight: 'semibold',
      fill: 'uprising',
      part: 'name',
      spots: figures
        .slice(-6, -1)
        .reverse()
        .flatMap((figure): Spot[] => {
          const [fx, fy] = [x.at(figure.startDay), y(figure.value)]
          return side === 'above'
            ? [
                { x: fx - 4, y: fy - 12, anchor: 'end' },
                { x: fx, y: fy - 14, anchor: 'middle' },
              ]
            : [
                { x: fx + 2, y: fy + 24 },
                { x: fx - 10, y: fy + 30 },
                { x: fx, y: fy + 30, anchor: 'middle' },
              ]
        }),
    },
  ]
}

function rangeLabels(figures: readonly Figure[], words: Words, { x, y }: TollPlot): Label[] {
  return figures.flatMap(({ startDay, low, high }): Label[] => {
    if (low === undefined || high === undefined || low === high) return []
    const [px, py] = [x.at(startDay), y(high)]
    const lifted = [30, 60, 100, 140].map((up): Spot => ({ x: px - 14, y: py - up, from: { x: px, y: py - 2 } }))
    return [
      {
        lines: [words.text('figures.range', { low: words.number(low), high: words.number(high) })],
        part: 'range-label',
        spots: [{ x: px - 7, y: py + 8, anchor: 'end' }, { x: px + 2, y: py - 7, anchor: 'end' }, ...lifted],
      },
    ]
  })
}

/** Officials who spoke after the Sunday: words beside the mark, clear of the hairlines. */
function laterOfficial(figure: OfficialFigure, words: Words, { x, y, width }: TollPlot): Label {
  const [px, py] = [x.at(figure.startDay), y(figure.value)]
  const text = officialText(figure, words)
  const room = width - px - 16
  // Too long for one line: the speaker has the first to himself, so that “more than” stays with its number.
  const lines =
    textWidth(text, 14) <= room ? [text] : wrapText(text, Math.min(room, textWidth(`${figure.speaker}:`, 14) + 1), 14)
  return {
    lines,
    part: 'official-label',
    spots: [5, -5, 17, 24, -12].map(
      (dy): Spot => ({ x: px + 10, y: py + dy - (lines.length - 1) * (dy < 0 ? 17 : 0) }),
    ),
  }
}

/** Labels that keep clear of lines, marks, hairlines, the Sunday and `taken`. */
export function tollLabels(rows: TollRows, words: Words, plot: TollPlot, taken: readonly Box[]): SceneNode[] {
  const { x, y, r, ticks, top, bottom, width } = plot
  const counters = [rows.hrana, rows.ihrngo]
  const segments: Segment[] = [
    ...counters.flatMap(({ figures }) => counterLines(figures, plot).flatMap(segmentsOf)),
    ...ticks.map((tick) => ({ x1: x.at(0), y1: y(tick), x2: width, y2: y(tick) })),
    { x1: x.at(SUNDAY_DAY), y1: top, x2: x.at(SUNDAY_DAY), y2: bottom },
  ]
  const marks = [...counters, rows.official].flatMap(({ figures }) =>
    figures.map(
      ({ startDay, value }): Box => ({ x: x.at(startDay) - r, y: y(value) - r, width: 2 * r, height: 2 * r }),
    ),
  )
  const labels = counters.flatMap((counter, i) => {
    const side: Side = i === 0 ? 'above' : 'below'
    return [
      ...knownLabels(counter, side, words, plot),
      ...endLabels(counter, side, words, plot),
      ...rangeLabels(counter.figures, words, plot),
    ]
  })
  const later = rows.official.figures.filter(({ publishedDay }) => publishedDay > SUNDAY_DAY)
  return placeLabels(
    [...labels, ...later.map((figure) => laterOfficial(figure, words, plot))],
    { x: 0, y: top - 4, width, height: bottom - top },
    [...marks, ...taken],
    segments,
  ).nodes
}
