import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readWords } from '../model/read-words.ts'
import { withheldMarks } from '../model/withheld-marks.ts'
import { withMarkedLinks, withPreviewMark } from './mark-preview.ts'

const words = readWords(fileURLToPath(new URL('../..', import.meta.url)), 'en')
const PAGE =
  '<!doctype html><html><head><meta charset="utf-8"><title>A & B</title></head><body class="x"><a href="/events/a/">A</a></body></html>'

test('each page says that it is not published, and is not to be indexed', () => {
  const made = withPreviewMark(PAGE, words, 'This page is a draft.')
  assert.match(
    made,
    /<body class="x"><p class="preview-mark" role="note">Preview, not published\. This page is a draft\./,
  )
  assert.match(made, /<meta name="robots" content="noindex, nofollow">/)
  assert.match(made, /<title>Preview: A & B</)
  const frame = withPreviewMark(PAGE.replace('<title>', '<meta name="robots" content="noindex"><title>'), words)
  assert.equal(frame.match(/name="robots"/g)?.length, 1)
  assert.throws(() => withPreviewMark('<p>no page</p>', words))
})

test('links to what is withheld say so, and no other link does', () => {
  const mark = (path: string) => ({ path, label: 'draft', sentence: '' })
  const made = withMarkedLinks(
    '<a class="b" href="/s/events/a/">A</a><a href="/s/events/a/#x">A</a><a href="/s/events/ab/">B</a><a href="/s/glossary/#t">T</a><a href="/s/glossary/#u">U</a>',
    [mark('/events/a/'), mark('/glossary/#t')],
    '/s/',
  )
  assert.equal(made.match(/data-withheld="draft"/g)?.length, 3)
  assert.match(made, /href="\/s\/events\/a\/#x" data-withheld/)
  assert.match(made, /href="\/s\/glossary\/#t" data-withheld/)
})

test('drafts and embargoes are marked in words, what is published is not', () => {
  const entry = (id: string, value: object) => ({ collection: 'events', id, value }) as never
  const marks = withheldMarks(
    [
      entry('a', { draft: true }),
      entry('b', { publish_on: '2026-12-01' }),
      entry('c', {}),
      entry('d', { publish_on: '2022-01-01' }),
    ],
    words,
    '2026-11-22',
  )
  assert.deepEqual(
    marks.map(({ path, label }) => [path, label]),
    [
      ['/events/a/', 'draft'],
      ['/events/b/', 'not before 1 December 2026'],
    ],
  )
})
