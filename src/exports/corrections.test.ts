/** What was corrected is told wherever it is shown, and nothing is said, to the last byte, where nothing was. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvParse } from 'd3'
import { chartNamed } from '../charts/registry.ts'
import { buildStory, type PlainEntry } from '../model/build-story.ts'
import { readContent } from '../model/read-content.ts'
import { chartFile } from './chart-table.ts'
import { correctionWords } from './correction-words.ts'
import { correctionsCsv } from './corrections-csv.ts'
import { chartLd } from './embed/chart-ld.ts'
import { correctedNote } from './embed/frame-parts.ts'
import { frameHeight } from './embed/heights.ts'
import { stillSvg } from './embed/stills.ts'
import { eventRecord } from './event-record.ts'
import { site, words } from './examples.ts'
import { correctionsFeed } from './feeds.ts'
import { articleLd, eventLd, seriesLd } from './json-ld.ts'
import { correctionsIn } from './used-corrections.ts'

// What is really corrected one day is no matter of these laws.
const entries = readContent(new URL('../..', import.meta.url).pathname).entries.filter(
  ({ collection }) => collection !== 'corrections',
)
const [place] = entries.filter(({ collection }) => collection === 'places')
const correction = (id: string, about: string, more: object = {}): PlainEntry => ({
  collection: 'corrections',
  id,
  value: {
    date: '2027-01-05',
    kind: 'correction',
    about,
    was: '2022-10-20',
    now: '2022-10-21',
    why: 'Misread.',
    ...more,
  },
  body: '',
})
const EVENT = '2022-10-21-black-reward-ultimatum'
const abouts = {
  event: `events/${EVENT}`,
  series: 'series/hrana-deaths',
  place: `places/${place?.id}`,
  thread: 'threads/leak',
  term: `glossary/${entries.find(({ collection }) => collection === 'glossary')?.id}`,
  day: `days/${entries.find(({ collection }) => collection === 'days')?.id}`,
  page: 'pages/method',
}
const before = buildStory(entries)
const after = buildStory([
  ...entries,
  ...Object.entries(abouts).map(([id, about]) => correction(id, about)),
  correction('gone', 'events/2022-10-23-never', { kind: 'withdrawn', was: 'A thing that never was', now: 'Nothing.' }),
])
const chartsOf = (id: string) => [chartNamed(before, id), chartNamed(after, id)] as const

test('a correction of an event is told by the charts that draw it and by no others', () => {
  for (const id of ['timeline-leak', 'convergence']) {
    const [was, now] = chartsOf(id)
    assert.equal(correctedNote(was, words), undefined)
    const note = correctedNote(now, words)
    assert.match(note?.text ?? '', /Correction of 5 January 2027: .+, now 21 October 2022; was 20 October 2022\.$/)
    assert.equal(note?.path, 'corrections/#event')
  }
  assert.equal(correctedNote(chartNamed(after, 'uranium'), words), undefined)
})

test('a correction of a series is told by its chart, and one of a place by the maps of its events', () => {
  assert.deepEqual(
    correctionsIn(chartNamed(after, 'toll'), words).map(({ id }) => id),
    ['series'],
  )
  const maps = ['map', 'timeline-visit'].map((id) =>
    correctionsIn(chartNamed(after, id), words).some(({ id }) => id === 'place'),
  )
  assert.deepEqual(maps, [before.events.some(({ places }) => places.some(({ id }) => id === place?.id)), false])
})

test('the frame and the picture of a corrected chart say so, and grow by what they say', () => {
  const [was, now] = chartsOf('toll')
  assert.ok(frameHeight(now, 600, words) > frameHeight(was, 600, words))
  assert.match(stillSvg(now, words, site), /Correction of/)
  assert.doesNotMatch(stillSvg(was, words, site), /Correction of/)
})

test('data files name what was corrected in them, and have no field for it where nothing was', () => {
  const [was, now] = chartsOf('toll')
  assert.ok(!('corrections' in chartFile(was, words, site, 'x')))
  const { corrections } = chartFile(now, words, site, 'x') as { corrections?: { id: string; now: string }[] }
  assert.deepEqual(
    corrections?.map(({ id, now }) => [id, now]),
    [['series', '2022-10-21']],
  )
  const record = (story: typeof after) => eventRecord(story.eventById.get(EVENT)!, story, site)
  assert.ok('corrections' in record(after) && !('corrections' in record(before)))
  const rows = csvParse(correctionsCsv(after, site))
  assert.equal(rows.length, after.corrections.length)
  assert.equal(rows.find(({ id }) => id === 'event')?.about, abouts.event)
  assert.equal(csvParse(correctionsCsv(before, site)).length, 0)
})

test('machines are told what was corrected and when, on articles, events, series and charts', () => {
  const setting = { story: after, words, site }
  const page = { url: site.home, headline: 'A', description: 'B', about: abouts.thread, picture: 'leak', sources: [] }
  const event = eventLd(after.eventById.get(EVENT)!, setting).subjectOf as Record<string, unknown>
  const things = [
    articleLd(page, setting),
    event,
    seriesLd(after.seriesById.get('hrana-deaths')!, setting),
    chartLd(chartNamed(after, 'toll'), setting),
  ]
  for (const thing of things) {
    const [comment] = thing.correction as Record<string, string>[]
    assert.equal(comment?.['@type'], 'CorrectionComment')
    assert.equal(comment?.datePublished, '2027-01-05')
    assert.equal(thing.dateModified, '2027-01-05')
    assert.match(comment?.text ?? '', /now 21 October 2022; was 20 October 2022\. Misread\.$/)
  }
  const plain = { story: before, words, site }
  const untouched = [
    articleLd(page, plain),
    eventLd(before.eventById.get(EVENT)!, plain),
    chartLd(chartNamed(before, 'toll'), plain),
  ]
  assert.doesNotMatch(JSON.stringify(untouched), /correction"|"dateModified":"2027/)
})

test('every entry that can be corrected has a name and a page in the feed, also one that is gone', async () => {
  const feed = await correctionsFeed(after, words, site)
  for (const [id, about] of Object.entries(abouts)) {
    const { name, path } = correctionWords(after.corrections.find((each) => each.id === id)!, after, words)
    assert.ok(!name.includes('/') && name !== '2022-10-20', `${about}: ${name}`)
    assert.ok(feed.includes(`<link>${site.at(path.slice(1))}</link>`), path)
  }
  assert.match(feed, /Withdrawn: A thing that never was/)
  assert.ok(feed.includes(site.at('corrections/#gone')))
})

test('what an editor wrote as a date, an id or a status is put into words', () => {
  const said = (was: string, now: string) => {
    const [record] = buildStory([...entries, correction('x', abouts.event, { was, now })]).corrections
    const { was: before, now: after } = correctionWords(record!, buildStory(entries), words)
    return [before, after]
  }
  assert.deepEqual(said('2022-10', 'claimed'), ['October 2022', words.text('statuses.claimed.name')])
  const ids = before.places.slice(0, 2)
  assert.deepEqual(said(ids.map(({ id }) => id).join(', '), 'At least 215'), [
    words.list(ids.map(({ name }) => name)),
    'At least 215',
  ])
})
