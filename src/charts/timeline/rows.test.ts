import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { readWords } from '../../model/read-words.ts'
import { STATUSES, SUNDAY, THREADS } from '../../schema/vocabulary.ts'
import { timelineCharts } from './charts.ts'
import { EXAMPLES, type MadeEvent, madeStory } from './examples.ts'

const root = new URL('../../..', import.meta.url).pathname
const real = buildStory(readContent(root).entries)
const words = readWords(root, 'en')
const [convergence, ...byThread] = timelineCharts(real)

const threeEvents: MadeEvent[] = [
  {
    id: 'first',
    date: '2022-07-15',
    thread: 'cyberattack',
    status: 'attributed',
    attributed_to: 'A ministry',
    denied_by: 'Another',
  },
  { id: 'second', date: SUNDAY, thread: 'cyberattack', also: ['visit'], core: true },
  { id: 'third', date: '2024-02', thread: 'visit' },
]

test('there is one timeline of all threads and one for each', () => {
  assert.deepEqual(
    timelineCharts(real).map(({ id }) => id),
    ['convergence', ...THREADS.map((thread) => `timeline-${thread}`)],
  )
  assert.deepEqual(convergence!.threads, THREADS)
})

test('the table has every event in order of time, each linked, with who says so and who denies it', () => {
  const { rows, columns } = convergence!.table(words)
  assert.deepEqual(
    columns.map(({ key }) => key),
    ['date', 'event', 'thread', 'status', 'said_by', 'denied_by'],
  )
  assert.deepEqual(
    rows.map((row) => row[1]!.event),
    real.events.map(({ id }) => id),
  )
  for (const [i, event] of real.events.entries()) {
    assert.equal(rows[i]![0]!.value, event.date)
    assert.equal(rows[i]![1]!.value, event.title)
    assert.equal(rows[i]![4]!.value, event.attributed_to ?? null)
    assert.equal(rows[i]![5]!.value, event.denied_by ?? null)
  }
})

test('the finding counts the events, each status, those of the Sunday and those that join a thread', () => {
  const summary = convergence!.summary(words)
  assert.ok(summary.startsWith(`${real.events.length} events`))
  for (const status of STATUSES) {
    const count = real.events.filter((event) => event.status === status).length
    if (count > 0) assert.ok(summary.includes(`${count} ${status}`), status)
  }
  for (const { title } of real.events.filter(({ date }) => date === SUNDAY)) assert.ok(summary.includes(title), title)
  assert.ok(summary.includes(`${real.events.filter(({ also }) => also.length > 0).length} bear`))
})

test('a thread counts its own events apart from those that join it', () => {
  for (const chart of byThread) {
    const thread = real.threadById.get(chart.threads[0]!)!
    const joined = thread.events.length - thread.own.length
    const summary = chart.summary(words)
    assert.ok(summary.includes(`${thread.own.length} event`), chart.id)
    assert.ok(summary.includes(`and ${joined} event`), chart.id)
    assert.equal(chart.table(words).rows.length, thread.events.length)
  }
})

test('every source of its events is named once, and the data end with the last event', () => {
  const ids = convergence!.sources.map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(new Set(ids), new Set(real.events.flatMap(({ sources }) => sources.map(({ id }) => id))))
  assert.equal(timelineCharts(madeStory(threeEvents))[0]!.asOf, '2024-02-29')
})

test('without events the finding says so, and on a quiet Sunday too', () => {
  const [none] = timelineCharts(EXAMPLES.none!)
  assert.equal(none!.summary(words), words.text('timeline.summary.none'))
  assert.equal(none!.table(words).rows.length, 0)
  const [one] = timelineCharts(EXAMPLES.one!)
  assert.ok(one!.summary(words).includes(words.text('timeline.summary.sundayQuiet', { date: words.date(SUNDAY) })))
})

test('another date, status or title changes the picture, the table and the finding', () => {
  const drawn = (events: readonly MadeEvent[]) => {
    const [chart] = timelineCharts(madeStory(events))
    return {
      pictures: [344, 1180].map((width) => JSON.stringify(chart!.scene({ width, words }))),
      table: JSON.stringify(chart!.table(words)),
      summary: chart!.summary(words),
    }
  }
  const before = drawn(threeEvents)
  const changed: Partial<MadeEvent>[] = [
    { date: '2022-10-24' },
    { status: 'disputed', attributed_to: 'Two sides' },
    { title: 'Another title' },
  ]
  for (const change of changed) {
    const after = drawn(threeEvents.map((event) => (event.id === 'second' ? { ...event, ...change } : event)))
    const what = Object.keys(change).join()
    for (const i of [0, 1]) assert.notEqual(after.pictures[i], before.pictures[i], `picture ${i}: ${what}`)
    assert.notEqual(after.table, before.table, `table: ${what}`)
    assert.notEqual(after.summary, before.summary, `finding: ${what}`)
  }
  assert.deepEqual(drawn(threeEvents), before)
})
