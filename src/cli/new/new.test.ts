import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkContent } from '../../model/check/check-content.ts'
import { EVENT, SOUND, THREAD } from '../../model/check/fixture-tree.ts'
import { filesUnder } from '../../model/read-content.ts'
import { readYaml } from '../../model/read-yaml.ts'
import { sampleEntries } from '../../model/sample-entries.ts'
import { Refusal } from '../refusal.mjs'
import { readFlags } from './flags.ts'
import { makeEntry } from './make-entry.ts'
import { knownPlace, matchingSources, slugOf, suggestedId } from './suggestions.ts'
import type { Answers } from './terminal.ts'
import { entryFile } from './write-entry.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const entries = [...sampleEntries(4, ['events', 'sources']), ...sampleEntries(1, ['places'])]
const folder = mkdtempSync(join(tmpdir(), 'made-'))
after(() => rmSync(folder, { recursive: true }))

let trees = 0
/** A folder with sound content, and `files`. */
function tree(files: Readonly<Record<string, string>> = {}): string {
  const root = join(folder, String(++trees))
  for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const make = async (root: string, flags: readonly string[], answers?: Answers) =>
  makeEntry(root, readFlags(flags), answers, '2026-11-30')
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8')
const errors = (root: string) => checkContent(root).filter(({ level }) => level === 'error')

/** The words with which a command is refused; no file may have changed. */
async function refused(flags: readonly string[], root = tree()): Promise<string> {
  const state = () => filesUnder(root).map((path) => [path, read(root, path)])
  const before = state()
  const told = await make(root, flags).then(
    () => undefined,
    (error: unknown) => error,
  )
  assert.ok(told instanceof Refusal, String(told))
  assert.deepEqual(state(), before)
  return told.message
}

const ARRIVAL = ['--date', '2022-10-22', '--thread', 'visit', '--title', 'Rama meets the president: a first']
const EVENT_FLAGS = [
  'event',
  ...ARRIVAL,
  '--summary',
  'They met.',
  '--status',
  'confirmed',
  '--sources',
  'paper-2022-10-23',
]

test('every kind is made by flags alone, as an editor would write it, and the check accepts it', async () => {
  const root = tree()
  const source = ['--title', 'Talks', '--publisher', 'Anadolu Agency (carried by X)', '--published', '2022-10-24']
  const rest = ['--language', 'en', '--kind', 'news', '--url', 'https://aa.example/talks', '--read', 'full']
  const expected: [string[], path: string, text: string | RegExp][] = [
    [
      [...EVENT_FLAGS, '--places', 'tirana', '--links', 'from=AL; to=IL; kind=visit', '--also', 'leak,talks'],
      'content/events/2022-10-22-rama-meets-president-first.yaml',
      'date: 2022-10-22\nthread: visit\nalso:\n  - leak\n  - talks\ntitle: "Rama meets the president: a first"\nsummary: They met.\nstatus: confirmed\nplaces:\n  - tirana\nlinks:\n  - {from: AL, to: IL, kind: visit}\nsources:\n  - paper-2022-10-23\n',
    ],
    [
      ['source', ...source, ...rest],
      'content/sources/anadoluagency-2022-10-24-talks.yaml',
      /^title: Talks\npublisher: /,
    ],
    [
      [
        'actor',
        '--name',
        'Yair Lapid',
        '--kind',
        'person',
        '--country',
        'IL',
        '--role',
        'Prime minister',
        '--sources',
        'paper-2022-10-23',
      ],
      'content/actors/yair-lapid.yaml',
      /^name: Yair Lapid\nkind: person\ncountry: IL\n/,
    ],
    [
      ['place', '--name', 'Durrës', '--country', 'AL', '--lat', '41.3246', '--lon', '19.4565', '--approximate', 'true'],
      'content/places/durres.yaml',
      'name: Durrës\ncountry: AL\nlat: 41.3246\nlon: 19.4565\napproximate: true\n',
    ],
    [
      ['term', '--term', 'Wiper', '--definition', `${'It destroys data. '.repeat(8)}`],
      'content/glossary/wiper.yaml',
      /^term: Wiper\ndefinition: >-\n {2}It destroys/,
    ],
    [
      [
        'correction',
        '--about',
        'events/2022-10-23-rama-arrives',
        '--field',
        'title',
        '--now',
        'Rama lands in Israel',
        '--why',
        'Better.',
      ],
      'content/corrections/2026-11-30-rama-arrives.yaml',
      /^date: 2026-11-30\nkind: correction\nabout: .*\nfield: title\nwas: Rama arrives in Israel\nnow: Rama lands in Israel\nwhy: Better\.\n$/,
    ],
  ]
  for (const [flags, path, text] of expected) {
    assert.equal((await make(root, flags)).path, path)
    if (typeof text === 'string') assert.equal(read(root, path), text)
    else assert.match(read(root, path), text)
  }
  assert.deepEqual(errors(root), [])
  // Long text is folded, and no line is longer than an editor would like.
  assert.ok(
    read(root, 'content/glossary/wiper.yaml')
      .split('\n')
      .every((line) => line.length <= 100),
  )
})

test('a correction mends the entry it is about, and changes no other byte of it', async () => {
  const root = tree({ [EVENT]: `# mine\n${SOUND[EVENT]}` })
  const made = await make(root, [
    'correction',
    '--about',
    'events/2022-10-23-rama-arrives',
    '--field',
    'date',
    '--now',
    '2022-10-22',
    '--why',
    'Misread.',
  ])
  assert.equal(made.mended, EVENT)
  assert.equal(read(root, EVENT), `# mine\n${SOUND[EVENT]?.replace('2022-10-23', '2022-10-22')}`)
  assert.match(read(root, made.path), /was: 2022-10-23\nnow: 2022-10-22\n/)
  const part = await make(root, [
    'correction',
    '--about',
    'events/2022-10-23-rama-arrives',
    '--field',
    'summary',
    '--was',
    'landed',
    '--now',
    'arrived',
    '--why',
    'Clearer.',
  ])
  assert.equal(part.mended, EVENT)
  // The second of one day: its field is part of its name.
  assert.equal(part.path, 'content/corrections/2026-11-30-rama-arrives-summary.yaml')
  assert.match(read(root, EVENT), /^summary: The prime minister arrived\.$/m)
  // What the check refuses leaves both as they were.
  assert.match(
    await refused([
      'correction',
      '--about',
      'events/2022-10-23-rama-arrives',
      '--field',
      'date',
      '--now',
      '2023-10-22',
      '--why',
      'Misread.',
      '--id',
      'x',
    ]),
    /check would refuse it:\n.*out-of-range/,
  )
  const about = ['--about', 'events/2022-10-23-rama-arrives', '--field', 'title', '--now', 'Rama comes to Israel']
  assert.match(await refused(['correction', ...about, '--why', '…']), /"…" is no reason.*\[correction-why\]/)
})

test('where the file was mended first, a correction takes what stood there from the last commit', async () => {
  const root = tree()
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: root })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'x')
  writeFileSync(join(root, THREAD), (SOUND[THREAD] as string).replace('text: Two.', 'text: Second.'))
  const made = await make(root, [
    'correction',
    '--about',
    'threads/visit',
    '--field',
    'summary.1.text',
    '--why',
    'Better.',
  ])
  assert.match(read(root, made.path), /was: Two\.\nnow: Second\.\n/)
  assert.equal(made.mended, undefined)
})

test('without a terminal every missing flag is named with its meaning, and what may help', async () => {
  const told = await refused(['event', ...ARRIVAL, '--date', '2022-13-01', '--status', 'claimed'])
  assert.match(told, /--summary {2}One to three sentences/)
  assert.match(told, /--attributed_to {2}Who says so/)
  assert.match(told, /--sources a,b {2}What this rests on/)
  assert.match(told, /--date: In "2022-13-01" there is no month 13/)
  assert.doesNotMatch(told, /--title|--thread|--places/)
  assert.match(
    await refused(['event', '--title', 'Albania cuts ties']),
    /share words with it:\n {2}reuters-2022-09-07 {2}Albania cuts ties/,
  )
  assert.match(
    await refused(['place', '--name', 'Tirana airport']),
    /"tirana" \(Tirana\) lies at --lat 41\.3275 --lon 19\.8187/,
  )
  assert.doesNotMatch(await refused(['place', '--name', 'Somewhere', '--country', 'AL']), /lies at/)
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/cli/new.ts'), 'term'], {
    encoding: 'utf8',
    stdio: 'pipe',
  })
  assert.equal(status, 1)
  assert.match(stderr, /^A new term also needs:\n {2}--term .*\n {2}--definition .*\n$/)
})

test('a wrong command is one sentence with its cure', async () => {
  assert.match(await refused(['evnt']), /nothing called "evnt" to make\. Did you mean "event"\?/)
  assert.match(await refused(['--help']), /^Say what you want to make/)
  assert.match(await refused([]), /^Say what you want to make: npm run new -- event\|source/)
  assert.match(await refused(['event', '--titel', 'x']), /no flag --titel for a new event\. Did you mean "title"\?/)
  assert.match(await refused(['event', '--title']), /Write something after --title\./)
  assert.match(await refused(['event', '--title', 'Two', 'words']), /"words" belongs to no flag.*quotes/)
})

test('nothing is written over, and nothing is left of what the check refuses', async () => {
  assert.match(
    await refused([...EVENT_FLAGS, '--id', '2022-10-23-rama-arrives']),
    /rama-arrives\.yaml is already there/,
  )
  assert.match(await refused([...EVENT_FLAGS, '--id', 'Rama Arrives']), /--id: Use small letters.*rama-arrives/)
  assert.match(await refused([...EVENT_FLAGS, '--title', 'ראש הממשלה', '--id', '']), /--id/)
  assert.match(await refused([...EVENT_FLAGS, '--sources', 'papr']), /There is no "papr" in content\/sources/)
  assert.match(
    await refused([...EVENT_FLAGS, '--date', '2023-10-24']),
    /2023-10-24 lies outside the thread.*\[out-of-range\]/,
  )
  const twin = ['source', '--title', 'x', '--publisher', 'x', '--language', 'en', '--kind', 'news', '--read', 'full']
  assert.match(
    await refused([...twin, '--url', 'http://www.paper.example/rama-arrives/']),
    /already here, as the source "paper-2022-10-23"/,
  )
})

test('a thread is one of those that the code knows; the essay of one that has none is begun', async () => {
  assert.match(await refused(['thread', '--id', 'sanctions']), /A thread is one of: .*an engineer first adds/)
  assert.match(await refused(['thread', '--id', 'visit']), /no essay yet: cyberattack, shadow-war/)
  const claims = ['One.', 'Two.', 'Three.'].flatMap((text) => ['--summary', `text=${text}; sources=paper-2022-10-23`])
  const rest = [
    '--title',
    'The leak',
    '--headline',
    'It leaked',
    '--from',
    '2022',
    '--to',
    '2023-01',
    '--sunday',
    'Nothing.',
  ]
  const root = tree()
  const { path } = await make(root, [
    'thread',
    '--id',
    'leak',
    ...rest,
    ...claims,
    '--sunday_sources',
    'paper-2022-10-23',
  ])
  assert.equal(path, 'content/threads/leak.mdx')
  assert.match(
    read(root, path),
    /^---\ntitle: The leak\nheadline: It leaked\norder: 2\nfrom: 2022\nto: 2023-01\nsummary:\n[\s\S]*readings: \[\]\n---\n\nThe essay begins here\.\n$/,
  )
  assert.deepEqual(errors(root), [])
})

test('on a terminal what no flag says is asked for in order, judged at once, with suggestions', async () => {
  const root = tree()
  const script: Record<string, string> = {
    title: 'Albania cuts ties with Iran',
    summary: 'It did.',
    status: 'claimed',
    attributed_to: 'A speaker',
    denied_by: '',
    places: '',
    actors: 'edi-rama',
    sources: 'paper-2022-10-23',
    one_source: 'Nobody else reported it.',
  }
  const questions: string[] = []
  const said: string[] = []
  const answers: Answers = {
    say: (sentence) => said.push(sentence),
    async ask({ field, fault, suggestion, first }) {
      questions.push(field.name)
      if (field.name === 'date') {
        assert.match(fault('2022-02-30') ?? '', /February 2022 has 28 days/)
        assert.equal(fault('2022-10-23'), undefined)
        return '2022-10-23'
      }
      if (field.name === 'sources') assert.deepEqual(first, ['reuters-2022-09-07'])
      if (field.name === 'id') assert.equal(suggestion, '2022-10-23-albania-cuts-ties-iran')
      return script[field.name] ?? suggestion ?? ''
    },
  }
  const { path } = await make(root, ['event', '--thread', 'visit'], answers)
  assert.deepEqual(questions, [
    'date',
    'title',
    'summary',
    'status',
    'attributed_to',
    'denied_by',
    'places',
    'actors',
    'sources',
    'one_source',
    'id',
  ])
  assert.match(said.join(), /reuters-2022-09-07/)
  assert.match(
    read(root, path),
    /attributed_to: A speaker\nactors:\n {2}- edi-rama\nsources:\n {2}- paper-2022-10-23\none_source:/,
  )
  assert.deepEqual(errors(root), [])
})

test('suggestions: ids of letters and hyphens, sources by shared words, places by name', () => {
  for (const { collection, id, value } of entries.filter(
    ({ collection }) => collection === 'events' || collection === 'sources',
  )) {
    const noun = collection === 'events' ? 'event' : 'source'
    const suggested = suggestedId(readFlags([noun]).kind, value as Record<string, unknown>) as string
    assert.equal(suggested, slugOf(suggested), id)
    assert.ok(suggested.length < 90, suggested)
  }
  assert.ok(matchingSources('Lapid and Rama meet in Jerusalem', entries).length > 1)
  assert.deepEqual(matchingSources('', entries), [])
  assert.equal(knownPlace('Tirana', entries)?.id, 'tirana')
  assert.equal(knownPlace('Albania', entries), undefined)
  assert.equal(knownPlace('', entries), undefined)
})

test('what is written reads as the same values', () => {
  for (const { value } of entries.filter(({ collection }) => collection === 'events')) {
    const text = entryFile(readFlags(['event']).kind, value as Record<string, unknown>)
    assert.deepEqual(readYaml(text).value, value)
  }
})
