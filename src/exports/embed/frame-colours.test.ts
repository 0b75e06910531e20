import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { frameColours } from './frame-colours.ts'

const dark = readFileSync(new URL('../../styles/dark.css', import.meta.url), 'utf8')
const colours = (css: string) => [...css.matchAll(/--[\w-]+:\s*#[0-9a-f]+/g)].map(([colour]) => colour)

test('a frame has the dark colours of the site, whichever way it is asked for, and none on paper', () => {
  const [, asked = '', followed = ''] = frameColours(dark).split('@media screen')
  assert.ok(colours(dark).length > 10)
  for (const block of [asked, followed]) assert.deepEqual(colours(block), colours(dark))
  assert.match(asked, /\[data-theme=dark\]\{[^}]*color-scheme: dark/)
  assert.ok(!followed.includes('color-scheme: dark;') && followed.includes('prefers-color-scheme'))
})

test('styles without such a rule are refused', () => {
  assert.throws(() => frameColours('body{}'), /no rule for the root/)
})
