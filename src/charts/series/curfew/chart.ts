/** The chart of evenings without mobile internet. */
import type { Story } from '../../../model/story.ts'
import type { Words } from '../../../model/words.ts'
import type { Chart, Table } from '../../chart.ts'
import { column, dateCell, numberCell, sourceCell, textCell } from '../cells.ts'
import { lastOf, sourcesOf } from '../figures.ts'
import { type CurfewRows, curfewRows } from './rows.ts'
import { curfewScene } from './scene.ts'

function curfewSummary({ evenings, runs, lead, covers }: CurfewRows, words: Words): string {
  const [longest = []] = [...runs].sort((a, b) => b.length - a.length)
  const others = evenings.filter((evening) => !longest.includes(evening))
  const unstated = evenings.filter(({ hasHours }) => !hasHours)
  const [first, last] = [longest[0] ?? lastOf(evenings), lastOf(longest)]
  const sentences = [
    words.text('figures.curfew.summaryCount', { count: evenings.length, lead }),
    words.text('figures.curfew.summaryRun', {
      count: longest.length,
      dates: words.dates(first.date, last.date),
      hours: words.number(first.value),
    }),
    others.length > 0 &&
      words.text('figures.curfew.summaryOthers', {
        dates: words.list(others.map(({ date }) => words.date(date, 'day-month'))),
      }),
    unstated.length > 0 && words.text('figures.curfew.summaryUnstated', { count: unstated.length }),
    words.text('figures.curfew.summaryEnd', { date: words.date(covers.to) }),
  ]
  return sentences.filter(Boolean).join(' ')
}

function curfewTable({ evenings, incidents }: CurfewRows, words: Words): Table {
  const rows = [
    ...evenings.map((figure) => ({
      figure,
      what: words.text('figures.curfew.evening'),
      hours: figure.hasHours ? figure.value : undefined,
    })),
    ...incidents.map((figure) => ({
      figure,
      what: figure.label ?? words.text('figures.curfew.incident'),
      hours: undefined,
    })),
  ].sort((a, b) => a.figure.startDay - b.figure.startDay)
  return {
    columns: [
      column(words, 'date', 'date'),
      column(words, 'what', 'text'),
      column(words, 'hours', 'number'),
      column(words, 'counter', 'text'),
      column(words, 'source', 'text'),
      column(words, 'note', 'text'),
    ],
    rows: rows.map(({ figure, what, hours }) => [
      dateCell(words, figure.date),
      textCell(what),
      numberCell(words, hours),
      textCell(figure.source?.publisher),
      sourceCell(figure.source),
      textCell(figure.editor_note),
    ]),
  }
}

/** @throws if one of its series may not be drawn. */
export function createCurfewChart(story: Story): Chart {
  const rows = curfewRows(story)
  const all = [...rows.evenings, ...rows.incidents]
  return {
    id: 'curfew',
    kind: 'series',
    threads: ['uprising'],
    series: ['mobile-curfew-days', 'connectivity-incidents'],
    pageWidths: [344],
    frameWidths: [320, 560, 860],
    title: (words) => words.text('figures.curfew.title', { lead: rows.lead }),
    caption: (words) =>
      words.text('figures.curfew.caption', {
        publisher: rows.evenings[0]?.source?.publisher ?? '',
        date: words.date(rows.covers.to),
      }),
    scene: (frame) => curfewScene(rows, frame),
    summary: (words) => curfewSummary(rows, words),
    table: (words) => curfewTable(rows, words),
    sources: sourcesOf(all),
    asOf: lastOf([...all].sort((a, b) => a.startDay - b.startDay)).date,
  }
}
