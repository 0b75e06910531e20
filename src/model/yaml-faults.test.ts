import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readYaml } from './read-yaml.ts'

/** What stands in a file, where the fault is said to be, and words of the sentence. */
const CASES: [yaml: string, at: string, says: RegExp][] = [
  ['title: A: b\nx: y', '1:8', /holds a colon.*title: "A: b"/],
  ['title: A\nsummary: It is: so\n', '2:10', /"summary" holds a colon/],
  ['title: foo:\nx: y', '1:8', /title: "foo:"/],
  ['title: “A: b”', '1:8', /Curly quotes.*title: "A: b"/],
  ['title: "A” \nx: y', '1:8', /opened with a straight quote " and closed with a curly one ”/],
  ['title: "A\nx: y', '1:8', /" is opened here and never closed/],
  ['title: "A\nsummary: "B c"\n', '1:8', /" is opened here and never closed/],
  ['title: "A" b', '1:12', /more text after the closing quote.*“…”/],
  ["title: 'it's'", '1:12', /apostrophe as ’/],
  ['title: A\n\tx: y', '2:1', /begins with a tab/],
  ['\ttitle: A', '1:1', /begins with a tab/],
  ['title:A\nx: y', '1:1', /no space after the colon. Write title: A/],
  ['title A\nx: y', '1:1', /not written as "field: value"/],
  ['title: A\nx', '2:1', /not written as "field: value"/],
  ['title: A\n x: y', '2:2', /does not line up/],
  ['x:\n  - a\n - b', '3:1', /does not line up/],
  ['links:\n  - from: AL\n   to: IR', '3:4', /does not line up/],
  ['title: @a', '1:8', /cannot begin with @.*title: "@a"/],
  ['title: %a', '1:8', /cannot begin with %/],
  ['title: *a*', '1:8', /cannot begin with \*/],
  ['title: &a b', '1:8', /cannot begin with &/],
  ['title: !a b', '1:8', /cannot begin with !/],
  ['title: ? a', '1:8', /cannot begin with/],
  ['title: - a', '1:8', /list begins on the line below/],
  ['title: [a, b\nx: y', '1:8', /\[ is opened here and never closed/],
  ['title: {a: b', '1:8', /\{ is opened here and never closed/],
  ['x: [a,, b]', '1:7', /comma too many/],
  ['x: {from: AL, to: IR kind: y}', '1:19', /parted by commas/],
  ['title: ]a', '1:8', /\] here that nothing opened/],
  ['a: b\na: c', '2:1', /"a" stands here twice/],
  ['title: |a\n b', '1:9', /begins on the next line/],
  ['title: >-\nfoo\nx: y', '2:1', /must be indented/],
  ['title: "a \\q b"', '1:11', /backslash must be written twice/],
  ['a: b\n---\nc: d', '2:1', /three hyphens/],
]

test('each fault of YAML is said in one plain sentence at its place', () => {
  for (const [yaml, at, says] of CASES) {
    const { faults, value } = readYaml(yaml)
    assert.equal(value, undefined, yaml)
    assert.deepEqual(
      faults.map(({ line, column }) => `${line}:${column}`),
      [at],
      `${yaml}\n${faults[0]?.sentence}`,
    )
    assert.match(faults[0]?.sentence ?? '', says, yaml)
  }
})

test('no sentence about YAML is the parser’s own', () => {
  for (const [yaml] of CASES) {
    for (const { sentence } of readYaml(yaml).faults) {
      assert.doesNotMatch(sentence, /mapping|scalar|token|implicit|sequence|alias|anchor|flow|indentation|node/i)
      assert.match(sentence, /[.?”:"'\])}’\\\w]$/)
    }
  }
})

test('two mistakes on two lines are two faults', () => {
  assert.deepEqual(
    readYaml('title: @a\nx: y\nsummary: %b\n').faults.map(({ line }) => line),
    [1, 3],
  )
})

test('a date stays the text that was written, and a year is a number', () => {
  assert.deepEqual(readYaml('a: 2022-02-30\nb: 2022-10\nc: 2022\nd: NO\n').value, {
    a: '2022-02-30',
    b: '2022-10',
    c: 2022,
    d: 'NO',
  })
})

test('a field is found at its value, a list or an empty field at its name, what is missing at its group', () => {
  const { locate } = readYaml('a: x\nb:\n  - c: y\n    d:\n  - e\n', 3)
  assert.deepEqual(locate(['a']), { line: 4, column: 4 })
  assert.deepEqual(locate(['a'], 'key'), { line: 4, column: 1 })
  assert.deepEqual(locate(['b']), { line: 5, column: 1 })
  assert.deepEqual(locate(['b', 0, 'c']), { line: 6, column: 8 })
  assert.deepEqual(locate(['b', 0, 'd']), { line: 7, column: 5 })
  assert.deepEqual(locate(['b', 0, 'missing']), { line: 6, column: 5 })
  assert.deepEqual(locate(['b', 1]), { line: 8, column: 5 })
  assert.deepEqual(locate(['missing']), { line: 4, column: 1 })
})
