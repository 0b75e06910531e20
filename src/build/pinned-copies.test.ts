import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { PINNED, type Pinned } from '../exports/embed/pinned.ts'
import { answerForRetired, faultsOfPinned, hashOf, keepPinned } from './pinned-copies.ts'
import { PROJECT } from './site-folder.ts'

/** A site with one pinned copy, and what is known of it. */
function siteWithCopy(use: (site: string, pinned: Pinned) => void) {
  const site = mkdtempSync(join(tmpdir(), 'one-sunday-pinned-'))
  const copy = join(site, 'embed', 'pinned', '2026-01-02', 'toll')
  mkdirSync(copy, { recursive: true })
  writeFileSync(join(copy, 'index.html'), '<p class="frame-small frame-pinned"><span>Pinned.</span> <a>x</a></p>')
  const hash = hashOf(join(copy, 'index.html'))
  try {
    use(site, { copies: { '2026-01-02/toll': { 'index.html': hash } }, retired: {} })
  } finally {
    rmSync(site, { recursive: true })
  }
}

test('a copy that is as it was is kept; one changed byte, one more file or one fewer refuses the build', () => {
  siteWithCopy((site, pinned) => {
    const file = join(site, 'embed', 'pinned', '2026-01-02', 'toll', 'index.html')
    assert.deepEqual(faultsOfPinned(site, pinned), [])
    writeFileSync(file, `${readFileSync(file, 'utf8')} `)
    assert.throws(() => keepPinned(site, pinned), /2026-01-02\/toll\/index.html is pinned and has changed/)
    rmSync(file)
    assert.throws(() => keepPinned(site, pinned), /is pinned and is gone/)
    writeFileSync(join(file, '..', 'more.svg'), '')
    assert.throws(() => keepPinned(site, pinned), /nobody pinned it/)
  })
})

test('a chart that is made no more answers at its old address, and says so', () => {
  siteWithCopy((site, { copies }) => {
    const pinned = { copies, retired: { toll: '2026-01-02' } }
    answerForRetired(site, (date) => `Retired ${date}.`, pinned)
    const frame = readFileSync(join(site, 'embed', 'v1', 'toll', 'index.html'), 'utf8')
    assert.match(frame, /<span>Retired 2026-01-02.<\/span> <a>/)
    assert.deepEqual(faultsOfPinned(site, pinned), [], 'the copy itself stays')
    assert.throws(() => answerForRetired(site, String, pinned), /still made/)
  })
})

test('what stands in public is what was pinned', () => {
  const site = mkdtempSync(join(tmpdir(), 'one-sunday-pinned-'))
  try {
    cpSync(join(PROJECT, 'public'), site, { recursive: true })
    assert.deepEqual(faultsOfPinned(site, PINNED), [])
  } finally {
    rmSync(site, { recursive: true })
  }
})
