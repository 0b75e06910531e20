/** The chart of days from the break-in to the break in relations, and on to the Sunday. */
import type { Story } from '../../../model/story.ts'
import type { Words } from '../../../model/words.ts'
import type { Chart, Table } from '../../chart.ts'
import { column, dateCell, numberCell, sourceCell, textCell } from '../cells.ts'
import { lastOf, sourcesOf } from '../figures.ts'
import { type BreakUpRows, breakUpRows } from './rows.ts'
import { breakUpScene } from './scene.ts'

function breakUpSummary({ steps, attack }: BreakUpRows, words: Words): string {
  const [first] = steps
  const turns = steps.filter(({ role }) => role === 'break' || role === 'sunday')
  return [
    ...(first && first.value < 0
      ? [
          words.text('figures.break-up.summaryFirst', {
            days: -first.value,
            attack: words.date(attack.date),
            date: words.date(first.date),
            label: first.label,
          }),
        ]
      : []),
    ...turns.map(({ value, date, label }) =>
      words.text('figures.break-up.summaryTurn', { days: words.number(value), date: words.date(date), label }),
    ),
  ].join(' ')
}

function breakUpTable({ steps }: BreakUpRows, words: Words): Table {
  return {
    columns: [
      column(words, 'date', 'date'),
      column(words, 'days', 'number'),
      column(words, 'low', 'number'),
      column(words, 'high', 'number'),
      column(words, 'what', 'text'),
      column(words, 'source', 'text'),
      column(words, 'note', 'text'),
    ],
    rows: steps.map((step) => [
      dateCell(words, step.date),
      numberCell(words, step.value),
      numberCell(words, step.low),
      numberCell(words, step.high),
      textCell(step.label),
      sourceCell(step.source),
      textCell(step.editor_note),
    ]),
  }
}

/** @throws if its series may not be drawn. */
export function createBreakUpChart(story: Story): Chart {
  const rows = breakUpRows(story)
  const attack = (words: Words) => ({ date: words.date(rows.attack.date) })
  return {
    id: 'break-up',
    kind: 'series',
    threads: ['cyberattack'],
    series: ['albania-attack-timeline'],
    pageWidths: [344, 720],
    frameWidths: [320, 560, 860],
    title: (words) => words.text('figures.break-up.title', attack(words)),
    caption: (words) => words.text('figures.break-up.caption', attack(words)),
    scene: (frame) => breakUpScene(rows, frame),
    summary: (words) => breakUpSummary(rows, words),
    table: (words) => breakUpTable(rows, words),
    sources: sourcesOf(rows.steps),
    asOf: lastOf(rows.steps).date,
  }
}
