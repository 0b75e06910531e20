import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  assertFinds,
  changed,
  EVENT,
  type Expected,
  problemsWith,
  SERIES,
  SOUND,
  SOURCE,
  THREAD,
  withProse,
} from './fixture-tree.ts'

const unused = (path: string, noun: string): Expected => ({
  at: `${path}:1:1`,
  rule: `unused-${noun}`,
  level: 'warning',
  says: ['take the file away'],
})

test('an unknown id is found in every field that holds one', () => {
  const event = (...pairs: [string, string][]) => changed(EVENT, ...pairs)
  const place = unused('content/places/tirana.yaml', 'place')
  const actor = unused('content/actors/edi-rama.yaml', 'actor')
  assertFinds(
    event(['- tirana', '- tiranna']),
    { at: `${EVENT}:8:5`, rule: 'unknown-place', says: ['There is no place "tiranna". Did you mean "tirana"?'] },
    place,
  )
  assertFinds(event(['- edi-rama', '- rama']), actor, {
    at: `${EVENT}:10:5`,
    rule: 'unknown-actor',
    says: ['Did you mean "edi-rama"?'],
  })
  assertFinds(changed(SERIES, ['counts: [2022-10-23-rama-arrives]', 'counts: [2022-10-23-rama-arives]']), {
    at: `${SERIES}:10:14`,
    rule: 'unknown-event',
    says: ['Did you mean "2022-10-23-rama-arrives"?'],
  })
  assertFinds(changed(THREAD, ['sunday_sources: [paper-2022-10-23]', 'sunday_sources: [paper-2022-10-24]']), {
    at: `${THREAD}:15:18`,
    rule: 'unknown-source',
    says: [],
  })
  assertFinds(
    changed(THREAD, ['readings: []', 'readings:\n  - {about: A, text: B, events: [nothing-like-it], sources: []}']),
    {
      at: `${THREAD}:17:34`,
      rule: 'unknown-event',
      says: ['There is no event "nothing-like-it". If it is new, add content/events/nothing-like-it.yaml.'],
    },
  )
})

test('an unknown id in a component is found at the id', () => {
  const cases: [string, string, string][] = [
    ['A <Term id="beza">word</Term>.', '13', 'unknown-term'],
    ['<Accounts event="2022-10-23-rama" />', '18', 'unknown-event'],
    ['<Quote speaker="rama" source="paper-2022-10-23">Words.</Quote>', '17', 'unknown-actor'],
    ['<Quote speaker="edi-rama" source="paper-2022">Words.</Quote>', '35', 'unknown-source'],
  ]
  for (const [prose, column, rule] of cases)
    assertFinds(withProse(prose), { at: `${THREAD}:19:${column}`, rule, says: ['Did you mean'] })
  const only = changed(THREAD, ['<Term id="besa">besa</Term>', '<Term id="beza">besa</Term>'])
  assertFinds(only, { at: `${THREAD}:19:23`, rule: 'unknown-term', says: ['"beza"'] })
})

test('an id that stands twice in one list is found at the second', () => {
  assertFinds(changed(EVENT, ['- reuters-2022-09-07', '- reuters-2022-09-07\n  - paper-2022-10-23']), {
    at: `${EVENT}:16:5`,
    rule: 'repeated-id',
    says: ['"paper-2022-10-23" stands twice'],
  })
  assertFinds(withProse('A.<Cite source="paper-2022-10-23 paper-2022-10-23" />'), {
    at: `${THREAD}:19:34`,
    rule: 'repeated-id',
    says: [],
  })
})

test('a thread without its file is found once, where it is first used', () => {
  const second = {
    'content/events/2022-10-24-next.yaml': (SOUND[EVENT] as string)
      .replace('thread: visit', 'thread: leak')
      .replace('date: 2022-10-23', 'date: 2022-10-24')
      .replace('Rama arrives in Israel', 'Teachers sit in'),
  }
  assertFinds(
    { ...second, ...changed(EVENT, ['thread: visit', 'thread: leak']) },
    {
      at: `${EVENT}:2:9`,
      rule: 'unknown-thread',
      says: ['content/threads/leak.mdx'],
    },
  )
})

test('what nothing uses is a warning', () => {
  const extra = {
    'content/sources/extra.yaml': SOUND[SOURCE] as string,
    'content/places/extra.yaml': SOUND['content/places/tirana.yaml'] as string,
    'content/actors/extra.yaml': SOUND['content/actors/edi-rama.yaml'] as string,
  }
  assertFinds(
    extra,
    unused('content/actors/extra.yaml', 'actor'),
    unused('content/places/extra.yaml', 'place'),
    unused('content/sources/extra.yaml', 'source'),
  )
  // The glossary page shows every term, so none is unused.
  assert.deepEqual(problemsWith({ 'content/glossary/extra.yaml': SOUND['content/glossary/besa.yaml'] as string }), [])
})

test('what a file names that cannot be read does not count as unused', () => {
  assertFinds(changed(EVENT, ['title: Rama', 'title: @Rama']), { at: `${EVENT}:3:8`, rule: 'yaml', says: ['@'] })
})

test('files with a wrong ending, name or place are found, with where they belong', () => {
  const actor = SOUND['content/actors/edi-rama.yaml'] as string
  const error = (path: string, rule: string, ...says: string[]): Expected => ({ at: `${path}:1:1`, rule, says })
  const alone = (path: string, ...expected: Expected[]) => assertFinds({ [path]: actor }, ...expected)
  alone(
    'content/actors/someone.yml',
    error('content/actors/someone.yml', 'file-name', 'must end in .yaml. Name it someone.yaml.'),
  )
  alone('content/threads/leak.md', error('content/threads/leak.md', 'file-name', 'leak.mdx'))
  alone('content/actors/notes', error('content/actors/notes', 'file-name', 'must end in .yaml'))
  alone('content/actor/someone.yaml', error('content/actor/someone.yaml', 'wrong-place', 'Did you mean "actors"?'))
  alone('content/someone.yaml', error('content/someone.yaml', 'wrong-place', 'one of its folders'))
  alone(
    'content/actors/new/someone.yaml',
    unused('content/actors/new/someone.yaml', 'actor'),
    error('content/actors/new/someone.yaml', 'wrong-place', 'Move it to content/actors/someone.yaml.'),
  )
  assertFinds(
    { 'content/actors/Some One.yaml': actor },
    error('content/actors/Some One.yaml', 'file-name', 'small letters', 'Name it some-one.yaml.'),
  )
})

test('drafts, hidden files and a README are passed over', () => {
  const actor = 'nothing that could be read: ['
  assert.deepEqual(
    problemsWith({
      'content/actors/_draft.yaml': actor,
      'content/_drafts/a.yaml': actor,
      'content/.DS_Store': actor,
      'content/README.md': actor,
    }),
    [],
  )
})

test('a thread that is none of the six is found', () => {
  const problems = problemsWith({ 'content/threads/visits.mdx': SOUND[THREAD] as string })
  assert.deepEqual(
    problems.map(({ rule, path }) => [rule, path]),
    [['file-name', 'content/threads/visits.mdx']],
  )
  assert.match(problems[0]?.sentence ?? '', /Did you mean "visit"\?/)
})
