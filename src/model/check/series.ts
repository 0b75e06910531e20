/** Whether the figures of a series hang together. */
import { CHART_NAMES, CHART_SERIES } from '../../schema/chart-names.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import { atField, type Content } from './content-index.ts'
import { misnamedEntries } from './file-name.ts'
import { field, isMisspelt, listField, textField } from './values.ts'

function checkPoint(entry: RawEntry, index: number): Problem[] {
  const at = (name: string) => ['points', index, name]
  const value = field(entry, ...at('value'))
  const low = field(entry, ...at('low'))
  const high = field(entry, ...at('high'))
  const counts = listField(entry, ...at('counts'))
  const problems: Problem[] = []
  if (field(entry, 'own_count') === true) {
    if (typeof value === 'number' && value !== counts.length && !isMisspelt(entry, ...at('counts'))) {
      const sentence = `The value is ${value}, but "counts" lists ${counts.length} event${counts.length === 1 ? '' : 's'}. In our own counts they must agree.`
      problems.push(atField(entry, at('value'), 'own-count', sentence))
    }
  } else if (field(entry, ...at('source')) === undefined && !isMisspelt(entry, ...at('source'))) {
    const sentence =
      'This point names no source. Add "source", or "own_count: true" to the series if it counts events of this site.'
    problems.push(atField(entry, ['points', index], 'point-source', sentence))
  }
  if (typeof low === 'number' && typeof high === 'number' && low > high) {
    problems.push(atField(entry, at('low'), 'low-high', `"low" is ${low}, which is more than "high", ${high}.`))
  } else if (typeof value === 'number') {
    if (typeof low === 'number' && value < low) {
      problems.push(atField(entry, at('value'), 'low-high', `The value ${value} is less than "low", ${low}.`))
    }
    if (typeof high === 'number' && value > high) {
      problems.push(atField(entry, at('value'), 'low-high', `The value ${value} is more than "high", ${high}.`))
    }
  }
  return problems
}

/** A chart placed in prose or on an event, of a series that is not there or must not be drawn. */
function checkDrawn(content: Content): Problem[] {
  const { byId, entries, prose } = content
  // On the whole site the series itself is reported, once, as an entry that must be there.
  const isSite = byId.pages.size > 0
  const faultOf = (chart: string): string | undefined => {
    for (const id of isSite ? [] : (CHART_SERIES[chart] ?? [])) {
      const series = byId.series.get(id)
      if (!series && !misnamedEntries(content).has(`series/${id}`)) {
        return `The chart "${chart}" draws the series "${id}", and there is no content/series/${id}.yaml.`
      }
      if (series && textField(series, 'drawing') === 'none') {
        return `The chart "${chart}" draws the series "${id}", which must not be drawn (drawing: none). Take the chart away.`
      }
    }
    const series = CHART_NAMES.includes(chart) ? undefined : byId.series.get(chart)
    if (!series) return undefined
    return textField(series, 'drawing') === 'none'
      ? `"${chart}" is a series that must not be drawn (drawing: none); it is published as a table. Take the chart away.`
      : `"${chart}" is a series and not a chart. A chart is one of: ${CHART_NAMES.join(', ')}.`
  }
  const inProse = [...prose].flatMap(([{ path }, { components }]) =>
    components.flatMap(({ name, attributes }) => {
      const chart = name === 'Chart' ? attributes.find((attribute) => attribute.name === 'name') : undefined
      const sentence = typeof chart?.value === 'string' ? faultOf(chart.value.trim()) : undefined
      if (!chart || sentence === undefined) return []
      return [{ path, line: chart.line, column: chart.column, level: 'error' as const, sentence, rule: 'undrawable' }]
    }),
  )
  const onEvents = entries.flatMap((entry) => {
    const chart = entry.collection === 'events' ? textField(entry, 'chart') : undefined
    const sentence = chart === undefined ? undefined : faultOf(chart)
    return sentence === undefined ? [] : [atField(entry, ['chart'], 'undrawable', sentence)]
  })
  return [...inProse, ...onEvents]
}

/** The rule of series: own counts add up, every other figure has a source, and what is not drawn says why. */
export function checkSeries(content: Content): Problem[] {
  const inSeries = content.entries.flatMap((entry) => {
    if (entry.collection !== 'series') return []
    const problems = listField(entry, 'points').flatMap((_, index) => checkPoint(entry, index))
    if (
      field(entry, 'drawing') === 'none' &&
      textField(entry, 'drawing_note') === undefined &&
      !isMisspelt(entry, 'drawing_note')
    ) {
      const sentence =
        'This series may not be drawn. Say why in "drawing_note": the reason is published with the table.'
      problems.push(atField(entry, ['drawing'], 'drawing-note', sentence))
    }
    return problems
  })
  return [...inSeries, ...checkDrawn(content)]
}
