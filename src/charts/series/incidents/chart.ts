/** The chart of incidents listed on this site: its own tally, not a measure of the conflict. */
import type { Story } from '../../../model/story.ts'
import type { Words } from '../../../model/words.ts'
import { SUNDAY } from '../../../schema/vocabulary.ts'
import type { Cell, Chart, Table } from '../../chart.ts'
import { column, dateCell, numberCell, sourceCell, textCell } from '../cells.ts'
import { type IncidentRows, incidentRows, KINDS, totalOf } from './rows.ts'
import { incidentScene } from './scene.ts'

function incidentSummary(rows: IncidentRows, words: Words): string {
  const { years, total } = rows
  const [busiest] = [...years].sort((a, b) => b.total - a.total)
  const none = years.filter((year) => year.total === 0).length
  const sentences = [
    words.text('figures.incidents.summaryTotal', {
      count: total,
      from: words.date(years[0]?.date ?? ''),
      to: words.date(SUNDAY),
      kinds: words.list(KINDS.map((kind) => words.text(`figures.incidents.${kind}`, { count: totalOf(rows, kind) }))),
    }),
    busiest && words.text('figures.incidents.summaryMost', { count: busiest.total, year: words.date(busiest.date) }),
    none > 0 && words.text('figures.incidents.summaryNone', { count: none }),
  ]
  return sentences.filter(Boolean).join(' ')
}

function incidentTable({ years }: IncidentRows, words: Words): Table {
  const site = textCell(words.text('figures.incidents.site'))
  return {
    columns: [
      column(words, 'year', 'date'),
      column(words, 'inYear', 'number'),
      column(words, 'kind', 'text'),
      column(words, 'incident', 'text'),
      column(words, 'count', 'number'),
      column(words, 'counter', 'text'),
      column(words, 'source', 'text'),
    ],
    rows: years.flatMap(({ date, total, kinds }): Cell[][] => {
      const year = [dateCell(words, date), numberCell(words, total)]
      if (total === 0) {
        return [
          [
            ...year,
            textCell(undefined),
            textCell(words.text('figures.incidents.noneListed')),
            numberCell(words, 0),
            site,
            sourceCell(undefined),
          ],
        ]
      }
      return kinds.flatMap(({ kind, events }) =>
        events.map((event) => [
          ...year,
          textCell(words.text(`figures.incidents.kinds.${kind}`)),
          { value: event.title, event: event.id },
          numberCell(words, 1),
          site,
          sourceCell(event.sources[0]),
        ]),
      )
    }),
  }
}

/** @throws if one of its series may not be drawn, or if the kinds do not add up. */
export function createIncidentsChart(story: Story): Chart {
  const rows = incidentRows(story)
  return {
    id: 'incidents',
    kind: 'series',
    threads: ['shadow-war'],
    series: ['own-count-incidents-all', ...KINDS.map((kind) => `own-count-incidents-${kind}`)],
    pageWidths: [344, 720],
    frameWidths: [320, 560, 860],
    title: (words) =>
      words.text('figures.incidents.title', { from: words.date(rows.years[0]?.date ?? ''), to: words.date(SUNDAY) }),
    caption: (words) => words.text('figures.incidents.caption', { date: words.date(SUNDAY) }),
    scene: (frame) => incidentScene(rows, frame),
    summary: (words) => incidentSummary(rows, words),
    table: (words) => incidentTable(rows, words),
    sources: [
      ...new Set(
        rows.years.flatMap(({ kinds }) => kinds.flatMap(({ events }) => events.flatMap(({ sources }) => sources))),
      ),
    ],
    asOf: SUNDAY,
  }
}
