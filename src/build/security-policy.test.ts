import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { addSecurityPolicies, policyOf } from './security-policy.ts'

test('a page may use its own inline styles and nothing inline besides', () => {
  const policy = policyOf('<style>a{}</style><style>b{}</style><script>alert(1)</script>')
  assert.equal(policy.match(/sha256-/g)?.length, 2)
  assert.ok(!/unsafe|script-src/.test(policy))
  assert.match(policy, /default-src 'none'/)
})

test('another style is another policy', () => {
  assert.notEqual(policyOf('<style>a{}</style>'), policyOf('<style>a{ }</style>'))
})

test('the policy stands before anything that it governs, and a page without a place for it is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'))
  try {
    writeFileSync(join(folder, 'a.html'), '<head><meta charset="utf-8"><style>a{}</style></head>')
    addSecurityPolicies(folder)
    assert.match(
      readFileSync(join(folder, 'a.html'), 'utf8'),
      /^<head><meta charset="utf-8"><meta http-equiv="content-sec/,
    )
    writeFileSync(join(folder, 'b.html'), '<head><style>a{}</style></head>')
    assert.throws(() => addSecurityPolicies(folder), /b\.html/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
