import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFinder } from './find-texts.ts'

test('a text is found wherever it stands, and only where all of it stands', () => {
  const text = 'Dëshmi e fshehtë'
  const { find } = createFinder([text, 'file://'])
  for (const before of ['', 'D', 'Dësh', 'x'.repeat(70_000)]) {
    assert.deepEqual(find(Buffer.from(`${before}${text}.`)), { text, at: Buffer.byteLength(before) })
    assert.equal(find(Buffer.from(`${before}${text.slice(0, -1)}`)), undefined)
  }
  assert.equal(find(Buffer.from('')), undefined)
  assert.equal(find(Buffer.from('abc')), undefined)
})

test('of texts that begin alike each is found', () => {
  const { find } = createFinder(['draft one', 'draft two'])
  assert.equal(find(Buffer.from('the draft two'))?.text, 'draft two')
  assert.equal(find(Buffer.from('the draft one'))?.text, 'draft one')
})

test('the finder says at once what it cannot look for', () => {
  assert.throws(() => createFinder(['abc']))
})
