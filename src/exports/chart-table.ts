/**
 * The table of a chart as CSV and JSON. Both have the chart's own columns, then a column `<key>_event` or `<key>_source`
 * wherever cells of a column name the event or source that they rest on.
 */
import type { CellType, Chart } from '../charts/chart.ts'
import type { Words } from '../model/words.ts'
import { EDITION } from '../schema/edition.ts'
import { correctionRecords } from './corrections-csv.ts'
import { csvFile } from './csv.ts'
import { LICENCE } from './licence.ts'
import type { SiteAddress } from './site-address.ts'
import { correctionsIn } from './used-corrections.ts'

export interface ChartField {
  name: string
  label: string
  type: CellType | 'id'
}

export interface ChartRecords {
  fields: ChartField[]
  rows: (string | number | null)[][]
}

export function chartRecords(chart: Chart, words: Words): ChartRecords {
  const { columns, rows } = chart.table(words)
  const fields: ChartField[] = columns.map(({ key, label, type }) => ({ name: key, label, type }))
  const named: { at: number; what: 'event' | 'source' }[] = []
  for (const [at, column] of columns.entries()) {
    for (const what of ['event', 'source'] as const) {
      // A column whose values are the ids themselves needs no second one.
      if (!rows.some((row) => row[at]?.[what] !== undefined && row[at]?.[what] !== row[at]?.value)) continue
      named.push({ at, what })
      const label = words.text(`exports.charts.${what}`, { column: column.label })
      fields.push({ name: `${column.key}_${what}`, label, type: 'id' })
    }
  }
  return {
    fields,
    rows: rows.map((row) => [
      ...columns.map((_, at) => row[at]?.value ?? null),
      ...named.map(({ at, what }) => row[at]?.[what] ?? null),
    ]),
  }
}

export function chartPath(id: string, format: 'csv' | 'json'): string {
  return `charts/${id}.${format}`
}

/** @param path where the file is, from the root of the site: each row names it. */
export function chartCsv(
  chart: Chart,
  words: Words,
  site: SiteAddress,
  path = `data/${chartPath(chart.id, 'csv')}`,
): string {
  const { fields, rows } = chartRecords(chart, words)
  const tail = [site.at(path), `${LICENCE.name} ${LICENCE.url}`]
  return csvFile(
    [...fields.map((field) => field.name), 'url', 'licence'],
    rows.map((row) => [...row, ...tail]),
  )
}

/** What the JSON file at `path` holds. */
export function chartFile(chart: Chart, words: Words, site: SiteAddress, path: string) {
  const { fields, rows } = chartRecords(chart, words)
  return {
    id: chart.id,
    title: chart.title(words),
    finding: chart.summary(words),
    url: site.at(path),
    licence: { id: LICENCE.id, name: LICENCE.name, url: LICENCE.url },
    as_of: chart.asOf,
    edition: EDITION.number,
    published: EDITION.published,
    threads: chart.threads,
    ...correctionRecords(correctionsIn(chart, words), site),
    sources: chart.sources.map(({ id, title, publisher, url }) => ({ id, title, publisher, url })),
    columns: fields,
    rows: rows.map((row) => Object.fromEntries(fields.map((field, at) => [field.name, row[at]]))),
  }
}

export function chartJson(chart: Chart, words: Words, site: SiteAddress): string {
  return `${JSON.stringify(chartFile(chart, words, site, `data/${chartPath(chart.id, 'json')}`), null, 1)}\n`
}
