import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertFinds, changed, EVENT, PLACE, problemsWith, SERIES, SOUND, SOURCE, THREAD } from './fixture-tree.ts'

const inEvent = (...pairs: [string, string][]) => changed(EVENT, ...pairs)

test('an end before its start is found, whatever the precision of each', () => {
  for (const end of ['2022-10-22', '2022-09', '2022-07']) {
    assertFinds(inEvent(['thread: visit', `end: ${end}\nthread: visit`]), {
      at: `${EVENT}:2:6`,
      rule: 'date-order',
      says: [`"end" is ${end}, which lies before "date", 2022-10-23.`],
    })
  }
  for (const end of ['2022-10-23', '2022-10', '2022']) {
    assert.deepEqual(problemsWith(inEvent(['thread: visit', `end: ${end}\nthread: visit`])), [])
  }
  const thread = changed(THREAD, ['from: "2022-07"', 'from: "2022-10-24"'])
  assert.ok(problemsWith(thread).some(({ rule, line }) => rule === 'date-order' && line === 6))
})

test('an event after the account closes is found, and not called outside its thread as well', () => {
  assertFinds(inEvent(['date: 2022-10-23', 'date: 2026-01-01']), {
    at: `${EVENT}:1:7`,
    rule: 'after-close',
    says: ['2026-01-01 lies after 2025-12-31'],
  })
  assertFinds(inEvent(['thread: visit', 'end: 2026\nthread: visit']), {
    at: `${EVENT}:2:6`,
    rule: 'after-close',
    says: [],
  })
})

test('a contested event names its speaker', () => {
  assertFinds(inEvent(['attributed_to: his office\n', '']), {
    at: `${EVENT}:5:9`,
    rule: 'attributed-to',
    says: ['The status is "attributed"', '"attributed_to"'],
  })
  assert.deepEqual(
    problemsWith(inEvent(['status: attributed\nattributed_to: his office\n', 'status: confirmed\n'])),
    [],
  )
  assert.deepEqual(
    problemsWith(
      inEvent(['status: attributed\nattributed_to: his office\n', 'status: confirmed\ndenied_by: nobody\n']),
    ),
    [],
  )
})

test('a contested event rests on two sources or says why on one; a confirmed one may rest on one', () => {
  const used = changed(SERIES, ['counts:', 'source: reuters-2022-09-07\n    counts:'])
  const one: [string, string] = ['  - reuters-2022-09-07\n', '']
  for (const status of ['attributed', 'claimed', 'disputed']) {
    assertFinds(
      { ...used, ...inEvent(one, ['status: attributed\n', `status: ${status}\n`]) },
      {
        at: `${EVENT}:13:1`,
        rule: 'two-sources',
        says: [`The status is "${status}"`, 'two sources', '"one_source"'],
      },
    )
  }
  const reason: [string, string] = ['thread: visit', 'one_source: Nobody else was there.\nthread: visit']
  assert.deepEqual(problemsWith({ ...used, ...inEvent(one, reason) }), [])
  assert.deepEqual(problemsWith({ ...used, ...inEvent(one, ['status: attributed', 'status: confirmed']) }), [])
})

test('an own count agrees with the events it lists', () => {
  assertFinds(changed(SERIES, ['value: 1', 'value: 2']), {
    at: `${SERIES}:9:12`,
    rule: 'own-count',
    says: ['The value is 2, but "counts" lists 1 event.'],
  })
  assert.deepEqual(
    problemsWith(changed(SERIES, ['    value: 1\n    counts: [2022-10-23-rama-arrives]', '    value: 0'])),
    [],
  )
})

test('a figure that is not our own count names its source', () => {
  assertFinds(changed(SERIES, ['own_count: true\n', '']), {
    at: `${SERIES}:7:5`,
    rule: 'point-source',
    says: ['names no source'],
  })
})

test('a value lies in its own range', () => {
  assertFinds(changed(SERIES, ['value: 1', 'value: 1\n    low: 2\n    high: 3']), {
    at: `${SERIES}:9:12`,
    rule: 'low-high',
    says: ['less than "low", 2'],
  })
  assertFinds(changed(SERIES, ['value: 1', 'value: 1\n    low: 1\n    high: 0']), {
    at: `${SERIES}:10:10`,
    rule: 'low-high',
    says: ['more than "high", 0'],
  })
  assert.deepEqual(problemsWith(changed(SERIES, ['value: 1', 'value: 1\n    low: 1\n    high: 1'])), [])
})

test('a series that may not be drawn says why', () => {
  assertFinds(changed(SERIES, ['drawing: bars', 'drawing: none']), {
    at: `${SERIES}:4:10`,
    rule: 'drawing-note',
    says: ['"drawing_note"'],
  })
  assert.deepEqual(problemsWith(changed(SERIES, ['drawing: bars', 'drawing: none\ndrawing_note: Too few.'])), [])
})

const placed = (country: string, lat: number, lon: number) =>
  changed(
    PLACE,
    ['country: AL', `country: ${country}`],
    ['lat: 41.3275', `lat: ${lat}`],
    ['lon: 19.8187', `lon: ${lon}`],
  )

test('a place outside its country is found, with the country that it lies in', () => {
  assertFinds(placed('AL', 39.9334, 32.8597), {
    at: `${PLACE}:3:6`,
    rule: 'coordinates',
    says: ['is not in Albania (AL) but in Turkey (TR)', 'km'],
  })
  assertFinds(placed('IR', 0, -150), {
    at: `${PLACE}:3:6`,
    rule: 'coordinates',
    says: ['is not in Iran (IR) but in no country'],
  })
})

test('a minus sign too few is recognised', () => {
  assertFinds(placed('US', 38.9, 77.0), { at: `${PLACE}:4:6`, rule: 'coordinates', says: ['lon -77', 'minus sign'] })
})

test('a latitude beyond the pole is found, and recognised as a swap', () => {
  assertFinds(placed('JP', 139.69, 35.69), {
    at: `${PLACE}:3:6`,
    rule: 'coordinates',
    says: ['between -90 and 90', 'look swapped'],
  })
})

test('a harbour just off the drawn coast is in its country, a place at sea in none', () => {
  assert.deepEqual(problemsWith(placed('AL', 41.31, 19.3)), [])
  assert.deepEqual(problemsWith(placed('null', 24.5, 59)), [])
})

test('a country that does not exist is found, and UK is GB', () => {
  assertFinds(inEvent(['from: AL', 'from: UK']), {
    at: `${EVENT}:12:12`,
    rule: 'unknown-country',
    says: ['code "UK". Did you mean "GB"?'],
  })
  assert.deepEqual(problemsWith(inEvent(['from: AL', 'from: EU'])), [])
})

const correction = (about: string, field: string, now = 'Rama') => ({
  'content/corrections/2023-01-01-slip.yaml': `date: 2023-01-01
kind: correction
about: ${about}
field: ${field}
was: A
now: ${now}
why: It was wrong.
`,
})
const CORRECTION = 'content/corrections/2023-01-01-slip.yaml'

test('a correction is about an entry and a field that exist', () => {
  assert.deepEqual(problemsWith(correction('events/2022-10-23-rama-arrives', 'title')), [])
  assert.deepEqual(problemsWith(correction('threads/visit', 'summary.0.text', 'One.')), [])
  assertFinds(correction('events/2022-10-23-rama-arives', 'title'), {
    at: `${CORRECTION}:3:8`,
    rule: 'correction-about',
    says: ['Did you mean "2022-10-23-rama-arrives"?'],
  })
  assertFinds(correction('event/2022-10-23-rama-arrives', 'title'), {
    at: `${CORRECTION}:3:8`,
    rule: 'correction-about',
    says: ['Did you mean "events"?'],
  })
  assertFinds(correction('threads/visit', 'titel'), {
    at: `${CORRECTION}:4:8`,
    rule: 'correction-field',
    says: ['Did you mean "title"?'],
  })
})

test('addresses of leaks and of those who leak are refused, in any field, with the reason', () => {
  const urls = [
    'https://homelandjustice.example/a',
    'https://t.me/s/x',
    'https://mega.nz/file/a',
    'https://anonfiles.com/a',
  ]
  for (const url of urls) {
    assertFinds(changed(SOURCE, ['url: https://paper.example/rama-arrives', `url: ${url}`]), {
      at: `${SOURCE}:6:6`,
      rule: 'forbidden-link',
      says: [/private data/, 'Cite a report'],
    })
  }
  assertFinds(
    inEvent(['summary: The prime minister landed.', 'note: seen on t.me/black\nsummary: The prime minister landed.']),
    {
      at: `${EVENT}:4:15`,
      rule: 'forbidden-link',
      says: [],
    },
  )
  const plain = changed(SOURCE, ['publisher: A Paper', 'publisher: A Paper (copy of internet.me/x, HomeLand Justice)'])
  assert.deepEqual(problemsWith(plain), [])
  assert.ok(SOUND[SOURCE])
})

test('a misspelt field is one mistake, also where a rule wants it', () => {
  assertFinds(changed(EVENT, ['attributed_to:', 'atributed_to:']), {
    at: `${EVENT}:6:1`,
    rule: 'unknown-field',
    says: ['Did you mean "attributed_to"?'],
  })
  assertFinds(changed(SERIES, ['counts:', 'count:']), {
    at: `${SERIES}:10:5`,
    rule: 'unknown-field',
    says: ['"counts"'],
  })
})
