import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseRssFeed } from 'feedsmith'
import { EDITION } from '../schema/edition.ts'
import { AWKWARD, site, story, uncorrected, words } from './examples.ts'
import { correctionsFeed, eventsFeed } from './feeds.ts'

const dayOf = (date: unknown) => new Date(date as string).toISOString()

test('every event is in the feed once, with its page, its id and its account', async () => {
  const { items = [] } = parseRssFeed(await eventsFeed(story, words, site))
  assert.equal(items.length, story.events.length)
  for (const event of story.events) {
    const item = items.find((candidate) => candidate.guid?.value === `${event.id}@one-sunday-in-october`)
    assert.equal(item?.title, event.title)
    assert.equal(item?.link, site.event(event.id))
    assert.equal(item?.guid?.isPermaLink, false)
    for (const account of [event.attributed_to, event.denied_by])
      if (account) assert.ok(item?.description?.includes(account), account)
  }
})

test('an event comes up again when it is corrected, and the rest keep the day of the edition', async () => {
  const { items = [], language, copyright } = parseRssFeed(await eventsFeed(story, words, site))
  assert.equal(items[0]?.guid?.value, `${AWKWARD.corrected}@one-sunday-in-october`)
  assert.equal(dayOf(items[0]?.pubDate), '2027-03-01T00:00:00.000Z')
  assert.equal(dayOf(items[0]?.atom?.updated), '2027-03-01T00:00:00.000Z')
  for (const item of parseRssFeed(await eventsFeed(uncorrected, words, site)).items ?? []) {
    assert.equal(dayOf(item.pubDate), `${EDITION.published}T00:00:00.000Z`)
  }
  assert.equal(language, 'en')
  assert.match(copyright ?? '', /CC BY 4\.0/)
})

test('every correction is in its feed, the latest first, with what stood and what stands', async () => {
  const { items = [] } = parseRssFeed(await correctionsFeed(story, words, site))
  assert.equal(items.length, story.corrections.length)
  assert.deepEqual(
    items.map((item) => dayOf(item.pubDate)),
    items
      .map((item) => dayOf(item.pubDate))
      .sort()
      .reverse(),
  )
  assert.equal(items[0]?.link, site.event(AWKWARD.corrected))
  assert.match(items[0]?.description ?? '', /One & <two>/)
  assert.match(items[0]?.title ?? '', /^Correction: Corrected twice$/)
})

test('a feed without corrections is a valid feed that leads to itself', async () => {
  const feed = parseRssFeed(await correctionsFeed(uncorrected, words, site))
  assert.equal(feed.items, undefined)
  assert.equal(feed.link, site.home)
  assert.equal(feed.atom?.links?.[0]?.href, site.at('feeds/corrections.xml'))
})
