import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actionOf } from './keys.ts'

const across = { down: false, mirrored: false }
const down = { down: true, mirrored: false }
const NONE = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }
const press = (key: string, run = across, held: Partial<typeof NONE> = {}) => actionOf({ key, ...NONE, ...held }, run)

test('an arrow goes where it points, whichever way time runs', () => {
  assert.deepEqual(
    ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map((key) => press(key)),
    ['next', 'previous', 'under', 'over'],
  )
  assert.deepEqual(
    ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map((key) => press(key, down)),
    ['under', 'over', 'next', 'previous'],
  )
})

test('in a mirrored picture left and right change places, up and down do not', () => {
  assert.equal(press('ArrowLeft', { down: false, mirrored: true }), 'next')
  assert.equal(press('ArrowDown', { down: false, mirrored: true }), 'under')
  assert.equal(press('ArrowLeft', { down: true, mirrored: true }), 'under')
})

test('Ctrl with an arrow along time goes through all lanes; Shift moves the picture', () => {
  assert.equal(press('ArrowRight', across, { ctrlKey: true }), 'later')
  assert.equal(press('ArrowUp', down, { ctrlKey: true }), 'earlier')
  assert.deepEqual(press('ArrowUp', across, { shiftKey: true }), [0, -0.25])
})

test('keys of the browser stay the browser’s', () => {
  for (const key of ['Tab', 'Enter', 'Escape', ' ', 'a', 'F5']) assert.equal(press(key), undefined, key)
  for (const key of ['+', '-', '0', 'Home']) assert.equal(press(key, across, { ctrlKey: true }), undefined, key)
  assert.equal(press('ArrowLeft', across, { altKey: true }), undefined)
  assert.equal(press('ArrowLeft', across, { metaKey: true }), undefined)
})
