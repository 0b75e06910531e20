/** Mistakes in the writing of YAML. */
import { type Mutation, mistake } from './mutation.ts'
import { lineAt } from './tree.ts'

const PLAIN_TITLE = /(?<=^title: )[A-Z][^"':#>|\n]*$/m
const here = (more: readonly number[]) => (spot: { text: string; found: RegExpExecArray }) =>
  more.map((lines) => lineAt(spot.text, spot.found.index) + lines)

export const YAML_WRITING: readonly Mutation[] = [
  mistake('a tab at the beginning of a line', ['yaml'], {
    in: 'events',
    find: /^ {2}(?=- )/m,
    put: () => '\t',
  }),
  mistake('a quotation mark that is never closed', ['yaml'], {
    in: 'events',
    find: PLAIN_TITLE,
    put: ({ found }) => `"${found[0]}`,
  }),
  mistake('a bracket that is never closed', ['yaml'], {
    in: 'threads',
    find: /(?<=^ {4}sources: \[[^\]\n]*)\]$/m,
    put: () => '',
  }),
  mistake('a curly bracket that is never closed', ['yaml'], {
    in: 'events',
    find: /(?<=^ {2}- \{[^}\n]*)\}$/m,
    put: () => '',
  }),
  mistake('a colon in a title', ['yaml'], {
    in: 'events',
    find: PLAIN_TITLE,
    put: ({ found }) => `Israel: ${found[0]}`,
  }),
  mistake('a title in curly quotes with a colon', ['yaml', 'quotation-marks'], {
    in: 'events',
    find: PLAIN_TITLE,
    put: ({ found }) => `“Israel: ${found[0]}”`,
  }),
  mistake('a curly quote that closes a straight one', ['yaml'], {
    in: 'events',
    find: PLAIN_TITLE,
    put: ({ found }) => `"${found[0]}”`,
  }),
  mistake('no space after a colon', ['yaml', 'missing-field', 'unknown-field'], {
    in: 'sources',
    find: /^(publisher|kind|language): /m,
    put: ({ found }) => `${found[1]}:`,
    lines: here([-1, 0, 1]),
  }),
  mistake('no space after a hyphen', ['yaml', 'wrong-type', 'unknown-source'], {
    in: 'actors',
    find: /(?<=^sources:\n {2})- /m,
    put: () => '-',
    lines: here([-1, 0]),
  }),
  mistake('a text that begins with @', ['yaml'], {
    in: 'sources',
    find: /(?<=^title: )[A-Z](?=[^"':#>|\n]*$)/m,
    put: ({ found }) => `@${found[0]}`,
  }),
  mistake('a text that begins with &', ['yaml', 'missing-field'], {
    in: 'events',
    find: PLAIN_TITLE,
    put: ({ found }) => `&${found[0]}`,
  }),
  mistake('a text that begins with *', ['yaml'], {
    in: 'events',
    find: PLAIN_TITLE,
    put: ({ found }) => `*${found[0]}*`,
  }),
  mistake('a text that begins with %', ['yaml'], {
    in: 'sources',
    find: /(?<=^title: )[A-Z](?=[^"':#>|\n]*$)/m,
    put: ({ found }) => `%${found[0]}`,
  }),
  mistake('a text cut short by #', ['yaml-comment'], {
    in: 'events',
    find: PLAIN_TITLE,
    put: ({ found }) => `${found[0]} #1`,
  }),
  mistake('a comment', ['yaml-comment'], {
    in: 'events',
    find: /^status: /m,
    put: () => '# ask the desk about this\nstatus: ',
  }),
  mistake('a field pushed in by one space', ['yaml', 'missing-field', 'unknown-field', 'wrong-type'], {
    in: 'events',
    find: /^(?=status: )/m,
    put: () => ' ',
    lines: here([-1, 0]),
  }),
  mistake('folded text that is not pushed in', ['yaml', 'missing-field', 'unknown-field'], {
    in: 'events',
    find: /(?<=^summary: >-\n) {2}/m,
    put: () => '',
    lines: here([-1, 0]),
  }),
  mistake('the three hyphens after the fields are missing', ['yaml'], {
    in: 'threads',
    find: /\n---\n/m,
    put: () => '\n',
    lines: () => [1],
  }),
  mistake('the three hyphens before the fields are missing', ['yaml'], {
    in: 'threads',
    find: /^---\n(?=title)/,
    put: () => '',
    lines: () => [1],
  }),
  mistake('a file cut off in the middle', ['yaml', 'missing-field', 'value', 'wrong-type'], {
    in: 'events',
    find: /(?<=^title: [\s\S]{3,60})[\s\S]*\n(?=$(?![\s\S]))/m,
    fits: ({ text, found }) => text.slice(found.index).includes('\nsources:'),
    put: () => '',
    lines: () => undefined,
  }),
  mistake('the marks of two versions that were not joined', ['yaml'], {
    in: 'events',
    find: /^status: (\w+)\n/m,
    put: ({ found }) => `<<<<<<< HEAD\n${found[0]}=======\nstatus: disputed\n>>>>>>> other\n`,
    lines: here([0, 1, 2, 3, 4]),
  }),
]
