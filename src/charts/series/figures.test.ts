import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, spanOf } from '../../model/dates.ts'
import type { SeriesPoint } from '../../model/story.ts'
import { SUNDAY } from '../../schema/vocabulary.ts'
import { drawableSeries, figuresOf, knownOn, sourcesOf } from './figures.ts'
import { story, storyWith } from './story-for-tests.ts'

const day = (date: string) => spanOf(date).startDay
const stock = () => figuresOf(drawableSeries(story, 'iran-60-percent-stock-kg'))

test('on the Sunday the last known stock is the one reported on 7 September 2022: 55.6 kg', () => {
  const known = knownOn(stock(), day(SUNDAY))
  assert.equal(known.at(-1)?.value, 55.6)
  assert.equal(known.at(-1)?.date, '2022-09-07')
})

test('a figure is known from the day of its report on, not from the day that it describes', () => {
  const late = stock().find(({ as_of }) => as_of === '2022-10-22')
  assert.ok(late)
  assert.ok(!knownOn(stock(), day('2022-10-22')).includes(late))
  assert.equal(knownOn(stock(), late.startDay - 1).at(-1)?.value, 55.6)
  assert.equal(knownOn(stock(), late.startDay).at(-1)?.value, late.value)
})

test('a figure that stands at the day it describes is known only when its source came out', () => {
  const last = stock().at(-1)
  assert.ok(last && last.as_of === undefined && last.source?.published)
  assert.equal(isoDay(last.publishedDay), isoDay(spanOf(last.source.published).endDay))
  assert.notEqual(knownOn(stock(), last.startDay).at(-1)?.value, last.value)
})

test('what is known never shrinks as days pass', () => {
  let count = 0
  for (let at = day('2021-01-01'); at < day('2026-01-01'); at += 13) {
    const known = knownOn(stock(), at).length
    assert.ok(known >= count)
    count = known
  }
  assert.equal(count, stock().length)
})

test('figures come in order of time, whatever the order of the file', () => {
  const turned = storyWith('ihrngo-deaths', (series) => series.points.reverse())
  const dates = (points: readonly SeriesPoint[]) => points.map(({ date }) => date)
  const figures = dates(figuresOf(drawableSeries(turned, 'ihrngo-deaths')))
  assert.deepEqual(figures, [...figures].sort())
  assert.deepEqual(figures, dates(figuresOf(drawableSeries(story, 'ihrngo-deaths'))))
})

test('a series that may only be a table is refused, and so is one that does not exist', () => {
  const tables = story.series.filter(({ drawing }) => drawing === 'none')
  assert.ok(tables.length > 0)
  for (const { id } of tables) assert.throws(() => drawableSeries(story, id), /drawing: none/)
  assert.throws(() => drawableSeries(story, 'no-such-series'), /there is no series/)
})

test('each source comes once, in order of first use', () => {
  const figures = stock()
  const sources = sourcesOf([...figures, ...figures])
  assert.equal(new Set(sources).size, sources.length)
  assert.equal(sources[0], figures[0]?.source)
})
