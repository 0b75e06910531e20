/** The chart of deaths in the protests: who counted how many, and when. */
import type { Story } from '../../../model/story.ts'
import type { Words } from '../../../model/words.ts'
import { SUNDAY_DAY } from '../../axis/sunday-line.ts'
import type { Cell, Chart, Table } from '../../chart.ts'
import { column, dateCell, numberCell, sourceCell, textCell } from '../cells.ts'
import { type Figure, knownOn, lastOf, sourcesOf } from '../figures.ts'
import { hedgedFigure } from './officials.ts'
import { type TollRows, tollRows } from './rows.ts'
import { tollScene } from './scene.ts'

function tollSummary({ ihrngo, hrana, official }: TollRows, words: Words): string {
  const counted = (name: string, { value, date }: Figure) =>
    words.text('figures.toll.counted', { name, value: words.number(value), date: words.date(date) })
  const onSunday = [hrana, ihrngo].flatMap(({ name, figures }) =>
    knownOn(figures, SUNDAY_DAY)
      .slice(-1)
      .map((figure) => counted(name, figure)),
  )
  const said = knownOn(official.figures, SUNDAY_DAY).at(-1)
  const ends = [hrana, ihrngo].map(({ name, figures }) => counted(name, lastOf(figures)))
  const sentences = [
    onSunday.length > 0 && words.text('figures.toll.summarySunday', { counts: words.list(onSunday) }),
    said &&
      words.text('figures.toll.summaryOfficial', {
        said: hedgedFigure(said, words),
        speaker: said.speaker,
        date: words.date(said.date),
      }),
    words.text('figures.toll.summaryEnd', { counts: words.list(ends) }),
  ]
  return sentences.filter(Boolean).join(' ')
}

function tollTable({ ihrngo, hrana, official }: TollRows, words: Words): Table {
  const row = (figure: Figure, who: string, unit: string): Cell[] => [
    dateCell(words, figure.date),
    numberCell(words, figure.value),
    numberCell(words, figure.low),
    numberCell(words, figure.high),
    textCell(who),
    textCell(unit),
    sourceCell(figure.source),
    textCell(figure.editor_note),
  ]
  return {
    columns: [
      column(words, 'date', 'date'),
      column(words, 'deaths', 'number'),
      column(words, 'low', 'number'),
      column(words, 'high', 'number'),
      column(words, 'counter', 'text'),
      { ...column(words, 'unit', 'text'), detail: true },
      column(words, 'source', 'text'),
      column(words, 'note', 'text'),
    ],
    rows: [
      ...ihrngo.figures.map((figure) => row(figure, ihrngo.name, ihrngo.unit)),
      ...hrana.figures.map((figure) => row(figure, hrana.name, hrana.unit)),
      ...official.figures.map((figure) => row(figure, figure.speaker, official.unit)),
    ],
  }
}

/** @throws if one of its series may not be drawn. */
export function createTollChart(story: Story): Chart {
  const rows = tollRows(story)
  const all = [...rows.ihrngo.figures, ...rows.hrana.figures, ...rows.official.figures]
  const names = { ihrngo: rows.ihrngo.name, hrana: rows.hrana.name }
  return {
    id: 'toll',
    kind: 'series',
    threads: ['uprising'],
    series: ['ihrngo-deaths', 'hrana-deaths', 'official-tolls'],
    pageWidths: [344, 720],
    frameWidths: [320, 560, 860],
    title: (words) => words.text('figures.toll.title', names),
    caption: (words) => words.text('figures.toll.caption', names),
    scene: (frame) => tollScene(rows, frame),
    summary: (words) => tollSummary(rows, words),
    table: (words) => tollTable(rows, words),
    sources: sourcesOf(all),
    asOf: lastOf([...all].sort((a, b) => a.startDay - b.startDay)).date,
  }
}
