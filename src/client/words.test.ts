import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientWords } from '../exports/client-words.ts'
import { createWords } from '../model/words.ts'
import { say } from './words.ts'

const messages = {
  plain: 'Explore',
  placed: '{n, number} of {total, number}, {thread}',
  plural: 'Of {total}, {count, plural, one {# event is} other {# events are}} shown',
  deep: { er: 'Further down' },
}
const tree = (x: Record<string, unknown>) => ({ x }) as never
const words = createWords('en', 'ltr', tree(messages))

test('a script says what the page would say', () => {
  const known = clientWords(words, 'x')
  for (const [key, values] of [
    ['plain', {}],
    ['placed', { n: 3, total: 5000, thread: '{n}' }],
    ['plural', { total: 51, count: 1 }],
    ['plural', { total: 51, count: 1234 }],
    ['deep.er', {}],
  ] as const) {
    assert.equal(say(known, key, values, 'en'), words.text(`x.${key}`, values))
  }
})

test('each language has its own plural categories', () => {
  const polish = clientWords(
    createWords('pl', 'ltr', tree({ a: '{count, plural, one {# plik} few {# pliki} other {# plików}}' })),
    'x',
  )
  assert.deepEqual(
    [1, 3, 7].map((count) => say(polish, 'a', { count }, 'pl')),
    ['1 plik', '3 pliki', '7 plików'],
  )
})

test('an unknown word or value is empty, never an error', () => {
  assert.equal(say({}, 'toString', {}, 'en'), '')
  assert.equal(say({ a: '{b}!' }, 'a', {}, 'en'), '!')
})

test('a message that scripts cannot say is refused by its key', () => {
  for (const message of [
    '{kind, select, a {A} other {B}}',
    '{n, plural, one {#} other {#}}',
    '{count, plural, =0 {none} other {#}}',
    '{count, plural, one {#} other {#}} {count, plural, one {#} other {#}}',
    "a '{'brace",
    '{day, date}',
  ]) {
    assert.throws(() => clientWords(createWords('en', 'ltr', tree({ bad: message })), 'x'), /"x\.bad"/, message)
  }
})
