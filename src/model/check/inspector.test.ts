import assert from 'node:assert/strict'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkContent, createInspector } from './check-content.ts'
import { EVENT, inTree, SOUND, SOURCE, THREAD } from './fixture-tree.ts'

test('an inspector says at every moment what a fresh check says', () => {
  inTree({}, (root) => {
    const inspector = createInspector(root)
    const holds = (rule?: string) => {
      const { problems } = inspector.inspect()
      assert.deepEqual(problems, checkContent(root))
      if (rule) assert.ok(problems.some((problem) => problem.rule === rule))
      else assert.deepEqual(problems, [])
    }
    const write = (path: string, text: string) => writeFileSync(join(root, path), text)
    const event = SOUND[EVENT] as string
    holds()
    // The same length within one tick of the clock: only the text differs.
    write(EVENT, event.replace('2022-10-23\n', '2022-10-33\n'))
    holds('date')
    write(EVENT, event.slice(0, 60))
    holds('missing-field')
    write(EVENT, event)
    holds()
    rmSync(join(root, SOURCE))
    holds('unknown-source')
    write(SOURCE, SOUND[SOURCE] as string)
    holds()
    renameSync(join(root, THREAD), join(root, 'content/threads/vist.mdx'))
    holds('unknown-thread')
    renameSync(join(root, 'content/threads/vist.mdx'), join(root, THREAD))
    holds()
  })
})

test('nothing is read again that has not changed', () => {
  inTree({}, (root) => {
    const inspector = createInspector(root)
    writeFileSync(join(root, EVENT), 'date: [')
    const fault = () => inspector.inspect().problems.find(({ rule }) => rule === 'yaml')
    assert.ok(fault())
    assert.equal(fault(), fault())
  })
})
