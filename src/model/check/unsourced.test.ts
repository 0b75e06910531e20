import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspectContent } from './check-content.ts'
import { allProblemsWith, inTree, THREAD, withProse } from './fixture-tree.ts'

const CITE = '<Cite source="paper-2022-10-23" />'
const places = (prose: string) =>
  allProblemsWith(withProse(prose)).map(
    ({ path, line, column, level, rule }) => `${path}:${line}:${column} ${level} ${rule}`,
  )
const at = (line: number, column: number) => `${THREAD}:${line}:${column} warning unsourced`

test('a sentence after the last citation of its paragraph is a warning at its first word', () => {
  assert.deepEqual(places(`He came.${CITE} Russia did it.`), [at(19, 44)])
  assert.deepEqual(places(`He came.${CITE}\n\nThe minister resigned. He wept.`), [at(21, 1), at(21, 24)])
  assert.deepEqual(places(`He came. Russia did it.${CITE}`), [])
})

test('a reason silences it, and so does its being about this account', () => {
  assert.deepEqual(places(`He came.${CITE} Russia did it.<Unsourced why="an inference" />`), [])
  assert.deepEqual(places(`He came.${CITE} No source read says who did it.`), [])
})

test('a paragraph of figures without any source is told once', () => {
  assert.deepEqual(places('He came on 23 October. Russia did it.'), [`${THREAD}:19:1 warning uncited`])
})

test('the share counts what rests on a source and what on a reason', () => {
  const sourced = (prose: string) => inTree(withProse(prose), (root) => inspectContent(root).sourced)
  assert.deepEqual(sourced(`He came.${CITE} A b.<Unsourced why="c" /> D e. This site says so.`), {
    factual: 4,
    sourced: 2,
    excused: 1,
  })
})
