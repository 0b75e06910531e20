import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExploreEvent } from '../../schema/explore.ts'
import type { View } from '../view/view.ts'
import { dayOf, stepsOf, viewBeside, viewOnDay } from './steps.ts'

const events = [
  { id: 'a', from: '2010-01-01' },
  { id: 'b', from: '2022-10-23' },
  { id: 'c', from: '2022-10-23' },
  { id: 'd', from: '2022-10-24' },
] as ExploreEvent[]
const steps = stepsOf(events)
const whole = { from: '', to: '', event: '' } as View
const after = (view: View, by: 1 | -1) => ({ ...view, ...viewBeside(steps, view, by) })

test('each day stands once, and a view without an end is past them all', () => {
  assert.deepEqual(steps.days, ['2010-01-01', '2022-10-23', '2022-10-24'])
  assert.equal(dayOf(steps, whole), 3)
  for (const [i, day] of steps.days.entries()) assert.equal(dayOf(steps, { ...whole, to: day }), i)
})

test('a day between two belongs to the one before; a day before all to the first', () => {
  assert.equal(dayOf(steps, { ...whole, to: '2015-05-05' }), 0)
  assert.equal(dayOf(steps, { ...whole, to: '1999-01-01' }), 0)
})

test('a view on a day ends with it and opens its last event; past the last day it is the whole', () => {
  assert.deepEqual(viewOnDay(steps, 1), { from: '', to: '2022-10-23', event: 'c' })
  assert.deepEqual(viewOnDay(steps, 3), { from: '', to: '', event: '' })
  assert.deepEqual(viewOnDay(steps, -1), { from: '', to: '', event: '' })
})

test('forwards passes every event once and ends with the whole; backwards likewise', () => {
  const walk = (by: 1 | -1) => {
    const seen: string[] = []
    let view = whole
    for (let i = 0; i < events.length; i++) {
      view = after(view, by)
      seen.push(view.event)
    }
    return { seen, view }
  }
  assert.deepEqual(walk(1).seen, ['a', 'b', 'c', 'd'])
  assert.deepEqual(walk(-1).seen, ['d', 'c', 'b', 'a'])
  assert.deepEqual(after(walk(1).view, 1), whole)
  assert.equal(after(walk(-1).view, -1).event, 'a')
})

test('where the open event is not among the steps, the day counts', () => {
  assert.equal(after({ ...whole, to: '2015-05-05', event: 'elsewhere' }, 1).event, 'b')
  assert.equal(after({ ...whole, to: '2022-10-23' }, -1).event, 'b')
})

test('a map without events has no days, and stepping changes nothing', () => {
  const none = stepsOf([])
  assert.equal(dayOf(none, whole), 0)
  assert.deepEqual(viewBeside(none, whole, 1), { from: '', to: '', event: '' })
  assert.deepEqual(viewBeside(none, whole, -1), { from: '', to: '', event: '' })
})
