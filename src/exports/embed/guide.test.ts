import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { words } from '../examples.ts'
import { guideMarkdown } from './embedding.md.ts'
import { guideEntries, guideFacts } from './guide.ts'
import { GUIDE_PICTURE_BYTES, guidePicturePath, guidePictureSize } from './guide-pictures.ts'

test('each system has three steps, what readers get, what it takes away, and how that is known', () => {
  for (const { id, steps, parts } of guideEntries(words)) {
    assert.equal(steps.length, 3, id)
    assert.equal(parts.length, 3, id)
  }
  assert.ok(guideFacts(words).length > 2)
})

test('each system has a small picture that says what it is and what it is not; if not: npm run test:hosts -- guide --update-snapshots', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  for (const { id, alt, caption } of guideEntries(words)) {
    assert.ok(statSync(`${root}public/${guidePicturePath(id)}`).size <= GUIDE_PICTURE_BYTES, id)
    assert.ok((guidePictureSize(id, root)?.width ?? 0) >= 400, id)
    assert.ok(alt.length > 40, id)
    assert.match(caption, /of our own.*It is no picture of/, id)
  }
})

test('what was not tried is said not to have been tried', () => {
  for (const { id, parts } of guideEntries(words)) assert.match(parts[2]?.text ?? '', /tried|checked/i, id)
})

test('the guide in docs says what the page says; if not: node src/exports/embed/embedding.md.ts', () => {
  assert.equal(readFileSync(new URL('../../../docs/embedding.md', import.meta.url), 'utf8'), guideMarkdown(words))
})
