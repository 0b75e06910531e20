import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameName, textFacts } from './text-facts.ts'

const figures = (text: string) => textFacts(text).figures

test('a figure is the same in digits and in words, with or without a comma, joined to its unit or not', () => {
  assert.deepEqual(figures('forty-six days'), figures('46 days'))
  assert.deepEqual(figures('1,200 people'), figures('1200 people'))
  assert.deepEqual(figures('a 24-hour limit'), figures('24 hours'))
  assert.deepEqual(figures('60 per cent'), figures('60%'))
})

test('another value or another unit is another figure', () => {
  for (const [a, b] of [
    ['46 days', '47 days'],
    ['50 gigabytes', '50 megabytes'],
    ['1.2 million', '1.2 billion'],
    ['7 September', '8 September'],
    ['11:00', '11:30'],
    ['two schools', 'three schools'],
  ] as const) {
    assert.notDeepEqual(figures(a), figures(b), `${a} and ${b}`)
  }
})

test('words that are no figures are none', () => {
  assert.deepEqual(figures('One of them was often alone; someone intended nineties tenants.'), [])
})

test('a name is a word with a capital letter that does not merely begin a sentence', () => {
  const names = textFacts('The group met. Rama’s office wrote to HRANA. “It was late,” said Lapid. Forty came.').names
  assert.deepEqual(names, ['HRANA', 'Lapid'])
  assert.deepEqual(textFacts('Rama’s office', new Set(['Rama'])).names, ['Rama'])
})

test('a country and its people are one name, and a slip of the hand is another', () => {
  assert.ok(isSameName('Iran', 'Iranian') && isSameName('Albanian', 'Albania') && isSameName('Turkey', 'Turkish'))
  assert.ok(!isSameName('Khamenei', 'Khamenai') && !isSameName('Rama', 'Lapid') && !isSameName('Iran', 'Iraq'))
})

test('a quotation is what stands between curly marks', () => {
  assert.deepEqual(textFacts('He said “as much as possible,” and “no”.').quotations, ['as much as possible', 'no'])
})
