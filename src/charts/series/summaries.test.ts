/** Every number in a summary is worked out again here, from the raw series and by other means than the charts use. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SeriesPoint } from '../../model/story.ts'
import { SUNDAY } from '../../schema/vocabulary.ts'
import { seriesCharts } from './charts.ts'
import { story, words } from './story-for-tests.ts'

const summary = (id: string) =>
  seriesCharts(story)
    .find((chart) => chart.id === id)
    ?.summary(words) ?? ''
const numbersIn = (text: string) =>
  (text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map((number) => Number(number.replaceAll(',', '')))
const points = (id: string): SeriesPoint[] => story.seriesById.get(id)?.points ?? []
/** The numbers in a date written out: day and year, or the year alone. */
const dated = (date: string) =>
  date
    .split('-')
    .map(Number)
    .filter((_, i) => i !== 1)
    .reverse()
const latest = (list: SeriesPoint[], until = '9999') =>
  list.filter(({ date }) => date <= until).reduce((best, point) => (point.date >= best.date ? point : best))

test('toll: the last counts on the Sunday, the last official figure, the last counts of all', () => {
  const counted = (point: SeriesPoint) => [point.value, ...dated(point.date)]
  const [hrana, ihrngo, official] = ['hrana-deaths', 'ihrngo-deaths', 'official-tolls'].map(points) as [
    SeriesPoint[],
    SeriesPoint[],
    SeriesPoint[],
  ]
  assert.deepEqual(numbersIn(summary('toll')), [
    ...counted(latest(hrana, SUNDAY)),
    ...counted(latest(ihrngo, SUNDAY)),
    ...counted(latest(official, SUNDAY)),
    ...counted(latest(hrana)),
    ...counted(latest(ihrngo)),
  ])
})

test('provinces: total, provinces, the first and its share, the next two', () => {
  const list = points('ihrngo-deaths-by-province-2022-10-25')
  const values = list.map(({ value }) => value).sort((a, b) => b - a)
  const total = values.reduce((sum, value) => sum + value, 0)
  const [first = 0, second, third] = values
  assert.deepEqual(numbersIn(summary('provinces')), [
    ...dated(list[0]?.date ?? ''),
    total,
    list.length,
    first,
    Math.round((100 * first) / total),
    second,
    third,
  ])
  for (const { label } of list.filter(({ value }) => value >= (third ?? 0)))
    assert.ok(summary('provinces').includes(label ?? '?'))
})

test('curfew: evenings, the longest run and its hours, the other days, and how many lack their hours', () => {
  const list = points('mobile-curfew-days')
  const days = new Set(list.map(({ startDay }) => startDay))
  let best: number[] = []
  for (const start of days) {
    const run: number[] = []
    for (let day = start; days.has(day); day++) run.push(day)
    if (run.length > best.length) best = run
  }
  const others = list.filter(({ startDay }) => !best.includes(startDay))
  const inRun = list.filter(({ startDay }) => best.includes(startDay))
  const unstated = list.filter(({ editor_note = '' }) => editor_note.includes('not stated'))
  // The report says itself what it covers; its last day closes the summary.
  const covers = / to (\d+) \w+ (\d{4})/.exec(list[0]?.source?.editor_note ?? '')
  assert.deepEqual(numbersIn(summary('curfew')), [
    list.length,
    best.length,
    Number(inRun[0]?.date.slice(8)),
    ...dated(inRun.at(-1)?.date ?? ''),
    inRun[0]?.value,
    ...others.map(({ date }) => Number(date.slice(8))),
    unstated.length,
    Number(covers?.[1]),
    Number(covers?.[2]),
  ])
})

test('uranium: what was public on the Sunday, what was not yet, and where the line ends', () => {
  const list = points('iran-60-percent-stock-kg')
  const known = latest(list, SUNDAY)
  const pending = list.filter(({ date, as_of }) => as_of !== undefined && as_of <= SUNDAY && date > SUNDAY)
  const last = latest(list)
  const level = Number(/(\d+) percent/.exec(story.seriesById.get('iran-60-percent-stock-kg')?.title ?? '')?.[1])
  assert.deepEqual(numbersIn(summary('uranium')), [
    level,
    known.value,
    ...dated(known.date),
    ...pending.flatMap(({ as_of = '', value, date }) => [...dated(as_of), value, ...dated(date)]),
    last.value,
    ...dated(last.date),
  ])
})

test('break-up: days before the attack, to the break and to the Sunday, with the labels of those points', () => {
  const list = points('albania-attack-timeline')
  const day = (date: string) => Math.round(Date.parse(date) / 86_400_000)
  const attack = list.find(({ value }) => value === 0)?.date ?? ''
  const first = list.reduce((best, point) => (point.date < best.date ? point : best))
  const turns = list.filter(
    ({ date }) => date === SUNDAY || date === story.eventById.get('2022-09-07-ties-severed')?.date,
  )
  assert.equal(turns.length, 2)
  assert.deepEqual(numbersIn(summary('break-up')), [
    day(attack) - day(first.date),
    ...dated(attack),
    ...dated(first.date),
    ...numbersIn(first.label ?? ''),
    ...turns.flatMap(({ date, label = '' }) => [day(date) - day(attack), ...dated(date), ...numbersIn(label)]),
  ])
})

test('incidents: all, by kind, the highest year and the years with none, from the events that are counted', () => {
  const counts = (id: string) =>
    points(`own-count-incidents-${id}`).map(({ counts: events, date }) => ({
      year: Number(date),
      count: events.length,
    }))
  const sum = (id: string) => counts(id).reduce((total, { count }) => total + count, 0)
  const years = counts('all')
  const most = Math.max(...years.map(({ count }) => count))
  assert.deepEqual(numbersIn(summary('incidents')), [
    sum('all'),
    Math.min(...years.map(({ year }) => year)),
    ...dated(SUNDAY),
    sum('land-air'),
    sum('sea'),
    sum('cyber'),
    most,
    years.find(({ count }) => count === most)?.year,
    years.filter(({ count }) => count === 0).length,
  ])
})
