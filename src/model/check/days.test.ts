import { test } from 'node:test'
import { assertFinds } from './fixture-tree.ts'

const PATH = 'content/days/2022-10-23.yaml'
const day = (lines: Record<string, string> = {}) =>
  Object.entries({
    date: '2022-10-23',
    title: 'The Sunday',
    why: 'Rama landed in Israel.',
    event: '2022-10-23-rama-arrives',
    ...lines,
  })
    .map(([name, text]) => `${name}: ${text}\n`)
    .join('')

test('a day with an event that had been reported is sound', () => {
  assertFinds({ [PATH]: day() })
})

test('a day is a whole day and the name of its file', () => {
  assertFinds({ [PATH]: day({ date: '2022-10' }) }, { at: `${PATH}:1:7`, rule: 'day', says: ['2022-10-23'] })
  assertFinds({ [PATH]: day({ date: '2022-10-24' }) }, { at: `${PATH}:1:7`, rule: 'day', says: ['2022-10-24.yaml'] })
})

test('its event had happened and been reported by then', () => {
  const early = 'content/days/2022-10-22.yaml'
  assertFinds(
    { [early]: day({ date: '2022-10-22' }) },
    { at: `${early}:4:8`, rule: 'day-event', says: ['2022-10-22', 'another event'] },
  )
})

test('an event under way had begun and was not over', () => {
  assertFinds(
    { [PATH]: day({ under_way: '[2022-10-23-rama-arrives]' }) },
    { at: `${PATH}:5:13`, rule: 'day-event', says: ['2022-10-23-rama-arrives', 'Take it away'] },
  )
})

test('its sentences name no later day', () => {
  assertFinds(
    { [PATH]: day({ why: 'A pact followed on 1 February 2023.' }) },
    { at: `${PATH}:3:6`, rule: 'day-later', says: ['1 February 2023', 'could not have been written'] },
  )
})

test('an event that does not exist is named', () => {
  assertFinds(
    { [PATH]: day({ event: '2022-10-23-rama-arrive' }) },
    { at: `${PATH}:4:8`, rule: 'unknown-event', says: ['2022-10-23-rama-arrives'] },
  )
})
