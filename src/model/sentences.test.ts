import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProse } from './prose.ts'
import { sentencesOf } from './sentences.ts'

function sentences(text: string): string[] {
  const prose = readProse(text)
  return prose.blocks.flatMap((block) => sentencesOf(block, prose.components).map((sentence) => sentence.text))
}

test('a sentence ends at its sign, with the marks that close with it, before a capital, a figure or a quotation', () => {
  assert.deepEqual(sentences('He came. She left! “Did they?” 12 stayed… So it was.'), [
    'He came.',
    'She left!',
    '“Did they?”',
    '12 stayed…',
    'So it was.',
  ])
  assert.deepEqual(sentences('He said “Go.” They went (late.) And so on'), [
    'He said “Go.”',
    'They went (late.)',
    'And so on',
  ])
})

test('a full stop that ends no sentence parts nothing', () => {
  for (const text of [
    'The U.S. Treasury acted.',
    'Mr. Price spoke to Gen. Salami.',
    'It held 55.6 kg, no more.',
    'At 9 p.m. Tehran time it fell.',
    'J. D. Vance came.',
    'It stood at www.example.com and fell.',
  ]) {
    assert.deepEqual(sentences(text), [text])
  }
})

test('a citation after a full stop ends the sentence, whatever follows', () => {
  assert.deepEqual(sentences('He left at 9 p.m.<Cite source="a" /> The rest stayed.<Cite source="b" />'), [
    'He left at 9 p.m.',
    'The rest stayed.',
  ])
})

test('links, terms and emphasis are part of their sentence, and offsets lead back into the file', () => {
  const text = '---\ntitle: A\n---\n\nThe [visit](/a/) of <Term id="b">Rama</Term>. *Then* more.\n'
  const prose = readProse(text)
  const found = prose.blocks.flatMap((block) => sentencesOf(block, prose.components))
  assert.deepEqual(
    found.map(({ start, end, text: words }) => [text.slice(start, end), words]),
    [
      ['The [visit](/a/) of <Term id="b">Rama</Term>.', 'The visit of Rama.'],
      ['Then* more.', 'Then more.'],
    ],
  )
})
