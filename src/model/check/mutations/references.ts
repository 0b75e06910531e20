/** Mistakes with ids: names of entries that are not there. */
import { type Mutation, mistake } from './mutation.ts'
import type { Random } from './random.ts'
import { inFrontMatter, type Spot } from './tree.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A slip of the fingers: a letter left out, doubled, changed, or two swapped. Never the same text. */
export function slip(written: string, random: Random): string {
  const places = [...written].flatMap((sign, at) => (/[a-z]/.test(sign) ? [at] : []))
  const at = random.pick(places) ?? 0
  const sign = written[at] ?? ''
  const next = written[at + 1] ?? ''
  const before = written.slice(0, at)
  const after = written.slice(at + 1)
  const other = random.pick([...LETTERS].filter((letter) => letter !== sign)) ?? 'x'
  const slips = [before + after, before + sign + sign + after, before + other + after]
  // Two equal letters swapped are the same letters.
  if (/[a-z]/.test(next) && next !== sign) slips.push(before + next + sign + after.slice(1))
  return random.pick(slips) ?? before
}

const slipped = (kind: string, folder: string, find: RegExp, rule: string, fits?: (spot: Spot) => boolean) =>
  mistake(kind, [rule], {
    in: folder,
    find,
    ...(fits ? { fits } : {}),
    put: ({ found }, random, tree) => {
      const id = slip(found[0], random)
      return id === '' || [...tree.keys()].some((path) => path.includes(`/${id}.`)) ? undefined : id
    },
  })

/** An item of a list written in lines, under the name of its field. */
const itemOf = (field: string) => new RegExp(`(?<=^${field}:\\n(?: {2}- .+\\n)* {2}- )[a-z0-9-]+$`, 'm')
/** An item of a list written in brackets. */
const inBrackets = (field: string) => new RegExp(`(?<=^ *${field}: \\[(?:[a-z0-9-]+, )*)[a-z0-9-]+`, 'm')
const attribute = (tag: string, name: string) => new RegExp(`(?<=<${tag} [^>]*\\b${name}="(?:[a-z0-9-]+ )*)[a-z0-9-]+`)
const inProse = ({ text, found }: Spot) => !inFrontMatter(text, found.index)

export const REFERENCES: readonly Mutation[] = [
  slipped('a slip in a source of an event', 'events', itemOf('sources'), 'unknown-source'),
  slipped('a slip in a place of an event', 'events', itemOf('places'), 'unknown-place'),
  slipped('a slip in an actor of an event', 'events', itemOf('actors'), 'unknown-actor'),
  slipped('a slip in the thread of an event', 'events', /(?<=^thread: )[a-z-]+$/m, 'value'),
  slipped('a slip in a further thread of an event', 'events', itemOf('also'), 'value'),
  slipped('a slip in a kind of link', 'events', /(?<=kind: )[a-z-]+(?=\})/, 'value'),
  slipped('a slip in a source of an actor', 'actors', /(?<=^sources:\n {2}- )[a-z0-9-]+$/m, 'unknown-source'),
  slipped('a slip in a source of a term', 'glossary', /(?<=^sources:\n {2}- )[a-z0-9-]+$/m, 'unknown-source'),
  slipped('a slip in the source of a point', 'series', /(?<=^ {4}source: )[a-z0-9-]+$/m, 'unknown-source'),
  slipped('a slip in an event that is counted', 'series', /(?<=^ {6}- )[a-z0-9-]+$/m, 'unknown-event'),
  slipped('a slip in the event of a told day', 'days', /(?<=^event: )[a-z0-9-]+$/m, 'unknown-event'),
  slipped('a slip in a source of a standfirst', 'threads', inBrackets('sources'), 'unknown-source'),
  slipped('a slip in an event of a reading', 'threads', inBrackets('events'), 'unknown-event'),
  slipped('a slip in a source that prose cites', 'threads', attribute('Cite', 'source'), 'unknown-source', inProse),
  slipped('a slip in a source of a quotation', 'threads', attribute('Quote', 'source'), 'unknown-source'),
  slipped('a slip in a speaker', 'threads', attribute('Quote', 'speaker'), 'unknown-actor'),
  slipped('a slip in a term', 'threads', attribute('Term', 'id'), 'unknown-term'),
  slipped('a slip in an event whose accounts are shown', 'threads', attribute('Accounts', 'event'), 'unknown-event'),
  slipped('a slip in the name of a chart', 'threads', attribute('Chart', 'name'), 'unknown-chart'),
  slipped('a slip in a link to an event', 'threads', /(?<=\]\(\/events\/)[a-z0-9-]+(?=\/\))/, 'broken-link'),
  slipped('a slip in a link to a page', 'pages', /(?<=\]\(\/threads\/)[a-z-]+(?=\/\))/, 'broken-link'),
  mistake('a link to a part that a page has not', ['broken-link'], {
    in: 'threads',
    find: /(?<=\]\(\/events\/[a-z0-9-]+\/)(?=\))/,
    put: () => '#what-happened-next',
  }),
  mistake('an id with the ending of its file', ['unknown-source'], {
    in: 'events',
    find: itemOf('sources'),
    put: ({ found }) => `${found[0]}.yaml`,
  }),
  mistake('an id with a capital', ['unknown-actor'], {
    in: 'events',
    find: itemOf('actors'),
    put: ({ found }) => found[0].slice(0, 1).toUpperCase() + found[0].slice(1),
  }),
  mistake('a name in the place of an id', ['unknown-actor'], {
    in: 'threads',
    find: attribute('Quote', 'speaker'),
    put: ({ found }) =>
      found[0]
        .split('-')
        .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
        .join('_'),
  }),
  mistake('a source named twice', ['twice', 'duplicate', 'listed-twice', 'repeated'], {
    in: 'events',
    find: /^( {2}- [a-z0-9-]+)\n(?=$(?![\s\S])|[a-z])/m,
    fits: ({ text, found }) => /^sources:\n( {2}- .*\n)*$/m.test(text.slice(0, found.index)),
    put: ({ found }) => `${found[0]}${found[0]}`,
    lines: ({ text, found }) => [text.slice(0, found.index).split('\n').length + 1],
  }),
]
