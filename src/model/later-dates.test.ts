import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, spanOf } from './dates.ts'
import { laterDates } from './later-dates.ts'

const DAY = '2022-10-23'

test('a later date is found however it is written', () => {
  for (const text of [
    '2022-10-24',
    '2023-01',
    '24 October 2022',
    'October 24, 2022',
    'Oct. 24, 2022',
    '24 Oct 2022',
    '24th of October',
    '10–24 October',
    'the 9th and 10th of November',
    'November 2022',
    'in November',
    'Nov 2',
    'Sept. 2023',
    'by May 2024',
    'in 2024',
    '(2023)',
    '13–14 April 2024',
  ]) {
    assert.notDeepEqual(laterDates(`It was so ${text}, they said.`, DAY), [], text)
  }
})

test('a date up to the day, and a figure that is no date, are not later', () => {
  for (const text of [
    '2022-10-23',
    '2022-10',
    '23 October 2022',
    'October 23',
    'in October',
    '22–23 October',
    'in 2022',
    'May 2022',
    'in July',
    'they may say so',
    'the march on Tehran',
    'Marchers',
    '1,214 of 1,225',
    'resolution 2231',
    'CVE-2019-0604',
  ]) {
    assert.deepEqual(laterDates(`It was so ${text}, they said.`, DAY), [], text)
  }
})

test('a date without a year is read in the year of its context', () => {
  assert.deepEqual(laterDates('in November', DAY, '2019'), [])
  assert.deepEqual(laterDates('in November', DAY, '2022'), ['November'])
})

test('every day after the day is later and none before it is, in four ways of writing', () => {
  const middle = spanOf(DAY).startDay
  const months = 'January February March April May June July August September October November December'.split(' ')
  for (let day = middle - 400; day <= middle + 400; day++) {
    const [year, month, date] = isoDay(day).split('-').map(Number) as [number, number, number]
    const name = months[month - 1] as string
    for (const text of [
      isoDay(day),
      `${date} ${name} ${year}`,
      `${name} ${date}, ${year}`,
      `${date} ${name.slice(0, 3)} ${year}`,
    ]) {
      assert.equal(laterDates(`on ${text}.`, DAY).length > 0, day > middle, text)
    }
  }
})
