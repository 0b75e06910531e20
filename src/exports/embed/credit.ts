/** What is said of a chart wherever it goes: who its figures are from, up to which day, under which licence. */
import type { Chart } from '../../charts/chart.ts'
import type { Words } from '../../model/words.ts'

/** How many publishers a line names before it counts the rest. */
const NAMED = 5

/** The sources of a chart in one sentence: publishers of a series by name, those of many events by number. */
export function sourcesLine(chart: Chart, words: Words): string {
  if (chart.kind !== 'series') return words.text('embed.sources.events', { count: chart.sources.length })
  const publishers = [...new Set(chart.sources.map(({ publisher }) => publisher))]
  // One more is named as shortly as counted.
  const named = publishers.slice(0, publishers.length > NAMED + 1 ? NAMED : publishers.length)
  const list = named.join(', ')
  return named.length < publishers.length
    ? words.text('embed.sources.seriesMany', { list, count: publishers.length - named.length })
    : words.text('embed.sources.series', { list })
}

/** The last day that the chart tells of, as a sentence. */
export const asOfLine = (chart: Chart, words: Words): string =>
  words.text('embed.asOf', { date: words.date(chart.asOf) })

/** An address as people write it down: without its protocol and last slash. */
export const spokenAddress = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '')
