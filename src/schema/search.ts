/** What the search knows: one file, `/search/index.json`, made at build time and fetched when a reader first searches. */
import type { ClientWords } from './explore.ts'

/** What can be found, in the order of the full index. */
export const SEARCH_KINDS = [
  'threads',
  'events',
  'actors',
  'countries',
  'places',
  'charts',
  'glossary',
  'sources',
  'pages',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** Of a longer query only the beginning is read. */
export const LONGEST_QUERY = 120

export interface SearchEntry {
  kind: SearchKind
  /** Path from the site’s root, with the anchor of what is meant. */
  path: string
  title: string
  /** What tells it from others of that title: date, thread, country, publisher. */
  under: string
  text: string
  /** The partial dates from and to which it lasts, or the one on which it was published. */
  days?: readonly [string, string?]
  /** Language of the title, where it is not that of the site. */
  lang?: string
  /** It is a part of a page that has an entry of its own: a paragraph, a point on which sources disagree. */
  isPart?: boolean
}

/** An entry as the file holds it: number of its kind, path, title, under, text, then days and language where it has them. */
export type PackedEntry = [kind: number, path: string, title: string, under: string, text: string, ...rest: string[]]

export interface SearchFile {
  /** Names of the months, long and short, from January: what readers may type. */
  months: [string, string][]
  /** Words so common that nobody searches for them. */
  ignored: string[]
  entries: PackedEntry[]
}

/** The words of the search and of the settings beside it: `/search/words.json`. */
export interface SettingWords {
  search: ClientWords
  settings: ClientWords
}

export function packEntry({ kind, path, title, under, text, days, lang }: SearchEntry): PackedEntry {
  const rest = [days ? days.filter(Boolean).join('/') : '', lang ?? '']
  while (rest.at(-1) === '') rest.pop()
  return [SEARCH_KINDS.indexOf(kind), path, title, under, text, ...rest]
}

export function unpackEntry([kind, path, title, under, text, days, lang]: PackedEntry): SearchEntry {
  return {
    kind: SEARCH_KINDS[kind] as SearchKind,
    path,
    title,
    under,
    text,
    ...(days ? { days: days.split('/') as [string, string?] } : {}),
    ...(lang ? { lang } : {}),
  }
}
