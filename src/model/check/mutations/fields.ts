/** Mistakes with fields: misspelt, of the wrong kind, empty, missing, too many. */
import { type Mutation, mistake } from './mutation.ts'
import { slip } from './references.ts'

const EVENT_FIELDS = /^(thread|title|summary|status|sources)(?=:)/m

export const FIELDS: readonly Mutation[] = [
  mistake('a misspelt field', ['unknown-field', 'missing-field'], {
    in: 'events',
    find: EVENT_FIELDS,
    put: ({ found }, random) => slip(found[0], random),
  }),
  mistake('a field with a capital', ['unknown-field', 'missing-field'], {
    in: 'sources',
    find: /^(title|publisher|url|kind)(?=:)/m,
    put: ({ found }) => found[0].slice(0, 1).toUpperCase() + found[0].slice(1),
  }),
  mistake('a field that nobody knows', ['unknown-field'], {
    in: 'events',
    find: /^status: /m,
    put: () => 'colour: red\nstatus: ',
  }),
  mistake('a misspelt field of a point', ['unknown-field'], {
    in: 'series',
    find: /(?<=^ {4})(label|source|as_of)(?=:)/m,
    put: ({ found }) => `${found[0].slice(0, -1)}`,
  }),
  mistake('a misspelt field of a standfirst', ['unknown-field', 'missing-field'], {
    in: 'threads',
    find: /(?<=^ {2}- )text(?=:)/m,
    put: () => 'txt',
  }),
  mistake('a field written twice', ['yaml'], {
    in: 'events',
    find: /^status: (\w+)$/m,
    put: ({ found }) => `${found[0]}\n${found[0]}`,
    lines: ({ text, found }) => [0, 1].map((more) => text.slice(0, found.index).split('\n').length + more),
  }),
  ...(['events', 'sources', 'places', 'actors', 'glossary', 'series'] as const).map((folder) =>
    mistake(`a field left out: ${folder}`, ['missing-field', 'contested'], {
      in: folder,
      find: {
        events: /^title: (?![>|]).*\n/m,
        sources: /^(title|publisher|kind|language|url): (?![>|]).*\n/m,
        places: /^(name|country): .*\n/m,
        actors: /^(name|kind): (?![>|]).*\n/m,
        glossary: /^term: (?![>|]).*\n/m,
        series: /^(unit|drawing|thread): (?![>|]).*\n/m,
      }[folder],
      put: () => '',
      lines: () => [1],
    }),
  ),
  mistake('an empty title', ['missing-field', 'value'], {
    in: 'events',
    find: /(?<=^title:) (?![>|]).*$/m,
    put: () => '',
  }),
  mistake('a title of nothing but a space in quotes', ['value', 'missing-field'], {
    in: 'sources',
    find: /(?<=^title:) (?![>|]).*$/m,
    put: () => ' " "',
  }),
  mistake('one id where a list belongs', ['wrong-type'], {
    in: 'actors',
    find: /^sources:\n {2}- ([\w-]+)$/m,
    put: ({ found }) => `sources: ${found[1]}`,
  }),
  mistake('a list where a text belongs', ['wrong-type'], {
    in: 'sources',
    find: /(?<=^publisher: )[^"'>|\n]+$/m,
    put: () => '[one, two]',
  }),
  mistake('a word where a number belongs', ['wrong-type', 'value'], {
    in: 'places',
    find: /(?<=^lat: )-?[\d.]+$/m,
    put: () => 'north',
  }),
  mistake('a number in quotes', ['wrong-type', 'value'], {
    in: 'series',
    find: /(?<=^ {4}value: )-?[\d.]+$/m,
    put: ({ found }) => `"${found[0]}"`,
  }),
  mistake('a number with a comma', ['wrong-type', 'value'], {
    in: 'places',
    find: /(?<=^lon: )(-?\d+)\.(\d+)$/m,
    put: ({ found }) => `${found[1]},${found[2]}`,
  }),
  mistake('a number with a word', ['wrong-type', 'value'], {
    in: 'series',
    find: /(?<=^ {4}value: )-?[\d.]+$/m,
    put: ({ found }) => `${found[0]} people`,
  }),
  mistake('“yes” in the place of “true”', ['wrong-type', 'value'], {
    in: 'events',
    find: /(?<=^core: )true$/m,
    put: () => 'yes',
  }),
  mistake('a number for a title', ['wrong-type'], {
    in: 'glossary',
    find: /(?<=^term: )(?![>|]).*$/m,
    put: () => '1948',
  }),
  mistake('an address without https://', ['value'], {
    in: 'sources',
    find: /(?<=^url: )https?:\/\/(?=\S)/m,
    put: () => '',
  }),
  mistake('a language in words', ['value'], {
    in: 'sources',
    find: /(?<=^language: )\w\w$/m,
    put: () => 'English',
  }),
  mistake('two opening sentences instead of three', ['value'], {
    in: 'threads',
    find: /^ {2}- text: .*\n {4}sources: .*\n(?=sunday:)/m,
    put: () => '',
    lines: (_, text) => [0, 1].map((more) => text.slice(0, text.search(/^summary:/m)).split('\n').length + more),
  }),
  mistake('a headline that is too long', ['value'], {
    in: 'threads',
    find: /(?<=^headline: ).*$/m,
    put: () =>
      'A headline that goes on and on for much longer than anybody could read it at one glance on a page of this site',
  }),
  mistake('links that are no list', ['wrong-type'], {
    in: 'events',
    find: /^links:\n(?: {2}- .*\n)+/m,
    put: () => 'links: yes\n',
  }),
]
