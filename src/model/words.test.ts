import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readWords } from './read-words.ts'

const words = readWords(fileURLToPath(new URL('../..', import.meta.url)), 'en')

test('a date is said at its own precision', () => {
  assert.equal(words.date('2022-10-23'), '23 October 2022')
  assert.equal(words.date('2022-10'), 'October 2022')
  assert.equal(words.date('2022'), '2022')
  assert.equal(words.date('2022-10-03', 'short'), '3 Oct 2022')
})

test('a stretch of days is said once', () => {
  assert.equal(words.dates('2022-10-23', '2022-10-25'), '23–25 October 2022')
  assert.equal(words.dates('2022-09-21', '2022-10-15'), '21 September – 15 October 2022')
  assert.equal(words.dates('2021-10', '2022-01-31'), 'October 2021 – 31 January 2022')
  assert.equal(words.dates('2022-10-23', '2022-10-23'), '23 October 2022')
})

test('a missing string or value is an error that names it', () => {
  assert.throws(() => words.text('nowhere.at.all'), /content\/ui\/en has no string "nowhere\.at\.all"/)
  assert.throws(() => words.text('site.thread.kicker'), /order/)
})
