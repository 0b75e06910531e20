/** Rules about what words say: each finds the mistake planted for it, and leaves sound writing alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  assertFinds,
  changed,
  EVENT,
  type Expected,
  type Files,
  problemsWith,
  SERIES,
  SOUND,
  SOURCE,
  THREAD,
  withProse,
} from './fixture-tree.ts'

const CITE = '<Cite source="paper-2022-10-23" />'
const event = SOUND[EVENT] as string
const SECOND = 'content/events/2022-10-23-second.yaml'
const told = (title: string, summary: string, more = '') =>
  event.replace('Rama arrives in Israel', title).replace('The prime minister landed.', `${summary}${more}`)
const titled = (title: string) => changed(EVENT, ['Rama arrives in Israel', title])
const summed = (summary: string) => changed(EVENT, ['The prime minister landed.', summary])
const at = (place: string, rule: string, ...says: string[]): Expected => ({ at: place, rule, says })
const warning = (place: string, rule: string, ...says: string[]): Expected => ({
  ...at(place, rule, ...says),
  level: 'warning',
})
const sound = (...files: Files[]) => {
  for (const tree of files)
    assert.deepEqual(
      problemsWith(tree).map(({ sentence }) => sentence),
      [],
    )
}

test('an event that two files tell is a warning at the later one', () => {
  assertFinds(
    { [SECOND]: told('Rama arrives in Israel for a visit', 'He landed.') },
    warning(`${SECOND}:3:8`, 'told-twice', EVENT, 'Rama arrives in Israel'),
  )
  assertFinds({ [SECOND]: told('Rama lands in Israel', 'He landed.') }, warning(`${SECOND}:3:8`, 'told-twice'))
  sound({ [SECOND]: told('Teachers sit in at schools', 'They sat.').replace('- edi-rama', '- edi-rama') })
})

test('a file is named after the day of its event', () => {
  const other = 'content/events/2022-10-22-rama-lands.yaml'
  const named = (path: string) => ({ [path]: told('Teachers sit in', 'They sat.') })
  assertFinds(named(other), at(`${other}:1:7`, 'file-date', 'begins with 2022-10-22, and "date" is 2022-10-23'))
  const bare = 'content/events/teachers-sit-in.yaml'
  assertFinds(named(bare), at(`${bare}:1:7`, 'file-date', '2022-10-23-teachers-sit-in.yaml'))
  sound({
    ...named(other),
    'content/corrections/2022-10-24-teachers.yaml':
      'date: 2022-10-24\nkind: correction\nabout: events/2022-10-22-rama-lands\nfield: date\nwas: 2022-10-22\nnow: 2022-10-23\nwhy: A slip.\n',
  })
})

test('a day of the week that was another is an error with a year and a warning without', () => {
  assertFinds(
    summed('He landed on Monday 23 October 2022.'),
    at(`${EVENT}:4:23`, 'weekday', 'was a Sunday, not a Monday'),
  )
  assertFinds(
    withProse(`He came on Saturday 23 October.${CITE}`),
    warning(`${THREAD}:19:12`, 'weekday', '23 October 2022'),
  )
  sound(withProse(`He came on Sunday, 23 October 2022, and in 2023 on Monday 23 October.${CITE}`))
})

test('a title or the beginning of a summary that names another day than the event is a warning', () => {
  assertFinds(summed('On 24 October he landed.'), warning(`${EVENT}:4:10`, 'date-words', '“24 October”', '2022-10-23'))
  assertFinds(titled('Rama lands on 22 October'), warning(`${EVENT}:3:22`, 'date-words'))
  sound(summed('On 23 October he landed.'), summed('He landed, and on 24 October he spoke.'))
})

test('a quotation of several words needs a speaker', () => {
  assertFinds(withProse(`“The files are false”.${CITE}`), warning(`${THREAD}:19:1`, 'no-speaker', 'he said'))
  assertFinds(withProse(`It was “a great day” in the city.${CITE}`), warning(`${THREAD}:19:8`, 'no-speaker'))
  sound(
    withProse(`He said “the files are false”.${CITE}`),
    withProse(`For Rama it was “a great day”.${CITE}`),
    withProse(`In the words of a guest it was “a great day”.${CITE}`),
    withProse(`It was a “besa” of sorts.${CITE}`),
    withProse('<Quote speaker="edi-rama" source="paper-2022-10-23">It was “a great day”.</Quote>'),
  )
  const confirmed = (summary: string) =>
    changed(
      EVENT,
      ['status: attributed\nattributed_to: his office', 'status: confirmed'],
      ['The prime minister landed.', summary],
    )
  assertFinds(confirmed('It was “a great day” there.'), warning(`${EVENT}:4:17`, 'no-speaker'))
  sound(summed('It was “a great day” there.'), confirmed('He called it “a great day”.'))
})

test('a verb that settles what is not settled is a warning, in the event and where prose links to it', () => {
  assertFinds(
    summed('A leak revealed the visit.'),
    warning(`${EVENT}:4:17`, 'claim-verb', '“revealed”', '"attributed"'),
  )
  assertFinds(titled('Files prove the visit'), warning(`${EVENT}:3:14`, 'claim-verb'))
  assertFinds(summed('The visit was confirmed.'), warning(`${EVENT}:4:20`, 'claim-verb'))
  const link = '[landed](/events/2022-10-23-rama-arrives/)'
  assertFinds(withProse(`Papers proved that he ${link}.${CITE}`), warning(`${THREAD}:19:8`, 'claim-verb'))
  sound(
    summed('His office confirmed the visit.'),
    summed('His office said that papers proved the visit.'),
    summed('The visit was not confirmed.'),
    summed('It was “revealed by nobody”.'),
    withProse(`The office admitted that he ${link}.${CITE} Papers proved the rest.${CITE}`),
    {
      ...summed('A leak revealed the visit.'),
      [EVENT]: event
        .replace('status: attributed\nattributed_to: his office', 'status: confirmed')
        .replace('The prime minister landed.', 'A leak revealed the visit.'),
    },
  )
})

test('a figure that differs from the event that its sentence links to is a warning', () => {
  const files = (summary: string, prose: string) => ({ ...summed(summary), ...withProse(`${prose}${CITE}`) })
  const link = '[posted](/events/2022-10-23-rama-arrives/)'
  assertFinds(
    files('They posted 50 gigabytes of mail.', `They ${link} 55 gigabytes of mail.`),
    warning(`${THREAD}:19:49`, 'figure-differs', '“55”', '50', '2022-10-23-rama-arrives'),
  )
  assertFinds(
    files('Twelve people came.', `Some eleven people ${link} it.`),
    warning(`${THREAD}:19:6`, 'figure-differs', 'Twelve'),
  )
  assertFinds(
    files('The count was 12,516.', `They ${link} 12,561.`),
    warning(`${THREAD}:19:49`, 'figure-differs', '12,516'),
  )
  sound(
    files('They posted 50 gigabytes.', `They ${link} fifty gigabytes.`),
    files('They posted 50 gigabytes on 21 October.', `They ${link} 50 gigabytes and 3 films on 22 October 2022.`),
    files('The three-day visit began.', `They ${link} for three days.`),
    files('Four died, then eight.', `They ${link} eight dead.`),
  )
})

test('a figure one slip away from the point of a series that rests on the same source is a warning', () => {
  const series = {
    [SERIES]: (SOUND[SERIES] as string)
      .replace('own_count: true\n', '')
      .replace('value: 1\n    counts: [2022-10-23-rama-arrives]', 'value: 1254\n    source: paper-2022-10-23'),
  }
  assertFinds(
    { ...series, ...withProse(`Some 1,245 came.${CITE}`) },
    warning(`${THREAD}:19:6`, 'figure-differs', '1,254', 'series'),
  )
  sound({ ...series, ...withProse(`Some 1,254 came, and 800 left.${CITE}`) })
})

test('a name in a spelling near to the settled one is a warning, unless the text compares the two', () => {
  assertFinds(titled('Rama arrives from Tirrana'), warning(`${EVENT}:3:26`, 'spelling', 'writes “Tirana”', '“Tirrana”'))
  assertFinds(
    withProse(`In Tiranë he slept.${CITE} In Titana too.${CITE}`),
    warning(`${THREAD}:19:4`, 'spelling'),
    warning(`${THREAD}:19:58`, 'spelling'),
  )
  const actor = {
    'content/actors/edi-rama.yaml': (SOUND['content/actors/edi-rama.yaml'] as string).replace(
      'Edi Rama',
      'Edi Amir-Abdollahian',
    ),
  }
  assertFinds(
    { ...actor, ...titled('Amirabdollahian arrives') },
    warning(`${EVENT}:3:8`, 'spelling', '“Amir-Abdollahian”'),
  )
  sound(
    titled('Rama leaves Tirana’s airport'),
    withProse(`Tirana is also written Tiranë.${CITE}`),
    withProse(`Albania and the Albanians.${CITE}`),
  )
})

test('a warning that a person has judged is silenced by a reason, for its words and its file', () => {
  const noted = (note: string) => ({
    [EVENT]: `${event.replace('The prime minister landed.', 'A leak revealed the visit.')}note: '${note}'\n`,
  })
  sound(noted('allow claim-verb “revealed”: the word of the inquiry'))
  const line = event.split('\n').length
  assertFinds(
    noted('allow claim-verb “revealed”'),
    warning(`${EVENT}:4:17`, 'claim-verb'),
    warning(`${EVENT}:${line}:7`, 'allowance', 'Say why'),
  )
  assertFinds(
    noted('allow claim-verb “proved”: a reason'),
    warning(`${EVENT}:4:17`, 'claim-verb'),
    warning(`${EVENT}:${line}:7`, 'allowance', 'any more'),
  )
})

test('a source that is noted and not yet read may stand, and may not be cited', () => {
  const unread = changed(SOURCE, ['read: full', 'read: unread'])
  const found = problemsWith(unread)
  assert.ok(found.length > 3 && found.every(({ rule, level }) => rule === 'unread-source' && level === 'error'))
  sound({ 'content/sources/later.yaml': unread[SOURCE] as string })
})

test('words in another script need a tag that says their language', () => {
  assertFinds(
    withProse(`He said שלום today.${CITE}`),
    at(`${THREAD}:19:9`, 'language', 'Hebrew', '<bdi lang="he">שלום</bdi>'),
  )
  assertFinds(withProse(`He said سلام.${CITE}`), at(`${THREAD}:19:9`, 'language', '<bdi lang="ar">'))
  assertFinds(withProse(`He said می‌گوید.${CITE}`), at(`${THREAD}:19:9`, 'language', 'Persian'))
  assertFinds(withProse(`He said <bdi>שלום</bdi>.${CITE}`), at(`${THREAD}:19:14`, 'language'))
  assertFinds(titled('Rama arrives in ישראל'), at(`${EVENT}:3:24`, 'language', 'Latin letters'))
  sound(
    withProse(`He said <bdi lang="he">שלום</bdi> in Çorovodë.${CITE}`),
    changed(SOURCE, ['title: Rama arrives', 'title: ראמה']),
  )
})

test('a chart of a series that must not be drawn, or is not there, is an error', () => {
  const none = changed(SERIES, ['drawing: bars', 'drawing: none\ndrawing_note: Not alike.'])
  assertFinds(
    { ...none, ...withProse('<Chart name="visits" />') },
    at(`${THREAD}:19:14`, 'undrawable', 'must not be drawn', 'as a table'),
  )
  const uranium = (drawing: string) => ({
    'content/series/iran-60-percent-stock-kg.yaml': (none[SERIES] as string).replace(
      'drawing: none',
      `drawing: ${drawing}`,
    ),
  })
  const chart = withProse('<Chart name="uranium" />')
  sound({ ...uranium('line'), ...chart })
  assertFinds({ ...uranium('none'), ...chart }, at(`${THREAD}:19:14`, 'undrawable', 'drawing: none'))
  assertFinds(chart, at(`${THREAD}:19:14`, 'undrawable', 'content/series/iran-60-percent-stock-kg.yaml'))
})

test('a forbidden address is found in every field, in prose, in words, and without its beginning', () => {
  const says = ['may not stand here']
  const rule = 'forbidden-link'
  assertFinds(summed('It stood at homelandjustice.cx then.'), at(`${EVENT}:4:22`, rule, ...says))
  assertFinds(withProse(`It stood on mega.nz.${CITE}`), at(`${THREAD}:19:13`, rule, ...says))
  assertFinds(withProse(`See [it](https://t.me/name).${CITE}`), at(`${THREAD}:19:10`, rule, ...says))
  assertFinds(withProse(`It stood on t[.]me/name.${CITE}`), at(`${THREAD}:19:13`, rule, ...says))
  assertFinds(
    changed(SOURCE, ['https://paper.example/rama-arrives', 'https://homelandjustice.example/']),
    at(`${SOURCE}:6:6`, rule, ...says),
  )
  assertFinds(
    { 'content/ui/en/home.yaml': 'title: see mega.nz/x\n' },
    at('content/ui/en/home.yaml:1:12', rule, ...says),
  )
  sound(withProse(`HomeLand Justice said so at omega.nz.example.${CITE}`))
})
