/**
 * All the data as a Frictionless Data Package (https://specs.frictionlessdata.io/data-package/): one descriptor that names
 * every file, its fields with the descriptions that editors are given, its key, licence and sources. Paths are relative,
 * so the folder works wherever it is copied. The CSV files are tables; of a JSON file `rows` says where its rows are.
 */
import type { Chart } from '../charts/chart.ts'
import type { Series, Source, Story } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import { EDITION } from '../schema/edition.ts'
import { SHAPES } from '../schema/shapes.ts'
import { chartPath, chartRecords } from './chart-table.ts'
import { CORRECTION_COLUMNS } from './corrections-csv.ts'
import { eventRecords } from './event-record.ts'
import { EVENT_COLUMNS } from './events-csv.ts'
import { LICENCE } from './licence.ts'
import { SERIES_COLUMNS, seriesPath } from './series-csv.ts'
import { NAMESPACE, type SiteAddress } from './site-address.ts'
import { type Field, fieldsOf, PARTIAL_DATE } from './table-fields.ts'

const licenses = [{ name: LICENCE.id, title: LICENCE.title, path: LICENCE.url }]
const dialect = { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true }
const csv = {
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  licenses,
  dialect,
}
const json = { profile: 'data-resource', format: 'json', mediatype: 'application/json', encoding: 'utf-8', licenses }

const named = (sources: Iterable<Source>) =>
  [...sources].map(({ title, publisher, url }) => ({ title: `${title} (${publisher})`, path: url }))

const allSources = (words: Words) => [{ title: words.text('exports.sources.title'), path: 'sources.csl.json' }]

const table = (fields: readonly Field[], primaryKey?: string) => ({
  fields,
  missingValues: [''],
  ...(primaryKey && { primaryKey: [primaryKey] }),
})

/** Fields of a source in CSL-JSON, and the field of ours that each is made from. */
const CSL_FIELDS = {
  type: 'kind',
  title: 'title',
  author: 'author',
  'container-title': 'publisher',
  publisher: 'publisher',
  issued: 'published',
  language: 'language',
  URL: 'url',
  note: 'read',
} as const

function sourcesResource(words: Words) {
  const shape = SHAPES.sources.shape
  const described = Object.entries(CSL_FIELDS).map(([name, from]): Field => {
    const [field] = fieldsOf([from], shape, words, 'json')
    return { name, type: 'string', ...(field?.description && { description: field.description }) }
  })
  const fields: Field[] = [
    { name: 'id', type: 'string', description: words.text('exports.package.fields.source') },
    ...described,
  ]
  return {
    ...json,
    name: 'sources',
    path: 'sources.csl.json',
    title: words.text('exports.sources.title'),
    mediatype: 'application/vnd.citationstyles.csl+json',
    schema: { fields, primaryKey: ['id'] },
  }
}

function correctionsResource(words: Words) {
  return {
    ...csv,
    name: 'corrections',
    path: 'corrections.csv',
    title: words.text('exports.feeds.corrections.title'),
    description: words.text('exports.corrections'),
    sources: allSources(words),
    schema: table(fieldsOf(CORRECTION_COLUMNS, SHAPES.corrections.shape, words), 'id'),
  }
}

function seriesResource(series: Series, words: Words) {
  const sources = new Set(series.points.flatMap(({ source }) => source ?? []))
  return {
    ...csv,
    name: `series-${series.id}`,
    path: seriesPath(series.id),
    title: series.title,
    ...(series.about && { description: series.about }),
    ...(sources.size > 0 && { sources: named(sources) }),
    schema: table(fieldsOf(SERIES_COLUMNS, SHAPES.series.shape.points.element.shape, words), 'point'),
  }
}

function chartResources(chart: Chart, words: Words) {
  const fields = chartRecords(chart, words).fields.map(
    ({ name, label, type }): Field => ({
      name,
      type: type === 'number' ? 'number' : 'string',
      title: label,
      ...(type === 'date' && { constraints: { pattern: PARTIAL_DATE } }),
    }),
  )
  const about = {
    title: words.text('exports.charts.title', { title: chart.title(words) }),
    description: chart.caption(words),
    // A timeline or map rests on hundreds of sources: its rows name events, and the events their sources.
    sources: chart.kind === 'series' ? named(chart.sources) : allSources(words),
  }
  const tail = fieldsOf(['url', 'licence'], {}, words)
  return [
    {
      ...csv,
      ...about,
      name: `chart-${chart.id}`,
      path: chartPath(chart.id, 'csv'),
      schema: table([...fields, ...tail]),
    },
    {
      ...json,
      ...about,
      name: `chart-${chart.id}-json`,
      path: chartPath(chart.id, 'json'),
      rows: 'rows',
      schema: { fields },
    },
  ]
}

function eventResources(story: Story, words: Words, site: SiteAddress) {
  const about = {
    title: words.text('exports.events.title'),
    description: words.text('exports.events.about'),
    sources: allSources(words),
  }
  const shape = SHAPES.events.shape
  const keys = [...new Set(eventRecords(story, site).flatMap((record) => Object.keys(record)))]
  const geojson = {
    format: 'geojson',
    mediatype: 'application/geo+json',
    description: words.text('exports.events.mapped'),
  }
  return [
    {
      ...csv,
      ...about,
      name: 'events',
      path: 'events.csv',
      schema: table(fieldsOf(EVENT_COLUMNS, shape, words), 'id'),
    },
    {
      ...json,
      ...about,
      name: 'events-json',
      path: 'events.json',
      rows: 'events',
      schema: { fields: fieldsOf(keys, shape, words, 'json'), primaryKey: ['id'] },
    },
    { ...json, ...about, ...geojson, name: 'events-geojson', path: 'events.geojson', rows: 'features' },
  ]
}

/** The descriptor, to stand as `datapackage.json` in the folder of the files. */
export function dataPackage(story: Story, charts: readonly Chart[], words: Words, site: SiteAddress) {
  return {
    profile: 'data-package',
    name: NAMESPACE,
    id: site.at('data/datapackage.json'),
    title: words.text('exports.package.title'),
    description: words.text('exports.site.about'),
    homepage: site.data,
    version: `${EDITION.number}.0.0`,
    created: `${EDITION.published}T00:00:00Z`,
    licenses,
    sources: allSources(words),
    contributors: [{ title: words.text('site.name'), path: site.home, role: 'publisher' }],
    resources: [
      ...eventResources(story, words, site),
      sourcesResource(words),
      correctionsResource(words),
      ...story.series.map((series) => seriesResource(series, words)),
      ...charts.flatMap((chart) => chartResources(chart, words)),
    ],
  }
}

export function dataPackageJson(...subject: Parameters<typeof dataPackage>): string {
  return `${JSON.stringify(dataPackage(...subject), null, 1)}\n`
}
