/** The everyday mistakes of editors: each is found at its exact place, in plain words, and all of them in one run. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  assertFinds,
  changed,
  EVENT,
  type Expected,
  PLACE,
  problemsWith,
  SOUND,
  THREAD,
  withProse,
} from './fixture-tree.ts'

type Files = Record<string, string | null>

test('sound content has no problem', () => {
  assert.deepEqual(problemsWith({}), [])
})

const UNKNOWN_SOURCE: [Files, ...Expected[]] = [
  changed(EVENT, ['- reuters-2022-09-07', '- reuter-2022-09-07']),
  {
    at: `${EVENT}:15:5`,
    rule: 'unknown-source',
    says: ['There is no source "reuter-2022-09-07". Did you mean "reuters-2022-09-07"?', 'content/sources/'],
  },
  {
    at: 'content/sources/reuters-2022-09-07.yaml:1:1',
    rule: 'unused-source',
    level: 'warning',
    says: ['Nothing rests on this source'],
  },
]

test('1. an unknown source is found in YAML and in <Cite>, with the nearest one', () => {
  assertFinds(...UNKNOWN_SOURCE)
  assertFinds(withProse('He said.<Cite source="paper-2022-10-23 papr-2022-10-23" />'), {
    at: `${THREAD}:19:40`,
    rule: 'unknown-source',
    says: ['There is no source "papr-2022-10-23". Did you mean "paper-2022-10-23"?'],
  })
})

const dated = (date: string): Files => changed(EVENT, ['date: 2022-10-23', `date: ${date}`])
const badDate = (...says: string[]): Expected => ({ at: `${EVENT}:1:7`, rule: 'date', says })

test('2. an impossible or foreign date is found, quoted or not', () => {
  for (const quote of ['', '"', "'"]) {
    const written = (date: string) => dated(`${quote}${date}${quote}`)
    assertFinds(written('2022-02-30'), badDate('February 2022 has 28 days.'))
    assertFinds(written('2022-13-01'), badDate('there is no month 13', 'Did you mean 2022-01-13?'))
    assertFinds(written('23.10.2022'), badDate('Did you mean 2022-10-23?'))
    assertFinds(written('10/23/2022'), badDate('Did you mean 2022-10-23?'))
    assertFinds(written('2022-7-15'), badDate('Did you mean 2022-07-15?'))
    assertFinds(written('23 October 2022'), badDate('Did you mean 2022-10-23?'))
    assert.deepEqual(problemsWith(written('2022')), [])
    assert.deepEqual(problemsWith(written('2022-10')), [])
  }
  assertFinds(dated('“2022-10-23”'), badDate('curly quotes', '2022-10-23'))
})

test('3. an image without alternative text is found; an empty one passes only where marked decorative', () => {
  const file = { 'public/img/portal.png': 'x' }
  assertFinds(
    { ...file, ...withProse('Look: ![](/img/portal.png)') },
    {
      at: `${THREAD}:19:7`,
      rule: 'alt-text',
      says: ['The image /img/portal.png has no alternative text. Write what it shows'],
    },
  )
  assertFinds(
    { ...file, ...withProse('Look: <img src="/img/portal.png" alt="" />') },
    {
      at: `${THREAD}:19:7`,
      rule: 'alt-text',
      says: ['decorative'],
    },
  )
  assert.deepEqual(problemsWith({ ...file, ...withProse('Look: ![The portal](/img/portal.png)') }), [])
  assert.deepEqual(problemsWith({ ...file, ...withProse('Look: <img src="/img/portal.png" alt="" decorative />') }), [])
})

test('4. a dead internal link or fragment is found, with the nearest page', () => {
  assertFinds(withProse('See [it](/threads/vist/).'), {
    at: `${THREAD}:19:5`,
    rule: 'broken-link',
    says: ['No page at /threads/vist/. Did you mean "/threads/visit/"?'],
  })
  assertFinds(withProse('See [it](/threads/visit/#what-folowed).\n\n## What followed'), {
    at: `${THREAD}:19:5`,
    rule: 'broken-link',
    says: ['has no part "#what-folowed"', 'Did you mean "/threads/visit/#what-followed"?'],
  })
  const good =
    '[a](/threads/visit/#what-followed) [b](/glossary/#besa) [c](/countries/il/) [d](#p1) [e](/) [f](/actors/edi-rama/)'
  assert.deepEqual(problemsWith(withProse(`${good}\n\n## What followed`)), [])
})

test('5. an unclosed component is reported at its opening tag', () => {
  assertFinds(withProse('Text.\n\n<Quote speaker="edi-rama" source="paper-2022-10-23">\nWords.'), {
    at: `${THREAD}:21:1`,
    rule: 'mdx-syntax',
    says: ['<Quote> is opened here and never closed. Add </Quote>'],
  })
  assertFinds(withProse('A <Term id="besa">word.'), {
    at: `${THREAD}:19:3`,
    rule: 'mdx-syntax',
    says: ['<Term> is opened here and never closed. Add </Term>'],
  })
  assertFinds(withProse('A word.<Cite source="paper-2022-10-23">'), {
    at: `${THREAD}:19:8`,
    rule: 'mdx-syntax',
    says: ['no slash at its end', '<Cite source="source-id" />'],
  })
})

test('6. an id that two files share is an error naming both; a translation is not a duplicate', () => {
  const actor = SOUND['content/actors/edi-rama.yaml'] as string
  const duplicate = (path: string): Expected => ({
    at: `${path}:1:1`,
    rule: 'duplicate-id',
    says: ['is already taken by content/actors/', 'edi-rama'],
  })
  const found = (path: string) =>
    problemsWith({ [path]: actor })
      .filter(({ rule }) => rule === 'duplicate-id')
      .map((problem) => problem)
  for (const path of ['content/actors/edi-rama.yml', 'content/actors/old/edi-rama.yaml']) {
    const [problem, ...more] = found(path)
    assert.deepEqual(more, [])
    assert.equal(problem?.level, 'error')
    const both = [problem?.path, problem?.sentence].join(' ')
    assert.ok(both.includes(path) && both.includes('content/actors/edi-rama.yaml'), both)
  }
  const capital = 'content/actors/Edi-Rama.yaml'
  assertFinds({ [capital]: actor }, { ...duplicate(capital), says: ['content/actors/edi-rama.yaml', 'of its own'] })
  assertFinds(
    { [capital]: actor, 'content/actors/edi-rama.yaml': null },
    { at: `${capital}:1:1`, rule: 'file-name', says: ['small letters', 'Name it edi-rama.yaml.'] },
  )
  const translated = problemsWith({ 'content/threads/sq/visit.mdx': SOUND[THREAD] as string })
  assert.deepEqual(
    translated.filter(({ rule }) => rule === 'duplicate-id'),
    [],
  )
})

const SWAPPED = changed(PLACE, ['lat: 41.3275', 'lat: 19.8187'], ['lon: 19.8187', 'lon: 41.3275'])

test('7. swapped coordinates are recognised', () => {
  assertFinds(SWAPPED, {
    at: `${PLACE}:3:6`,
    rule: 'coordinates',
    says: ['lat 19.8187, lon 41.3275 is not in Albania (AL), but lat 41.3275, lon 19.8187 is:', 'look swapped'],
  })
})

const outside = (date: string): Expected => ({
  at: `${EVENT}:1:7`,
  rule: 'out-of-range',
  says: [`${date} lies outside the thread "visit", which runs from 2022-07 to 2022-10-23.`],
})

test('8. an event outside its thread is found, at the precision of each end', () => {
  for (const date of ['2021-07-15', '2022-06-30', '2022-06', '2021', '2022-10-24', '2022-11', '2023']) {
    assertFinds(dated(date), outside(date))
  }
  for (const date of ['2022-07-01', '2022-07', '2022', '2022-10'])
    assert.deepEqual(
      problemsWith(dated(date)).filter(({ rule }) => rule !== 'file-date'),
      [],
    )
})

test('9. a paragraph with a figure or a quotation and no source is a warning that a reason silences', () => {
  const uncited: Expected = {
    at: `${THREAD}:19:1`,
    rule: 'uncited',
    level: 'warning',
    says: ['states a number, a date or a quotation and cites no source'],
  }
  assertFinds(withProse('He came on 23 October.'), uncited)
  assertFinds(withProse('He said “yes”.'), uncited)
  assert.deepEqual(problemsWith(withProse('He came.')), [])
  assert.deepEqual(problemsWith(withProse('He came on 23 October.<Cite source="paper-2022-10-23" />')), [])
  assert.deepEqual(problemsWith(withProse('He came on 23 October. <Unsourced why="common knowledge" />')), [])
  assert.deepEqual(
    problemsWith(
      withProse('<Unsourced why="common knowledge">\n\nHe came on 23 October.\n\nOn 24 he left.\n\n</Unsourced>'),
    ),
    [],
  )
  assertFinds(withProse('He came on 23 October. <Unsourced why="" />'), {
    at: `${THREAD}:19:40`,
    rule: 'attribute',
    says: ['for what reason'],
  })
})

const syntax = (line: number, column: number, ...says: string[]): Expected => ({
  at: `${THREAD}:${line}:${column}`,
  rule: 'mdx-syntax',
  says,
})

test('10. broken quotes and their kin: each sentence names the sign and what to type instead', () => {
  assertFinds(
    withProse('Said.<Cite source=“paper-2022-10-23” />'),
    syntax(19, 19, '“', 'straight quotes: source="paper-2022-10-23"'),
  )
  assertFinds(
    withProse('Said.<Cite source="paper-2022-10-23” />'),
    syntax(19, 36, '”', 'straight quotes: source="paper-2022-10-23"'),
  )
  assertFinds(withProse('Text. <!-- a note -->'), syntax(19, 7, '<!--', 'note:'))
  assertFinds(withProse('Fewer than <5 of them.<Cite source="paper-2022-10-23" />'), syntax(19, 12, '<5', '\\<5'))
  assertFinds(withProse('The set {a, b} is.'), syntax(19, 9, '{', '\\{'))
  assertFinds(withProse('One line.\n<Cite source="paper-2022-10-23" />\nAnother.'), {
    at: `${THREAD}:20:1`,
    rule: 'component-alone',
    says: ['<Cite> stands alone on a line inside a paragraph', 'end of the line above'],
  })
  const titled = (title: string) => changed(EVENT, ['title: Rama arrives in Israel', `title: ${title}`])
  assertFinds(titled('Israel: Rama arrives'), {
    at: `${EVENT}:3:8`,
    rule: 'yaml',
    says: ['a colon', 'Put it in quotes: title: "Israel: Rama arrives"'],
  })
  assertFinds(titled('“Israel: Rama arrives”'), {
    at: `${EVENT}:3:8`,
    rule: 'yaml',
    says: ['Curly quotes', 'straight quotes', 'title: "Israel: Rama arrives"'],
  })
  assertFinds(titled('"Israel: Rama arrives”'), {
    at: `${EVENT}:3:8`,
    rule: 'yaml',
    says: ['straight quote "', 'curly one ”'],
  })
})

test('11. all ten are found in one run, sorted by path, line and column', () => {
  const bad: Files = {
    ...SWAPPED,
    [EVENT]: (SOUND[EVENT] as string)
      .replace('date: 2022-10-23', 'date: 2021-07-15')
      .replace('- reuters-2022-09-07', '- reuter-2022-09-07'),
    'content/events/2022-02-30-other.yaml': (SOUND[EVENT] as string).replace('date: 2022-10-23', 'date: 2022-02-30'),
    'content/events/2022-10-23-third.yaml': (SOUND[EVENT] as string).replace('Rama arrives', 'Israel: Rama arrives'),
    'content/actors/Edi-Rama.yaml': SOUND['content/actors/edi-rama.yaml'] as string,
    ...withProse(
      [
        'See ![](/img/portal.png) and [it](/threads/vist/).',
        'He came on 23 October {a, b}.',
        '<Quote speaker="edi-rama" source=“paper-2022-10-23”>\nWords.',
      ].join('\n\n'),
    ),
  }
  const problems = problemsWith(bad)
  const rules = new Set(problems.map(({ rule }) => rule))
  for (const rule of [
    'unknown-source',
    'date',
    'alt-text',
    'broken-link',
    'mdx-syntax',
    'duplicate-id',
    'coordinates',
    'out-of-range',
    'uncited',
    'yaml',
  ]) {
    assert.ok(rules.has(rule), `[${rule}] is missing`)
  }
  const key = ({ path, line, column }: (typeof problems)[number]) =>
    [path, String(line).padStart(6), String(column).padStart(6)].join(' ')
  assert.deepEqual(problems.map(key), problems.map(key).sort())
})

test('no sentence speaks the language of a library', () => {
  const jargon =
    /invalid input|undefined|NaN|\[object|expected (string|number|array)|regex|schema|zod|parse|mapping|scalar|token|JSX|MDAST/i
  const bad: Files[] = [
    dated('[2022]'),
    dated(''),
    changed(EVENT, ['sources:', 'sauces:']),
    changed(EVENT, ['status: attributed', 'status: sure']),
    changed(EVENT, ['links:\n  - {from: AL, to: IL, kind: visit}', 'links: yes']),
    changed(PLACE, ['lat: 41.3275', 'lat: north']),
    changed(PLACE, ['name: Tirana', 'name: 12']),
    changed(EVENT, ['title: Rama', 'title: @Rama']),
    changed(EVENT, ['thread: visit', '\tthread: visit']),
    { [EVENT]: '' },
    { [EVENT]: '- a\n- b\n' },
    { [THREAD]: 'No front matter.' },
    { [THREAD]: '---\ntitle: A\n\nText.' },
    withProse('a <5 {x} <Foo /> <Cite /> </Term> <Cite source= /> <Cite source={x} {...y} /> `'),
  ]
  for (const files of bad) {
    const problems = problemsWith(files)
    assert.ok(
      problems.some(({ level }) => level === 'error'),
      JSON.stringify(files),
    )
    for (const { sentence } of problems) assert.doesNotMatch(sentence, jargon)
  }
})
