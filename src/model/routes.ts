/**
 * The addresses of the site, without its base. Pages make their links with these functions, and the check refuses a link
 * in prose that leads to none of them.
 */
import type { CollectionName } from '../schema/shapes.ts'
import type { ThreadId } from '../schema/vocabulary.ts'

/** Pages that are there whatever the content. */
export const FIXED_PATHS = [
  '/',
  '/events/',
  '/actors/',
  '/sources/',
  '/countries/',
  '/glossary/',
  '/data/',
  '/corrections/',
  '/method/',
  '/contribute/',
  '/search/',
  '/contested/',
  '/as-known/',
  '/sunday/',
  '/charts/',
  '/embed/',
  '/embed/guide/',
] as const

export const threadPath = (id: ThreadId | string) => `/threads/${id}/`
export const eventPath = (id: string) => `/events/${id}/`
export const actorPath = (id: string) => `/actors/${id}/`
export const sourcePath = (id: string) => `/sources/${id}/`
/** The page of a country; `code` as in the content (`AL`, `EU`). */
export const countryPath = (code: string) => `/countries/${code.toLowerCase()}/`
/** The page of what was known on a day. */
export const dayPath = (day: string) => `/as-known/${day}/`
/** The page of a chart, where it is cited, downloaded and taken into other pages. */
export const chartPath = (id: string) => `/charts/${id}/`
/** A term stands on the one page of the glossary. */
export const termPath = (id: string) => `/glossary/#${id}`
/** A page of prose; `home` is the front page. */
export const pagePath = (id: string) => (id === 'home' ? '/' : `/${id}/`)

/** What the site holds, as far as its addresses depend on it. */
export interface Holdings {
  threads: Iterable<string>
  events: Iterable<string>
  actors: Iterable<string>
  sources: Iterable<string>
  pages: Iterable<string>
  days?: Iterable<string>
  charts?: Iterable<string>
  /** Country codes. */
  countries: Iterable<string>
}

/** Every address of the site (without fragments). */
export function allPaths(holdings: Holdings): Set<string> {
  return new Set<string>([
    ...FIXED_PATHS,
    ...[...holdings.threads].map(threadPath),
    ...[...holdings.events].map(eventPath),
    ...[...holdings.actors].map(actorPath),
    ...[...holdings.sources].map(sourcePath),
    ...[...holdings.countries].map(countryPath),
    ...[...holdings.pages].map(pagePath),
    ...[...(holdings.days ?? [])].map(dayPath),
    ...[...(holdings.charts ?? [])].map(chartPath),
  ])
}

const ENTRY_PATHS: Partial<Record<CollectionName, (id: string) => string>> = {
  threads: threadPath,
  events: eventPath,
  actors: actorPath,
  sources: sourcePath,
  days: dayPath,
  glossary: termPath,
  pages: pagePath,
  series: chartPath,
  corrections: (id) => `/corrections/#${id}`,
}

/** Where readers meet an entry; undefined for a place, which has no address of its own. */
export function entryPath(collection: CollectionName, id: string): string | undefined {
  return ENTRY_PATHS[collection]?.(id)
}
