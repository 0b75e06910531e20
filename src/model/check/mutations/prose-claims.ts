/** Mistakes in what prose claims: without a source, without a speaker, against its own event. */
import { type Mutation, mistake } from './mutation.ts'
import { inFrontMatter, lineAt, type Spot } from './tree.ts'

const inProse = ({ text, found }: Spot) => !inFrontMatter(text, found.index)
/** The end of a paragraph whose last sentence is cited. */
const CITED_END = /(?<=^[A-Z].*<Cite source="[^"]*" \/>)$/m
const after = (kind: string, rules: readonly string[], sentence: string) =>
  mistake(kind, rules, { in: 'threads', find: CITED_END, fits: inProse, put: () => ` ${sentence}` })
const paragraph = (kind: string, rules: readonly string[], text: string) =>
  mistake(kind, rules, {
    in: 'threads',
    find: /(?<=\n)\n(?=[A-Z][^\n]{40,}\n)/,
    fits: inProse,
    put: () => `\n${text}\n\n`,
    lines: (spot) => [lineAt(spot.text, spot.found.index) + 1],
  })

/** The status of the event that a link leads to. */
const statusOf = (tree: ReadonlyMap<string, string>, id: string) =>
  /^status: (\w+)$/m.exec(tree.get(`content/events/${id}.yaml`) ?? '')?.[1]

export const PROSE_CLAIMS: readonly Mutation[] = [
  mistake('a paragraph whose sources were taken away', ['uncited', 'unsourced'], {
    in: 'threads',
    find: /^[A-Z][^\n]*<Cite source="[^"]*" \/>[^\n]*$/m,
    fits: (spot) => inProse(spot) && /\d/.test(spot.found[0].replace(/<[^>]*>|\]\([^)]*\)/g, '')),
    put: ({ found }) => found[0].replaceAll(/<Cite source="[^"]*" \/>/g, ''),
  }),
  paragraph(
    'a paragraph with a figure and no source',
    ['uncited', 'unsourced'],
    'About 312 people stood in the square.',
  ),
  paragraph(
    'a paragraph with a figure in words and no source',
    ['uncited', 'unsourced'],
    'About two hundred people stood in the square.',
  ),
  paragraph('a quotation without a source', ['uncited', 'unsourced', 'speaker'], 'They spoke of a “turning point”.'),
  after(
    'a sentence with a figure after the last source',
    ['unsourced', 'uncited'],
    'It cost the state 40 million euros.',
  ),
  after('a sentence with a date after the last source', ['unsourced', 'uncited'], 'The office closed on 3 March 2023.'),
  after(
    'a quotation with no speaker',
    ['quotation', 'speaker', 'no-speaker', 'unsourced', 'quotation-speaker'],
    'It was “the end of an era”.<Cite source="arabnews-2022-10-23-rama-israel" />',
  ),
  after('an address that may not be linked', ['forbidden-link'], 'It is still [there](https://t.me/s/some-channel).'),
  mistake('a figure that is not that of its event', ['event-figure', 'figure', 'number', 'figures'], {
    in: 'threads',
    find: /(?<=^[A-Z][^\n]*[^\d,.])[1-9]\d{2,3}(?= (?:people|protesters|children|centrifuges|kilograms|services|files|gigabytes|computers)\b)/m,
    fits: inProse,
    put: ({ found }) => String(Number(found[0]) + 7),
  }),
  mistake('a claim made a certainty', ['claim-verb', 'certainty', 'claim'], {
    in: 'threads',
    find: /(?<=^|\. |\/> )[A-Z][^.\n<]*\[[^\]]+\]\(\/events\/([a-z0-9-]+)\/\)/m,
    fits: inProse,
    put: ({ found }, _, tree) =>
      (statusOf(tree, found[1] ?? '') ?? 'confirmed') === 'confirmed'
        ? undefined
        : found[0].replace(/\[[^\]]+\]/, '[It was proved what happened]'),
  }),
  mistake('a certainty in the summary of what is contested', ['claim-verb', 'certainty', 'claim'], {
    in: 'events',
    find: /(?<=^title: )(?!["'>|]).*$/m,
    fits: ({ text }) => !/^status: confirmed$/m.test(text),
    put: () => 'It was proved beyond doubt',
    lines: ({ text, found }) => [lineAt(text, found.index)],
  }),
  ...(
    [
      ['Khamenei', 'Khamenai'],
      ['Netanyahu', 'Netanyahou'],
      ['Raisi', 'Raissi'],
      ['Tehran', 'Teheran'],
    ] as const
  ).map(([name, other]) =>
    mistake(`a name in another spelling: ${other}`, ['name-spelling', 'spelling', 'name', 'two-spellings'], {
      in: 'threads',
      find: new RegExp(`(?<=^[A-Z][^\\n]*[ (])${name}(?=[ ,.’])`, 'm'),
      fits: (spot) => inProse(spot) && !/\]\([^)]*$|="[^"]*$/.test(spot.text.slice(0, spot.found.index).slice(-80)),
      put: () => other,
    }),
  ),
]
