import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { changed, EVENT, inTree, THREAD, withProse } from '../model/check/fixture-tree.ts'

const COMMAND = fileURLToPath(new URL('./check.ts', import.meta.url))

function run(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...options], { encoding: 'utf8' })
  return { status, lines: stdout.trimEnd().split('\n'), stderr }
}

const SHARE = '2 of 2 factual sentences rest on a source (100 %)'
const WARNED = withProse('He came on 23 October.')
const WRONG = { ...WARNED, ...changed(EVENT, ['date: 2022-10-23', 'date: 2022-02-30']) }

test('sound content: one closing line, exit 0', () => {
  inTree({}, (root) =>
    assert.deepEqual(run('--root', root), {
      status: 0,
      lines: [SHARE, '8 files read, 0 errors, 0 warnings'],
      stderr: '',
    }),
  )
})

test('every problem is one line, path:line:column  level  sentence  [rule], and an error gives exit 1', () => {
  inTree(WRONG, (root) => {
    const { status, lines, stderr } = run('--root', root)
    assert.equal(status, 1)
    assert.equal(stderr, '')
    assert.equal(
      lines[0],
      `${EVENT}:1:7  error  In "2022-02-30" there is no day 30: February 2022 has 28 days.  [date]`,
    )
    assert.match(lines[1] ?? '', new RegExp(`^${THREAD}:19:1 {2}warning {2}This paragraph .* {2}\\[uncited\\]$`))
    assert.deepEqual(lines.slice(2), [
      '1 of 2 factual sentences rest on a source (50 %)',
      '8 files read, 1 error, 1 warning',
    ])
  })
})

test('warnings alone give exit 0, and exit 1 as errors when strict', () => {
  inTree(WARNED, (root) => {
    assert.equal(run('--root', root).status, 0)
    const strict = run('--root', root, '--strict')
    assert.equal(strict.status, 1)
    assert.match(strict.lines[0] ?? '', / {2}error {2}/)
    assert.equal(strict.lines.at(-1), '8 files read, 1 error, 0 warnings')
  })
})

test('annotations repeat the same findings', () => {
  inTree(WRONG, (root) => {
    const { lines } = run('--root', root, '--annotations')
    assert.equal(
      lines[1],
      `::error file=${EVENT},line=1,col=7,title=date::In "2022-02-30" there is no day 30: February 2022 has 28 days.`,
    )
    assert.equal(lines.filter((line) => line.startsWith('::')).length, 2)
  })
})

test('a wrong option or folder is one sentence and no stack trace', () => {
  for (const options of [['--strickt'], ['--root', '/nowhere/at/all'], ['extra']]) {
    const { status, stderr } = run(...options)
    assert.equal(status, 1)
    assert.match(stderr, /npm run check/)
    assert.doesNotMatch(stderr, /\bat .*:\d+/)
  }
})

test('--fix mends what has one answer, says where, and leaves the rest', () => {
  inTree(changed(EVENT, ['date: 2022-10-23', 'date: 23.10.2022'], ['- tirana', '- tirania']), (root) => {
    const { status, lines } = run('--root', root, '--fix')
    assert.equal(status, 1)
    assert.match(lines[0] ?? '', new RegExp(`^${EVENT}:1:7 {2}mended {2}.*Did you mean 2022-10-23.* {2}\\[date\\]$`))
    assert.match(lines[1] ?? '', / {2}error {2}.* {2}\[unknown-place\]$/)
    assert.equal(readFileSync(join(root, EVENT), 'utf8').split('\n')[0], 'date: 2022-10-23')
  })
})
