import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as after } from 'node:timers/promises'
import { watchFolders } from './watch-folders.ts'

test('every save is seen: in place, by another file, after that, and in a folder that is new', async () => {
  const root = mkdtempSync(join(tmpdir(), 'watched-'))
  mkdirSync(join(root, 'events'))
  const file = join(root, 'events', 'a.yaml')
  writeFileSync(file, 'one')
  let seen = 0
  const stop = watchFolders(root, () => {
    seen += 1
  })
  /** Whether something is seen of what is done. */
  const sees = async (what: string, act: () => void) => {
    await after(20)
    seen = 0
    act()
    for (let waited = 0; waited < 2000 && seen === 0; waited += 10) await after(10)
    assert.notEqual(seen, 0, what)
  }
  try {
    await sees('in place', () => writeFileSync(file, 'two'))
    await sees('by another file', () => {
      writeFileSync(join(root, 'b'), 'three')
      renameSync(join(root, 'b'), file)
    })
    await sees('in place after that', () => writeFileSync(file, 'four'))
    await sees('a new folder', () => mkdirSync(join(root, 'corrections')))
    await sees('a file in the new folder', () => writeFileSync(join(root, 'corrections', 'c.yaml'), 'one'))
    await sees('a file that goes', () => rmSync(file))
  } finally {
    stop()
    rmSync(root, { recursive: true, force: true })
  }
})
