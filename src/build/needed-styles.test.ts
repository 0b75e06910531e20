import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesNeeded, namesOn, neededStyles } from './needed-styles.ts'

const page = namesOn('<ul class="rows wide"><li id="n1">x</li></ul><p>y<br/></p>')

test('a rule stays when one of its selectors can match, and goes when none can', () => {
  assert.equal(neededStyles('.rows>li{a:b}.files li,.rows{c:d}.files{e:f}', page), '.rows>li{a:b}.files li,.rows{c:d}')
})

test('states, attributes and what stands in parentheses never cost a rule', () => {
  const css = ':root{a:b}:focus-visible{a:b}li:hover::before{a:b}p:not(.files){a:b}[class^="f-"]{a:b}*{a:b}'
  assert.equal(neededStyles(css, page), css)
  assert.deepEqual(namesNeeded('body:has(.x:is(.y, .z)) .rows>a[href^=".q"]:hover'), ['body', '.rows', 'a'])
})

test('an at-rule goes with its last rule; faces, frames of motion and the order of layers stay', () => {
  const css =
    '@layer a,b;@layer a{.files{c:d}}@media (min-width: 1px){.files{c:d}}@media print{.rows{c:d}}@font-face{src:x}@keyframes k{from{a:b}}'
  assert.equal(
    neededStyles(css, page),
    '@layer a,b;@layer a{}@media print{.rows{c:d}}@font-face{src:x}@keyframes k{from{a:b}}',
  )
})

test('names with escaped signs are those of the page', () => {
  assert.equal(neededStyles('.md\\:grid{a:b}.w-\\[3rem\\]{a:b}', namesOn('<p class="md:grid">')), '.md\\:grid{a:b}')
})

test('what a page was given before is not given again, and both together are the whole', () => {
  const css = '@layer a{:root{a:b}li{a:b}p{a:b}}@media print{p{c:d}}@font-face{src:x}@page{a:b}'
  const opening = namesOn('<ul><li>x</li></ul>')
  assert.equal(neededStyles(css, opening), '@layer a{:root{a:b}li{a:b}}@font-face{src:x}@page{a:b}')
  assert.equal(neededStyles(css, page, opening), '@layer a{p{a:b}}@media print{p{c:d}}')
})
