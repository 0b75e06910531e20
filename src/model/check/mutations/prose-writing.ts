/** Mistakes in the writing of prose. */
import { type Mutation, mistake } from './mutation.ts'
import { inFrontMatter, lineAt, type Spot } from './tree.ts'

const inProse = ({ text, found }: Spot) => !inFrontMatter(text, found.index)
/** The space between two words of a paragraph. */
const GAP = /(?<=^[A-Z][^<>{}[\]\n]{20,}[a-z]) (?=[a-z])/m
const planted = (kind: string, rules: readonly string[], words: string) =>
  mistake(kind, rules, { in: 'threads', find: GAP, fits: inProse, put: () => ` ${words} ` })
const paragraph = (kind: string, rules: readonly string[], text: string, offset = 0) =>
  mistake(kind, rules, {
    in: 'threads',
    find: /(?<=\n)\n(?=[A-Z][^\n]{40,}\n)/,
    fits: inProse,
    put: () => `\n${text}\n\n`,
    lines: (spot) => [lineAt(spot.text, spot.found.index) + 1 + offset],
  })

export const PROSE_WRITING: readonly Mutation[] = [
  mistake('a citation without its slash', ['mdx-syntax'], {
    in: 'threads',
    find: /(?<=<Cite source="[^"]*") \/>/,
    put: () => '>',
  }),
  mistake('a term that is never closed', ['mdx-syntax'], {
    in: 'threads',
    find: /<\/Term>/,
    put: () => '',
  }),
  mistake('a quotation that is never closed', ['mdx-syntax'], {
    in: 'threads',
    find: /<\/Quote>/,
    put: () => '',
    lines: ({ text, found }) => {
      const opened = text.lastIndexOf('<Quote', found.index)
      return [lineAt(text, opened)]
    },
  }),
  mistake('the wrong closing tag', ['mdx-syntax'], {
    in: 'threads',
    find: /<\/Term>/,
    put: () => '</Quote>',
  }),
  mistake('curly quotes round an attribute', ['mdx-syntax'], {
    in: 'threads',
    find: /(?<=<Cite source=)"([^"]*)"/,
    put: ({ found }) => `“${found[1]}”`,
  }),
  mistake('one curly quote at the end of an attribute', ['mdx-syntax'], {
    in: 'threads',
    find: /(?<=<Term id="[^"]*)"/,
    put: () => '”',
  }),
  mistake('an attribute without its quotes', ['mdx-syntax'], {
    in: 'threads',
    find: /(?<=<Term id=)"([^"]*)"/,
    put: ({ found }) => String(found[1]),
  }),
  planted('a stray brace', ['mdx-syntax'], '{'),
  planted('words in braces', ['mdx-syntax'], '{see above}'),
  planted('a sign that starts a tag', ['mdx-syntax'], 'fewer than <5'),
  planted('a tag that nobody knows', ['unknown-component', 'mdx-syntax'], '<Footnote id="a" />'),
  planted('a tag of HTML', ['unknown-component', 'mdx-syntax'], '<b>bold</b>'),
  planted('a misspelt tag', ['unknown-component', 'mdx-syntax'], '<Trem id="besa">word</Trem>'),
  planted('an HTML comment', ['mdx-syntax'], '<!-- ask the desk -->'),
  planted('a comment in braces', ['mdx-comment'], '{/* ask the desk */}'),
  planted('a footnote', ['footnote', 'mdx-syntax'], 'so[^1]'),
  planted('an address in angle brackets', ['mdx-syntax'], '<https://example.org>'),
  planted('a straight quotation mark', ['quotation-marks'], '"so"'),
  planted('a picture without words', ['alt-text'], '![](/favicon.svg)'),
  planted('a picture that is not there', ['broken-link'], '![A gate](/img/no-such-gate.png)'),
  planted('a link that is not finished', ['broken-link', 'mdx-syntax', 'unfinished-link'], '[words](/threads/visit/'),
  planted('a link without an address', ['broken-link'], '[words]()'),
  planted('a link that runs a script', ['broken-link'], '[words](javascript:alert)'),
  planted(
    'a link to a file on somebody’s disk',
    ['broken-link', 'forbidden-link'],
    '[words](file:///home/me/notes.txt)',
  ),
  planted('a link without its slash', ['broken-link'], '[words](/threads/visit)'),
  planted('a link without its beginning', ['broken-link'], '[words](threads/visit/)'),
  planted(
    'a quotation tag in the middle of a line',
    ['component-place', 'component-alone', 'mdx-syntax'],
    '<Chart name="map" />',
  ),
  planted('a citation without its source', ['missing-attribute'], '<Cite />'),
  planted('a citation with an empty source', ['attribute'], '<Cite source="" />'),
  planted('an attribute that nobody knows', ['unknown-attribute'], '<Cite source="x" page="4" />'),
  planted('a term without words', ['component'], '<Term id="besa"></Term>'),
  mistake('a misspelt attribute', ['unknown-attribute', 'missing-attribute'], {
    in: 'threads',
    find: /(?<=<Cite )source(?==)/,
    put: () => 'sorce',
  }),
  mistake('a citation on a line of its own', ['component-alone'], {
    in: 'threads',
    find: /(?<=^[A-Z].*)<Cite source="[^"]*" \/>(?= [A-Z])/m,
    put: ({ found }) => `\n${found[0]}\n`,
    lines: ({ text, found }) => [lineAt(text, found.index) + 1],
  }),
  paragraph('an import', ['mdx-syntax'], 'import Cite from "./Cite.astro"'),
  paragraph('program code', ['mdx-syntax'], 'export const answer = 42'),
  paragraph('a second title', ['heading', 'second-title', 'mdx-syntax', 'title'], '# Another title'),
  paragraph(
    'words in a script that are not marked',
    ['language', 'script', 'lang', 'foreign-script'],
    'They called it זן, זנדגי, אזאדי in the street.',
  ),
]
