import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { ensureBrowser } from './ensure-browser.ts'
import { Refusal, requireWritable, sentenceFor } from './refusal.mjs'

test('a full disk is told in a sentence, a programming error is not', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC', path: '/site' })
  assert.match(sentenceFor(full) ?? '', /\/site .*disk is full/)
  assert.equal(sentenceFor(new TypeError('x is not a function')), undefined)
  assert.equal(sentenceFor(Object.assign(new Error('odd'), { code: 'EODD' })), undefined)
})

test('a folder in which nothing can be created is named', () => {
  const nowhere = join(import.meta.dirname, 'no-such-folder')
  assert.throws(
    () => requireWritable(nowhere),
    (error: NodeJS.ErrnoException) => error.path === nowhere,
  )
})

test('a command that refuses says one sentence and ends with code 1', () => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'preview.ts'), '--port', 'abc'],
    { encoding: 'utf8' },
  )
  assert.equal(status, 1)
  assert.equal(stdout, '')
  assert.match(stderr, /^--port is “abc”[^\n]+\n$/)
})

test('a browser that was named and is none is refused, not replaced by another', async () => {
  await assert.rejects(
    ensureBrowser({ CHROMIUM_PATH: '/no/such/browser' }),
    (error) => error instanceof Refusal && error.message.includes('/no/such/browser'),
  )
})
