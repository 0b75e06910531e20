/** The chart of highly enriched uranium, and of what was known of it on the Sunday. */
import type { Story } from '../../../model/story.ts'
import type { Words } from '../../../model/words.ts'
import { SUNDAY_DAY } from '../../axis/sunday-line.ts'
import type { Chart, Table } from '../../chart.ts'
import { column, dateCell, numberCell, sourceCell, textCell } from '../cells.ts'
import { lastOf, sourcesOf } from '../figures.ts'
import { knownUraniumScene } from './known-scene.ts'
import { type UraniumRows, uraniumRows } from './rows.ts'
import { uraniumScene } from './scene.ts'

function uraniumSummary({ figures, known, pending, level, name }: UraniumRows, words: Words): string {
  const last = lastOf(figures)
  const sentences = [
    known &&
      words.text('figures.uranium.summaryKnown', {
        kg: words.number(known.value),
        level: words.number(level),
        date: words.date(known.date),
        name,
      }),
    ...pending.map(({ value, as_of = '', date }) =>
      words.text('figures.uranium.summaryPending', {
        kg: words.number(value),
        described: words.date(as_of),
        published: words.date(date),
      }),
    ),
    words.text('figures.uranium.summaryEnd', { kg: words.number(last.value), date: words.date(last.date) }),
  ]
  return sentences.filter(Boolean).join(' ')
}

/** The same as of a day: the last figure that was public, and no word of what came later. */
function knownSummary({ figures, level, name }: UraniumRows, day: string, words: Words): string {
  const last = lastOf(figures)
  const said = { kg: words.number(last.value), level: words.number(level), date: words.date(last.date), name }
  return words.text('figures.uranium.summaryKnownOn', { ...said, day: words.date(day) })
}

function uraniumTable({ figures, name }: UraniumRows, words: Words): Table {
  return {
    columns: [
      column(words, 'reported', 'date'),
      column(words, 'describes', 'date'),
      column(words, 'kilograms', 'number'),
      column(words, 'publicOnSunday', 'text'),
      column(words, 'counter', 'text'),
      column(words, 'source', 'text'),
      column(words, 'note', 'text'),
    ],
    rows: figures.map((figure) => [
      dateCell(words, figure.date),
      dateCell(words, figure.as_of ?? figure.date),
      numberCell(words, figure.value),
      textCell(words.text(figure.publishedDay <= SUNDAY_DAY ? 'figures.yes' : 'figures.no')),
      textCell(name),
      sourceCell(figure.source),
      textCell(figure.editor_note),
    ]),
  }
}

/** @throws if its series may not be drawn. */
export function createUraniumChart(story: Story): Chart {
  const rows = uraniumRows(story)
  const day = story.asKnownOn
  return {
    id: 'uranium',
    kind: 'series',
    threads: ['talks'],
    series: ['iran-60-percent-stock-kg'],
    pageWidths: [344, 720],
    frameWidths: [320, 540, 720],
    title: (words) => words.text('figures.uranium.title', { level: words.number(rows.level), name: rows.name }),
    caption: (words) =>
      words.text(day ? 'figures.uranium.captionKnownOn' : 'figures.uranium.caption', {
        date: words.date(day ?? lastOf(rows.figures).date),
        name: rows.name,
      }),
    scene: (frame) => (day ? knownUraniumScene(rows, day, frame) : uraniumScene(rows, frame)),
    summary: (words) => (day ? knownSummary(rows, day, words) : uraniumSummary(rows, words)),
    table: (words) => uraniumTable(rows, words),
    sources: sourcesOf(rows.figures),
    asOf: day ?? lastOf(rows.figures).date,
  }
}
