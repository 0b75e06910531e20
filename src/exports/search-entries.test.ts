import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { searchPlaces } from '../components/page/search-places.ts'
import { buildStory } from '../model/build-story.ts'
import { readContent } from '../model/read-content.ts'
import { readWords } from '../model/read-words.ts'
import { allPaths } from '../model/routes.ts'
import { packEntry, SEARCH_KINDS, unpackEntry } from '../schema/search.ts'
import { story as example, words as exampleWords, SECRET } from './examples.ts'
import { searchEntries } from './search-entries.ts'
import { searchFile, settingWords } from './search-index.ts'

const root = new URL('../..', import.meta.url).pathname
const story = buildStory(readContent(root).entries)
const words = readWords(root, 'en')
const places = searchPlaces(story)
const entries = searchEntries(story, words, searchPlaces(story))
const paths = (kind: string) => new Set(entries.filter((entry) => entry.kind === kind).map(({ path }) => path))

test('every entry of the story can be found', () => {
  for (const { id } of story.events) assert.ok(paths('events').has(`/events/${id}/`), id)
  for (const { id } of story.actors) assert.ok(paths('actors').has(`/actors/${id}/`), id)
  for (const { id } of story.sources) assert.ok(paths('sources').has(`/sources/${id}/`), id)
  for (const { id } of story.glossary) assert.ok(paths('glossary').has(`/glossary/#${id}`), id)
  for (const { id } of story.places) assert.ok(paths('places').has(`/search/#place-${id}`), id)
  for (const { id } of story.series) assert.ok(paths('charts').has(`/data/#series-${id}`), id)
  for (const { id } of story.threads) assert.ok(paths('threads').has(`/threads/${id}/`), id)
  for (const code of places.countries) assert.ok(paths('countries').has(`/countries/${code.toLowerCase()}/`), code)
})

test('every sentence of a thread can be found, at its own paragraph', () => {
  for (const thread of story.threads) {
    const own = entries.filter(({ path }) => path.startsWith(`/threads/${thread.id}/#p`))
    const plain = thread.body.replace(/<[^>]+>|\]\([^)]*\)|[[\]*_]/g, '')
    for (const { text, title } of own) {
      assert.notEqual(title, '')
      assert.ok(plain.includes(text.slice(0, 12)), text)
    }
    assert.ok(own.length > 3)
  }
})

test('an entry leads to a page of the site', () => {
  const known = allPaths({
    threads: story.threadById.keys(),
    events: story.eventById.keys(),
    actors: story.actorById.keys(),
    sources: story.sourceById.keys(),
    pages: story.pageById.keys(),
    countries: searchPlaces(story).countries,
  })
  for (const { path } of entries) assert.ok(known.has(path.split('#')[0] as string), path)
})

test('packing loses nothing', () => {
  for (const { isPart: _, ...entry } of entries) {
    const { days, ...rest } = unpackEntry(packEntry(entry))
    assert.deepEqual({ ...rest, days: days && [...days] }, { ...entry, days: entry.days && [...entry.days] })
  }
})

test('no private note is among it', () => {
  const file = searchFile(
    searchEntries(example, exampleWords, { countries: [], ofChart: () => undefined }),
    exampleWords,
  )
  assert.ok(!JSON.stringify(file).includes(SECRET))
})

test('each kind has a name', () => {
  for (const kind of SEARCH_KINDS) assert.ok(settingWords(words).search[`kinds.${kind}`])
})

test('it is light enough to be fetched on a slow line', () => {
  assert.ok(brotliCompressSync(JSON.stringify(searchFile(entries, words))).length < 125_000)
})
