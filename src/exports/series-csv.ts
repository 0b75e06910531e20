/** A series as CSV: a row for each point, in the order of the file, with what it was counted by and where it stands. */
import type { Series, SeriesPoint } from '../model/story.ts'
import { type CsvValue, csvFile, csvList } from './csv.ts'
import { LICENCE } from './licence.ts'
import type { SiteAddress } from './site-address.ts'

/** Every column by name, in order, with the value it takes from a point; `nth` counts from 1. */
const COLUMNS: Record<string, (point: SeriesPoint, series: Series, nth: number) => CsvValue> = {
  series: (_, series) => series.id,
  point: (_point, _series, nth) => nth,
  date: (point) => point.date,
  value: (point) => point.value,
  low: (point) => point.low,
  high: (point) => point.high,
  unit: (_, series) => series.unit,
  label: (point) => point.label,
  as_of: (point) => point.as_of,
  derived: (point) => point.derived ?? false,
  counts: (point) => csvList(point.counts.map((event) => event.id)),
  source: (point) => point.source?.id,
  source_url: (point) => point.source?.url,
  editor_note: (point) => point.editor_note,
}

export const SERIES_COLUMNS = [...Object.keys(COLUMNS), 'url', 'licence']

export function seriesPath(id: string): string {
  return `series/${id}.csv`
}

export function seriesCsv(series: Series, site: SiteAddress): string {
  const columns = Object.values(COLUMNS)
  const address = site.at(`data/${seriesPath(series.id)}`)
  return csvFile(
    SERIES_COLUMNS,
    series.points.map((point, i) => [
      ...columns.map((value) => value(point, series, i + 1)),
      address,
      `${LICENCE.name} ${LICENCE.url}`,
    ]),
  )
}
