import assert from 'node:assert/strict'
import { test } from 'node:test'
import { otherCopy, sourceAddress } from '../model/source-address.ts'
import { SHAPES } from '../schema/shapes.ts'
import { bibtex, cslItem, ris } from './bibliography.ts'
import { story, words } from './examples.ts'

const [plain] = story.sources.filter(({ read }) => read === 'excerpt')
const source = { ...plain!, url: 'https://paper.example/a' }
const archive = 'https://archive.example/2022/a'

test('a source is read at its address, and at its archived copy once the address is dead', () => {
  assert.equal(sourceAddress({ ...source, archive }), source.url)
  assert.equal(otherCopy({ ...source, archive }), archive)
  assert.equal(sourceAddress({ ...source, archive, dead: true }), archive)
  assert.equal(otherCopy({ ...source, archive, dead: true }), undefined)
  assert.equal(sourceAddress({ ...source, dead: true }), source.url)
})

test('a reference leads where the source can be read, and names both addresses', () => {
  assert.equal(cslItem(source, words).note, words.text('exports.sources.excerpt'))
  const copied = cslItem({ ...source, archive }, words)
  assert.equal(copied.URL, source.url)
  assert.ok(copied.note?.endsWith(words.text('exports.sources.archived', { address: archive })))
  const gone = cslItem({ ...source, archive, dead: true }, words)
  assert.equal(gone.URL, archive)
  assert.ok(gone.note?.includes(source.url))
  for (const text of [bibtex([{ ...source, archive }], words), ris([{ ...source, archive }], words)]) {
    assert.ok(text.includes(archive) && text.includes(source.url))
  }
})

test('the archived copy of a source has an https address', () => {
  const { archive: shape } = SHAPES.sources.shape
  assert.ok(shape.safeParse(archive).success && shape.safeParse(undefined).success)
  for (const wrong of ['http://archive.example/a', 'archive.example/a', 'ftp://archive.example']) {
    assert.equal(shape.safeParse(wrong).success, false, wrong)
  }
})
