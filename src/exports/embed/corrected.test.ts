import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chartNamed } from '../../charts/registry.ts'
import { buildStory } from '../../model/build-story.ts'
import { readContent } from '../../model/read-content.ts'
import { readWords } from '../../model/read-words.ts'
import { correctedPicture, correctionsAfter } from './corrected.ts'

const ROOT = new URL('../../..', import.meta.url).pathname
const entries = readContent(ROOT).entries.filter(({ collection }) => collection !== 'corrections')
const words = readWords(ROOT, 'en')

function storyWith(...corrections: { date: string; about: string; now: string }[]) {
  return buildStory([
    ...entries,
    ...corrections.map((correction, i) => ({
      collection: 'corrections' as const,
      id: `c${i}`,
      value: { kind: 'correction', was: 'before', why: 'because', ...correction },
      body: '',
    })),
  ])
}
const after = (story: ReturnType<typeof storyWith>, chart: string) =>
  correctionsAfter('2030-01-01', chartNamed(story, chart), words)

test('a copy is told of corrections to what it shows, made after its day, and of no others', () => {
  const [event] = storyWith().events.filter(({ threads }) => threads.length === 1 && threads[0] === 'leak')
  assert.ok(event)
  const about = `events/${event.id}`
  const late = { date: '2030-01-02', about, now: 'now <so>' }
  const story = storyWith(late, { ...late, date: '2030-01-01' }, { ...late, about: 'sources/nothing-of-it' })
  assert.equal(after(story, 'timeline-leak').length, 1)
  assert.equal(after(story, 'convergence').length, 1)
  assert.equal(after(story, 'timeline-visit').length, 0)
  const picture = correctedPicture(after(story, 'timeline-leak'), story, words)
  assert.match(picture, /now &lt;so&gt;/)
  assert.match(picture, /2 January 2030/)
})

test('a correction of a series reaches the charts that draw it', () => {
  const story = storyWith({ date: '2030-01-02', about: 'series/hrana-deaths', now: 'x' })
  assert.deepEqual(
    ['toll', 'provinces', 'timeline-uprising'].map((chart) => after(story, chart).length),
    [1, 0, 0],
  )
})

test('where nothing was corrected, the picture takes no room', () => {
  assert.match(correctedPicture([], storyWith(), words), /width="0" height="0"/)
})
