import assert from 'node:assert/strict'
import test from 'node:test'
import { neededFaces } from './needed-faces.ts'

const FACES =
  '@font-face{font-family:Text;src:url(a)}@font-face{font-family:"Text More";src:url(b);unicode-range:U+0100-0130, U+0154-024F;}' +
  '@font-face{font-family:Slanted;src:url(c);font-style:italic}'
const ROOT =
  ':root{--font-text:Text,Georgia,serif;}:root{--font-text-more:"Text More";}:root{--font-slanted:Slanted,Georgia;}'
const RULES = ':root{--serif:var(--font-text-more), var(--font-text)}body{font-family:var(--serif)}'

test('a face for letters that a page has not is left out, with its place in every list', () => {
  const css = neededFaces(FACES + ROOT + RULES, 'Tirana, 23 October')
  assert.ok(!css.includes('Text More') && !css.includes('url(b)'))
  assert.match(css, /--serif:var\(--font-text\)/)
  assert.ok(css.includes('url(a)'))
})

test('one letter of its range keeps a face, and the list as it was', () => {
  const css = neededFaces(FACES + ROOT + RULES, 'Kraków: ł is none, but Ț is; so is ā')
  assert.ok(css.includes('url(b)') && css.includes('var(--font-text-more), var(--font-text)'))
})

test('a family that no rule names is left out; one that a rule names stays', () => {
  assert.ok(!neededFaces(FACES + ROOT + RULES, '').includes('Slanted'))
  const css = neededFaces(`${FACES}${ROOT}${RULES}.quote{font:italic 1rem var(--font-slanted)}`, '')
  assert.ok(css.includes('url(c)') && css.includes('--font-slanted:Slanted'))
})

test('styles without faces stay as they are', () => {
  assert.equal(neededFaces(RULES, 'a'), RULES)
})
