import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spanOf } from '../../../model/dates.ts'
import { SUNDAY } from '../../../schema/vocabulary.ts'
import { nodesOf, type RectNode } from '../../scene.ts'
import { story, storyWith, words } from '../story-for-tests.ts'
import { createCalendar } from './calendar.ts'
import { curfewRows, isCovered } from './rows.ts'
import { curfewScene } from './scene.ts'

const rows = curfewRows(story)
const nodes = (width: number, from = rows, dir: 'ltr' | 'rtl' = 'ltr') => [
  ...nodesOf(curfewScene(from, { width, words, dir }).children),
]
const rects = (width: number, part: string, from = rows) =>
  nodes(width, from).filter((node): node is RectNode => node.kind === 'rect' && node.part === part)
const texts = (width: number) => nodes(width).flatMap((node) => (node.kind === 'text' ? [node.text] : []))

test('a later day is never further up, and in one week never further left', () => {
  const calendar = createCalendar([0, 30, 70, 71, 400], 0, 300, 20, 40)
  let last = { x: -1, y: -1 }
  for (let day = -10; day < 420; day++) {
    const place = calendar.place(day)
    if (!place) continue
    assert.ok(place.y > last.y || (place.y === last.y && place.x > last.x), `day ${day}`)
    last = place
  }
})

test('a calendar begins its weeks on Monday and says how many weeks it leaves out', () => {
  const monday = spanOf('2022-10-17').startDay
  const calendar = createCalendar([spanOf(SUNDAY).startDay, monday + 35], 0, 300, 20, 40)
  assert.deepEqual(calendar.mondays, [monday, monday + 35])
  assert.deepEqual(
    calendar.gaps.map(({ weeks }) => weeks),
    [4],
  )
  assert.equal(calendar.place(monday)?.x, 0)
  assert.equal(Math.round((calendar.place(spanOf(SUNDAY).startDay)?.x ?? 0) + calendar.cell), 300)
})

test('each evening has one band, filled where its hours are stated and dashed where not', () => {
  for (const width of [344, 720]) {
    const bands = rects(width, 'evening')
    assert.equal(bands.length, rows.evenings.length)
    assert.equal(
      bands.filter(({ fill }) => fill === 'uprising').length,
      rows.evenings.filter(({ hasHours }) => hasHours).length,
    )
    assert.equal(bands.filter(({ dash }) => dash).length, rows.evenings.filter(({ hasHours }) => !hasHours).length)
  }
  assert.ok(rows.evenings.some(({ hasHours }) => !hasHours))
})

test('a band is as high as its share of the day', () => {
  const [first] = rows.evenings
  const longer = curfewRows(
    storyWith('mobile-curfew-days', ({ points }) => {
      for (const point of points) point.value *= 2
    }),
  )
  const [one, two] = [rects(720, 'evening')[0], rects(720, 'evening', longer)[0]]
  const [cell] = rects(720, 'covered')
  assert.ok(one && two && cell && first)
  assert.ok(Math.abs(one.height / cell.height - first.value / 24) < 0.01)
  assert.ok(Math.abs(two.height - 2 * one.height) < 0.02)
})

test('the Sunday alone is outlined, on the cell of its day', () => {
  for (const width of [344, 720]) {
    const [sunday, ...others] = rects(width, 'sunday')
    assert.ok(sunday && others.length === 0)
    const number = nodes(width).find(
      (node) => node.kind === 'text' && node.part === 'day' && node.weight === 'semibold',
    )
    assert.ok(number?.kind === 'text' && number.text === '23')
    assert.ok(
      number.x > sunday.x &&
        number.x < sunday.x + sunday.width &&
        number.y > sunday.y &&
        number.y < sunday.y + sunday.height,
    )
  }
})

test('every incident has its diamond; those that add to the evenings have their words', () => {
  for (const width of [344, 720]) {
    assert.equal(nodes(width).filter(({ part }) => part === 'incident').length, rows.incidents.length)
    const all = texts(width).join(' ')
    for (const { label = '' } of rows.incidents.filter(({ adds }) => adds))
      assert.ok(all.includes(label.split(' ').slice(0, 2).join(' ')), label)
  }
  const sameSource = rows.incidents.filter(({ startDay, source }) =>
    rows.evenings.some((evening) => evening.startDay === startDay && evening.source === source),
  )
  assert.ok(sameSource.length > 0)
  assert.ok(rows.incidents.every((incident) => incident.adds !== sameSource.includes(incident)))
})

test('the days that the report covers are those that its source entry names', () => {
  const note = rows.evenings[0]?.source?.editor_note ?? ''
  assert.ok(note.includes(words.date(rows.covers.from, 'day-month')), note)
  assert.ok(note.includes(words.date(rows.covers.to)), note)
  assert.ok(rows.evenings.every(({ startDay }) => isCovered(rows, startDay)))
  assert.ok(!isCovered(rows, spanOf(SUNDAY).startDay))
})

test('the clock hours come from the unit of the series', () => {
  const changed = curfewRows(storyWith('mobile-curfew-days', (series) => (series.unit = 'hours (from dusk to dawn)')))
  assert.equal(changed.hours, 'from dusk to dawn')
  assert.ok(texts(344).join(' ').includes(rows.hours))
})
