import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertFinds, changed, EVENT, type Expected, problemsWith, THREAD, withProse } from './fixture-tree.ts'

const CITE = '<Cite source="paper-2022-10-23" />'
const at = (line: number, column: number, rule: string, ...says: (string | RegExp)[]): Expected => ({
  at: `${THREAD}:${line}:${column}`,
  rule,
  says,
})
const warning = (line: number, column: number, rule: string, ...says: string[]): Expected => ({
  ...at(line, column, rule, ...says),
  level: 'warning',
})

test('an unknown component is found, with the nearest one or the way to write it', () => {
  assertFinds(
    withProse('A.<Cites source="paper-2022-10-23" />'),
    at(19, 3, 'unknown-component', 'There is no component <Cites>. Did you mean "Cite"?'),
  )
  assertFinds(withProse('A <b>word</b>.'), at(19, 3, 'unknown-component', '**words**'))
  assertFinds(withProse('A <script>word</script>.'), at(19, 3, 'unknown-component', 'There is no component <script>'))
  assert.deepEqual(problemsWith(withProse('H<sub>two</sub>O<br />and <bdi lang="he">צה"ל</bdi>')), [])
})

test('a component without what it needs is found, with an example', () => {
  assertFinds(
    withProse('A.<Cite />'),
    at(19, 3, 'missing-attribute', '<Cite> needs source="…". Write it as <Cite source="source-id" />'),
  )
  assertFinds(withProse('A.<Cite source="" />'), at(19, 17, 'attribute', 'source="" is empty'))
  assertFinds(
    withProse('A.<Cite src="paper-2022-10-23" source="paper-2022-10-23" />'),
    at(19, 9, 'unknown-attribute', '<Cite> has no "src"'),
  )
  assertFinds(
    withProse('A.<Cite sorce="paper-2022-10-23" />'),
    at(19, 9, 'unknown-attribute', 'Did you mean "source"?'),
  )
  assertFinds(withProse('A <Term id="besa" />.'), at(19, 3, 'component', 'must enclose some words'))
  assertFinds(withProse(`A.<Cite source="paper-2022-10-23">B</Cite>`), at(19, 3, 'component', 'encloses no text'))
  assertFinds(
    withProse('<Quote speaker="edi-rama edi-rama" source="paper-2022-10-23">A.</Quote>'),
    at(19, 17, 'attribute', 'takes one id'),
    at(19, 26, 'repeated-id'),
  )
  assertFinds(
    withProse('<Quote speaker="edi-rama" source="paper-2022-10-23" date="2022-02-30">A.</Quote>'),
    at(19, 59, 'date', '28 days'),
  )
})

test('an unknown chart is found, with the nearest one', () => {
  assertFinds(
    withProse('<Chart name="tol" />'),
    at(19, 14, 'unknown-chart', 'There is no chart "tol". Did you mean "toll"?'),
  )
  for (const name of ['map', 'map-shadow-war', 'timeline-visit']) {
    assert.deepEqual(problemsWith(withProse(`<Chart name="${name}" />`)), [])
  }
})

test('a component alone on a line is found where it cuts a paragraph or belongs to none', () => {
  assertFinds(withProse(`One.\n${CITE}`), at(20, 1, 'component-alone', 'cut it in two', 'end of the line above'))
  assertFinds(withProse(`One.\n\n${CITE}\n\nTwo.`), at(21, 1, 'component-alone', 'belongs to no sentence'))
  assertFinds(
    withProse('One.\n<Chart name="map" />\nTwo.'),
    at(20, 1, 'component-alone', 'empty line before and after'),
  )
  assertFinds(withProse('One <Chart name="map" /> two.'), at(19, 5, 'component-place', 'on a line of its own'))
  assert.deepEqual(problemsWith(withProse(`One.\n\n<Chart name="map" />\n\nTwo.${CITE}\nThree.`)), [])
})

test('a comment in prose is a warning; a comment that an editor mangled is an error', () => {
  assertFinds(withProse('A. {/* not yet */}'), warning(19, 4, 'mdx-comment', '"note:"'))
  assertFinds(withProse('A. {/\\* do not name him \\*/}'), at(19, 4, 'mdx-syntax', '{'))
})

test('an import is found, and an English sentence that begins with the word', () => {
  assertFinds(
    withProse('import Cite from "./cite"'),
    at(19, 1, 'mdx-syntax', 'Components need no import'),
    warning(19, 1, 'uncited'),
    warning(19, 18, 'quotation-marks'),
  )
  assertFinds(withProse('export of crude oil rose.'), at(19, 1, 'mdx-syntax', 'begin with another word'))
  assert.deepEqual(problemsWith(withProse('The import of goods.\nexport rose.')), [])
})

test('footnotes are refused, with or without their text', () => {
  assertFinds(withProse('A.[^a]\n\n[^a]: B.'), at(19, 3, 'footnote', '<Cite'), at(21, 1, 'footnote'))
  assertFinds(withProse('A.[^a]'), at(19, 3, 'footnote', '<Cite'))
})

test('every fault of one file is found in one run, and the rest of the file is still read', () => {
  assertFinds(
    withProse(`A <5 {b}.\n\nC <Term id=“besa”>d</Term> [e](/nowhere/).<Cite source="nobody" />\n\n<!-- f -->`),
    warning(19, 1, 'uncited'),
    at(19, 3, 'mdx-syntax'),
    at(19, 6, 'mdx-syntax'),
    at(21, 12, 'mdx-syntax'),
    at(21, 28, 'broken-link'),
    at(21, 57, 'unknown-source'),
    at(23, 1, 'mdx-syntax'),
  )
})

test('signs in code and escaped signs mean nothing', () => {
  assert.deepEqual(problemsWith(withProse('A `{x} <y` and \\{a\\} and \\<b.\n\n```\n<5 {c}\n```')), [])
})

test('a link to no page is found, whatever its fault', () => {
  const link = (url: string, ...says: string[]) =>
    assertFinds(withProse(`A [b](${url}).`), at(19, 3, 'broken-link', ...says))
  link('/events/2022-10-23-rama-arives/', 'Did you mean "/events/2022-10-23-rama-arrives/"?')
  link('/actors/rama/', 'Did you mean "/actors/edi-rama/"?')
  link('/sources/nobody/', 'No page at /sources/nobody/.')
  link('/countries/xx/', 'No page at /countries/xx/.')
  link('/glossary/#beza', 'has no part "#beza"', 'Did you mean "/glossary/#besa"?')
  link('/threads/visit', 'end in a slash: /threads/visit/')
  link('threads/visit/', 'from its beginning', '/threads/visit/')
  link('../visit/', 'from its beginning')
  link('#nowhere', 'has no part "#nowhere"')
  link('javascript:alert(1)', 'javascript:')
  link('', 'no address')
  link('/files/a.pdf', 'There is no file public/files/a.pdf')
  assertFinds(withProse('A [b].\n\n[b]: /nowhere/'), at(21, 1, 'broken-link', '/nowhere/'))
  assert.deepEqual(
    problemsWith(withProse('A [b](https://example.com/a?b#c) [c](mailto:a@b.example) [d](/glossary/).')),
    [],
  )
  assert.deepEqual(problemsWith({ 'public/files/a.pdf': 'x', ...withProse('A [b](/files/a.pdf).') }), [])
})

test('an image that is not there is found', () => {
  assertFinds(
    withProse('![What it shows](/img/none.png)'),
    at(19, 1, 'broken-link', 'no file for the image', 'public/img/none.png'),
  )
  assertFinds(withProse('![What it shows](https://other.example/a.png)'), at(19, 1, 'broken-link', 'another site'))
})

test('straight quotation marks in what readers see are warnings', () => {
  assertFinds(withProse(`He said "yes".${CITE}`), warning(19, 9, 'quotation-marks', '“…”'))
  assertFinds(withProse(`Rama's office.`), warning(19, 5, 'quotation-marks', '’'))
  assert.deepEqual(problemsWith(withProse(`<bdi lang="he">צה"ל</bdi> and Rama’s “yes”.${CITE}`)), [])
  assertFinds(changed(EVENT, ['summary: The prime minister landed.', "summary: The minister's plane landed."]), {
    at: `${EVENT}:4:10`,
    rule: 'quotation-marks',
    level: 'warning',
    says: ['’'],
  })
  assertFinds(changed(EVENT, ['title: Rama arrives in Israel', 'title: “Rama arrives”']), {
    at: `${EVENT}:3:8`,
    rule: 'quotation-marks',
    level: 'warning',
    says: ['curly quotes', 'will be printed'],
  })
})

test('a table or a list item with figures cites a source', () => {
  assertFinds(withProse('| a | b |\n|---|---|\n| 1 | 2 |'), warning(19, 1, 'uncited'))
  assert.deepEqual(problemsWith(withProse(`| a | b |\n|---|---|\n| 1 | 2 ${CITE} |`)), [])
  assertFinds(withProse(`- One.\n- On 2 May.\n- On 3 May.${CITE}`), warning(20, 3, 'uncited'))
  assert.deepEqual(problemsWith(withProse('<Quote speaker="edi-rama" source="paper-2022-10-23">On 5 May.</Quote>')), [])
})

test('comments in YAML are warnings, and so is a text cut short by one', () => {
  assertFinds(changed(EVENT, ['thread: visit', '# to check\nthread: visit']), {
    at: `${EVENT}:2:1`,
    rule: 'yaml-comment',
    level: 'warning',
    says: ['"note:"'],
  })
  assertFinds(changed(EVENT, ['title: Rama arrives in Israel', 'title: Room #5 and #6']), {
    at: `${EVENT}:3:13`,
    rule: 'yaml-comment',
    level: 'warning',
    says: ['title: "Room #5 and #6"'],
  })
  assert.deepEqual(
    problemsWith(changed(EVENT, ['summary: The prime minister landed.', 'summary: >-\n  He landed\n  # 5 of them'])),
    [],
  )
  assert.deepEqual(problemsWith(changed(EVENT, ['title: Rama arrives in Israel', 'title: "Room #5"'])), [])
})

test('a link whose brackets do not fit together is found', () => {
  const link = (prose: string, column: number, ...says: string[]) =>
    assertFinds(withProse(prose), at(19, column, 'broken-link', ...says))
  link('He [landed](/actors/edi-rama/ that day.', 4, 'never closed. Add )')
  link('He [landed(/actors/edi-rama/) that day.', 4, 'Add ]')
  link('He landed](/actors/edi-rama/) that day.', 10, 'Put [')
  link('He [landed] (/actors/edi-rama/) that day.', 4, 'A space')
  link('He [landed]/actors/edi-rama/ that day.', 4, 'no brackets')
  assert.deepEqual(problemsWith(withProse('He [sic] came (/by plane/), and \\[so\\](/on).')), [])
})

test('a second title, an empty heading and a step too many are found', () => {
  assertFinds(withProse('# The visit\n\nHe came.'), at(19, 1, 'heading', 'Begin a heading with ##'))
  assertFinds(withProse('He came.\n\n#### Later\n\nHe left.'), at(21, 1, 'heading', 'Begin it with ##'))
  assertFinds(withProse('##\n\nHe left.'), at(19, 1, 'heading', 'no words'))
  assert.deepEqual(problemsWith(withProse('## A\n\n### B\n\n#### C\n\n## D')), [])
})
