import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { searchPlaces } from '../../components/page/search-places.ts'
import { searchEntries } from '../../exports/search-entries.ts'
import { searchFile } from '../../exports/search-index.ts'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { readWords } from '../../model/read-words.ts'
import { createEngine, type Engine } from './engine.ts'
import { hostileQueries } from './hostile-queries.ts'
import { excerpt, marked } from './marks.ts'

const root = new URL('../../..', import.meta.url).pathname
const story = buildStory(readContent(root).entries)
const words = readWords(root, 'en')
const file = searchFile(searchEntries(story, words, searchPlaces(story)), words)
let engine: Engine
before(async () => {
  engine = await createEngine(file, async () => {})
})

const first = (query: string) => engine.find(query).groups[0]?.hits[0]?.entry
const paths = (query: string) => engine.find(query).groups.flatMap(({ hits }) => hits.map(({ entry }) => entry.path))

test('who types a whole name finds its own entry first', () => {
  for (const actor of story.actors.slice(0, 40)) {
    const { groups } = engine.find(actor.name)
    const found = groups.find(({ kind }) => kind === 'actors')?.hits[0]?.entry.path
    assert.equal(found, `/actors/${actor.id}/`, actor.name)
  }
  for (const term of story.glossary.slice(0, 40))
    assert.ok(paths(term.term).includes(`/glossary/#${term.id}`), term.term)
  for (const code of searchPlaces(story).countries) {
    const name = words.text(`countries.${code}`)
    assert.equal(first(name)?.kind === 'countries' || first(name)?.title === name, true, name)
  }
})

test('each event is found by its title, by its date in words and by its date in figures', () => {
  for (const event of story.events) {
    const path = `/events/${event.id}/`
    assert.ok(paths(event.title).includes(path), event.title)
    for (const date of [event.date, words.date(event.date), words.date(event.date, 'short')])
      assert.ok(paths(date).includes(path), `${event.id} by ${date}`)
  }
})

test('a name is found from its beginning on, without its accents, and misspelt', () => {
  const [actor] = story.actors.filter(({ name }) => /^\p{L}+ \p{L}{6,}$/u.test(name))
  const name = actor?.name ?? ''
  const path = `/actors/${actor?.id}/`
  assert.ok(paths(name.slice(0, -2)).includes(path))
  assert.ok(paths(name.toUpperCase()).includes(path))
  const misspelt = `${name.slice(0, -3)}${name.at(-2)}${name.at(-3)}${name.at(-1)}`
  assert.ok(paths(misspelt).includes(path), misspelt)
})

test('what says that it has the very words has them all', () => {
  const { groups, isLoose } = engine.find('rama jerusalem')
  assert.ok(!isLoose)
  for (const { entry } of groups.flatMap(({ hits }) => hits)) {
    const text = `${entry.title} ${entry.under} ${entry.text}`
    assert.match(text, /rama/i)
    assert.match(text, /jerusalem/i)
  }
  assert.ok(engine.find('rama zzzzqqq').isLoose)
})

test('marks leave the text as it was, and mark what was found', () => {
  for (const query of ['rama', '23 october 2022', 'e-albania', 'sāqqez', 'nuclear deal']) {
    for (const { entry, terms } of engine.find(query).groups.flatMap(({ hits }) => hits.slice(0, 5))) {
      const runs = marked(entry.title, terms, engine.tokenize)
      assert.equal(runs.map(({ text }) => text).join(''), entry.title)
      const shown = [entry.title, entry.under, entry.text].flatMap((text) => marked(text, terms, engine.tokenize))
      assert.ok(shown.some(({ isMarked }) => isMarked) || entry.days, `${query}: ${entry.path}`)
    }
  }
})

test('an excerpt is short, a part of the text, and holds what was found', () => {
  for (const { entry, terms } of engine.find('iran nuclear').groups.flatMap(({ hits }) => hits)) {
    const runs = excerpt(entry.text, terms, engine.tokenize)
    const text = runs.map((run) => run.text).join('')
    assert.ok(text.length <= 160, text)
    assert.ok(entry.text.includes(text.replace(/^… | …$/g, '')))
    const isIn = marked(entry.text, terms, engine.tokenize).some(({ isMarked }) => isMarked)
    assert.equal(
      runs.some(({ isMarked }) => isMarked),
      isIn,
      entry.path,
    )
  }
})

test('10,000 hostile queries: no exception, and only entries of the story', async () => {
  const known = new Set(file.entries.map(([, path]) => path))
  // A part of the entries, so that all queries can be asked in a few seconds; the first few hundred are put to all.
  const small = await createEngine({ ...file, entries: file.entries.filter((_, i) => i % 20 === 0) }, async () => {})
  const sound = story.events.flatMap(({ title }) => title.split(' '))
  for (const [i, query] of hostileQueries(10_000, sound).entries()) {
    const { groups, count } = (i < 200 ? engine : small).find(query)
    assert.equal(
      groups.reduce((sum, { hits }) => sum + hits.length, 0),
      count,
    )
    for (const { hits } of groups) {
      assert.ok(known.has(hits[0]?.entry.path as string))
      for (const { entry, terms } of hits.slice(0, 1)) excerpt(entry.text, terms, engine.tokenize)
    }
  }
})
