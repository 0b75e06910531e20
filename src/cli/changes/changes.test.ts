import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { changed, EVENT, inTree } from '../../model/check/fixture-tree.ts'
import { readContent } from '../../model/read-content.ts'
import { readWords } from '../../model/read-words.ts'
import { changedCharts } from './changed-charts.ts'

const COMMAND = fileURLToPath(new URL('../changes.ts', import.meta.url))
const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

const run = (root: string, ...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, '--root', root, ...args], {
    encoding: 'utf8',
  })
  return { stdout, stderr, status }
}
const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { stdio: 'ignore' })

test('what changed since a revision is listed in facts, in words and by file, also as a page, and the history stays as it was', () => {
  inTree({}, (root) => {
    git(root, 'init', '-q')
    git(root, 'add', '.')
    git(root, 'commit', '-q', '-m', 'First')
    for (const [path, text] of Object.entries(
      changed(
        EVENT,
        ['date: 2022-10-23', 'date: 2022-10-22'],
        ['The prime minister landed.', 'The premier <b>landed</b>.'],
      ),
    )) {
      writeFileSync(join(root, path), text)
    }
    rmSync(join(root, 'content/glossary/besa.yaml'))
    writeFileSync(join(root, 'content/places/durres.yaml'), 'name: Durrës\ncountry: AL\nlat: 41.3\nlon: 19.4\n')
    const page = join(root, 'page', 'list.html')
    const { stdout, status } = run(root, 'HEAD', '--page', page)
    assert.equal(status, 0)
    for (const line of [
      'date: 2022-10-23 → 2022-10-22',
      'summary, in words: 1 paragraph',
      '− The prime minister landed.',
      'content/glossary/besa.yaml  gone: Besa',
      'content/places/durres.yaml  new: Durrës',
      'Since HEAD: 1 entry changed, 1 new, 1 gone; 1 fact changed',
    ]) {
      assert.ok(stdout.includes(line), `${line}\nis not in\n${stdout}`)
    }
    const html = readFileSync(page, 'utf8')
    assert.match(html, /<del>The prime minister landed\.<\/del><ins>The premier &lt;b&gt;landed/)
    assert.doesNotMatch(html, /(?:src|href)="(?!data:)/)
    assert.equal(existsSync(join(root, 'content/glossary/besa.yaml')), false)
  })
})

test('without git, or with a name that it does not know, a sentence says what to do', () => {
  inTree({}, (root) => {
    const { stderr, status } = run(root, 'HEAD')
    assert.equal(status, 1)
    assert.match(stderr, /^This folder has no history[^\n]*\n$/)
    git(root, 'init', '-q')
    git(root, 'add', '.')
    git(root, 'commit', '-q', '-m', 'First')
    assert.match(run(root, 'no-such-name').stderr, /^There is no revision “no-such-name” here\.[^\n]*\n$/)
  })
})

test('a chart is drawn twice only where its picture changed', () => {
  const { entries } = readContent(PROJECT)
  const later = entries.map((entry) =>
    entry.id === 'hrana-deaths'
      ? { ...entry, value: JSON.parse(JSON.stringify(entry.value).replace('"value":200', '"value":210')) }
      : entry,
  )
  const found = changedCharts(entries, later, readWords(PROJECT, 'en'), (id) => id === 'toll' || id === 'uranium')
  assert.deepEqual(
    found.map(({ id }) => id),
    ['toll'],
  )
  assert.ok(found[0]?.was?.startsWith('<svg') && found[0].was !== found[0].now)
})
