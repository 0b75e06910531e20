/** Mistakes in the words of the site. */
import { type Mutation, mistake } from './mutation.ts'
import { lineAt } from './tree.ts'

const NAMED = /(?<=^ *[\w-]+: [^\n]*)\{(?!count|total)(\w+)\}/m
const above = (spot: { text: string; found: RegExpExecArray }) => {
  const line = lineAt(spot.text, spot.found.index)
  // A word that is missing is told where its group begins, or at the beginning of the file.
  return Array.from({ length: line }, (_, index) => index + 1)
}

export const WORDS: readonly Mutation[] = [
  mistake('a word without its placeholder', ['words', 'placeholder'], { in: 'ui/en', find: NAMED, put: () => 'so' }),
  mistake('a placeholder that nobody fills', ['words', 'placeholder'], {
    in: 'ui/en',
    find: /(?<=^ +[\w-]+: )[A-Z][^"'{}\n>|]*$/m,
    put: ({ found }) => `"${found[0]} {somebody}"`,
  }),
  mistake('a misspelt placeholder', ['words', 'placeholder'], {
    in: 'ui/en',
    find: NAMED,
    put: ({ found }) => `{${found[1]}x}`,
  }),
  mistake('a brace that is never closed', ['words'], {
    in: 'ui/en',
    find: NAMED,
    put: ({ found }) => `{${found[1]}`,
    lines: ({ text, found }) => [lineAt(text, found.index)],
  }),
  mistake('a plural without its last form', ['words'], {
    in: 'ui/en',
    find: / other \{[^{}]*\}(?=\})/,
    put: () => '',
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
