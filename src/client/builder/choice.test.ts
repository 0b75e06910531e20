import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BuilderFile } from '../../schema/builder.ts'
import { choiceOf, type Fields, formatFields, problemsOf, readFields, tooLow } from './choice.ts'

const has = { thread: ['leak', 'visit'], status: ['confirmed'], country: ['AL'] }
const chart = (id: string, hasView: boolean) =>
  ({ id, hasView, has, leastHeight: 500, heights: { 280: 540, 600: 720 } }) as unknown as BuilderFile['charts'][number]
const file: BuilderFile = {
  charts: [chart('map', true), chart('toll', false)],
  known: { thread: ['leak', 'visit'], status: ['confirmed'], country: ['AL', 'BR'], lang: ['en'] },
  first: '1975-01-01',
  last: '2025-12-31',
  words: {},
}
const fieldsOf = (search: string): Fields => readFields(`chart=map&${search}`)
const keys = (search: string) => problemsOf(fieldsOf(search), file).map(({ field, key }) => `${field}: ${key}`)

test('an address gives back what it was made from, lists and all', () => {
  const fields = fieldsOf('thread=leak&thread=visit&theme=dark&from=2022-01-01&height=600')
  assert.equal(fields.thread, 'leak,visit')
  assert.equal(formatFields(fields), 'chart=map&theme=dark&height=600&thread=leak,visit&from=2022-01-01')
  assert.deepEqual(readFields(formatFields(fields)), fields)
  assert.deepEqual(keys('thread=leak,visit&theme=dark&from=2022-01-01&height=600'), [])
})

test('what is wrong is said at its field, and one thing of each', () => {
  assert.deepEqual(keys('chart=pie'), ['chart: unknownChart'])
  assert.deepEqual(problemsOf(readFields(''), file)[0]?.key, 'noChart')
  assert.deepEqual(keys('from=2023-01-01&to=2022-01-01'), ['to: backwards'])
  assert.deepEqual(keys('from=2022-02-30'), ['from: noDay'])
  assert.deepEqual(keys('from=yesterday&to=2026-13-01'), ['from: noDay', 'to: noDay'])
  assert.deepEqual(keys('from=2031-01-01'), ['from: tooLate'])
  assert.deepEqual(keys('to=1900-01-01'), ['to: tooEarly'])
  for (const height of ['499', '2001', '600.5', 'tall', '-1', '1e9'])
    assert.deepEqual(keys(`height=${height}`), ['height: height'])
  assert.deepEqual(keys('theme=pink&thread=leak,x&country=ZZ'), [
    'theme: unknown',
    'thread: unknown',
    'country: unknown',
  ])
})

test('what no event of the chart has is said at its field, and a chart that is always whole has no such field', () => {
  assert.deepEqual(keys('country=BR'), ['country: absent'])
  assert.deepEqual(keys('country=AL'), [])
  assert.deepEqual(problemsOf(readFields('chart=toll&country=BR'), file), [])
})

test('a fixed height that is too low for some column says for which, and how high the chart is there', () => {
  const [map] = file.charts
  assert.deepEqual(tooLow(map!, 600), { width: '600', needed: 720 })
  assert.equal(tooLow(map!, 720), undefined)
})

test('a day on its own, and a period of one day, are periods', () => {
  for (const search of ['from=2022-10-23', 'to=2022-10-23', 'from=2022-10-23&to=2022-10-23'])
    assert.deepEqual(keys(search), [])
})

test('a choice always says theme and language, and of a chart without a view no view', () => {
  const view = 'thread=leak&from=2022-01-01'
  assert.deepEqual(choiceOf(fieldsOf(view), file), { theme: 'light', lang: 'en', view })
  assert.equal(choiceOf({ ...fieldsOf(view), chart: 'toll' }, file).view, '')
  assert.equal(choiceOf(fieldsOf('height=640'), file).height, 640)
})

test('no address makes it throw', () => {
  for (const search of ['%', '?%zz', 'a'.repeat(9000), 'from=%00&to=💥', 'thread=,,,', 'height=%20', '__proto__=x'])
    assert.ok(Array.isArray(problemsOf(readFields(search), file)))
})
