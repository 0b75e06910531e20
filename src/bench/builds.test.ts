import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { differences } from './builds.ts'

function withSites(one: Record<string, string>, other: Record<string, string>): string[] {
  const folders = [one, other].map((files) => {
    const folder = mkdtempSync(join(tmpdir(), 'one-sunday-builds-'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return folder
  })
  try {
    return differences(folders[0] as string, folders[1] as string)
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true })
  }
}

test('two sites differ by each file that one lacks or has otherwise', () => {
  const found = withSites({ same: 'a', changed: 'b', gone: '' }, { same: 'a', changed: 'B', added: '' })
  assert.deepEqual(found.sort(), ['added', 'changed', 'gone'])
})

test('a site does not differ from one with the same files', () => {
  assert.deepEqual(withSites({ 'index.html': 'a' }, { 'index.html': 'a' }), [])
})
