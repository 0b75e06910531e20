import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { createInspector } from './check-content.ts'
import { applyFixes } from './fixes.ts'
import { changed, EVENT, type Files, inTree, PLACE, SOUND, THREAD, withProse } from './fixture-tree.ts'
import { mendContent } from './mend.ts'

const CITE = '<Cite source="paper-2022-10-23" />'

/** Mends a tree, and gives the text of a file after it; a second run must change nothing. */
function mended(files: Files, path: string): string {
  return inTree(files, (root) => {
    const inspector = createInspector(root)
    mendContent(root, inspector)
    const text = readFileSync(join(root, path), 'utf8')
    assert.deepEqual(mendContent(root, createInspector(root)).mended, [], 'a second run mends nothing')
    assert.equal(readFileSync(join(root, path), 'utf8'), text)
    return text
  })
}

const event = (before: string, wrong: string, right: string) =>
  assert.equal(
    mended(changed(EVENT, [before, wrong]), EVENT),
    (SOUND[EVENT] as string).replace(before, () => right),
  )
const kept = (before: string, wrong: string) => event(before, wrong, wrong)
const prose = (wrong: string, right: string) =>
  assert.equal(mended(withProse(wrong + CITE), THREAD), withProse(right + CITE)[THREAD])

test('a date in another writing is mended, and left where it could be two', () => {
  for (const wrong of ['23.10.2022', '10/23/2022', '23 October 2022', '“2022-10-23”', '"23.10.2022"']) {
    event('date: 2022-10-23', `date: ${wrong}`, wrong.startsWith('"') ? 'date: "2022-10-23"' : 'date: 2022-10-23')
  }
  event('date: 2022-10-23', 'date: 2022-10-3', 'date: 2022-10-03')
  kept('date: 2022-10-23', 'date: 3.10.2022')
  kept('date: 2022-10-23', 'date: 2022-13-01')
})

test('a misspelt field is mended, unless the right one is there', () => {
  event('attributed_to:', 'atributed_to:', 'attributed_to:')
  kept('attributed_to: his office', 'attributed_to: his office\natributed_to: him')
})

test('capitals in ids and in words of a closed list are mended, and nothing else of them', () => {
  event('- edi-rama', '- Edi-Rama', '- edi-rama')
  event('status: attributed', 'status: Attributed', 'status: attributed')
  prose('He<Term id="Besa">x</Term>.', 'He<Term id="besa">x</Term>.')
  kept('- edi-rama', '- rama')
})

test('a text that needs quotes gets them', () => {
  event('title: Rama arrives in Israel', 'title: Israel: Rama arrives', 'title: "Israel: Rama arrives"')
  event('title: Rama arrives in Israel', 'title: “Israel: Rama arrives”', 'title: "Israel: Rama arrives"')
  assert.equal(mended(changed(PLACE, ['lat: 41.3275', 'lat: "41,3275"']), PLACE), SOUND[PLACE])
})

test('hidden signs go, and what stands round them stays', () => {
  event('Rama arrives', 'Ra\u200bma\u00a0arrives', 'Rama arrives')
  event('his office', 'Ramaâ€™s office', 'Rama’s office')
  event('thread: visit', 'thread:\u00a0visit', 'thread: visit')
  const text = SOUND[EVENT] as string
  assert.equal(mended({ [EVENT]: `\uFEFF${text.replaceAll('\n', '\r\n')}` }, EVENT), text)
  const thread = SOUND[THREAD] as string
  assert.equal(mended({ [THREAD]: `\uFEFF${thread.replaceAll('\n', '\r\n')}` }, THREAD), thread)
})

test('curly quotes in a tag, a missing slash and an apostrophe are mended', () => {
  prose(
    'He [came](/actors/edi-rama).<Cite source=“paper-2022-10-23” />',
    'He [came](/actors/edi-rama/).<Cite source="paper-2022-10-23" />',
  )
  prose("Rama's office.", 'Rama’s office.')
})

test('every byte outside the places of the answers is the same, whatever the style of the file', () => {
  const wrong = `# kept\n"date":   '23.10.2022'   # why\n${(SOUND[EVENT] as string).split('\n').slice(1).join('\n').replace('- edi-rama', "-   'edi-rama' ")}`
  const right = wrong.replace('23.10.2022', '2022-10-23').replace("'edi-rama' ", "'edi-rama'")
  assert.equal(mended({ [EVENT]: wrong }, EVENT), right)
})

test('sound files are not touched', () => {
  inTree({}, (root) => {
    writeFileSync(join(root, EVENT), SOUND[EVENT] as string)
    assert.deepEqual(mendContent(root, createInspector(root)).mended, [])
  })
})

test('answers that touch one another wait for the next round', () => {
  const fixes = [
    { start: 2, end: 4, text: 'x' },
    { start: 0, end: 3, text: 'y' },
  ]
  assert.equal(applyFixes('abcdef', fixes), 'ydef')
  assert.equal(
    applyFixes('\uFEFFab', [
      { start: -1, end: 0, text: '' },
      { start: 0, end: 1, text: 'A' },
    ]),
    'Ab',
  )
})
