import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { words } from '../examples.ts'
import { guideMarkdown } from './embedding.md.ts'
import { guideEntries, guideFacts } from './guide.ts'

test('each system has three steps, what readers get, what it takes away, and how that is known', () => {
  for (const { id, steps, parts } of guideEntries(words)) {
    assert.equal(steps.length, 3, id)
    assert.equal(parts.length, 3, id)
  }
  assert.ok(guideFacts(words).length > 2)
})

test('what was not tried is said not to have been tried', () => {
  for (const { id, parts } of guideEntries(words)) assert.match(parts[2]?.text ?? '', /tried|checked/i, id)
})

test('the guide in docs says what the page says; if not: node src/exports/embed/embedding.md.ts', () => {
  assert.equal(readFileSync(new URL('../../../docs/embedding.md', import.meta.url), 'utf8'), guideMarkdown(words))
})
