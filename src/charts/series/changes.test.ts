/** One figure changes, and picture, table and summary change with it: nothing is written down twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SeriesEntry } from '../../schema/shapes.ts'
import { SUNDAY } from '../../schema/vocabulary.ts'
import { seriesCharts } from './charts.ts'
import { story, storyWith, words } from './story-for-tests.ts'

type Point = SeriesEntry['points'][number]
type Told = 'told' | 'not told'

const bump = (find: (point: Point) => boolean, by: number) => (series: SeriesEntry) => {
  const point = series.points.find(find)
  assert.ok(point)
  point.value += by
  if (point.low !== undefined) point.low += by
  if (point.high !== undefined) point.high += by
}

function changes(
  id: string,
  seriesId: string | readonly string[],
  change: (series: SeriesEntry) => void,
  summary: Told,
): void {
  const before = seriesCharts(story).find((chart) => chart.id === id)
  const after = seriesCharts(storyWith(seriesId, change)).find((chart) => chart.id === id)
  assert.ok(before && after)
  for (const width of before.pageWidths) {
    assert.notDeepEqual(after.scene({ width, words }), before.scene({ width, words }), `scene at ${width}`)
  }
  assert.notDeepEqual(after.table(words), before.table(words), 'table')
  const differs = after.summary(words) !== before.summary(words)
  assert.equal(differs, summary === 'told', 'summary')
}

const lastBy = (series: string, day: string) =>
  (story.seriesById.get(series)?.points ?? [])
    .filter(({ date }) => date <= day)
    .map(({ date }) => date)
    .sort()
    .at(-1)

test('toll: the count known on the Sunday, an early count, the range, and an official figure', () => {
  const known = lastBy('ihrngo-deaths', SUNDAY)
  changes(
    'toll',
    'ihrngo-deaths',
    bump(({ date }) => date === known, 7),
    'told',
  )
  changes(
    'toll',
    'hrana-deaths',
    bump(({ date }) => date === lastBy('hrana-deaths', '9999'), 7),
    'told',
  )
  changes(
    'toll',
    'ihrngo-deaths',
    bump(({ value }) => value === 83, 2),
    'not told',
  )
  changes(
    'toll',
    'official-tolls',
    bump(({ date }) => date === lastBy('official-tolls', SUNDAY), 5),
    'told',
  )
  changes(
    'toll',
    'ihrngo-deaths',
    (series) => {
      const ranged = series.points.find(({ high, low }) => high !== low)
      assert.ok(ranged?.high)
      ranged.high += 20
    },
    'not told',
  )
})

test('provinces: the largest, and the smallest', () => {
  changes(
    'provinces',
    'ihrngo-deaths-by-province-2022-10-25',
    bump(({ value }) => value > 50, 3),
    'told',
  )
  changes(
    'provinces',
    'ihrngo-deaths-by-province-2022-10-25',
    bump(({ value }) => value === 1, 1),
    'told',
  )
})

test('curfew: an evening more, other hours, and the day of a block', () => {
  changes(
    'curfew',
    'mobile-curfew-days',
    (series) => {
      series.points.push({ ...(series.points.at(-1) as Point), date: '2022-10-16' })
    },
    'told',
  )
  changes(
    'curfew',
    'mobile-curfew-days',
    bump(() => true, -3),
    'told',
  )
  changes(
    'curfew',
    'connectivity-incidents',
    (series) => {
      ;(series.points.at(-1) as Point).date = '2022-11-22'
    },
    'not told',
  )
})

test('uranium: the last public figure, the one not yet public, and one of 2024', () => {
  const id = 'iran-60-percent-stock-kg'
  changes(
    'uranium',
    id,
    bump(({ date }) => date === lastBy(id, SUNDAY), 1),
    'told',
  )
  changes(
    'uranium',
    id,
    bump(({ as_of = '9999', date }) => as_of <= SUNDAY && date > SUNDAY, 1),
    'told',
  )
  changes(
    'uranium',
    id,
    bump(({ date }) => date.startsWith('2024-05'), 9),
    'not told',
  )
})

test('break-up: the first step, and a span of months', () => {
  changes(
    'break-up',
    'albania-attack-timeline',
    bump(({ value }) => value < -400, -9),
    'told',
  )
  changes(
    'break-up',
    'albania-attack-timeline',
    bump(({ low }) => low !== undefined, 5),
    'not told',
  )
})

test('incidents: one event fewer changes all three, and kinds that no longer add up are refused', () => {
  const fewer = (series: SeriesEntry) => {
    const point = series.points.find(({ value, counts }) => value > 0 && counts?.includes('2022-06-19-sirens'))
    assert.ok(point?.counts)
    point.value -= 1
    point.counts = point.counts.filter((event) => event !== '2022-06-19-sirens')
  }
  changes('incidents', ['own-count-incidents-all', 'own-count-incidents-cyber'], fewer, 'told')
  assert.throws(() => seriesCharts(storyWith('own-count-incidents-cyber', fewer)), /add up/)
})
