import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostileMessages } from '../hostile-messages.ts'
import { askedHeight, heightAt, isOurs } from './sizes.ts'

test('a height is taken if the message is ours and a chart can need it', () => {
  assert.equal(askedHeight({ sentinel: 'amp', type: 'embed-size', height: 432.4 }), 433)
  for (const height of [Number.NaN, -1, 0, 99, 8001, 1e9, Number.POSITIVE_INFINITY, '300', null, {}])
    assert.equal(askedHeight({ sentinel: 'amp', type: 'embed-size', height }), undefined, String(height))
})

test('ten thousand hostile messages: nothing is thrown, no height is out of bounds', () => {
  for (const message of hostileMessages(10_000, 7)) {
    const height = askedHeight(message)
    assert.ok(height === undefined || (height >= 100 && height <= 8000))
  }
})

test('only frames of the site are its own', () => {
  const root = 'https://one.example/embed/'
  assert.ok(isOurs('https://one.example/embed/v1/toll/?theme=dark', root))
  assert.ok(isOurs('https://one.example/embed/pinned/2026-11-22/toll/', root))
  for (const other of [
    'https://one.example/charts/toll/',
    'https://one.example.evil/embed/v1/toll/',
    'about:blank',
    '',
  ])
    assert.equal(isOurs(other, root), false, other)
})

test('between two places a height changes evenly, and beyond the last it stays', () => {
  const steps = [280, 500, 600, 660, 601, 400, 1200, 700]
  assert.equal(heightAt(steps, 280), 500)
  assert.equal(heightAt(steps, 440), 580)
  assert.equal(heightAt(steps, 601), 400)
  assert.equal(heightAt(steps, 5000), 700)
  assert.equal(heightAt(steps, 0), 500)
})
