import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partialDate, partialDateFault } from './partial-date.ts'

test('a day, a month or a year that exists has no fault', () => {
  for (const date of ['2022-10-23', '2022-10', '2022', '2024-02-29', '2000-02-29', '1975']) {
    assert.equal(partialDateFault(date), undefined, date)
  }
})

test('a day or month that does not exist is named', () => {
  assert.match(partialDateFault('2022-02-30') ?? '', /no day 30: February 2022 has 28 days/)
  assert.match(partialDateFault('2023-02-29') ?? '', /28 days/)
  assert.match(partialDateFault('1900-02-29') ?? '', /28 days/)
  assert.match(partialDateFault('2022-13-01') ?? '', /no month 13. Did you mean 2022-01-13\?/)
  assert.match(partialDateFault('2022-13') ?? '', /no month 13/)
  assert.match(partialDateFault('2022-00') ?? '', /no month 0/)
})

test('a date in another way of writing is turned into this one', () => {
  for (const date of [
    '23.10.2022',
    '23/10/2022',
    '10/23/2022',
    '23 October 2022',
    '23rd Oct 2022',
    'October 23, 2022',
    'Oct. 23, 2022',
  ]) {
    assert.match(partialDateFault(date) ?? '', /Did you mean 2022-10-23\?/, date)
  }
  assert.match(partialDateFault('October 2022') ?? '', /Did you mean 2022-10\?/)
  assert.match(partialDateFault('2022-7-5') ?? '', /Did you mean 2022-07-05\?/)
  assert.match(partialDateFault('“2022-10-23”') ?? '', /curly quotes.*2022-10-23/)
  for (const text of ['soon', '31.31.2022', '23 Nonember 2022', '', '2022-10-23T10:00']) {
    assert.match(partialDateFault(text) ?? '', /is not a date. Write it as/, text)
  }
})

test('a bare year may be a number, and nothing else may', () => {
  assert.equal(partialDate.parse(2022), '2022')
  assert.equal(partialDate.safeParse(true).success, false)
  assert.equal(partialDate.safeParse(20221).success, false)
})
