import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { factRecords, factsFile, factsPath, keptEditions, readEdition } from '../facts/edition-facts.ts'
import { readContent } from '../read-content.ts'
import { indexContent } from './content-index.ts'
import { assertFinds, changed, EVENT, inTree, PLACE, problemsWith, SERIES, THREAD, withProse } from './fixture-tree.ts'
import { checkPublishedFacts } from './published-facts.ts'

type Files = Record<string, string | null>

/** The sound base, with prose that states something, as an edition that was published. */
const SAID = withProse(
  'It was 46 days later, and he said “we came as friends” in Tirana.<Cite source="paper-2022-10-23" />',
)
const told = (files: Files): Files => ({ ...SAID, ...files })
const PUBLISHED: Files = inTree(told({}), (root) => ({
  [factsPath(1)]: factsFile({ edition: 1, published: '2022-11-01', entries: factRecords(readContent(root).entries) }),
}))
const after = (files: Files): Files => ({ ...PUBLISHED, ...told(files) })
const record = (fields: Record<string, string>): Files => ({
  'content/corrections/2022-12-01-slip.yaml': Object.entries({
    date: '2022-12-01',
    kind: 'correction',
    why: 'It was wrong.',
    ...fields,
  })
    .map(([field, value]) => `${field}: ${value}\n`)
    .join(''),
})
const RECORD = 'content/corrections/2022-12-01-slip.yaml'
const ARRIVES = 'events/2022-10-23-rama-arrives'

test('what an edition said stands without a record', () => {
  assert.deepEqual(problemsWith(after({})), [])
})

test('a changed date, place, status, name, role or figure is found at its field, with both values and the cure', () => {
  const change = (path: string, pair: [string, string], at: string, ...says: string[]) =>
    assertFinds(after(changed(path, pair)), { at: `${path}:${at}`, rule: 'published-fact', says })
  // That the file is named after another day follows from it, and is not told beside it.
  assertFinds(after(changed(EVENT, ['date: 2022-10-23', 'date: 2022-10-22'])), {
    at: `${EVENT}:1:7`,
    rule: 'published-fact',
    says: [
      'gave 2022-10-23 as the date, and now it is 2022-10-22',
      `npm run new -- correction --about ${ARRIVES} --field date --was 2022-10-23 --now 2022-10-22`,
      'content/corrections/',
    ],
  })
  change(EVENT, ['status: attributed', 'status: claimed'], '5:9', 'attributed', 'claimed')
  change(EVENT, ['attributed_to: his office', 'attributed_to: her office'], '6:16', 'her office')
  change(EVENT, ['kind: visit', 'kind: support'], '11:1', 'AL>IL:visit', 'AL>IL:support')
  change(PLACE, ['lat: 41.3275', 'lat: 41.3'], '3:6', 'gave 41.3275 as the lat')
  change('content/actors/edi-rama.yaml', ['name: Edi Rama', 'name: Edi Rame'], '1:7', 'Edi Rama')
  change('content/sources/paper-2022-10-23.yaml', ['publisher: A Paper', 'publisher: B Paper'], '2:12', 'A Paper')
})

test('a point of a series keeps its value and its day; a new point is free', () => {
  const added = changed(SERIES, ['  - date: 2022\n', '  - date: 2021\n    value: 0\n    counts: []\n  - date: 2022\n'])
  assert.deepEqual(problemsWith(after(added)), [])
  assertFinds(after(changed(SERIES, ['- date: 2022', '- date: 2021'])), {
    at: `${SERIES}:8:11`,
    rule: 'published-fact',
    says: ['gave 2022 as the points.2022.date, and now it is 2021'],
  })
})

test('wording is free; figures, quotations and names in words are not', () => {
  assert.deepEqual(problemsWith(after(changed(EVENT, ['The prime minister landed.', 'The premier came down.']))), [])
  const prose = (text: string) => after(withProse(`${text}<Cite source="paper-2022-10-23" />`))
  const sound = (text: string) => assert.deepEqual(problemsWith(prose(text)), [])
  sound('Forty-six days had passed. In Tirana he said “we came as friends”, and more in 2023.')
  sound('After 46 days he said “we came as friends, and stay” there.')
  const finds = (text: string, ...says: string[]) =>
    assertFinds(prose(text), { at: `${THREAD}:19:1`, rule: 'published-fact', says: [...says, '--field body'] })
  finds(
    'It was 47 days later, and he said “we came as friends” in Tirana.',
    'said 46 days in',
    'now says 47 days.',
    '--was "46 days" --now "47 days"',
  )
  finds(
    'It was 46 days later, and he said “we came as guests” in Tirana.',
    '“we came as friends”',
    '“we came as guests”',
  )
  finds('It was 46 days later, and he said “we came as friends” in Durrës.', 'said Tirana', 'says Durrës')
  finds('It was later, and he said “we came as friends” in Tirana.', 'says it no more')
})

test('a record with the field, what stood and what stands mends it', () => {
  const date = changed(EVENT, ['date: 2022-10-23', 'date: 2022-10-22'])
  const mended = (now: string, was = '2022-10-23') =>
    after({ ...date, ...record({ about: ARRIVES, field: 'date', was, now }) })
  assert.deepEqual(problemsWith(mended('2022-10-22')), [])
  assert.deepEqual(problemsWith(mended('22 October 2022', 'Sunday 23 October 2022')), [])
  assertFinds(mended('2022-10-21'), {
    at: `${RECORD}:7:6`,
    rule: 'correction-now',
    says: ['There stands 2022-10-22 now'],
  })
  assertFinds(mended('2022-10-22', '2022-10-24'), {
    at: `${RECORD}:6:6`,
    rule: 'correction-was',
    says: ['gave 2022-10-23'],
  })
  const prose = withProse(
    'It was 47 days later, and he said “we came as friends” in Tirana.<Cite source="paper-2022-10-23" />',
  )
  const words = (was: string, now: string) =>
    after({ ...prose, ...record({ about: 'threads/visit', field: 'body', was, now }) })
  assert.deepEqual(problemsWith(words('It was forty-six days later.', '“It was 47 days later”')), [])
  assertFinds(words('It was later.', 'It was 47 days later'), {
    at: `${THREAD}:19:1`,
    rule: 'published-fact',
    says: ['46 day'],
  })
  assertFinds(words('It was 46 days later.', 'It was 48 days later'), {
    at: `${RECORD}:7:6`,
    rule: 'correction-now',
    says: ['Quote words that stand there now'],
  })
})

test('of two records of one field the later one says what stands', () => {
  const second = {
    'content/corrections/2022-12-02-again.yaml': (
      record({ about: ARRIVES, field: 'date', was: '2022-10-22', now: '2022-10-21' })[RECORD] as string
    ).replace('12-01', '12-02'),
  }
  const first = record({ about: ARRIVES, field: 'date', was: '2022-10-23', now: '2022-10-22' })
  const files = { ...changed(EVENT, ['date: 2022-10-23', 'date: 2022-10-21']), ...first, ...second }
  assert.deepEqual(problemsWith(after(files)), [])
  assertFinds(after({ ...first, ...second }), {
    at: 'content/corrections/2022-12-02-again.yaml:7:6',
    rule: 'correction-now',
    says: ['2022-10-23'],
  })
})

test('an entry goes only with a record that withdraws it, and a published record never goes or changes', () => {
  const term = 'content/glossary/besa.yaml'
  const gone: Files = {
    ...withProse('It was 46 days later, and he said “we came as friends” in Tirana.<Cite source="paper-2022-10-23" />'),
    [term]: null,
  }
  gone[THREAD] = (gone[THREAD] as string).replace('<Term id="besa">besa</Term>', 'besa')
  assertFinds(
    { ...PUBLISHED, ...gone },
    { at: `${term}:1:1`, rule: 'published-fact', says: ['kind: withdrawn', 'Put its file back'] },
  )
  const withdrawn = record({ kind: 'withdrawn', about: 'glossary/besa', was: 'Besa', now: 'Nothing.' })
  assert.deepEqual(problemsWith({ ...PUBLISHED, ...gone, ...withdrawn }), [])

  const listed = record({ about: ARRIVES, field: 'title', was: 'Rama leaves', now: 'Rama arrives in Israel' })
  const second = inTree(told(listed), (root) => ({
    [factsPath(2)]: factsFile({ edition: 2, published: '2022-12-02', entries: factRecords(readContent(root).entries) }),
  }))
  assert.deepEqual(problemsWith({ ...after({}), ...second, ...listed }), [])
  assertFinds(
    { ...after({}), ...second },
    { at: `${RECORD}:1:1`, rule: 'published-fact', says: ['with edition 2', `Put ${RECORD} back`] },
  )
  const reworded = { [RECORD]: (listed[RECORD] as string).replace('Rama leaves', 'Rama left') }
  assertFinds(
    { ...after({}), ...second, ...reworded },
    { at: `${RECORD}:6:6`, rule: 'published-fact', says: ['stays as it was: Rama leaves'] },
  )
})

test('what the last edition said is read and compared within a tenth of a second, and written as it was read', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const content = indexContent(root)
  // The quickest of a few: what else the machine does is no matter of ours.
  const took = Array.from({ length: 4 }, () => {
    const started = performance.now()
    checkPublishedFacts(content)
    return performance.now() - started
  })
  assert.ok(Math.min(...took) < 100, `${took} ms`)
  for (const number of keptEditions(root)) {
    assert.equal(factsFile(readEdition(root, number)), readFileSync(join(root, factsPath(number)), 'utf8'))
  }
})
