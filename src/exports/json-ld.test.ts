import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Series, StoryEvent } from '../model/story.ts'
import { AWKWARD, site, story, words } from './examples.ts'
import { actorLd, articleLd, breadcrumbLd, datasetLd, eventLd, jsonLd, seriesLd } from './json-ld.ts'

const setting = { story, words, site }
const page = {
  url: site.thread('leak'),
  headline: 'A headline',
  description: 'A description',
  about: 'threads/leak',
  picture: 'leak',
  sources: [...story.sources.slice(0, 3), ...story.sources.slice(0, 1)],
}

test('an event has its name, its days as written, its pages and at least one source', () => {
  for (const event of story.events) {
    const thing = JSON.parse(jsonLd(eventLd(event, setting)))
    assert.equal(thing['@context'], 'https://schema.org')
    assert.equal(thing['@type'], 'Event')
    assert.equal(thing.name, event.title)
    assert.equal(thing.startDate, event.date)
    assert.equal(thing.endDate, event.end)
    assert.equal(thing.subjectOf['@id'], site.event(event.id))
    assert.ok(thing.subjectOf.citation.length > 0)
    assert.equal(thing.location?.length ?? 0, event.places.length)
  }
})

test('an event takes at most 700 bytes, unless its names and first source alone take more', () => {
  for (const event of story.events) {
    const thing = eventLd(event, setting)
    const { citation } = thing.subjectOf as { citation: string[] }
    if (citation.length > 1 && !event.corrected) assert.ok(Buffer.byteLength(jsonLd(thing)) <= 700, event.id)
  }
})

test('an event that is not confirmed never goes without who says so', () => {
  for (const event of story.events.filter(({ status }) => status !== 'confirmed')) {
    assert.ok(
      String(eventLd(event, setting).disambiguatingDescription).includes(event.attributed_to as string),
      event.id,
    )
  }
})

test('nothing in the data can close the script element, and all of it is read back', () => {
  const event = story.eventById.get(AWKWARD.formula) as StoryEvent
  const text = jsonLd(eventLd(event, setting), eventLd(event, setting))
  assert.ok(!text.includes('<'))
  assert.deepEqual(
    JSON.parse(text)['@graph'].map((thing: { name: string }) => thing.name),
    [event.title, event.title],
  )
})

test('an article has headline, dates, publisher with the policy for corrections, and each source once', () => {
  const article = articleLd(page, setting)
  for (const property of ['headline', 'image', 'datePublished', 'dateModified', 'author', 'publishingPrinciples']) {
    assert.ok(article[property], property)
  }
  assert.equal((article.publisher as Record<string, unknown>).correctionsPolicy, site.corrections)
  assert.deepEqual(
    article.citation,
    story.sources.slice(0, 3).map(({ id }) => site.at(`sources/${id}/`)),
  )
})

test('the data and each series have what a search for data sets needs', () => {
  for (const thing of [datasetLd(setting), ...story.series.map((series) => seriesLd(series, setting))]) {
    for (const property of ['name', 'license', 'creator', 'temporalCoverage', 'distribution'])
      assert.ok(thing[property], property)
    const { length } = thing.description as string
    assert.ok(length >= 50 && length <= 5000, `${thing.name}: ${length}`)
  }
})

test('a series covers the days from its first point to its last', () => {
  const series = story.series.find((candidate) => candidate.points.length > 2) as Series
  const days = series.points.map((point) => point.date).sort()
  assert.equal(seriesLd(series, setting).temporalCoverage, `${days[0]}/${days.at(-1)}`)
})

test('a person is a Person, and a government is one', () => {
  const types = new Map(story.actors.map((actor) => [actor.kind, actorLd(actor, setting)['@type']]))
  assert.equal(types.get('person'), 'Person')
  assert.equal(types.get('government'), 'GovernmentOrganization')
  assert.equal(types.get('group'), 'Organization')
})

test('crumbs count from the home page, which is the first', () => {
  const { itemListElement } = breadcrumbLd([{ name: 'Events', url: site.at('events/') }], setting)
  assert.deepEqual(
    (itemListElement as { position: number; item: string }[]).map(({ position, item }) => [position, item]),
    [
      [1, site.home],
      [2, site.at('events/')],
    ],
  )
})
