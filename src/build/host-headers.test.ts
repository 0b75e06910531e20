import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostHeaders } from './host-headers.ts'

const blocks = (base?: string) =>
  hostHeaders(base)
    .trim()
    .split('\n\n')
    .map((block) => block.split('\n'))

test('frames may be shown anywhere, also by pages that keep themselves apart; of other pages nothing is said', () => {
  for (const [path] of blocks()) assert.match(path ?? '', /^\/embed\//)
  const [embed] = blocks()
  for (const header of [
    'Access-Control-Allow-Origin: *',
    'Cross-Origin-Resource-Policy: cross-origin',
    'Cross-Origin-Embedder-Policy: require-corp',
    'Content-Security-Policy: frame-ancestors *',
  ])
    assert.ok(embed?.includes(`  ${header}`), header)
  assert.doesNotMatch(hostHeaders(), /x-frame-options/i)
})

test('what is pinned may be kept for a year, what lives for minutes', () => {
  const kept = (path: string) => blocks().find(([first]) => first === path)?.[1]
  assert.equal(kept('/embed/v1/*'), '  Cache-Control: public, max-age=300')
  assert.equal(kept('/embed/pinned/*'), '  Cache-Control: public, max-age=31536000, immutable')
})

test('under another folder the paths begin with it', () => {
  for (const base of ['/sunday', 'sunday/', '/sunday/'])
    for (const [path] of blocks(base)) assert.match(path ?? '', /^\/sunday\/embed\//)
})
