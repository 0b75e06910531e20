import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withJoinedStyles } from './join-styles.ts'

test('all styles that a page needs stand in one, in their order, where the first stood', () => {
  const page = '<head><title>A</title><style>/*! tool */a{}</style><link> <style>b{}i{}</style></head><a>x</a><b>y</b>'
  assert.equal(withJoinedStyles(page), '<head><title>A</title><style>a{}b{}</style><link> </head><a>x</a><b>y</b>')
})

test('a page without styles stays as it is', () => {
  assert.equal(withJoinedStyles('<p>x</p>'), '<p>x</p>')
})

test('what only comes after the symbols is styled there, before it is met', () => {
  const page =
    '<head><style>:root{}h1{}p{}</style></head><h1>x</h1><svg class="symbols" width="0"><defs></defs></svg><p>y</p>'
  assert.equal(
    withJoinedStyles(page),
    '<head><style>:root{}h1{}</style></head><h1>x</h1><svg class="symbols" width="0"><style>p{}</style><defs></defs></svg><p>y</p>',
  )
})

test('a face has one plain name, where it is defined and where it is used', () => {
  const page = `<style>@font-face{font-family:Serif-8417a6959e552a4e}:root{--font-text:Serif-8417a6959e552a4e,Georgia}</style><style>@font-face{font-family:"Serif More-228bab6fd96ac519"}:root{--font-text-more:"Serif More-228bab6fd96ac519"}:root{--serif:var(--font-text-more), var(--font-text)}</style>`
  const made = withJoinedStyles(page)
  assert.match(made, /font-family:\s*Serif}.*--font-text:\s*Serif,/)
  assert.match(made, /font-family:\s*"Serif More"}.*--font-text-more:\s*"Serif More"}/)
})
