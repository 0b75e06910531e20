import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withJoinedStyles } from './join-styles.ts'

test('all styles of a page stand in one, in their order, where the first stood', () => {
  const page = '<head><title>A</title><style>/*! tool */a{}</style><link> <style>b{}</style></head><p>x</p>'
  assert.equal(withJoinedStyles(page), '<head><title>A</title><style>a{}b{}</style><link> </head><p>x</p>')
})

test('a page without styles stays as it is', () => {
  assert.equal(withJoinedStyles('<p>x</p>'), '<p>x</p>')
})
