import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EVENT, inTree, SOUND, withProse } from '../model/check/fixture-tree.ts'
import { livingContent } from '../model/living-content.ts'
import { editingState } from './editing-state.ts'
import { pageFiles } from './page-files.ts'
import { sentencesPage } from './sentences-page.ts'

const WORDS = {
  'content/ui/en/preview.yaml':
    'draft: draft\nisDraft: A draft.\nembargo: not before {date}\nisEmbargo: Not before {date}.\n',
}

test('what cites nothing is named by its page, paragraph and words', () => {
  const prose = withProse(
    'All is well.<Cite source="paper-2022-10-23" /> Then it was not so any more.\n\nThere were 46 of them.',
  )
  inTree({ ...WORDS, ...prose }, (root) => {
    const { uncited } = editingState(livingContent(root), '/', [])
    assert.deepEqual(
      uncited.map(({ page, anchor, words, line }) => ({ page, anchor, words, line })),
      [
        { page: '/threads/visit/', anchor: 'p1', words: 'Then it was not so any more.', line: 19 },
        { page: '/threads/visit/', anchor: 'p2', words: undefined, line: 21 },
      ],
    )
  })
})

test('drafts are named with their address, and each page with its files', () => {
  const draft = { 'content/events/2022-10-24-x.yaml': `${SOUND[EVENT]}draft: true\n` }
  inTree({ ...WORDS, ...draft }, (root) => {
    const content = livingContent(root)
    assert.deepEqual(editingState(content, '/', []).withheld, [{ path: '/events/2022-10-24-x/', label: 'draft' }])
    assert.equal(pageFiles(content, '/events/2022-10-24-x/').path, 'content/events/2022-10-24-x.yaml')
    const page = pageFiles(content, '/threads/visit/')
    assert.equal(page.path, 'content/threads/visit.mdx')
    assert.deepEqual(page.paragraphs, { p1: 19, p2: 23 })
    assert.deepEqual(page.notes, { 1: 'paper-2022-10-23' })
  })
})

test('a page that waits says what is to be mended, and nothing that was written becomes markup', () => {
  inTree({ ...WORDS, [EVENT]: 'date: "<script>"\n' }, (root) => {
    const page = sentencesPage(livingContent(root), '/x.ts')
    assert.match(page, /content\/events\/2022-10-23-rama-arrives\.yaml:1:7/)
    assert.ok(!page.includes('"<script>'))
  })
})
