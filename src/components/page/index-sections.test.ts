import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchEntry } from '../../schema/search.ts'
import { indexSections, initialOf } from './index-sections.ts'

const entry = (title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: 'events',
  path: `/${title}/`,
  title,
  under: '',
  text: '',
  ...more,
})

test('a title stands under its first letter, without accent, quotation mark or capital', () => {
  assert.deepEqual(['Édi', '“oil”', '40th', 'Жить', '!'].map(initialOf), ['E', 'O', '0–9', 'Ж', '0–9'])
})

test('every entry stands in the index once, and no part of a page', () => {
  const many = Array.from({ length: 90 }, (_, i) => entry(`${String.fromCharCode(65 + (i % 26))}${i}`))
  const sections = indexSections([...many, entry('A', { kind: 'places' }), entry('B', { isPart: true })])
  const listed = sections.flatMap(({ letters }) => letters.flatMap(({ entries }) => entries))
  assert.equal(listed.length, 91)
  assert.equal(new Set(listed).size, 91)
  assert.deepEqual(
    sections.map(({ kind, letters }) => [kind, letters.length]),
    [
      ['events', 26],
      ['places', 1],
    ],
  )
})
