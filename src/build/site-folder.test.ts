import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { clearLeftovers, filesOf, folderBeside, replaceSite } from './site-folder.ts'

/** No process has this number: Linux stops at 4194304. */
const GONE = 99_999_999
let parent: string
let site: string

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'one-sunday-site-'))
  site = join(parent, 'dist')
})
afterEach(() => rmSync(parent, { recursive: true }))

function make(folder: string, words: string): void {
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.html'), words)
}
const shown = () => readFileSync(join(site, 'index.html'), 'utf8')

test('a new site takes the place of the old one and leaves nothing beside it', () => {
  make(site, 'old')
  writeFileSync(join(site, 'gone.html'), 'a page that is no more')
  make(folderBeside(site, 'new'), 'new')
  replaceSite(site, folderBeside(site, 'new'))
  assert.equal(shown(), 'new')
  assert.deepEqual(readdirSync(parent), ['dist'])
  assert.deepEqual(filesOf(site), ['index.html'])
})

test('the first site needs no old one', () => {
  make(folderBeside(site, 'new'), 'new')
  replaceSite(site, folderBeside(site, 'new'))
  assert.equal(shown(), 'new')
})

test('when the new site cannot be moved in, the old one stays', () => {
  make(site, 'old')
  assert.throws(() => replaceSite(site, join(parent, 'was-never-built')))
  assert.equal(shown(), 'old')
})

test('what dead builds left is removed; what a living one is making, and what is not ours, stays', () => {
  make(site, 'old')
  for (const name of [
    `dist.new-${GONE}`,
    `dist.cache-${GONE}`,
    `dist.old-${GONE}`,
    `dist.new-${process.ppid}`,
    'dist.mine',
    'dist-new-1',
  ]) {
    make(join(parent, name), name)
  }
  clearLeftovers(site)
  assert.deepEqual(readdirSync(parent).sort(), ['dist', 'dist-new-1', `dist.new-${process.ppid}`, 'dist.mine'].sort())
})

test('a site that a build had moved away when it died is put back', () => {
  make(join(parent, `dist.old-${GONE}`), 'old')
  clearLeftovers(site)
  assert.equal(shown(), 'old')
  assert.equal(existsSync(join(parent, `dist.old-${GONE}`)), false)
})

test('files are listed in one order, whatever order the disk has', () => {
  mkdirSync(join(site, 'b'), { recursive: true })
  for (const file of ['b/z.html', 'b.html', 'a.html', 'B.html']) writeFileSync(join(site, file), '')
  assert.deepEqual(filesOf(site), ['B.html', 'a.html', 'b.html', 'b/z.html'])
})
