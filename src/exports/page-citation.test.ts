import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Cite } from '@citation-js/core'
import { EDITION } from '../schema/edition.ts'
import { correctionsOf } from './changes.ts'
import { AWKWARD, site, story, words } from './examples.ts'
import {
  CITATION_FORMATS,
  type CitationFormat,
  citationText,
  citedPage,
  citedPages,
  pageReference,
} from './page-citation.ts'

const setting = { story, words, site }
const pages = citedPages(story)
const written = (format: CitationFormat, about: string) =>
  CITATION_FORMATS[format].write([pageReference(citedPage(story, about), setting)])

test('every thread, event and page of prose can be cited, each under a key of its own', () => {
  for (const { id } of story.threads) assert.ok(citedPage(story, `threads/${id}`))
  for (const { id } of story.events) assert.ok(citedPage(story, `events/${id}`))
  assert.equal(citedPage(story, 'pages/home').path, '/')
  const keys = pages.map((page) => pageReference(page, setting).item.id)
  assert.equal(new Set(keys).size, keys.length)
  assert.throws(() => citedPage(story, 'events/never'), /events\/never/)
})

test('a citation as text has the title, the edition, the day of the last change and the address', () => {
  for (const page of pages) {
    const text = citationText(page, setting)
    assert.ok(text.includes(page.title) && text.endsWith(site.at(page.path.slice(1))), text)
    assert.ok(text.includes(`edition ${EDITION.number}`), text)
  }
})

test('a page is dated by its latest correction, or by the edition if there was none', () => {
  const latest = correctionsOf(story, `events/${AWKWARD.corrected}`)[0]
  assert.ok(latest)
  const corrected = pageReference(citedPage(story, `events/${AWKWARD.corrected}`), setting)
  assert.ok(corrected.published?.startsWith(latest.date) && corrected.published > EDITION.published)
  assert.match(citationText(citedPage(story, `events/${AWKWARD.corrected}`), setting), /last changed 1 March 2027/)
  for (const page of pages.filter(({ about }) => correctionsOf(story, about).length === 0)) {
    assert.equal(pageReference(page, setting).published, EDITION.published)
  }
})

test('each format, read again, has the key, title, address, author and day', () => {
  for (const { about, title, path } of pages) {
    const { item, published } = pageReference(citedPage(story, about), setting)
    for (const format of Object.keys(CITATION_FORMATS) as CitationFormat[]) {
      const [read, ...others] = new Cite(written(format, about)).data
      assert.equal(others.length, 0)
      assert.equal(read?.['citation-key'] ?? read?.id, item.id, format)
      assert.equal(read?.title, title.replace(/ {2,}/g, ' '), format)
      assert.equal(read?.URL, site.at(path.slice(1)), format)
      const issued = read?.issued as { 'date-parts': number[][] }
      assert.equal(issued['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-'), published, format)
      assert.match(JSON.stringify(read?.author), /One Sunday in October/, format)
    }
  }
})

test('each format says which edition is cited', () => {
  for (const format of Object.keys(CITATION_FORMATS) as CitationFormat[]) {
    assert.match(written(format, 'pages/home'), new RegExp(`Edition ${EDITION.number}`), format)
  }
})
