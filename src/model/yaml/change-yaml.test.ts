import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldNames } from '../check/shape-fields.ts'
import { splitFrontMatter } from '../front-matter.ts'
import { readYaml } from '../read-yaml.ts'
import { sampleEntries } from '../sample-entries.ts'
import { changeYaml } from './change-yaml.ts'

const EVENT = `# kept
date: 2022-10-23   # the Sunday
thread: 'visit'
title: "Rama: arrives"
summary: >-
  A long text that
  was folded.

status: confirmed
sources:
  - a-1   # best
  # between
  - b-2
  - {x: 1}
links: [ {from: AL, to: IL}, b ]
`
const valuesOf = (yaml: string) => readYaml(yaml).value as Record<string, unknown>
const withChange = (change: Record<string, unknown>, yaml = EVENT) => changeYaml(yaml, { ...valuesOf(yaml), ...change })

/** Lines that only one of two texts has. */
function difference(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ]
}

test('a value that is the same leaves the text as it was', () => {
  assert.equal(withChange({}), EVENT)
})

test('one value changes on its own line, in its own quotes, beside its comment', () => {
  assert.equal(withChange({ date: '2022-10' }), EVENT.replace('2022-10-23', '2022-10'))
  assert.equal(withChange({ thread: 'it’s: it' }), EVENT.replace("'visit'", "'it’s: it'"))
  assert.equal(withChange({ title: 'Rama "here"' }), EVENT.replace('"Rama: arrives"', '"Rama \\"here\\""'))
  assert.equal(withChange({ status: 'צה"ל: כן' }), EVENT.replace('confirmed', "'צה\"ל: כן'"))
})

test('folded text stays folded, and the empty line after it stays', () => {
  assert.equal(withChange({ summary: 'Short.' }), EVENT.replace('  A long text that\n  was folded.\n', '  Short.\n'))
})

test('items of a list come, go and change alone; comments stay', () => {
  assert.equal(withChange({ sources: ['a-1', 'c-3', 'b-2', { x: 1 }] }), EVENT.replace('# best\n', '# best\n  - c-3\n'))
  assert.equal(withChange({ sources: ['a-1', { x: 1 }] }), EVENT.replace('  - b-2\n', ''))
  assert.equal(withChange({ sources: ['a-9', 'b-2', { x: 1 }] }), EVENT.replace('a-1', 'a-9'))
  assert.equal(withChange({ sources: ['a-1', 'b-2', { x: 2 }] }), EVENT.replace('x: 1', 'x: 2'))
  assert.equal(withChange({ sources: ['z', 'a-1', 'b-2', { x: 1 }] }), EVENT.replace('  - a-1', '  - z\n  - a-1'))
  assert.equal(withChange({ links: [{ from: 'AL', to: 'IR' }, 'b'] }), EVENT.replace('to: IL', 'to: IR'))
  assert.equal(withChange({ links: ['b, c'] }), EVENT.replace('{from: AL, to: IL}, b', '"b, c"'))
})

test('a new field stands in the order of the shape, an emptied one goes with its line', () => {
  const order = () => ['date', 'end', 'thread', 'title', 'summary', 'status', 'places', 'sources', 'links', 'note']
  const after = changeYaml(EVENT, { ...valuesOf(EVENT), end: '2022-10-25', places: ['tirana'], note: 'x' }, order)
  assert.deepEqual(difference(EVENT, after), ['+ end: 2022-10-25', '+ places:', '+   - tirana', '+ note: x'])
  assert.match(after, /^# kept\ndate: .*\nend: 2022-10-25\nthread/)
  assert.match(after, /status: confirmed\nplaces:\n {2}- tirana\nsources/)
  assert.equal(withChange({ summary: undefined }), EVENT.replace(/summary:[\s\S]*(?=\nstatus)/, ''))
  assert.equal(withChange({ sources: undefined }), EVENT.replace(/sources:[\s\S]*(?=links)/, ''))
})

test('Windows line ends and a missing last line end stay', () => {
  const windows = 'date: 2022\r\ntitle: A\r\nsources:\r\n  - a\r\n'
  assert.equal(withChange({ sources: ['a', 'b'] }, windows), `${windows}  - b\r\n`)
  assert.equal(withChange({ title: 'B' }, windows), windows.replace('A', 'B'))
  assert.equal(withChange({ title: 'B', note: 'x' }, 'date: 2022\ntitle: A'), 'date: 2022\ntitle: B\nnote: x')
})

test('in any file of this site any field can be changed, and no line changes but its own', () => {
  let tried = 0
  for (const entry of sampleEntries(90)) {
    const yaml = entry.path.endsWith('.mdx') ? splitFrontMatter(entry.text).yaml : entry.text
    const value = valuesOf(yaml)
    const order = (path: readonly PropertyKey[]) => fieldNames(entry.collection, path)
    for (const name of Object.keys(value)) {
      const old = value[name]
      const now = Array.isArray(old) ? [...old.slice(1), old[0]] : typeof old === 'string' ? `${old} צה"ל: #1` : 41.5
      const after = changeYaml(yaml, { ...value, [name]: now }, order)
      assert.deepEqual(valuesOf(after), { ...value, [name]: now }, entry.path)
      const rest = Object.keys(value).filter((other) => other !== name)
      const block = (text: string, field: string) =>
        new RegExp(`^${field}:.*(?:\n(?![a-z_]+:).*)*`, 'm').exec(text)?.[0].trimEnd()
      for (const other of rest) assert.equal(block(after, other), block(yaml, other), `${entry.path} ${name}`)
      assert.equal(changeYaml(after, value, order).length > 0, true)
      tried++
    }
  }
  assert.ok(tried > 40)
})
