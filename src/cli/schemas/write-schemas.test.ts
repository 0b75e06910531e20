import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { inTree, PLACE, SOUND } from '../../model/check/fixture-tree.ts'
import { laggingSchemas, SCHEMA_FOLDER, writeSchemas } from './write-schemas.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

test('the schemas for text editors do not lag behind the content', () => {
  assert.deepEqual(laggingSchemas(ROOT), [], 'Run npm run schemas, and keep what it writes.')
})

test('a new entry makes its list lag until the schemas are written; a stray file goes', () => {
  inTree({}, (root) => {
    assert.ok(writeSchemas(root).includes('ids/places.json'))
    assert.deepEqual(laggingSchemas(root), [])
    writeFileSync(join(root, PLACE.replace('tirana', 'lod')), (SOUND[PLACE] as string).replace('Tirana', 'Lod'))
    mkdirSync(join(root, SCHEMA_FOLDER, 'old'))
    writeFileSync(join(root, SCHEMA_FOLDER, 'old/terms.json'), '{}')
    assert.deepEqual(laggingSchemas(root), ['ids/places.json', 'old/terms.json'])
    writeSchemas(root)
    assert.match(readFileSync(join(root, SCHEMA_FOLDER, 'ids/places.json'), 'utf8'), /"lod",[\s\S]*"Lod \(AL\)"/)
    rmSync(join(root, PLACE.replace('tirana', 'lod')))
    assert.deepEqual(laggingSchemas(root), ['ids/places.json'])
  })
})
