/** Mistakes in the words of the site. */
import { type Mutation, mistake } from './mutation.ts'
import { lineAt } from './tree.ts'

const NAMED = /(?<=^ *[\w-]+: [^\n]*)\{(?!count|total)(\w+)\}/m
const above = (spot: { text: string; found: RegExpExecArray }) => {
  const line = lineAt(spot.text, spot.found.index)
  // A word that is missing is told where its group begins, or at the beginning of the file.
  return Array.from({ length: line }, (_, index) => index + 1)
}

/** The line of the change, and the one that names the word, where its text is folded over several. */
const named = ({ text, found }: { text: string; found: RegExpExecArray }) => {
  const rows = text.slice(0, found.index).split('\n')
  const indent = (row = '') => row.search(/\S/)
  const name = rows.findLastIndex((row) => row.endsWith('>-'))
  const isInside = name >= 0 && rows.slice(name + 1).every((row) => indent(`${row}x`) > indent(rows[name]))
  return isInside ? [rows.length, name + 1, name + 2] : [rows.length]
}

export const WORDS: readonly Mutation[] = [
  mistake('a word without its placeholder', ['words', 'placeholder'], {
    in: 'ui/en',
    find: NAMED,
    put: () => 'so',
    lines: named,
  }),
  mistake('a placeholder that nobody fills', ['words', 'placeholder'], {
    in: 'ui/en',
    find: /(?<=^ +[\w-]+: )[A-Z][^"'{}\n>|]*$/m,
    put: ({ found }) => `"${found[0]} {somebody}"`,
  }),
  mistake('a misspelt placeholder', ['words', 'placeholder'], {
    in: 'ui/en',
    find: NAMED,
    put: ({ found }) => `{${found[1]}x}`,
    lines: named,
  }),
  mistake('a brace that is never closed', ['words'], {
    in: 'ui/en',
    find: NAMED,
    put: ({ found }) => `{${found[1]}`,
    lines: named,
  }),
  mistake('a plural without its last form', ['words'], {
    in: 'ui/en',
    find: / other \{[^{}]*\}(?=\})/,
    put: () => '',
    lines: named,
  }),
  mistake('a misspelt name of a word', ['unknown-word', 'missing-word'], {
    in: 'ui/en',
    find: /^( *)([a-z]\w+)(?=: [A-Z])/m,
    put: ({ found }) => `${found[0]}x`,
  }),
  mistake('a word taken away', ['missing-word'], {
    in: 'ui/en',
    find: /^ *[a-z]\w+: [A-Z][^\n>|]*\n(?! {6})/m,
    put: () => '',
    lines: above,
  }),
  mistake('a word that is a number', ['words'], {
    in: 'ui/en',
    find: /(?<=^ +[\w-]+: )[A-Z][^"'{}\n>|]*$/m,
    put: () => '12',
  }),
  mistake('a word with a colon', ['yaml', 'words'], {
    in: 'ui/en',
    find: /(?<=^ +[\w-]+: )[A-Z][^"':{}\n>|]*$/m,
    put: ({ found }) => `Now: ${found[0]}`,
  }),
]
