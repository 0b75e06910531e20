/** Two lines that never become one, official figures as marks without a line, and the Sunday through all of them. */
import { SUNDAY } from '../../../schema/vocabulary.ts'
import { linePath } from '../../axis/line-path.ts'
import { monthAxis } from '../../axis/month-axis.ts'
import { scaleBreak } from '../../axis/scale-break.ts'
import { settleScene } from '../../axis/settle-scene.ts'
import { SUNDAY_DAY, sundayLine } from '../../axis/sunday-line.ts'
import { valueAxis } from '../../axis/value-axis.ts'
import type { Frame } from '../../chart.ts'
import { type Scene, type SceneNode, textBox } from '../../scene.ts'
import { knownOn } from '../figures.ts'
import { tollLabels } from './labels.ts'
import { officialList, ringKey } from './officials.ts'
import { counterLines, type TollPlot, tollPlot } from './plot.ts'
import { type CounterRows, mayMixForces, type TollRows } from './rows.ts'

function counterLine({ key, figures }: CounterRows, plot: TollPlot): SceneNode[] {
  return counterLines(figures, plot).map((points) => ({
    kind: 'path',
    d: linePath(points),
    stroke: 'uprising',
    strokeWidth: plot.isWide ? 2 : 1.75,
    round: true,
    part: `line-${key}`,
    ...(key === 'hrana' ? { dash: [5, 4] } : {}),
  }))
}

/** The ends of what a source gives as a range. */
function whiskers({ figures }: CounterRows, { x, y }: TollPlot): SceneNode[] {
  return figures.flatMap(({ startDay, low, high }): SceneNode[] => {
    if (low === undefined || high === undefined || low === high) return []
    const at = x.at(startDay)
    const stroke = { kind: 'line', stroke: 'uprising', strokeWidth: 1.5 } as const
    return [
      { ...stroke, x1: at, y1: y(low), x2: at, y2: y(high), part: 'range' },
      ...[low, high].map((end) => ({ ...stroke, x1: at - 4, y1: y(end), x2: at + 4, y2: y(end) })),
    ]
  })
}

function counterMarks({ key, figures }: CounterRows, { x, y, r }: TollPlot): SceneNode[] {
  const lastKnown = knownOn(figures, SUNDAY_DAY).at(-1)
  return figures.flatMap((figure): SceneNode[] => {
    const place = { x: x.at(figure.startDay), y: y(figure.value) }
    return [
      ...(mayMixForces(figure)
        ? [{ kind: 'circle', ...place, r: r + 2.75, stroke: 'uprising', strokeWidth: 1, part: 'mixed' } as const]
        : []),
      {
        kind: 'mark',
        ...place,
        r: figure === lastKnown ? r + 2.25 : r,
        status: 'attributed',
        ink: 'uprising',
        part: `count-${key}`,
      },
    ]
  })
}

export function tollScene(rows: TollRows, frame: Frame): Scene {
  const { words } = frame
  const plot = tollPlot(rows, frame)
  const { x, y, ticks, top, bottom, r } = plot
  const counters = [rows.ihrngo, rows.hrana]
  const official = rows.official.figures.map(
    (figure): SceneNode => ({
      kind: 'mark',
      x: x.at(figure.startDay),
      y: y(figure.value),
      r: r + 0.75,
      status: 'attributed',
      ink: 'uprising',
      part: 'official',
    }),
  )
  const list = officialList(rows, words, plot)
  const key = ringKey(rows, words, plot)
  return settleScene(frame, key.bottom, 'uprising', [
    ...x.stretches.flatMap(({ start, end }, i) =>
      valueAxis({ at: y, ticks, words, start, end, withoutZeroLine: true, withoutNumbers: i > 0 }),
    ),
    ...monthAxis(x, bottom, words),
    ...x.gaps.flatMap((gap) => scaleBreak(gap, bottom)),
    ...list.ground,
    ...sundayLine(x.at(SUNDAY_DAY), top - 24, bottom, words.text('figures.sunday', { date: words.date(SUNDAY) })),
    ...counters.flatMap((counter) => [...counterLine(counter, plot), ...whiskers(counter, plot)]),
    ...list.nodes,
    ...counters.flatMap((counter) => counterMarks(counter, plot)),
    ...official,
    ...tollLabels(
      rows,
      words,
      plot,
      list.texts.map((text) => textBox(text)),
    ),
    ...key.nodes,
  ])
}
