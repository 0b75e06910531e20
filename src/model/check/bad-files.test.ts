/** Files as computers, mail programs and word processors leave them: each gets its one sentence, and nothing is lost. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertFinds, changed, EVENT, type Expected, problemsWith, SOUND, THREAD, withProse } from './fixture-tree.ts'

const event = SOUND[EVENT] as string
const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding))
const at = (place: string, rule: string, ...says: string[]): Expected => ({ at: place, rule, says })
const warning = (place: string, rule: string, ...says: string[]): Expected => ({
  ...at(place, rule, ...says),
  level: 'warning',
})

test('a file that is not UTF-8 is one error, at the first sign that is none', () => {
  const accented = event.replace('his office', 'Hélène’s office'.replace('’', "'"))
  const line = accented.split('\n').findIndex((text) => text.includes('Hélène')) + 1
  assertFinds(
    { [EVENT]: bytes(accented, 'latin1') },
    at(`${EVENT}:${line}:17`, 'encoding', 'not written in UTF-8', 'probably “é”', 'Save it again as UTF-8'),
  )
  assertFinds({ [EVENT]: bytes(`\uFEFF${event}`, 'utf16le') }, at(`${EVENT}:1:1`, 'encoding', 'UTF-16'))
  assertFinds({ [EVENT]: bytes(event, 'utf16le') }, at(`${EVENT}:1:1`, 'encoding', 'UTF-16'))
  assertFinds({ [THREAD]: bytes(`${SOUND[THREAD]}\nJosé.\n`, 'latin1') }, at(`${THREAD}:25:4`, 'encoding', '“é”'))
})

test('a sign lost in saving, and one read in a wrong encoding, are found at their place', () => {
  assertFinds(changed(EVENT, ['his office', 'his of\uFFFDce']), at(`${EVENT}:6:22`, 'lost-sign', 'UTF-8'))
  assertFinds(
    changed(EVENT, ['his office', 'Ramaâ€™s office']),
    warning(`${EVENT}:6:20`, 'mangled-sign', '“â€™” is “’”', 'Type ’'),
  )
  assert.deepEqual(problemsWith(changed(EVENT, ['his office', 'Hélène’s office in Çorovodë'])), [])
})

test('a byte order mark and Windows line ends are one warning each, and the file is read as it was meant', () => {
  for (const path of [EVENT, THREAD]) {
    const text = SOUND[path] as string
    assertFinds({ [path]: `\uFEFF${text}` }, warning(`${path}:1:1`, 'byte-order-mark', 'without one'))
    const first = text.split('\n')[0] as string
    assertFinds(
      { [path]: text.replaceAll('\n', '\r\n') },
      warning(`${path}:1:${first.length + 1}`, 'line-ends', 'line ends of Windows'),
    )
  }
})

test('a non-breaking space is an error where it is syntax, a warning in words, and meant before a unit', () => {
  assertFinds(
    changed(EVENT, ['thread: visit', 'thread:\u00a0visit']),
    at(`${EVENT}:2:8`, 'invisible-sign', 'plain space'),
  )
  assertFinds(
    changed(EVENT, ['  - tirana', '\u00a0\u00a0- tirana']),
    at(`${EVENT}:8:1`, 'invisible-sign'),
    at(`${EVENT}:8:2`, 'invisible-sign'),
  )
  assertFinds(changed(EVENT, ['Rama arrives', 'Rama\u00a0arrives']), warning(`${EVENT}:3:12`, 'invisible-sign'))
  assertFinds(withProse('He\u00a0came.'), warning(`${THREAD}:19:3`, 'invisible-sign'))
  assert.deepEqual(problemsWith(withProse('Some 50\u00a0km.<Cite source="paper-2022-10-23" />')), [])
})

test('signs that nobody sees are warnings, and joiners inside Persian words are not', () => {
  assertFinds(
    changed(EVENT, ['Rama arrives', 'Ra\u200bma arrives']),
    warning(`${EVENT}:3:10`, 'invisible-sign', 'nobody sees'),
  )
  assertFinds(withProse('He\u00ad came.'), warning(`${THREAD}:19:3`, 'invisible-sign'))
  assertFinds(
    withProse('He \u202bcame\u202c.'),
    warning(`${THREAD}:19:4`, 'invisible-sign', '<bdi'),
    warning(`${THREAD}:19:9`, 'invisible-sign'),
  )
  assertFinds(changed(EVENT, ['his office', 'Hele\u0301ne']), warning(`${EVENT}:6:19`, 'two-signs', '“é”'))
  assert.deepEqual(problemsWith(withProse('He said <bdi lang="fa">می\u200cخواهم</bdi>.')), [])
})

test('spaces at the end of a line are warnings; in prose they would make a new line', () => {
  assertFinds(
    changed(EVENT, ['thread: visit', 'thread: visit ']),
    warning(`${EVENT}:2:14`, 'trailing-space', 'Take them away'),
  )
  assertFinds(withProse('He came.  \nHe left.'), warning(`${THREAD}:19:9`, 'trailing-space', '<br />'))
})

test('a file of five megabytes is refused by its size', () => {
  const started = performance.now()
  assertFinds({ [THREAD]: 'a'.repeat(5_000_000) }, at(`${THREAD}:1:1`, 'file-size', '5.0 MB', 'public/'))
  assert.ok(performance.now() - started < 1000)
})

test('a name in another script, with spaces or capitals, gets one sentence whose cure can be followed', () => {
  const actor = SOUND['content/actors/edi-rama.yaml'] as string
  const named = (name: string, ...says: string[]) =>
    assertFinds({ [`content/actors/${name}`]: actor }, at(`content/actors/${name}:1:1`, 'file-name', ...says))
  named('Yair Lapid.yaml', 'Name it yair-lapid.yaml.')
  named('Yair Lapid.YML', 'Name it yair-lapid.yaml.')
  named('lapid.yaml.txt', 'Name it lapid.yaml.')
  named('lapid.md', 'Name it lapid.yaml.')
  named('lapid.txt', 'Name it lapid.yaml.')
  named('לפיד.yaml', 'small letters', 'Give it a name of such letters.')
})

test('a file under a wrong name is one mistake: whoever names it rightly made none', () => {
  const renamed = (from: string, to: string): Record<string, string | null> => ({
    [from]: null,
    [to]: SOUND[from] as string,
  })
  for (const [from, to] of [
    ['content/actors/edi-rama.yaml', 'content/actors/edi-rama.yml'],
    ['content/actors/edi-rama.yaml', 'content/actors/Edi Rama.yaml'],
    ['content/sources/paper-2022-10-23.yaml', 'content/sources/paper-2022-10-23.yaml.txt'],
    ['content/places/tirana.yaml', 'content/places/Tirana.yaml'],
    ['content/glossary/besa.yaml', 'content/glossary/besa.md'],
    [EVENT, EVENT.replace('.yaml', '.yml')],
    [THREAD, THREAD.replace('visit', 'Visit')],
  ] as const) {
    assertFinds(renamed(from, to), at(`${to}:1:1`, 'file-name'))
  }
})

test('where the better name is taken, the cure names the file that has it', () => {
  const actor = SOUND['content/actors/edi-rama.yaml'] as string
  for (const name of ['edi-rama.yml', 'Edi-Rama.yaml', 'edi rama.yaml', 'old/edi-rama.yaml', 'edi-rama.yaml.txt']) {
    assertFinds(
      { [`content/actors/${name}`]: actor },
      at(`content/actors/${name}:1:1`, 'duplicate-id', 'already taken by content/actors/edi-rama.yaml'),
    )
  }
})

test('what a text editor leaves behind is a warning and is not read', () => {
  for (const name of ['edi-rama.yaml~', 'edi-rama.yaml.bak', '#edi-rama.yaml#', '~$besa.docx', 'Thumbs.db']) {
    const path = `content/actors/${name}`
    assertFinds({ [path]: 'name: [' }, warning(`${path}:1:1`, 'leftover', 'delete it'))
  }
  assert.deepEqual(problemsWith({ 'content/.DS_Store': '\0\0', 'content/actors/.edi-rama.yaml.swp': '\0' }), [])
})

test('an empty file, and one cut off anywhere while it is written, is told in words', () => {
  assertFinds({ [EVENT]: '' }, at(`${EVENT}:1:1`, 'yaml', 'This file is empty'))
  assertFinds(
    { [EVENT]: '\n  \n' },
    at(`${EVENT}:1:1`, 'yaml', 'This file is empty'),
    warning(`${EVENT}:2:1`, 'trailing-space'),
  )
  for (const path of [EVENT, THREAD]) {
    const text = SOUND[path] as string
    for (let length = 1; length < text.length; length += 7) {
      for (const { sentence } of problemsWith({ [path]: text.slice(0, length) })) {
        assert.doesNotMatch(sentence, /undefined|NaN|\[object|parse|token/)
      }
    }
  }
})

test('a file that is gone is missed wherever it was named', () => {
  assertFinds(
    { 'content/actors/edi-rama.yaml': null },
    at(`${EVENT}:10:5`, 'unknown-actor', 'There is no actor "edi-rama"'),
  )
})
