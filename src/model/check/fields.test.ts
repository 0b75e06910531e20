import { test } from 'node:test'
import { assertFinds, changed, EVENT, PLACE, SERIES, THREAD } from './fixture-tree.ts'

const inEvent = (...pairs: [string, string][]) => changed(EVENT, ...pairs)

test('a misspelt field is found at its name, with the nearest one, and is not called missing as well', () => {
  assertFinds(inEvent(['status: attributed\n', 'statsu: attributed\n']), {
    at: `${EVENT}:5:1`,
    rule: 'unknown-field',
    says: ['There is no field "statsu" in an event. Did you mean "status"?'],
  })
  assertFinds(inEvent(['kind: visit', 'kynd: visit']), {
    at: `${EVENT}:12:24`,
    rule: 'unknown-field',
    says: ['"kynd" in "links"', 'Did you mean "kind"?'],
  })
  assertFinds(inEvent(['thread: visit', 'thread: visit\nlocation: Lod']), {
    at: `${EVENT}:3:1`,
    rule: 'unknown-field',
    says: ['no field "location"', 'It may have: date, end, thread'],
  })
})

test('a missing field is found at the group that lacks it, with what to write', () => {
  assertFinds(inEvent(['title: Rama arrives in Israel\n', '']), {
    at: `${EVENT}:1:1`,
    rule: 'missing-field',
    says: ['The field "title" is missing.', 'What happened'],
  })
  assertFinds(changed(SERIES, ['  - date: 2022\n    value: 1', '  - value: 1']), {
    at: `${SERIES}:8:5`,
    rule: 'missing-field',
    says: ['The field "date" is missing here in "points".'],
  })
  assertFinds(changed(THREAD, ['headline: Rama went to Israel\n', '']), {
    at: `${THREAD}:2:1`,
    rule: 'missing-field',
    says: ['"headline" is missing'],
  })
})

test('an empty field is found at its name', () => {
  for (const empty of ['title:', 'title: ~']) {
    assertFinds(inEvent(['title: Rama arrives in Israel', empty]), {
      at: `${EVENT}:3:1`,
      rule: 'missing-field',
      says: ['The field "title" is empty'],
    })
  }
  assertFinds(inEvent(['title: Rama arrives in Israel', 'title: " "']), {
    at: `${EVENT}:3:8`,
    rule: 'value',
    says: ['"title" is empty'],
  })
})

test('a value of the wrong kind is found at its place, with the way to write it', () => {
  const cases: [pairs: [string, string], at: string, says: string[]][] = [
    [['title: Rama arrives in Israel', 'title: 2022'], '3:8', ['"title" must be text. Put it in quotes: "2022"']],
    [['places:\n  - tirana', 'places: tirana'], '7:9', ['"places" must be a list', '[tirana]']],
    [['places:\n  - tirana', 'places: -tirana'], '7:9', ['"places" must be a list', 'space is missing']],
    [['title: Rama arrives in Israel', 'title: [a]'], '3:1', ['must be text', 'a list']],
  ]
  for (const [pair, at, says] of cases) {
    const unused = at.startsWith('7')
      ? [{ at: `${PLACE}:1:1`, rule: 'unused-place', level: 'warning' as const, says: [] }]
      : []
    assertFinds(inEvent(pair), { at: `${EVENT}:${at}`, rule: 'wrong-type', says }, ...unused)
  }
  assertFinds(changed(PLACE, ['lat: 41.3275', 'lat: "41,3275"']), {
    at: `${PLACE}:3:6`,
    rule: 'wrong-type',
    says: ['"lat" must be a number. Write it as 41.3275, without quotes.'],
  })
  assertFinds(
    changed(SERIES, ['own_count: true', 'own_count: "true"']),
    {
      at: `${SERIES}:6:12`,
      rule: 'wrong-type',
      says: ['"own_count" must be true or false, without quotes'],
    },
    { at: `${SERIES}:8:5`, rule: 'point-source', says: ['names no source'] },
  )
})

test('a word that is not on its list is found, with the nearest one and the list', () => {
  assertFinds(inEvent(['status: attributed\n', 'status: atributed\n']), {
    at: `${EVENT}:5:9`,
    rule: 'value',
    says: ['"status" cannot be "atributed". Did you mean "attributed"?', 'confirmed, attributed, claimed, disputed'],
  })
  assertFinds(inEvent(['thread: visit', 'thread: vist']), {
    at: `${EVENT}:2:9`,
    rule: 'value',
    says: ['Did you mean "visit"?', 'shadow-war'],
  })
})

test('a thread whose summary has not three sentences is found at the summary', () => {
  assertFinds(changed(THREAD, ['  - text: Three.\n    sources: [paper-2022-10-23]\n', '']), {
    at: `${THREAD}:7:1`,
    rule: 'value',
    says: ['Write exactly three sentences.'],
  })
})

test('an address that is none is found', () => {
  const path = 'content/sources/paper-2022-10-23.yaml'
  for (const url of ['paper.example/a', 'ftp://paper.example/a', 'javascript:alert(1)']) {
    assertFinds(changed(path, ['url: https://paper.example/rama-arrives', `url: ${url}`]), {
      at: `${path}:6:6`,
      rule: 'value',
      says: ['beginning with https://'],
    })
  }
})
