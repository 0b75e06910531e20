import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { cslJson } from './bibliography.ts'
import { chartCsv, chartJson } from './chart-table.ts'
import { correctionsCsv } from './corrections-csv.ts'
import { dataPackage, dataPackageJson } from './data-package.ts'
import { eventsCsv } from './events-csv.ts'
import { eventsGeoJson } from './events-geojson.ts'
import { eventsJson } from './events-json.ts'
import { chart, site, story, words } from './examples.ts'
import { seriesCsv } from './series-csv.ts'

interface Row {
  [field: string]: unknown
}
interface Resource {
  descriptor: { name: string; path: string; schema: { fields: { name: string }[]; primaryKey?: string[] } }
  path: string
  rows(options: { keyed: boolean }): Promise<AsyncIterable<Row>>
}
const require = createRequire(import.meta.url)
const { Dataset }: { Dataset: { load(path: string): Promise<{ resources: Resource[] }> } } = require('frictionless.js')
// The library that frictionless.js reads tables with; it carries the JSON Schema of the Table Schema specification.
const { Schema, Table } = createRequire(require.resolve('frictionless.js'))('tableschema')

const folder = mkdtempSync(join(tmpdir(), 'data-package-'))
after(() => rmSync(folder, { recursive: true }))
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
write('datapackage.json', dataPackageJson(story, [chart], words, site))
write('events.csv', eventsCsv(story, site))
write('corrections.csv', correctionsCsv(story, site))
write('events.json', eventsJson(story, words, site))
write('events.geojson', eventsGeoJson(story, words, site))
write('sources.csl.json', cslJson(story.sources, words))
for (const series of story.series) write(`series/${series.id}.csv`, seriesCsv(series, site))
write(`charts/${chart.id}.csv`, chartCsv(chart, words, site))
write(`charts/${chart.id}.json`, chartJson(chart, words, site))

const { resources } = await Dataset.load(join(folder, 'datapackage.json'))
const tables = resources.filter(({ descriptor }) => descriptor.path.endsWith('.csv'))
const rowsOf = async (resource: Resource) => {
  const rows: Row[] = []
  for await (const row of await resource.rows({ keyed: true })) rows.push(row)
  return rows
}

test('the descriptor names every file once, by names that the specification allows', () => {
  const paths = dataPackage(story, [chart], words, site).resources.map(({ path }) => path)
  const expected = story.series.map((series) => `series/${series.id}.csv`)
  for (const path of [
    ...expected,
    'events.csv',
    'events.json',
    'events.geojson',
    'sources.csl.json',
    'corrections.csv',
    'charts/example.csv',
    'charts/example.json',
  ]) {
    assert.equal(paths.filter((candidate) => candidate === path).length, 1, path)
  }
  for (const { descriptor } of resources) assert.match(descriptor.name, /^[a-z0-9._-]+$/)
  assert.equal(new Set(resources.map(({ descriptor }) => descriptor.name)).size, resources.length)
})

test('every schema is valid by the profile of the specification', async () => {
  for (const { descriptor } of resources) {
    if (descriptor.schema) await Schema.load(descriptor.schema, { strict: true })
  }
})

test('every table has the columns of its schema, and every row the types and limits', async () => {
  for (const resource of tables) {
    const { schema, name } = resource.descriptor
    const table = await Table.load(join(folder, resource.descriptor.path), { schema, strict: true })
    await table.read({ cast: true })
    assert.deepEqual(
      table.headers,
      schema.fields.map((field) => field.name),
      name,
    )
  }
})

test('frictionless.js finds in each file as many rows as the story has', async () => {
  const count = async (name: string) => {
    const resource = tables.find(({ descriptor }) => descriptor.name === name)
    assert.ok(resource, name)
    return (await rowsOf(resource)).length
  }
  assert.equal(await count('events'), story.events.length)
  for (const series of story.series) assert.equal(await count(`series-${series.id}`), series.points.length)
})

test('a primary key is never used twice', async () => {
  for (const resource of tables) {
    const [key] = resource.descriptor.schema.primaryKey ?? []
    if (key === undefined) continue
    const keys = (await rowsOf(resource)).map((row) => row[key])
    assert.equal(new Set(keys).size, keys.length, resource.descriptor.name)
  }
})

test('the rows of a JSON file are where the descriptor says, with the fields that it names', () => {
  const files: Record<string, string> = {
    'events.json': eventsJson(story, words, site),
    'charts/example.json': chartJson(chart, words, site),
  }
  for (const resource of dataPackage(story, [chart], words, site).resources) {
    const text = files[resource.path]
    if (text === undefined || !('rows' in resource) || !('schema' in resource)) continue
    const names = (resource.schema as { fields: { name: string }[] }).fields.map((field) => field.name)
    // Only an event that was corrected has that field.
    for (const row of JSON.parse(text)[resource.rows as string]) {
      assert.deepEqual(
        Object.keys(row),
        names.filter((name) => name !== 'corrections' || name in row),
      )
    }
  }
})

test('every field is described, and every file has a licence and its sources', () => {
  for (const resource of dataPackage(story, [chart], words, site).resources) {
    assert.equal(resource.licenses[0]?.name, 'CC-BY-4.0')
    assert.ok(
      resource.path === 'sources.csl.json' || 'sources' in resource || resource.name.includes('own-count'),
      resource.name,
    )
    if ('schema' in resource) {
      for (const field of resource.schema.fields)
        assert.ok(field.description || field.title, `${resource.name} ${field.name}`)
    }
  }
})
