import assert from 'node:assert/strict'
import { test } from 'node:test'
import { story, words } from '../../charts/map/story-for-tests.ts'
import { charts } from '../../charts/registry.ts'
import { arialWidth, linesOf, rowsOf } from './arial-width.ts'
import { frameHeight, heightSteps, reservedHeight } from './heights.ts'

/** What a browser makes of the lengths that `reservedHeight` is written in, at a width of the container. */
function lengthAt(css: string, width: number): number {
  const script = css
    .replace(/calc/g, '')
    .replace(/\b(min|max)\(/g, 'Math.$1(')
    .replace(/(-?[\d.]+)px/g, '$1')
    .replace(/(-?[\d.]+)cqi/g, (_, part) => `(${part}*${width}/100)`)
  return new Function(`return ${script}`)() as number
}

test('text is measured by its words, and broken where a browser breaks it', () => {
  assert.ok(arialWidth('iiii', 10) < arialWidth('mmmm', 10))
  assert.equal(arialWidth('é', 10), arialWidth('e', 10))
  assert.equal(linesOf('one two three', 1000, 12), 1)
  assert.equal(linesOf('one two three', 20, 12), 3)
  assert.equal(rowsOf([50, 50, 50], 10, 110), 2)
  assert.equal(rowsOf([], 10, 110), 0)
})

test('the room that a snippet keeps is what the frame needs at every width, or a little more', () => {
  for (const chart of charts(story)) {
    const css = reservedHeight(chart, words)
    for (let width = 260; width <= 1300; width += 1) {
      const over = lengthAt(css, width) - frameHeight(chart, width, words)
      assert.ok(over >= -0.5, `${chart.id} at ${width}: ${over}`)
      // Where one drawing gives way to the next, the larger of the two holds for a px or two.
      const near = [-3, 3].map((by) => frameHeight(chart, width + by, words))
      const most = Math.max(...near, frameHeight(chart, width, words)) - frameHeight(chart, width, words) + 60
      assert.ok(over <= most, `${chart.id} at ${width}: ${over} too much`)
    }
    assert.ok(css.length < 600, css)
  }
})

test('what the loader knows is within a few px of it', () => {
  for (const chart of charts(story)) {
    const steps = heightSteps(chart, words)
    assert.ok(steps.length <= 40, `${chart.id}: ${steps.length} steps`)
    for (const { width, height } of steps) assert.equal(height, frameHeight(chart, width, words))
  }
})

/** By so much what is reckoned may be more than what a browser needs; a test in a browser asks for the rest. */
const SLACK_PX = 24

test('no frame is cut off in WordPress, which gives 1000 px: in a column of 600 and of 351 px', () => {
  for (const chart of charts(story))
    for (const width of [351, 600]) {
      const height = frameHeight(chart, width, words)
      assert.ok(height >= 200 && height <= 1000 + SLACK_PX, `${chart.id} at ${width}: ${height}`)
    }
})
