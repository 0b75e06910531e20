/** Other ways of writing the same: none of them may be told, and none may change what is read. */
import { harmless, type Mutation } from './mutation.ts'
import { idOf, inFrontMatter, pathsIn, type Spot } from './tree.ts'

const inProse = ({ text, found }: Spot) => !inFrontMatter(text, found.index)
const PLAIN = /(?<=^(?:title|publisher|name|term|role): )[A-Z][^"':#>|\n]*$/m

/** The top-level fields of a file, each with the lines under it. */
const fieldsOf = (text: string) => text.match(/^\S.*\n(?:[ \n].*\n|\n)*/gm) ?? []

/** Folded text over other lines. */
function wrapped(lines: string, width: number): string {
  const words = lines.trim().split(/\s+/)
  const rows: string[] = []
  for (const word of words) {
    const last = rows.at(-1)
    if (last !== undefined && last.length + word.length < width) rows[rows.length - 1] = `${last} ${word}`
    else rows.push(word)
  }
  return rows.map((row) => `  ${row}\n`).join('')
}

const shuffled = (folder: string) =>
  harmless(`fields in another order: ${folder}`, {
    in: folder,
    find: /^[\s\S]+$/,
    put: ({ text }, random) => {
      const fields = fieldsOf(text)
      return fields.join('') === text ? random.shuffled(fields).join('') : undefined
    },
  })

export const HARMLESS: readonly Mutation[] = [
  ...['events', 'sources', 'actors', 'places', 'glossary', 'series'].map(shuffled),
  harmless('straight quotes round a text', { in: 'sources', find: PLAIN, put: ({ found }) => `"${found[0]}"` }),
  harmless('single quotes round a text', { in: 'actors', find: PLAIN, put: ({ found }) => `'${found[0]}'` }),
  harmless('a date in quotes', {
    in: 'events',
    find: /(?<=^date: )[\d-]+$/m,
    put: ({ found }) => `"${found[0]}"`,
  }),
  harmless('a date without quotes before prose', {
    in: 'threads',
    find: /(?<=^(?:from|to): )"([\d-]+)"$/m,
    put: ({ found }) => String(found[1]),
  }),
  harmless('folded text over other lines', {
    in: 'events',
    find: /(?<=^summary: >-\n)(?: {2}\S.*\n)+/m,
    put: ({ found }, random) => wrapped(found[0], 50 + random.below(70)),
  }),
  harmless('folded text on one line', {
    in: 'events',
    find: /(?<=^editor_note: >-\n)(?: {2}\S.*\n)+/m,
    put: ({ found }) => wrapped(found[0], 10_000),
  }),
  harmless('an empty line between fields', {
    in: 'events',
    find: /\n(?=(?:status|places|sources):)/,
    put: () => '\n\n',
  }),
  harmless('empty lines at the end', { in: 'places', find: /\n(?![\s\S])/, put: () => '\n\n\n' }),
  harmless('no line end at the end', { in: 'actors', find: /\n(?![\s\S])/, put: () => '' }),
  harmless('a list in brackets', {
    in: 'events',
    find: /(?<=^places:)\n((?: {2}- [a-z0-9-]+\n)+)/m,
    put: ({ found }) => ` [${(found[1] ?? '').trim().replaceAll(/\s*- /g, ', ').slice(2)}]\n`,
  }),
  harmless('a list that is not pushed in', {
    in: 'events',
    find: /(?<=^sources:\n)(?: {2}- [a-z0-9-]+\n)+/m,
    put: ({ found }) => found[0].replaceAll(/^ {2}/gm, ''),
  }),
  harmless('a list that is pushed in further', {
    in: 'events',
    find: /(?<=^sources:\n)(?: {2}- [a-z0-9-]+\n)+/m,
    put: ({ found }) => found[0].replaceAll(/^ {2}/gm, '      '),
  }),
  harmless('sources in another order', {
    in: 'events',
    find: /(?<=^sources:\n)(?: {2}- [a-z0-9-]+\n){2,}/m,
    put: ({ found }, random) => random.shuffled(found[0].match(/.*\n/g) ?? []).join(''),
  }),
  harmless('a note to oneself', {
    in: 'events',
    find: /(?<=\n)(?=status: )/,
    put: () => 'note: Ask the desk whether the 3rd report is from the same agency.\n',
  }),
  harmless('a note before prose', {
    in: 'threads',
    find: /(?<=\n)(?=order: )/,
    put: () => 'note: Ask the desk.\n',
  }),
  harmless('a number with a nought at its end', {
    in: 'places',
    find: /(?<=^lat: -?\d+\.\d+)$/m,
    put: () => '0',
  }),
  harmless('links over several lines', {
    in: 'events',
    find: /^ {2}- \{from: (\w\w), to: (\w\w), kind: ([\w-]+)\}$/m,
    put: ({ found: [, from, to, kind] }) => `  - from: ${from}\n    to: ${to}\n    kind: ${kind}`,
  }),
  harmless('two empty lines between paragraphs', {
    in: 'threads',
    find: /(?<=[.>])\n\n(?=[A-Z])/,
    fits: inProse,
    put: () => '\n\n\n',
  }),
  harmless('a paragraph over several lines', {
    in: 'threads',
    find: /(?<=^[A-Z][^<>{}[\]\n]{20,}[a-z],) (?=[a-z]+ [a-z])/m,
    fits: inProse,
    put: () => '\n',
  }),
  harmless('single quotes round an attribute', {
    in: 'threads',
    find: /(?<=<Cite source=)"([^"]*)"/,
    put: ({ found }) => `'${found[1]}'`,
  }),
  harmless('no space before the slash of a citation', {
    in: 'threads',
    find: /(?<=<Cite source="[^"]*") (?=\/>)/,
    put: () => '',
  }),
  harmless('two spaces in a citation', { in: 'threads', find: /(?<=<Cite) (?=source)/, put: () => '  ' }),
  harmless('a citation over two lines', { in: 'threads', find: /(?<=<Cite) (?=source)/, put: () => '\n' }),
  harmless('the sources of a citation in another order', {
    in: 'threads',
    find: /(?<=<Cite source=")([\w-]+) ([\w-]+)(?=")/,
    put: ({ found }) => `${found[2]} ${found[1]}`,
  }),
  harmless(
    'spaces at the end of a paragraph',
    {
      in: 'threads',
      find: /(?<=\/>)(?=\n\n[A-Z])/,
      fits: inProse,
      put: () => ' ',
    },
    'blemish',
  ),
  {
    kind: 'a file kept aside under a name that begins with _',
    is: 'harmless',
    rules: [],
    make(tree, random) {
      const path = random.pick(pathsIn(tree, 'events'))
      return path
        ? { files: new Map([[path.replace(/\/(?=[^/]*$)/, '/_'), tree.get(path) as string]]), places: [] }
        : undefined
    },
  },
  {
    kind: 'a source of one’s own, and an event that names it',
    is: 'harmless',
    rules: [],
    make(tree, random) {
      const path = random.pick(
        pathsIn(tree, 'events').filter((each) => /^sources:\n {2}- /m.test(tree.get(each) as string)),
      )
      if (!path) return undefined
      const source =
        'title: A report of the day\npublisher: The Paper\npublished: 2022-10-24\nlanguage: en\nkind: news\nurl: https://paper.example/a-report\nread: full\n'
      const text = (tree.get(path) as string).replace(/^sources:\n/m, 'sources:\n  - paper-2022-10-24-report\n')
      return {
        files: new Map([
          [path, text],
          ['content/sources/paper-2022-10-24-report.yaml', source],
        ]),
        places: [],
      }
    },
  },
  {
    kind: 'a new event',
    is: 'harmless',
    rules: [],
    make(tree, random) {
      const source = idOf(random.pick(pathsIn(tree, 'sources')) ?? '')
      const thread = idOf(random.pick(pathsIn(tree, 'threads')) ?? '')
      const text = `date: 2022-10-23\nthread: ${thread}\ntitle: A gate is painted green\nsummary: The gate of the garden was painted.\nstatus: confirmed\nplaces: [jerusalem]\nsources: [${source}]\n`
      return { files: new Map([['content/events/2022-10-23-gate-painted.yaml', text]]), places: [] }
    },
  },
]
