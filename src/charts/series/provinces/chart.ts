/** The chart of deaths by province, as one organisation counted them on one day. */
import type { Story } from '../../../model/story.ts'
import type { Words } from '../../../model/words.ts'
import type { Chart, Table } from '../../chart.ts'
import { column, dateCell, numberCell, sourceCell, textCell } from '../cells.ts'
import { sourcesOf } from '../figures.ts'
import { type ProvinceRows, provinceRows } from './rows.ts'
import { provinceScene } from './scene.ts'

/** Provinces named after the first in the summary. */
const NEXT = 2

function provinceSummary({ provinces, total, name, date }: ProvinceRows, words: Words): string {
  const [first, ...rest] = provinces
  const next = rest
    .slice(0, NEXT)
    .map(({ label, value }) => words.text('figures.provinces.counted', { province: label, value: words.number(value) }))
  const sentences = [
    words.text('figures.provinces.summaryTotal', { name, total, date: words.date(date), provinces: provinces.length }),
    first &&
      words.text('figures.provinces.summaryFirst', {
        province: first.label,
        value: words.number(first.value),
        percent: words.number(Math.round((first.value / total) * 100)),
      }),
    next.length > 0 && words.text('figures.provinces.summaryNext', { counts: words.list(next) }),
  ]
  return sentences.filter(Boolean).join(' ')
}

function provinceTable({ provinces, name }: ProvinceRows, words: Words): Table {
  return {
    columns: [
      column(words, 'province', 'text'),
      column(words, 'deaths', 'number'),
      column(words, 'date', 'date'),
      column(words, 'counter', 'text'),
      column(words, 'source', 'text'),
      column(words, 'note', 'text'),
    ],
    rows: provinces.map((figure) => [
      textCell(figure.label),
      numberCell(words, figure.value),
      dateCell(words, figure.date),
      textCell(name),
      sourceCell(figure.source),
      textCell(figure.editor_note),
    ]),
  }
}

/** @throws if its series may not be drawn. */
export function createProvincesChart(story: Story): Chart {
  const rows = provinceRows(story)
  const known = (words: Words) => ({ name: rows.name, date: words.date(rows.date), total: words.number(rows.total) })
  return {
    id: 'provinces',
    kind: 'series',
    threads: ['uprising'],
    series: ['ihrngo-deaths-by-province-2022-10-25'],
    pageWidths: [344],
    frameWidths: [320, 560, 860],
    title: (words) => words.text('figures.provinces.title', known(words)),
    caption: (words) => words.text('figures.provinces.caption', known(words)),
    scene: (frame) => provinceScene(rows, frame),
    summary: (words) => provinceSummary(rows, words),
    table: (words) => provinceTable(rows, words),
    sources: sourcesOf(rows.provinces),
    asOf: rows.date,
  }
}
