import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvParse } from 'd3'
import { chartCsv, chartJson } from './chart-table.ts'
import { csvCell } from './csv.ts'
import { AWKWARD, chart, site, story, words } from './examples.ts'
import { SERIES_COLUMNS, seriesCsv } from './series-csv.ts'

test('a series has a row for each point, with its figures, and its first line is the header', () => {
  for (const series of story.series) {
    const text = seriesCsv(series, site)
    assert.equal(text.split('\n')[0], SERIES_COLUMNS.join(','))
    const rows = csvParse(text)
    assert.equal(rows.length, series.points.length, series.id)
    for (const [i, point] of series.points.entries()) {
      const row = rows[i] as Record<string, string>
      for (const field of ['date', 'value', 'low', 'high', 'label', 'as_of', 'editor_note'] as const) {
        assert.equal(row[field], csvCell(point[field]), `${series.id} ${i} ${field}`)
      }
      assert.equal(row.source, point.source?.id ?? '')
      assert.equal(row.counts, point.counts.map((event) => event.id).join(';'))
      assert.equal(row.unit, csvCell(series.unit))
    }
  }
})

test('the table of a chart as CSV has the columns of the chart, the ids its cells name, and no formula', () => {
  const rows = csvParse(chartCsv(chart, words, site))
  assert.deepEqual(rows.columns, ['date', 'what', 'change', 'what_event', 'change_source', 'url', 'licence'])
  assert.deepEqual(
    rows.map((row) => row.change),
    ['0', '', '-2'],
  )
  assert.equal(rows[0]?.what, "'+cmd")
  assert.deepEqual(
    rows.map((row) => row.what_event),
    story.events.slice(-3).map((event) => event.id),
  )
  assert.equal(rows[2]?.change_source, AWKWARD.source)
})

test('the table of a chart as JSON has the same cells as its CSV, and says licence, sources and date', () => {
  const file = JSON.parse(chartJson(chart, words, site))
  const names: string[] = file.columns.map((column: { name: string }) => column.name)
  assert.deepEqual(
    file.rows.map((row: Record<string, never>) => names.map((name) => csvCell(row[name]))),
    csvParse(chartCsv(chart, words, site)).map((row) => names.map((name) => row[name])),
  )
  assert.equal(file.licence.id, 'CC-BY-4.0')
  assert.equal(file.as_of, chart.asOf)
  assert.deepEqual(
    file.sources.map((source: { id: string }) => source.id),
    chart.sources.map((source) => source.id),
  )
  assert.ok(file.columns.every((column: { label: string }) => column.label !== ''))
})
