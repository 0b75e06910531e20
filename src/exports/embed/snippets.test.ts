import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charts } from '../../charts/registry.ts'
import { SNIPPET_KINDS, SNIPPET_THEMES } from '../../schema/snippets.ts'
import { site, story, words } from '../examples.ts'
import { sentencesOf } from './finding.ts'
import { altText, snippets } from './snippets.ts'

const all = charts(story)
const each = all.flatMap((chart) =>
  SNIPPET_THEMES.map((theme) => ({ chart, theme, made: snippets(chart, words, site, { theme }) })),
)

test('every chart has every snippet, in the order in which they are offered, with nothing left to fill in', () => {
  for (const { chart, made } of each) {
    assert.deepEqual(Object.keys(made), [...SNIPPET_KINDS])
    for (const text of Object.values(made))
      assert.ok(text.length > 0 && !/%[a-z]+%|undefined|NaN/i.test(text), chart.id)
  }
})

test('the first is the address of the page for people, and nothing else', () => {
  for (const { chart, made } of each) assert.equal(made.address, site.at(`charts/${chart.id}/`))
})

test('a frame has a title of its own, a size, waits until it is near, says theme and language, and may scroll', () => {
  for (const { chart, theme, made } of each) {
    const tag = /<iframe[^>]*>/.exec(made.iframe)?.[0] ?? ''
    assert.match(tag, /title="[^"]{12,}"/)
    assert.match(tag, /width="100%" height="\d+"/)
    assert.match(tag, /loading="lazy"/)
    assert.match(tag, /min-height:[^;"]+;frame-sizing:content-height/)
    assert.ok(tag.includes(`src="${site.at(`embed/v1/${chart.id}/`)}?theme=${theme}&amp;lang=en"`))
    assert.ok(!/scrolling|sandbox/.test(tag))
  }
})

test('whoever gets neither frame nor picture still reads whose chart it is, of what day, and under which licence', () => {
  for (const { made } of each) {
    for (const kind of ['iframe', 'element', 'picture', 'schemes'] as const) {
      const outside = made[kind].replace(/<(iframe|story-chart|picture|script)[\s\S]*?<\/\1>|<img[^>]*>/g, '')
      assert.match(outside, /One Sunday in October/)
      assert.match(outside, /creativecommons\.org\/licenses\/by\/4\.0/)
      assert.match(outside, /As of \d/)
    }
  }
})

test('the element holds a linked picture of a known size, for when its script is gone', () => {
  for (const { chart, made } of each) {
    const inside = /<story-chart[^>]*>([\s\S]*)<\/story-chart>/.exec(made.element)?.[1] ?? ''
    assert.match(inside, /^<a href="[^"]*"><(img|picture)/)
    assert.match(inside, /<img [^>]*width="\d+" height="\d+"/)
    assert.ok(made.element.includes(` chart="${chart.id}" `))
  }
})

test('a frame is followed by a linked picture that browsers neither show nor fetch, for where frames are filtered away', () => {
  for (const { chart, made } of each) {
    assert.match(made.iframe, /<\/iframe>\n<template><a href="[^"]*">.*<\/a><\/template>\n<\/div>/)
    // What a filter of tags by a list leaves of it.
    const left = made.iframe.replace(/<\/?(?!a\b|img\b|p\b)[a-z][^>]*>/g, '')
    assert.ok(left.includes(`<a href="${site.at(`charts/${chart.id}/`)}"><img src="`), chart.id)
  }
})

test('an alternative text says what the chart shows, not what it is called, in whole sentences and not too many', () => {
  const texts = all.map((chart) => altText(chart, words))
  assert.equal(new Set(texts).size, all.length)
  for (const [i, chart] of all.entries()) {
    assert.ok(!texts[i]?.includes(chart.title(words)))
    assert.match(texts[i] ?? '', /\d.*[.”)]$/)
    assert.ok((texts[i] ?? '').length < 420, `${chart.id}: ${texts[i]?.length}`)
  }
})

test('a view is in every address that can show it, escaped as its place asks', () => {
  const view = 'thread=leak,visit&from=2022-01-01'
  const [chart] = all
  assert.ok(chart)
  const made = snippets(chart, words, site, { view, height: 640 })
  const inHtml = view.replace('&', '&amp;')
  assert.ok(made.address.endsWith(`?${view}`))
  assert.ok(made.iframe.includes(`?theme=light&amp;lang=en&amp;${inHtml}&amp;height=640"`))
  assert.ok(made.iframe.includes('height="640"') && made.iframe.includes(';height:640px;'))
  assert.ok(made.element.includes(` view="${inHtml}" height="640"`))
  assert.ok(made.markdown.includes(`?${view})`))
})

test('a light picture asks nobody for a scheme; one that follows it holds both', () => {
  for (const { theme, made } of each) {
    assert.equal(/prefers-color-scheme/.test(made.picture), theme === 'auto')
    assert.equal(/chart-dark\.png/.test(made.picture), theme !== 'light')
    assert.ok(!made.picture.includes('.svg'), 'mail shows no SVG')
    assert.match(made.schemes, /prefers-color-scheme: dark\)" srcset="[^"]*chart-dark\.svg"><img src="[^"]*chart\.svg"/)
  }
})

test('sentences end where the next begins, not within a number, a day or a quotation', () => {
  assert.deepEqual(sentencesOf('It was 55.6 kg on 7 May. 3 fell: “A. b”, and “C”. Next came D.'), [
    'It was 55.6 kg on 7 May.',
    '3 fell: “A. b”, and “C”.',
    'Next came D.',
  ])
})
