import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Cite } from '@citation-js/core'
import type { Source } from '../model/story.ts'
import { bibtex, cslItem, cslJson, ris } from './bibliography.ts'
import { AWKWARD, story, words } from './examples.ts'

const source = (id: string) => story.sourceById.get(id) as Source
const ids = story.sources.map(({ id }) => id)
const awkward = source(AWKWARD.source)

test('CSL-JSON has every source under its id, with a date as exact as the source’s', () => {
  const items = JSON.parse(cslJson(story.sources, words))
  assert.deepEqual(
    items.map(({ id }: { id: string }) => id),
    ids,
  )
  for (const [i, { published }] of story.sources.entries()) {
    assert.equal(
      items[i].issued?.['date-parts'][0].map((part: number) => String(part).padStart(2, '0')).join('-'),
      published,
    )
  }
})

test('an item says that only an excerpt was read, unless all of it was, and never when it was accessed', () => {
  for (const candidate of story.sources) {
    const item = cslItem(candidate, words)
    assert.equal(item.note !== undefined, candidate.read === 'excerpt')
    assert.ok(!('accessed' in item))
  }
})

test('a person’s family name stands last, and a body is left whole', () => {
  assert.deepEqual(cslItem(awkward, words).author, [
    { family: 'Hoxha', given: 'Ana' },
    { literal: 'Ministry of Truth' },
    { family: 'Li', given: 'Bo' },
  ])
})

test('BibTeX read again has the same keys, addresses, titles and dates', () => {
  const text = bibtex(story.sources, words)
  const read = new Cite(text).data
  assert.deepEqual(
    read.map((item) => item['citation-key']),
    ids,
  )
  for (const [i, item] of read.entries()) {
    const { url, published, title } = story.sources[i] as Source
    // The reader writes some addresses anew; what the file says is what counts.
    assert.ok(text.includes(`url = {${url}}`), url)
    assert.equal(item.title, title.replace(/ {2,}/g, ' '))
    const issued = item.issued as { 'date-parts': number[][] } | undefined
    assert.equal(issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-'), published)
  }
})

test('BibTeX keeps letters of every script and escapes what TeX acts upon', () => {
  const text = bibtex([awkward], words)
  assert.match(text, /^@article\{awkward-source,/)
  assert.match(text, /url = \{.*100%25_x\}/)
  assert.match(text, /إيران/)
  assert.match(text, /journal = \{R\\&D\\_Press 100\\%\}/)
  assert.match(text, /month = feb,\n {2}date = \{2022-02\},\n {2}language = \{sq\}/)
  assert.match(text, /author = \{Hoxha, Ana and \{Ministry of Truth\} and Li, Bo\}/)
})

test('RIS read again has the same ids, titles and addresses, however long', () => {
  const read = new Cite(ris(story.sources, words)).data
  assert.deepEqual(
    read.map(({ id }) => id),
    ids,
  )
  for (const [i, item] of read.entries()) {
    assert.equal(item.URL, story.sources[i]?.url)
    assert.equal(item.title, story.sources[i]?.title)
  }
})

test('RIS gives a date with an empty place for what is not known', () => {
  assert.match(ris([awkward], words), /\nDA {2}- 2022\/02\/\/\n/)
  assert.doesNotMatch(ris([source(AWKWARD.undated)], words), /^(DA|PY)/m)
})

test('RIS has the authors of a newspaper article', () => {
  assert.match(ris([awkward], words), /\nAU {2}- Hoxha, Ana\nAU {2}- Ministry of Truth\nAU {2}- Li, Bo\n/)
})
