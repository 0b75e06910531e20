import assert from 'node:assert/strict'
import { test } from 'node:test'
import { playwrightCounts, sumCounts, tapCounts, tellCounts } from './test-counts.ts'

const tap = (counts: Record<string, number>) =>
  Object.entries({ tests: 9, pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0, ...counts })
    .map(([name, count]) => `# ${name} ${count}`)
    .join('\n')

test('a cancelled unit test has failed, a test still to be written was skipped', () => {
  assert.deepEqual(tapCounts(tap({ pass: 4, fail: 1, cancelled: 2, skipped: 1, todo: 1 })), {
    passed: 4,
    failed: 3,
    skipped: 2,
  })
})

test('a test whose name reads like a count does not change the counts', () => {
  assert.equal(tapCounts(`# pass 99\n${tap({ pass: 4 })}`).passed, 4)
})

test('a report without counts is not taken for one with none', () => {
  assert.throws(() => tapCounts('TAP version 13\n'), /how many tests/)
  assert.throws(() => playwrightCounts('{'))
})

test('a browser test that passed only when repeated has failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
  assert.deepEqual(playwrightCounts(JSON.stringify({ stats, errors: [] })), { passed: 5, failed: 2, skipped: 2 })
})

test('an error outside the browser tests counts as a failure', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }
  assert.equal(playwrightCounts(JSON.stringify({ stats, errors: [{ message: 'no server' }] })).failed, 1)
})

test('the last line names the skipped tests only where there are any', () => {
  const total = sumCounts([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 0 },
  ])
  assert.equal(tellCounts(total), '3 passed, 1 failed')
  assert.equal(tellCounts({ ...total, skipped: 4 }), '3 passed, 1 failed, 4 skipped')
})
