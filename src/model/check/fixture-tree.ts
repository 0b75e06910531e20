/**
 * For tests: small content trees in a temporary folder, each a sound base with some files changed, added or taken
 * away.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkContent, type Problem } from './check-content.ts'

const source = (title: string) => `title: ${title}
publisher: A Paper
published: 2022-10-23
language: en
kind: news
url: https://paper.example/${title.toLowerCase().replaceAll(' ', '-')}
read: full
`

/** Content without a single problem. */
export const SOUND: Readonly<Record<string, string>> = {
  'content/sources/paper-2022-10-23.yaml': source('Rama arrives'),
  'content/sources/reuters-2022-09-07.yaml': source('Albania cuts ties'),
  'content/actors/edi-rama.yaml': `name: Edi Rama
kind: person
country: AL
role: prime minister of Albania
sources: [paper-2022-10-23]
`,
  'content/places/tirana.yaml': `name: Tirana
country: AL
lat: 41.3275
lon: 19.8187
`,
  'content/glossary/besa.yaml': `term: Besa
definition: A word of honour.
sources: [paper-2022-10-23]
`,
  'content/events/2022-10-23-rama-arrives.yaml': `date: 2022-10-23
thread: visit
title: Rama arrives in Israel
summary: The prime minister landed.
status: attributed
attributed_to: his office
places:
  - tirana
actors:
  - edi-rama
links:
  - {from: AL, to: IL, kind: visit}
sources:
  - paper-2022-10-23
  - reuters-2022-09-07
`,
  'content/series/visits.yaml': `title: Visits by year
unit: visit
thread: visit
drawing: bars
about: What is listed here.
own_count: true
points:
  - date: 2022
    value: 1
    counts: [2022-10-23-rama-arrives]
`,
  'content/threads/visit.mdx': `---
title: The visit
headline: Rama went to Israel
order: 2
from: "2022-07"
to: "2022-10-23"
summary:
  - text: One.
    sources: [paper-2022-10-23]
  - text: Two.
    sources: [paper-2022-10-23]
  - text: Three.
    sources: [paper-2022-10-23]
sunday: He landed.
sunday_sources: [paper-2022-10-23]
readings: []
---

He kept his <Term id="besa">besa</Term> on 23 October.<Cite source="paper-2022-10-23" />

## What followed

[The arrival](/events/2022-10-23-rama-arrives/) was plain.<Cite source="paper-2022-10-23" />
`,
}

export const EVENT = 'content/events/2022-10-23-rama-arrives.yaml'
export const THREAD = 'content/threads/visit.mdx'
export const SOURCE = 'content/sources/paper-2022-10-23.yaml'
export const PLACE = 'content/places/tirana.yaml'
export const SERIES = 'content/series/visits.yaml'

/** A file of the sound base with one text put in the place of another, which must be there once. */
export function changed(path: string, ...pairs: [before: string, after: string][]): Record<string, string> {
  let text = SOUND[path] as string
  for (const [before, after] of pairs) {
    assert.equal(text.split(before).length, 2, `"${before}" must stand once in ${path}`)
    text = text.replace(before, () => after)
  }
  return { [path]: text }
}

/** The thread of the base with other prose; its prose begins on line 19 of the file. */
export const withProse = (prose: string): Record<string, string> => {
  const text = SOUND[THREAD] as string
  const used = '\n\nHe kept his <Term id="besa">besa</Term>.<Cite source="paper-2022-10-23" />\n'
  return { [THREAD]: `${text.slice(0, text.indexOf('He kept'))}${prose}${used}` }
}

/** Files to change or add; null takes one away. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>

/** Makes a tree of the base and `files` (null takes a file away), and gives its root to `use`. */
export function inTree<T>(files: Files, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
      if (text === null) continue
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return use(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** The problems of the base with some files changed. */
export const allProblemsWith = (files: Files): Problem[] => inTree(files, checkContent)

/** The same without sentences that rest on no source: prose of tests seldom cites any, and that rule has its own tests. */
export const problemsWith = (files: Files): Problem[] =>
  allProblemsWith(files).filter(({ rule }) => rule !== 'unsourced')

/** What a test expects: `path:line:column  level  [rule]`, and words of the sentence. */
export interface Expected {
  at: string
  rule: string
  level?: Problem['level']
  says: (string | RegExp)[]
}

/** Asserts that exactly these problems are found, in this order. */
export function assertFinds(files: Files, ...expected: Expected[]): void {
  const found = problemsWith(files)
  const shown = found.map(({ path, line, column, level, rule }) => `${path}:${line}:${column}  ${level}  [${rule}]`)
  const wanted = expected.map(({ at, level = 'error', rule }) => `${at}  ${level}  [${rule}]`)
  assert.deepEqual(shown, wanted, found.map(({ sentence }) => sentence).join('\n'))
  expected.forEach(({ says }, index) => {
    const { sentence } = found[index] as Problem
    for (const words of says) {
      if (typeof words === 'string') assert.ok(sentence.includes(words), `"${words}" is not in: ${sentence}`)
      else assert.match(sentence, words)
    }
  })
}
