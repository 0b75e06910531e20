import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsFile, factsPath } from '../facts/edition-facts.ts'
import { EVENT, PLACE, problemsWith, SERIES, SOUND, SOURCE, THREAD } from './fixture-tree.ts'

type Files = Record<string, string>
const plus = (path: string, ...lines: string[]): Files => ({ [path]: `${SOUND[path]}${lines.join('\n')}\n` })
const found = (files: Files) => problemsWith(files).filter(({ rule }) => rule === 'withheld')
const SECOND_EVENT = (SOUND[EVENT] as string).replace('Rama arrives in Israel', 'Teachers sit in')
const DRAFT_EVENT = 'content/events/2022-10-23-draft.yaml'
const draftEvent = (...lines: string[]): Files => ({ [DRAFT_EVENT]: `${SECOND_EVENT}${lines.join('\n')}\n` })

test('what is published may not name what is withheld, in any way of naming', () => {
  const source = found(plus(SOURCE, 'draft: true'))
  assert.ok(source.length >= 5)
  assert.ok(source.some(({ path, line, column }) => path === EVENT && line === 14 && column === 5))
  assert.ok(
    source.some(({ path, line }) => path === THREAD && line === 19),
    'a citation',
  )
  assert.ok(source.every(({ level, sentence }) => level === 'error' && sentence.includes('is a draft')))
  const event = found(plus(EVENT, 'publish_on: 9998-12-01'))
  assert.deepEqual(
    event.map(({ path, level }) => `${level} ${path}`),
    [
      'warning content/actors/edi-rama.yaml',
      `warning ${PLACE}`,
      `error ${SERIES}`,
      'warning content/sources/reuters-2022-09-07.yaml',
      `error ${THREAD}`,
    ],
  )
  assert.match(event[2]?.sentence ?? '', /is not published before 9998-12-01.*write publish_on: 9998-12-01 here too/)
  const correction = (about: string) => ({
    'content/corrections/2026-12-01-rama.yaml': `date: 2026-12-01\nkind: update\nabout: ${about}\nwas: A\nnow: B\nwhy: C\n`,
  })
  const about = found({ ...draftEvent('draft: true'), ...correction('events/2022-10-23-draft') })
  assert.deepEqual(
    about.map(({ path, line, column }) => `${path}:${line}:${column}`),
    ['content/corrections/2026-12-01-rama.yaml:3:8'],
  )
})

test('what is withheld may name what is published, and what opens no later', () => {
  assert.deepEqual(found(draftEvent('draft: true')), [])
  assert.deepEqual(found({ ...draftEvent('draft: true'), ...plus(EVENT, 'publish_on: 2022-10-23') }), [])
  const day = (days: [string, string]) =>
    found({
      'content/actors/new.yaml': `${SOUND['content/actors/edi-rama.yaml']}publish_on: ${days[1]}\n`,
      [DRAFT_EVENT]: `${SOUND[EVENT]}publish_on: ${days[0]}\n`.replace('  - edi-rama', '  - new'),
    }).filter(({ level }) => level === 'error')
  assert.equal(day(['9998-01-01', '9998-01-01']).length, 0)
  assert.equal(day(['9998-01-02', '9998-01-01']).length, 0)
  assert.equal(day(['9998-01-01', '9998-01-02']).length, 1)
})

test('a source that only a draft names is pointed out, because it is published', () => {
  const files: Record<string, string> = {
    ...draftEvent('draft: true'),
    'content/sources/new-2022.yaml': SOUND[SOURCE]?.replace('rama-arrives', 'new') ?? '',
  }
  files[DRAFT_EVENT] = (files[DRAFT_EVENT] ?? '').replace('  - paper-2022-10-23', '  - new-2022')
  const [only, ...more] = found(files)
  assert.deepEqual(more, [])
  assert.equal(only?.path, 'content/sources/new-2022.yaml')
  assert.equal(only?.level, 'warning')
  assert.match(only?.sentence ?? '', /add draft: true\./)
})

test('a thread cannot be withheld, and the sentence says where a new text waits', () => {
  const thread = { [THREAD]: SOUND[THREAD]?.replace('order: 2', 'order: 2\ndraft: true') ?? '' }
  const problems = problemsWith(thread).filter(({ line }) => line === 5)
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['withheld'],
  )
  assert.match(problems[0]?.sentence ?? '', /begins with _/)
})

test('an embargo is a whole day, and a draft is true or false', () => {
  const says = (line: string) =>
    problemsWith(draftEvent(line))
      // The line of the field, which is the last one.
      .filter(({ path, line: at }) => path === DRAFT_EVENT && at === 16)
      .map(({ sentence }) => sentence)
  assert.deepEqual(says('publish_on: 2026-12'), ['Write the whole day, for example 2026-12-01.'])
  assert.equal(says('publish_on: 2026-13-01').length, 1)
  assert.match(says('draft: "yes"')[0] ?? '', /true or false/)
})

test('what an edition has published cannot be withheld', () => {
  const kept = {
    edition: 1,
    published: '2022-12-01',
    entries: { 'events/2022-10-23-rama-arrives': { date: '2022-10-23' } },
  }
  const edition = { [factsPath(1)]: factsFile(kept) }
  const withdrawn = (files: Files) => found(files).filter(({ sentence }) => sentence.startsWith('Edition 1'))
  assert.deepEqual(withdrawn({ ...edition, ...draftEvent('draft: true') }), [])
  const [only, ...more] = withdrawn({ ...edition, ...plus(EVENT, 'draft: true') })
  assert.deepEqual(more, [])
  assert.equal(`${only?.path}:${only?.line}:${only?.column} ${only?.level}`, `${EVENT}:16:1 error`)
})
