import assert from 'node:assert/strict'
import { test } from 'node:test'
import { story, words } from '../../charts/map/story-for-tests.ts'
import { charts } from '../../charts/registry.ts'
import { siteAddress } from '../site-address.ts'
import { frameIndex } from './frame-index.ts'
import { pictureAlt, sourceLine } from './frame-parts.ts'
import { oembed } from './oembed.ts'

const site = siteAddress({ SITE: 'https://one.example', BASE_URL: '/sub/' })

test('what WordPress lets a stranger embed: a bare quotation with a link, then one frame', () => {
  for (const chart of charts(story)) {
    const answer = oembed(chart, words, site)
    const html = String(answer.html)
    assert.match(html, /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]*><\/iframe>$/)
    for (const wanted of [
      `href="https://one.example/sub/charts/${chart.id}/"`,
      `src="https://one.example/sub/embed/v1/${chart.id}/?theme=light&amp;lang=en"`,
      'loading="lazy"',
      // As wide as the column, whatever rules it has for frames.
      'width="100%"',
      `height="${answer.height}"`,
    ])
      assert.ok(html.includes(wanted), `${chart.id}: ${wanted}`)
    assert.doesNotMatch(html, /scrolling|<script|wp-embedded-content/)
    assert.ok(html.length < 4000)
    assert.equal(answer.version, '1.0')
    assert.ok(Number(answer.width) <= 640 && Number.isInteger(answer.height))
    assert.doesNotMatch(String(answer.title), /[<>]/)
    assert.deepEqual([answer.thumbnail_width, answer.thumbnail_height], [1200, 630])
    for (const key of ['author_name', 'author_url', 'provider_name', 'provider_url', 'thumbnail_url'])
      assert.ok(answer[key], key)
  }
})

test('what a picture shows is said in words that no service cuts', () => {
  for (const chart of charts(story)) {
    const alt = pictureAlt(chart, words)
    assert.ok(alt.length <= 420 && alt.startsWith(chart.title(words)), `${chart.id}: ${alt.length}`)
    assert.doesNotMatch(alt, /\S…/)
  }
})

test('the line that is never cut says who, as of when, and under which licence', () => {
  for (const chart of charts(story)) {
    const { sources, site: name, licence } = sourceLine(chart, words)
    assert.match(sources, /source/i)
    assert.ok(sources.includes(words.date(chart.asOf)))
    assert.equal(name, 'One Sunday in October')
    assert.equal(licence, 'CC\u00a0BY\u00a04.0')
  }
})

test('the list names every chart, its height at each width, and copies that never change', () => {
  const pinned = [{ chart: 'toll', date: '2026-11-22', url: 'https://one.example/sub/embed/pinned/2026-11-22/toll/' }]
  const index = frameIndex(charts(story), words, site, pinned)
  assert.equal(index.charts.length, charts(story).length)
  for (const { id, heights, pinned: copies } of index.charts) {
    assert.deepEqual(Object.keys(heights).map(Number), [280, 320, 375, 480, 600, 768, 960, 1200])
    assert.equal(copies.length, id === 'toll' ? 1 : 0)
  }
})
