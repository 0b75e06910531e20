import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partialDate, partialDateFault } from '../schema/partial-date.ts'
import { isoDay, precisionOf, spanOf, weekday } from './dates.ts'

test('a day spans itself, a month its days, a year its months', () => {
  assert.deepEqual(spanOf('1970-01-01'), { startDay: 0, endDay: 0 })
  assert.deepEqual(spanOf('2024-02'), { startDay: spanOf('2024-02-01').startDay, endDay: spanOf('2024-02-29').endDay })
  assert.equal(spanOf('2022').endDay - spanOf('2022').startDay, 364)
  assert.equal(precisionOf('2022-10'), 'month')
})

test('a day number comes back as the same calendar day', () => {
  for (let day = -8000; day < 24_000; day += 37) assert.equal(spanOf(isoDay(day)).startDay, day)
})

test('23 October 2022 was a Sunday, and 12 October a Wednesday', () => {
  assert.equal(weekday(spanOf('2022-10-23').startDay), 6)
  assert.equal(weekday(spanOf('2022-10-12').startDay), 2)
})

test('a date that does not exist is refused, never repaired', () => {
  assert.match(partialDateFault('2022-02-30') ?? '', /February 2022 has 28 days/)
  assert.equal(partialDateFault('2024-02-29'), undefined)
  assert.match(partialDateFault('2022-13-01') ?? '', /no month 13.*2022-01-13/)
  assert.match(partialDateFault('23.10.2022') ?? '', /Did you mean 2022-10-23/)
  assert.match(partialDateFault('2022-7-15') ?? '', /Did you mean 2022-07-15/)
  assert.equal(partialDate.safeParse('2022-02-30').success, false)
})

test('a year written as a number keeps its precision', () => {
  assert.equal(partialDate.parse(2022), '2022')
  assert.equal(partialDate.parse('2022-10'), '2022-10')
})
