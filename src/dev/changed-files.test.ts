import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { EVENT, inTree, PLACE, SOUND, THREAD } from '../model/check/fixture-tree.ts'
import { changedFields, changedFiles } from './changed-files.ts'

const event = SOUND[EVENT] as string
const thread = SOUND[THREAD] as string

test('changed fields are told with what stood there and what stands there', () => {
  assert.deepEqual(changedFields(EVENT, event, event), [])
  // Another way of writing the same is no change.
  assert.deepEqual(
    changedFields(EVENT, event, event.replace('title: Rama arrives in Israel', 'title: "Rama arrives in Israel"')),
    [],
  )
  assert.deepEqual(changedFields(EVENT, event, event.replace('date: 2022-10-23', 'date: 2022-10-22\ncore: true')), [
    { field: 'date', was: '2022-10-23', now: '2022-10-22' },
    { field: 'core', now: 'true' },
  ])
  assert.deepEqual(changedFields(THREAD, thread, thread.replace('was plain', 'was not')), [
    {
      field: 'body',
      was: '[The arrival](/events/2022-10-23-rama-arrives/) was plain.<Cite source="paper-2022-10-23" />',
      now: '[The arrival](/events/2022-10-23-rama-arrives/) was not.<Cite source="paper-2022-10-23" />',
    },
  ])
})

test('files are compared with the last commit, and without one that is said', async () => {
  const root = inTree({}, (made) => `${made}-kept`)
  try {
    for (const [path, text] of Object.entries(SOUND)) {
      mkdirSync(join(root, path, '..'), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args],
        { cwd: root, stdio: 'ignore' },
      )
    git('init', '-q')
    assert.equal(typeof (await changedFiles(root)), 'object')
    git('add', '-A')
    git('commit', '-qm', 'a')
    assert.deepEqual(await changedFiles(root), [])
    writeFileSync(join(root, EVENT), event.replace('Rama arrives', 'Rama lands'))
    writeFileSync(join(root, 'content/events/2022-10-24-new.yaml'), event)
    rmSync(join(root, PLACE))
    assert.deepEqual(await changedFiles(root), [
      {
        path: EVENT,
        kind: 'changed',
        fields: [{ field: 'title', was: 'Rama arrives in Israel', now: 'Rama lands in Israel' }],
      },
      { path: PLACE, kind: 'gone', fields: [] },
      { path: 'content/events/2022-10-24-new.yaml', kind: 'new', fields: [] },
    ])
    rmSync(join(root, '.git'), { recursive: true })
    assert.match(String(await changedFiles(root)), /not kept with git/)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
