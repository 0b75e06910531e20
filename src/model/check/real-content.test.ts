/** The law of this site's own content, and proof that the check would notice if it were broken. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { STATUSES } from '../../schema/vocabulary.ts'
import { readContent } from '../read-content.ts'
import { positionsOf } from '../text-position.ts'
import { checkContent, type Problem } from './check-content.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const asLine = ({ path, line, column, sentence, rule }: Problem) => `${path}:${line}:${column}  ${sentence}  [${rule}]`
const errorsOf = (root: string) => checkContent(root).filter(({ level }) => level === 'error')

test('the content of this site has no errors', () => {
  const errors = errorsOf(ROOT)
  assert.equal(errors.length, 0, `\n${errors.map(asLine).join('\n')}`)
})

const copy = mkdtempSync(join(tmpdir(), 'planted-'))
after(() => rmSync(copy, { recursive: true }))

test('mistakes planted in copies of real files are found, each at its place, and nothing else', () => {
  cpSync(join(ROOT, 'content'), join(copy, 'content'), { recursive: true })
  const before = new Set(errorsOf(copy).map(asLine))
  const { entries } = readContent(copy)
  const taken = new Set<string>()
  const planted: string[] = []

  /** Changes the first match of `pattern` in a file not yet used, and notes where the error must be found. */
  const plant = (
    rule: string,
    fits: (path: string, text: string) => boolean,
    pattern: RegExp,
    now: (found: string) => string,
    offset = 0,
  ) => {
    const entry = entries.find(({ path, text }) => !taken.has(path) && fits(path, text) && pattern.test(text))
    assert.ok(entry, `no file to plant [${rule}] in`)
    taken.add(entry.path)
    const found = pattern.exec(entry.text) as RegExpExecArray
    const text = entry.text.slice(0, found.index) + now(found[0]) + entry.text.slice(found.index + found[0].length)
    writeFileSync(join(copy, entry.path), text)
    const { line, column } = positionsOf(text)(found.index + offset)
    planted.push(`${entry.path}:${line}:${column}  [${rule}]`)
  }
  const inFolder = (name: string) => (path: string) => path.startsWith(`content/${name}/`)
  const event = inFolder('events')
  const isConfirmed = (text: string) => /^status: confirmed$/m.test(text)

  plant('unknown-source', event, /(?<=^sources:\n {2}- ).+$/m, (id) => `${id}x`)
  plant(
    'date',
    (path, text) => event(path) && isConfirmed(text),
    /(?<=^date: ).+$/m,
    () => '2022-02-30',
  )
  plant(
    'out-of-range',
    (path, text) => event(path) && !/^end:/m.test(text),
    /(?<=^date: ).+$/m,
    () => '1900-01-01',
  )
  plant(
    'attributed-to',
    (path, text) => event(path) && !isConfirmed(text),
    /^status: \w+\nattributed_to: .+\n(?! )/m,
    (found) => `${found.split('\n')[0]}\n`,
    'status: '.length,
  )
  plant('yaml', event, /(?<=^title: )(?!["'>|]).+$/m, (title) => `Note: ${title}`)
  plant('unknown-field', inFolder('actors'), /^role:/m, () => 'rol:')
  plant('value', event, new RegExp(`(?<=^status: )(${STATUSES.join('|')})$`, 'm'), (status) => status.slice(1))
  plant(
    'coordinates',
    (path, text) => inFolder('places')(path) && /country: IR/.test(text),
    /lat: \S+\nlon: \S+/,
    (found) => {
      const [lat = '', lon = ''] = found.split('\n').map((line) => line.slice(5))
      return `lat: ${lon}\nlon: ${lat}`
    },
    'lat: '.length,
  )
  plant(
    'own-count',
    (path, text) => inFolder('series')(path) && /own_count: true/.test(text),
    /(?<=value: )\d+/,
    (value) => `${Number(value) + 1}`,
  )
  plant('mdx-syntax', inFolder('threads'), /(?<=<Cite source=)"/, () => '“')
  plant('mdx-syntax', inFolder('threads'), /<Term id="[^"]*">[^<]*<\/Term>/, (found) => found.replace('</Term>', ''))
  plant('broken-link', inFolder('threads'), /\[[^\]]+\]\(\/events\/[^)]+\/\)/, (link) => link.replace('/)', 'x/)'))
  plant('unknown-chart', inFolder('threads'), /(?<=<Chart name=")[^"]+/, (name) => `${name}s`)

  const twin = entries.find(({ collection }) => collection === 'sources')?.path as string
  const capital = twin.replace(/([^/]+)$/, (name) => name.toUpperCase().replace('.YAML', '.yaml'))
  writeFileSync(join(copy, capital), readFileSync(join(copy, twin)))
  planted.push(`${capital}:1:1  [duplicate-id]`)

  const found = errorsOf(copy).filter((problem) => !before.has(asLine(problem)))
  assert.deepEqual(
    found.map(({ path, line, column, rule }) => `${path}:${line}:${column}  [${rule}]`).sort(),
    planted.sort(),
    found.map(asLine).join('\n'),
  )
})
