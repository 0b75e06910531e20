import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lanesOf } from './lanes.ts'
import { PATTERNS, styleOf } from './line-styles.ts'
import { mapRows } from './map-rows.ts'
import { MAPS, story } from './story-for-tests.ts'

test('every link that a map draws is in one lane, of its own direction, style, status and colour', () => {
  for (const thread of MAPS) {
    const { links } = mapRows(story, thread)
    const lanes = lanesOf(links)
    assert.deepEqual(new Set(lanes.flatMap((lane) => lane.links)), new Set(links.filter(({ isDrawn }) => isDrawn)))
    assert.equal(
      lanes.reduce((sum, lane) => sum + lane.links.length, 0),
      links.filter(({ isDrawn }) => isDrawn).length,
    )
    for (const lane of lanes) {
      for (const link of lane.links) {
        const isTurned = PATTERNS[lane.style].isMutual === true && link.from === lane.to
        assert.deepEqual([lane.from, lane.to], isTurned ? [link.to, link.from] : [link.from, link.to])
        assert.deepEqual([lane.style, lane.status, lane.thread], [styleOf(link.kind), link.status, link.thread])
      }
    }
  }
})

test('talks between two parties are one lane, whoever is named first', () => {
  const lanes = lanesOf(mapRows(story, 'talks').links).filter(({ style }) => style === 'negotiation')
  const pairs = lanes.map(({ from, to, status }) => [from, to].sort().join() + status)
  assert.equal(new Set(pairs).size, pairs.length)
})

test('only the map of the whole story leaves links out, and only statements', () => {
  for (const thread of MAPS) {
    for (const link of mapRows(story, thread).links) {
      assert.equal(link.isDrawn, thread !== undefined || link.kind !== 'statement')
    }
  }
})

test("a thread's map takes the thread's colour; the whole story's map takes each event's", () => {
  for (const thread of MAPS) {
    for (const link of mapRows(story, thread).links) assert.equal(link.thread, thread ?? link.event.thread)
  }
})
