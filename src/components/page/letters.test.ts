import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Term } from '../../model/story.ts'
import { FIGURES, letterOf, termsByLetter } from './letters.ts'

const term = (name: string): Term => ({ id: name, term: name, definition: '', sources: [] })

test('a term stands under its letter whatever its case or accents', () => {
  assert.deepEqual(['wiper', 'Wiper', 'Çuçi', '40th day'].map(term).map(letterOf), ['W', 'W', 'C', FIGURES])
})

test('every letter comes once, figures first, and no term is lost', () => {
  const groups = termsByLetter(['besa', 'AEOI', 'Basij', '40th day', 'attribution'].map(term), 'en')
  assert.deepEqual(
    groups.map(({ letter, terms }) => [letter, terms.map(({ id }) => id)]),
    [
      [FIGURES, ['40th day']],
      ['A', ['AEOI', 'attribution']],
      ['B', ['Basij', 'besa']],
    ],
  )
})
