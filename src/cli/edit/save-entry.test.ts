import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SOUND } from '../../model/check/fixture-tree.ts'
import { type RawEntry, readEntry } from '../../model/read-content.ts'
import { sampleEntries } from '../../model/sample-entries.ts'
import type { CollectionName } from '../../schema/shapes.ts'
import { changeBody } from './change-body.ts'
import { formField } from './controls.ts'
import { formFields } from './fields.ts'
import { html } from './html.ts'
import { BODY, entryText } from './save-entry.ts'

const unescaped = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

/** What a browser sends when nothing was touched: line ends as it writes them. */
function asSent(entry: RawEntry): Map<string, string> {
  const state = { titles: () => undefined, problems: new Map() }
  const values = entry.value as Record<string, unknown>
  const { text } =
    html`${formFields(entry.collection).map((field) => formField(field, field.name, values[field.name], state))}`
  const sent = new Map<string, string>()
  const put = (name = '', value = '') => sent.set(name, unescaped(value).replace(/\r\n?|\n/g, '\r\n'))
  for (const [, name, value] of text.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>\n([^<]*)</g)) put(name, value)
  for (const [, name, value] of text.matchAll(/<input(?! type)[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g))
    put(name, value)
  for (const [, name, options = ''] of text.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/g)) {
    put(name, /<option selected>([^<]*)</.exec(options)?.[1])
  }
  if (entry.bodyLine > 1) put(BODY, entry.body)
  return sent
}

const parsed = (collection: CollectionName, text: string) =>
  readEntry(collection, 'x', `content/${collection}/x`, text).entry
const [eventText, threadText] = [
  SOUND['content/events/2022-10-23-rama-arrives.yaml'],
  SOUND['content/threads/visit.mdx'],
] as [string, string]

/** The file after some controls were filled in otherwise. */
function after(collection: CollectionName, text: string, change: Record<string, string>): string {
  const entry = parsed(collection, text)
  return entryText(entry, text, new Map([...asSent(entry), ...Object.entries(change)]))
}

test('a form sent back untouched leaves every byte of the files of this site', () => {
  for (const entry of [...sampleEntries(7), ...sampleEntries(1, ['threads', 'pages'])]) {
    assert.equal(entryText(entry, entry.text, asSent(entry)), entry.text, entry.path)
  }
})

test('a title changes alone: comments, quotes, unknown fields and the text stay', () => {
  const odd = `# mine\n${eventText.replace('title: Rama arrives in Israel', 'title: "Rama arrives"  # short\nodd: {a: [1,2]}')}`
  assert.equal(
    after('events', odd, { title: 'Rama “lands”: צה"ל' }),
    odd.replace('"Rama arrives"', '"Rama “lands”: צה\\"ל"'),
  )
  const body = 'One.\r\n\nTwo {/* x */}\r\n<Cite source="a" />  \n\n\n'
  const mixed = threadText.slice(0, threadText.indexOf('He kept')) + body
  assert.equal(after('threads', mixed, { title: 'A visit' }), mixed.replace('The visit', 'A visit'))
})

test('lists: an emptied line goes, the spare line adds, a group is taken away or added', () => {
  assert.equal(after('events', eventText, { 'sources.0': '' }), eventText.replace('  - paper-2022-10-23\n', ''))
  assert.equal(
    after('events', eventText, { 'places.1': 'lod' }),
    eventText.replace('- tirana\n', '- tirana\n  - lod\n'),
  )
  assert.equal(after('events', eventText, { 'places.0': '' }), eventText.replace('places:\n  - tirana\n', ''))
  assert.equal(after('events', eventText, { 'away.links.0': 'on' }), eventText.replace(/links:\n.*\n/, ''))
  const added = after('events', eventText, { 'links.1.from': 'IL', 'links.1.to': 'AL', 'links.1.kind': 'support' })
  assert.equal(added, eventText.replace('kind: visit}\n', 'kind: visit}\n  - {from: IL, to: AL, kind: support}\n'))
  assert.equal(
    after('events', eventText, { 'also.0': 'leak' }),
    eventText.replace('thread: visit\n', 'thread: visit\nalso:\n  - leak\n'),
  )
})

test('numbers, truth and years are written as such; what is none stays as typed, for the check to tell', () => {
  const place = SOUND['content/places/tirana.yaml'] as string
  assert.equal(
    after('places', place, { lat: '42.5', approximate: 'true' }),
    `${place.replace('41.3275', '42.5')}approximate: true\n`,
  )
  assert.equal(after('places', place, { lat: '42,5' }), place.replace('41.3275', '42,5'))
  assert.equal(after('places', place, { country: '' }), place.replace('AL', 'null'))
  assert.equal(after('events', eventText, { date: '2022' }), eventText.replace('2022-10-23', '2022'))
  assert.equal(after('events', eventText, { date: '2022-13-01' }), eventText.replace('2022-10-23', '2022-13-01'))
})

test('a changed text keeps the line ends of every line that is the same', () => {
  const before = 'a\r\nb\n\nc\r\nd'
  assert.equal(changeBody(before, 'a\r\nb\r\n\r\nc\r\nd'), before)
  assert.equal(changeBody(before, 'a\nX\n\nc\nd'), 'a\r\nX\n\nc\r\nd')
  assert.equal(changeBody(before, 'a\nb\n\nc\nd\n'), 'a\r\nb\n\nc\r\nd\n')
  assert.equal(changeBody('a\r\nb\r\n', 'a\nx\ny\nb\n'), 'a\r\nx\r\ny\r\nb\r\n')
  assert.equal(changeBody('', 'a'), 'a')
  assert.equal(changeBody('a\n', ''), '')
})
