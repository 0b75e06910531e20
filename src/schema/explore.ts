/**
 * What the scripts of a page know of the story: one file, `/charts/explore.json`, made at build time, fetched once, when a
 * reader first explores a chart.
 */
import type { LinkKind, Status, ThreadId } from './vocabulary.ts'

export interface ExploreSource {
  id: string
  /** Who published it. */
  name: string
  /** When, in words; nothing where the source does not say. */
  date?: string
}

/** An event as charts explore it. */
export interface ExploreEvent {
  id: string
  title: string
  /** Its date in words, as exact as it is known. */
  date: string
  /** First and last day that the date may mean: YYYY-MM-DD. */
  from: string
  to: string
  /** Its own thread, then the others that it joins. */
  threads: ThreadId[]
  status: Status
  /** Names of its places, most important first. */
  places: string[]
  /** Codes of the countries that its places lie in, then of those at the ends of its links; each once. */
  countries: string[]
  /** Ids of those who took part. */
  actors: string[]
  /** What was done, towards whom the links say; each kind once. */
  kinds: LinkKind[]
  /** Who says so, where it is not confirmed. */
  says?: string
  denies?: string
  response?: string
  sources: ExploreSource[]
  /** What the picture of all threads calls it, if it does. */
  label?: string
}

/** A word for scripts: plain, or one for each plural category (`one`, `other`, …) of the value `count`. `{name}` is filled in. */
export type ClientWord = string | { [category: string]: string }
/** By dotted key below the prefix that they were taken from. */
export type ClientWords = Record<string, ClientWord>

/** What ids and codes are called. The keys of each are all that a view may name, in the order in which it names them. */
export interface ExploreNames {
  threads: Record<string, string>
  statuses: Record<string, string>
  /** By name, as the language sorts them. */
  countries: Record<string, string>
  actors: Record<string, string>
  kinds: Record<string, string>
}

export interface ExploreFile {
  /** In order of time. */
  events: ExploreEvent[]
  names: ExploreNames
  words: ClientWords
}
