/** Mistakes of fact that the content itself gives away. */
import { type Mutation, mistake } from './mutation.ts'
import { pathsIn } from './tree.ts'

const POINT = /^lat: (-?[\d.]+)\nlon: (-?[\d.]+)$/m
const isContested = /^status: (attributed|claimed|disputed)$/m

/** Far enough from the truth that no coast or border explains it. */
const isFar = (lat: number, lon: number, otherLat: number, otherLon: number) =>
  Math.hypot(lat - otherLat, lon - otherLon) > 12
const hasCountry = (text: string) => /^country: [A-Z]{2}$/m.test(text)

export const FACTS: readonly Mutation[] = [
  mistake('latitude and longitude swapped', ['coordinates'], {
    in: 'places',
    find: POINT,
    put: ({ text, found: [, lat = '', lon = ''] }) =>
      hasCountry(text) && isFar(Number(lat), Number(lon), Number(lon), Number(lat))
        ? `lat: ${lon}\nlon: ${lat}`
        : undefined,
    lines: ({ text, found }) => [0, 1].map((more) => text.slice(0, found.index).split('\n').length + more),
  }),
  mistake('a latitude beyond the pole', ['coordinates', 'value'], {
    in: 'places',
    find: /(?<=^lat: )-?[\d.]+$/m,
    put: () => '141.3275',
  }),
  mistake('a minus sign too many', ['coordinates'], {
    in: 'places',
    find: /(?<=^lat: )[\d.]+$/m,
    put: ({ text, found }) => (hasCountry(text) && Number(found[0]) > 6 ? `-${found[0]}` : undefined),
  }),
  mistake('two digits of a longitude swapped', ['coordinates'], {
    in: 'places',
    find: /(?<=^lon: )(\d)(\d)(?=\.\d+$)/m,
    put: ({ text, found: [, one = '', two = ''] }) =>
      hasCountry(text) && Math.abs(Number(one) - Number(two)) > 1 ? `${two}${one}` : undefined,
    lines: ({ text, found }) => [-1, 0].map((more) => text.slice(0, found.index).split('\n').length + more),
  }),
  mistake('a place in the wrong country', ['coordinates'], {
    in: 'places',
    find: /(?<=^country: )[A-Z]{2}$/m,
    put: ({ found }, random) => random.pick(['JP', 'BR', 'ZA', 'AU'].filter((code) => code !== found[0])),
    lines: ({ text, found }) => [0, 1, 2].map((more) => text.slice(0, found.index).split('\n').length + more),
  }),
  mistake('a country that is none', ['unknown-country', 'missing-word'], {
    in: 'actors',
    find: /(?<=^country: )[A-Z]{2}$/m,
    put: () => 'UK',
  }),
  mistake('a country in small letters', ['value', 'unknown-country'], {
    in: 'places',
    find: /(?<=^country: )[A-Z]{2}$/m,
    put: ({ found }) => found[0].toLowerCase(),
  }),
  mistake('a contested event without its speaker', ['attributed-to'], {
    in: 'events',
    find: /^attributed_to: .*\n(?: +.*\n)*/m,
    fits: ({ text }) => isContested.test(text),
    put: () => '',
    lines: (_, text) => [text.slice(0, text.search(/^status:/m)).split('\n').length],
  }),
  mistake('a contested event with one source', ['two-sources'], {
    in: 'events',
    find: /(?<=^sources:\n {2}- .*\n)(?: {2}- .*\n)+/m,
    fits: ({ text }) => isContested.test(text) && !/^one_source:/m.test(text),
    put: () => '',
    lines: (_, text) => [0, 1].map((more) => text.slice(0, text.search(/^sources:/m)).split('\n').length + more),
  }),
  mistake('a confirmed event made contested, and no speaker', ['attributed-to'], {
    in: 'events',
    find: /(?<=^status: )confirmed$/m,
    fits: ({ text }) => !/^attributed_to:/m.test(text),
    put: (_, random) => random.pick(['attributed', 'claimed', 'disputed']),
  }),
  mistake('a status that is none', ['value'], {
    in: 'events',
    find: /(?<=^status: )\w+$/m,
    put: () => 'certain',
  }),
  mistake('a count that is not the number of its events', ['own-count'], {
    in: 'series',
    find: /(?<=^ {4}value: )\d+$/m,
    fits: ({ text, found }) =>
      /^own_count: true$/m.test(text) && /^.*\n( {4}(low|high).*\n)* {4}counts:/.test(text.slice(found.index)),
    put: ({ found }) => String(Number(found[0]) + 1),
  }),
  mistake('a lower end above the value', ['low-high'], {
    in: 'series',
    find: /(?<=^ {4}low: )-?\d+$/m,
    put: () => '99999999',
    lines: ({ text, found }) => [-1, 0, 1].map((more) => text.slice(0, found.index).split('\n').length + more),
  }),
  mistake('a point without its source', ['point-source'], {
    in: 'series',
    find: /^ {4}source: .*\n/m,
    put: () => '',
    lines: ({ text, found }) => {
      const before = text.slice(0, found.index)
      const first = before.slice(0, before.lastIndexOf('\n  - ') + 1).split('\n').length
      const after = text.slice(found.index + found[0].length).search(/^ {2}- |^\S|(?![\s\S])/m)
      const count = before.split('\n').length - first + text.slice(found.index, found.index + after).split('\n').length
      return Array.from({ length: count + 1 }, (_, i) => first + i)
    },
  }),
  {
    kind: 'a correction about nothing',
    is: 'mistake',
    rules: ['correction-about'],
    make: (tree, random) => {
      const about = (random.pick(pathsIn(tree, 'events')) ?? '').replace(/^content\/|\.yaml$/g, '')
      const path = 'content/corrections/2026-12-01-nothing.yaml'
      const text = `date: 2026-12-01\nkind: correction\nabout: ${about}-not\nfield: date\nwas: This.\nnow: That.\nwhy: A slip.\n`
      return { files: new Map([[path, text]]), places: [{ path, lines: [3] }] }
    },
  },
  {
    kind: 'a correction of a field that is none',
    is: 'mistake',
    rules: ['correction-field'],
    make: (tree, random) => {
      const about = (random.pick(pathsIn(tree, 'events')) ?? '').replace(/^content\/|\.yaml$/g, '')
      const path = 'content/corrections/2026-12-01-nothing.yaml'
      const text = `date: 2026-12-01\nkind: correction\nabout: ${about}\nfield: dates\nwas: This.\nnow: That.\nwhy: A slip.\n`
      return { files: new Map([[path, text]]), places: [{ path, lines: [4] }] }
    },
  },
]
