import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { filesUnder } from './content-files.ts'
import { readPlainYaml } from './plain-yaml.ts'
import { parseYaml } from './read-yaml.ts'

const ROOT = fileURLToPath(new URL('../../content', import.meta.url))
const texts = filesUnder(ROOT)
  .filter((path) => path.endsWith('.yaml') && !path.startsWith('ui/'))
  .map((path) => readFileSync(join(ROOT, path), 'utf8'))

function agrees(text: string): boolean {
  const plain = readPlainYaml(text)
  if (plain === undefined) return false
  const { value, faults } = parseYaml(text)
  assert.deepEqual(faults, [], text)
  assert.deepEqual(plain, value, text)
  assert.deepEqual(Object.keys(plain), Object.keys(value as object), text)
  return true
}

/** Numbers that look random and are the same in every run. */
function* chance(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

test('where the plain reader reads a text, it reads what the whole parser reads, and it reads most of them', () => {
  const some = texts.filter((_, index) => index % 4 === 0)
  const read = some.filter(agrees)
  assert.ok(read.length > some.length * 0.8, `${read.length} of ${some.length}`)
})

test('whatever sign is put in, taken out or changed about, the two never disagree', () => {
  const random = chance(5)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.next().value * list.length)] as T
  const signs = [
    ...'\n:#-[]{},&*!|>\'"%@`~?\\= \t.0x_+',
    ': ',
    ' #',
    '\n  ',
    '\n- ',
    '---\n',
    '...\n',
    'null',
    '\r\n',
    'é',
    '\ufeff',
    '<<: ',
    'True',
    '1e3',
    '0o7',
    '.5',
  ]
  let both = 0
  for (let round = 0; round < 1500; round++) {
    const text = pick(texts.filter((candidate) => candidate.length < 900))
    const at = Math.floor(random.next().value * text.length)
    const length = pick([0, 0, 1, 2, 5])
    if (agrees(text.slice(0, at) + pick(signs) + text.slice(at + length))) both++
  }
  assert.ok(both > 300, `${both} were read by both`)
})
