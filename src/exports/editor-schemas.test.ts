/** What an editor sees while typing, asked of the language server that text editors use, with the settings that stand here. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { getLanguageService, type LanguageService } from 'yaml-language-server'
import { sampleEntries } from '../model/sample-entries.ts'
import { partialDateFault } from '../schema/partial-date.ts'
import { SHAPES } from '../schema/shapes.ts'
import { DATE_RULES } from './date-patterns.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = '.vscode/schemas'
const entries = sampleEntries(12, ['events', 'sources', 'actors', 'places', 'glossary', 'series', 'days'])
const settings = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8'))
const mapping = settings['yaml.schemas'] as Record<string, string>

function startServer(): LanguageService {
  const server = getLanguageService({
    schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
    workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
  })
  server.configure({
    validate: true,
    completion: true,
    hover: true,
    schemas: Object.entries(mapping).map(([schema, files]) => ({
      uri: pathToFileURL(join(ROOT, schema)).href,
      fileMatch: [files],
    })),
  })
  return server
}
const server = startServer()

/** The server keeps what it read of a version of a document. */
let version = 0
const documentAt = (path: string, text: string) =>
  TextDocument.create(pathToFileURL(join(ROOT, path)).href, 'yaml', ++version, text)

/** `line:column  sentence` for everything that the server marks. */
async function marksIn(path: string, text: string): Promise<string[]> {
  const found = await server.doValidation(documentAt(path, text), false)
  return found.map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1}  ${message}`)
}

/** What the server offers at the sign | in `text`: each label with what is said of it. */
async function offersIn(path: string, text: string): Promise<Map<string, string>> {
  const document = documentAt(path, text.replace('|', ''))
  const { items } = await server.doComplete(document, document.positionAt(text.indexOf('|')), false)
  const words = (said: unknown) => (typeof said === 'string' ? said : String((said as { value?: string })?.value ?? ''))
  return new Map(items.map(({ label, documentation }) => [label, words(documentation)]))
}

const EVENT = 'content/events/2022-10-23-made-up.yaml'
const PLACE = 'content/places/made-up.yaml'
const event = entries.find(({ collection }) => collection === 'events')
const sound = event?.text ?? ''

test('each YAML collection has a schema that the settings bind to its folder', () => {
  const bound = Object.fromEntries(
    Object.keys(SHAPES)
      .filter((name) => !['threads', 'pages'].includes(name))
      .map((name) => [`./${FOLDER}/${name}.json`, `content/${name}/*.yaml`]),
  )
  assert.deepEqual({ ...mapping }, bound)
  for (const schema of Object.keys(mapping)) assert.ok(existsSync(join(ROOT, schema)), schema)
})

test('no entry of this site that the check accepts is marked', async () => {
  assert.ok(entries.length > 50)
  for (const { path, text } of entries) assert.deepEqual(await marksIn(path, text), [], path)
})

test('a wrong id is marked at its place, in our words', async () => {
  const lines = sound.split('\n')
  const line = lines.indexOf('sources:') + 1
  const wrong = lines.with(line, '  - nowhere-2022-01-01').join('\n')
  const [mark, ...more] = await marksIn(EVENT, wrong)
  assert.deepEqual(more, [])
  assert.match(mark ?? '', new RegExp(`^${line + 1}:5  There is no such source\\. Choose a file of content/sources`))
})

test('an impossible date is marked in our words', async () => {
  const dated = async (date: string) => marksIn(EVENT, sound.replace(/^date: .*$/m, `date: ${date}`))
  assert.deepEqual(await dated('2022-13-01'), [`1:7  ${DATE_RULES[1].patternErrorMessage}`])
  assert.deepEqual(await dated('2022-02-30'), ['1:7  That month has no such day.'])
  assert.deepEqual(await dated('23.10.2022'), ['1:7  Write a date as 2022-10-23, 2022-10 or 2022.'])
  for (const date of ['2022', '2022-10', '"2022-10-23"', '2024-02-29']) assert.deepEqual(await dated(date), [], date)
})

test('a latitude beyond the pole, a misspelt field and a missing one are marked in our words', async () => {
  const place = 'name: Tirana\ncountry: AL\nlat: 141\nlon: 19.8187\n'
  assert.deepEqual(await marksIn(PLACE, place), ['3:6  "lat" must be at least -90 and at most 90.'])
  const [misspelt] = await marksIn(PLACE, place.replace('lat: 141', 'lat: 41\nnoet: x'))
  assert.match(misspelt ?? '', /^4:1 {2}There is no such field in a place\. It may have: name, country, lat/)
  const [missing] = await marksIn(PLACE, place.replace('lat: 141\n', ''))
  assert.match(missing ?? '', /^1:1 {2}The field "lat" is missing\. Latitude in degrees north/)
  const [country] = await marksIn(PLACE, place.replace('lat: 141', 'lat: 41').replace('AL', 'Albania'))
  assert.match(country ?? '', /^2:10 {2}Write a country as two capital letters/)
})

test('ids are offered with the titles of their entries, choices and fields with what they mean', async () => {
  const offered = await offersIn(EVENT, 'date: 2022-10-23\nsources:\n  - |\n')
  for (const { id, value } of entries.filter(({ collection }) => collection === 'sources').slice(0, 40)) {
    assert.ok(offered.get(id)?.startsWith(String((value as { title: string }).title).trim()), id)
  }
  const places = await offersIn(EVENT, 'places:\n  - tir|\n')
  assert.match(places.get('tirana') ?? '', /^Tirana \(AL\)/)
  const statuses = await offersIn(EVENT, 'status: |\n')
  for (const status of ['confirmed', 'attributed', 'claimed', 'disputed']) assert.ok(statuses.has(status), status)
  const fields = await offersIn(EVENT, 'date: 2022-10-23\n|')
  assert.match(fields.get('summary') ?? '', /One to three sentences/)
})

test('the patterns of a date and the rule of the check agree', () => {
  const passes = (text: string) => DATE_RULES.every(({ pattern }) => new RegExp(pattern, 'u').test(text))
  const two = (part: number) => String(part).padStart(2, '0')
  for (const year of ['1896', '1900', '2000', '2022', '2024', '2100', '0004']) {
    for (let month = 0; month <= 14; month++) {
      assert.equal(passes(`${year}-${two(month)}`), partialDateFault(`${year}-${two(month)}`) === undefined)
      for (let day = 0; day <= 33; day++) {
        const text = `${year}-${two(month)}-${two(day)}`
        assert.equal(passes(text), partialDateFault(text) === undefined, text)
      }
    }
  }
  for (const text of ['', 'x', '2022-1-01', '22', '20222', '2022-10-23T00', '10/23/2022', '2022-10-', '٢٠٢٢']) {
    assert.equal(passes(text), partialDateFault(text) === undefined, text)
  }
})
