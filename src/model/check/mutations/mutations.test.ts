/**
 * Every kind of mutation, on a small part of the real content. `npm run test:mutations` tries two thousand on all of it, and
 * reads what a build would make of them.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { tryMutations } from '../../../bench/mutations.ts'
import { problemLine as asLine } from '../problem-line.ts'
import { MUTATIONS } from './kinds.ts'
import { createRandom } from './random.ts'
import { sliceOf } from './slice.ts'
import { readTree } from './tree.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const tree = sliceOf(readTree(ROOT), 'talks', [
  'pages/home.mdx',
  'pages/method.mdx',
  'days/2022-10-23.yaml',
  'series/own-count-incidents-sea.yaml',
  'series/hrana-children.yaml',
])

test('there are more than sixty kinds, each with a name of its own', () => {
  const kinds = MUTATIONS.map(({ kind }) => kind)
  assert.equal(new Set(kinds).size, kinds.length)
  assert.ok(MUTATIONS.filter(({ is }) => is === 'mistake').length >= 60)
})

test('the same seed makes the same mutation', () => {
  for (const mutation of MUTATIONS.slice(0, 20)) {
    const [one, other] = [1, 2].map(() => mutation.make(tree, createRandom(7)))
    assert.deepEqual(one, other)
  }
})

test('every mistake is told in its file and on its line, and nothing else is', async () => {
  const { trials } = await tryMutations(ROOT, MUTATIONS.length, 1, 'text', MUTATIONS, tree)
  const wrong = trials.filter(({ verdict, thrown, disagreement }) => {
    const isTold = verdict?.isRight && verdict.rightFile && verdict.rightLine && !verdict.hasTrace
    return thrown !== undefined || disagreement !== undefined || !isTold
  })
  assert.deepEqual(
    wrong.map(({ mutation, paths, seed, verdict, thrown, disagreement }) =>
      [
        `${mutation.kind} (seed ${seed}, ${paths.join(' ')})`,
        thrown,
        disagreement,
        ...(verdict?.told ?? []).map(asLine),
      ]
        .filter(Boolean)
        .join('\n  '),
    ),
    [],
  )
})
