import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { bundleScript, standInFor } from './inline-script.ts'
import { PROJECT } from './site-folder.ts'

const client = (file: string) => join(PROJECT, 'src/client', file)
const bytes = (code: string) => brotliCompressSync(code).length

test('a stand-in takes the place of a module, but not for itself', () => {
  const stand = client('embed/stand-ins/fetch.ts')
  assert.equal(standInFor(client('fetch.ts'), client('timeline/facts.ts')), stand)
  assert.equal(standInFor(client('fetch.ts'), stand), undefined)
  assert.equal(standInFor(client('controls.ts'), client('timeline/timeline.ts')), undefined)
})

/** Most bytes, compressed, of each script that stands in a document, and of the loader without what it knows of charts. */
const MOST: Record<string, number> = {
  'timeline.ts': 8192,
  'map.ts': 8192,
  'plain.ts': 2500,
  'missing.ts': 2000,
  'loader/embed.ts': 2000,
}

for (const [file, most] of Object.entries(MOST)) {
  test(`${file} becomes one classic script that asks for nothing, the same each time, and small`, async () => {
    const { code } = await bundleScript(client(`embed/${file}`))
    assert.equal((await bundleScript(client(`embed/${file}`))).code, code)
    assert.doesNotMatch(code, /\bimport\b|\bexport\b|\bfetch\(|pushState|replaceState|localStorage|<\/script/)
    assert.doesNotMatch(code, /\.ts\b|\.css\b|node_modules/)
    assert.ok(bytes(code) <= most, `${file}: ${bytes(code)} bytes`)
    // It is a script as it stands.
    new Function(code)
  })
}
