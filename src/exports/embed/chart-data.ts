/** The data of a chart beside its frame: the rows as drawn, and in JSON what each column means. */
import type { Chart } from '../../charts/chart.ts'
import type { Words } from '../../model/words.ts'
import { chartCsv, chartFile, chartRecords } from '../chart-table.ts'
import type { SiteAddress } from '../site-address.ts'
import { framePath } from './frame-parts.ts'

/** The column of an event or source beside another: `date_event`. */
const REFERENCE = /_(event|source)$/

/**
 * What a column means, in a sentence.
 * @throws if the content does not explain it.
 */
export function columnMeaning(chart: Chart, name: string, words: Words): string {
  const own = `embed.means.${chart.id}.${name}`
  if (words.has(own)) return words.text(own)
  const shared = `embed.means.${chart.kind}.${name}`
  if (words.has(shared)) return words.text(shared)
  const reference = REFERENCE.exec(name)?.[1]
  if (reference) return words.text(`embed.means.${reference}`)
  throw new Error(`content/ui/${words.lang}/embed.yaml does not explain the column "${name}" of ${chart.id}`)
}

export function embedCsv(chart: Chart, words: Words, site: SiteAddress): string {
  return chartCsv(chart, words, site, framePath(chart.id, 'data.csv'))
}

export function embedJson(chart: Chart, words: Words, site: SiteAddress): string {
  const file = chartFile(chart, words, site, framePath(chart.id, 'data.json'))
  const columns = chartRecords(chart, words).fields.map((field) => ({
    ...field,
    means: columnMeaning(chart, field.name, words),
  }))
  return `${JSON.stringify({ ...file, columns }, null, 1)}\n`
}
