import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LINK_KINDS, STATUSES, THREADS } from '../../schema/vocabulary.ts'
import { assertFinds, EVENT, PLACE, problemsWith } from './fixture-tree.ts'

const HOME = 'content/ui/en/home.yaml'
const listed = (words: readonly string[]) => `${words.map((word) => `${word}: {name: ${word}}`).join('\n')}\n`

test('words that cannot be read are found, in the same sentences as content', () => {
  assertFinds({ [HOME]: 'title: One: two\n' }, { at: `${HOME}:1:8`, rule: 'yaml', says: ['a colon'] })
  assertFinds(
    { [HOME]: 'lead:\n  year: 2022\n' },
    { at: `${HOME}:2:9`, rule: 'words', says: ['"lead.year" must be text. Put it in quotes: "2022"'] },
  )
  assertFinds({ [HOME]: 'lead: [a]\n' }, { at: `${HOME}:1:1`, rule: 'words', says: ['must be text'] })
  assertFinds({ [HOME]: 'lead:\n' }, { at: `${HOME}:1:1`, rule: 'words', says: ['Write some text'] })
})

test('braces that do not fit together are found', () => {
  for (const broken of ['{count', '{count, plural, one {#}}', 'a } b {c', 'a </b>']) {
    assertFinds({ [HOME]: `lead: "${broken}"\n` }, { at: `${HOME}:1:7`, rule: 'words', says: ['{count, plural'] })
  }
  assert.deepEqual(problemsWith({ [HOME]: 'lead: "{count, plural, one {# event} other {# events}}"\n' }), [])
})

test('every thread, status and kind of link has its word', () => {
  for (const [name, words] of [
    ['threads', THREADS],
    ['statuses', STATUSES],
    ['kinds', LINK_KINDS],
  ] as const) {
    const path = `content/ui/en/${name}.yaml`
    assert.deepEqual(problemsWith({ [path]: listed(words) }), [])
    assertFinds(
      { [path]: listed(words.slice(1)) },
      { at: `${path}:1:1`, rule: 'missing-word', says: [`"${words[0]}"`] },
    )
  }
})

test('every country in use has its name, and a missing one is reported where it is first used', () => {
  const path = 'content/ui/en/countries.yaml'
  assert.deepEqual(problemsWith({ [path]: 'AL: Albania\nIL: Israel\n' }), [])
  assertFinds({ [path]: 'AL: Albania\n' }, { at: `${EVENT}:12:20`, rule: 'missing-word', says: ['"IL"', path] })
  assert.ok(problemsWith({ [path]: 'IL: Israel\n' }).some(({ path: at }) => at !== PLACE))
  assert.equal(problemsWith({ [path]: 'IL: Israel\n' }).length, 1)
})

test('a file of words in another place is found', () => {
  assertFinds(
    { 'content/ui/home.yaml': 'a: b\n' },
    { at: 'content/ui/home.yaml:1:1', rule: 'wrong-place', says: ['content/ui/en/home.yaml'] },
  )
  assertFinds(
    { 'content/ui/en/home.yml': 'a: b\n' },
    { at: 'content/ui/en/home.yml:1:1', rule: 'wrong-place', says: [] },
  )
})
