import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Claim, claimsOf, isBacked, isFactual } from './claims.ts'
import { citationsOf, readProse } from './prose.ts'
import { readContent } from './read-content.ts'

const claims = (text: string): Claim[] =>
  claimsOf(readProse(text), text, (id) =>
    id === 'one' ? { status: 'claimed', attributed_to: 'A', denied_by: 'B' } : undefined,
  )
const backing = (text: string) => claims(text).map(({ sources }) => sources.join(' '))

test('a citation backs every sentence since the one before it in its paragraph, and none of another', () => {
  assert.deepEqual(backing('A b. C d.<Cite source="one two" /> E f.<Cite source="three" /> G h.'), [
    'one two',
    'one two',
    'three',
    '',
  ])
  assert.deepEqual(backing('A b.\n\nC d.<Cite source="one" />'), ['', 'one'])
})

test('a citation inside a sentence backs that sentence, and side by side several back together', () => {
  assert.deepEqual(backing('A b,<Cite source="one" /> and c.<Cite source="two" /> D.'), ['one two', ''])
  assert.deepEqual(backing('A b. C.<Cite source="one" /><Cite source="two" />'), ['one two', 'one two'])
})

test('a stated reason backs like a citation; one that encloses, and a quotation, back all within', () => {
  const [first, second] = claims('A b.<Unsourced why="plain" /> C d.')
  assert.equal(first?.why, 'plain')
  assert.equal(second && isBacked(second), false)
  assert.ok(claims('<Unsourced why="plain">\n\nA b.\n\nC d.\n\n</Unsourced>').every(({ why }) => why === 'plain'))
  const [words] = claims('<Quote speaker="him" source="one">\n\nGo on.\n\n</Quote>')
  assert.deepEqual([words?.speaker, words?.sources], ['him', ['one']])
})

test('a claim takes over status, speaker and denial from the event that it links to, and knows its place', () => {
  const [, second] = claims(
    '---\na: b\n---\n\nX y. It [fell](/events/one/).<Cite source="s" passage="third paragraph" />',
  )
  assert.deepEqual(second?.events, [{ id: 'one', status: 'claimed', attributed_to: 'A', denied_by: 'B' }])
  assert.deepEqual([second?.line, second?.column, second?.paragraph], [5, 6, 'p1'])
  assert.deepEqual(second?.passages, ['third paragraph'])
})

test('every sentence is factual that does not speak of this account itself', () => {
  for (const text of [
    'The minister resigned.',
    'Russia did it.',
    'In sum, 300 people died.',
    'A source in the ministry said so.',
    'Nobody was found guilty, and the site burned.',
  ]) {
    assert.equal(isFactual(text), true, text)
  }
  for (const text of [
    'This site prints both.',
    'No source read says so.',
    'See the talks.',
    'Who did it?',
    'How many is not given in any source found.',
    'In the sources read for this site neither claim comes with evidence.',
  ]) {
    assert.equal(isFactual(text), false, text)
  }
})

test('every citation of this site’s own prose backs a sentence', () => {
  const { entries } = readContent(fileURLToPath(new URL('../..', import.meta.url)))
  for (const { collection, text, path } of entries) {
    if (collection !== 'threads' && collection !== 'pages') continue
    const backed = new Set(claimsOf(readProse(text), text).flatMap(({ sources }) => sources))
    for (const { source } of citationsOf(text)) assert.ok(backed.has(source), `${source} in ${path} backs nothing`)
  }
})
