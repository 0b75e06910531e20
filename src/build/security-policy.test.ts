import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { isLivingFrame, isPinned } from './frames.ts'
import { addSecurityPolicies, framePolicyOf, policyOf } from './security-policy.ts'

test('a page may use its own inline styles and scripts, by their hash, and nothing inline besides', () => {
  const policy = policyOf(
    '<style>a{}</style><style>b{}</style><script>go()</script><script type="module" src="/x.js"></script>',
  )
  assert.equal(policy.match(/style-src [^;]*/)?.[0].match(/sha256-/g)?.length, 2)
  assert.equal(policy.match(/script-src [^;]*/)?.[0].match(/sha256-/g)?.length, 1)
  assert.ok(!/unsafe|\*/.test(policy))
  assert.match(policy, /default-src 'none'/)
})

test('a page without scripts, frames and forms may have none', () => {
  const policy = policyOf('<p>x</p><script type="application/ld+json">{}</script>')
  assert.ok(!/script-src|connect-src|frame-src/.test(policy))
  assert.match(policy, /form-action 'none'/)
  assert.match(
    policyOf('<form action="/search/"><iframe src="/x/"></iframe></form>'),
    /frame-src 'self'.*form-action 'self'/,
  )
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

test('a page with an object may show its own pages, in it or in the frame that a script makes instead', () => {
  const policy = policyOf('<noscript><object data="n1/"></object></noscript>')
  assert.match(policy, /frame-src 'self';object-src 'self'/)
  assert.ok(!/object-src/.test(policyOf('<iframe src="/x/"></iframe>')))
})

test('a frame may use what stands in it, by its hash, and ask for nothing at all', () => {
  const policy = framePolicyOf(
    '<script>a()</script><style>a{}</style><script type="application/json" id="data">{}</script><script>b()</script>',
  )
  assert.equal(policy.match(/script-src [^;]*/)?.[0].match(/sha256-/g)?.length, 2)
  assert.match(policy, /^default-src 'none';img-src data:;style-src 'sha256-[^ ;]+';/)
  assert.doesNotMatch(policy, /'self'|unsafe|\*|https?:|connect-src/)
})

test('frames are known by their address, and a copy that never changes is not touched', () => {
  assert.ok(isLivingFrame('embed/v1/toll/index.html'))
  for (const other of ['embed/index.html', 'embed/v1/index.html', 'embed/guide/index.html', 'charts/toll/index.html'])
    assert.equal(isLivingFrame(other), false, other)
  assert.ok(isPinned('embed/pinned/2026-11-22/toll/index.html'))
  const folder = mkdtempSync(join(tmpdir(), 'policies-'))
  try {
    const file = join(folder, 'embed/pinned/2026-11-22/toll/index.html')
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, '<meta charset="utf-8"><p>as it was</p>')
    addSecurityPolicies(folder)
    assert.equal(readFileSync(file, 'utf8'), '<meta charset="utf-8"><p>as it was</p>')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
