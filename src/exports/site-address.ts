/** Where things are on the published site, as absolute addresses: what leaves the site must still lead back to it. */
import type { ThreadId } from '../schema/vocabulary.ts'

/** Name under which our ids are unique in the world, whoever hosts the site. It never changes. */
export const NAMESPACE = 'one-sunday-in-october'

/** Absolute addresses; every page ends in a slash, no file does. */
export interface SiteAddress {
  home: string
  method: string
  corrections: string
  data: string
  event(id: string): string
  thread(id: ThreadId): string
  actor(id: string): string
  /** The page of an entry named as a correction names it: `events/<id>`. The corrections page for any other. */
  entry(about: string): string
  /** A file or page by its path under the root, without a leading slash. */
  at(path: string): string
}

/**
 * Binds the addresses to one host and folder.
 * @param env `SITE` (with protocol) and `BASE_URL` as Astro gives them; the base may lack its last slash.
 * @throws if `SITE` is missing or no address.
 */
export function siteAddress(env: { SITE?: string; BASE_URL?: string }): SiteAddress {
  const base = `/${env.BASE_URL ?? ''}/`.replace(/\/{2,}/g, '/')
  const root = new URL(base, env.SITE).href
  const at = (path: string) => root + path
  const withPages = ['events', 'threads', 'actors', 'sources']
  return {
    home: root,
    method: at('method/'),
    corrections: at('corrections/'),
    data: at('data/'),
    event: (id) => at(`events/${id}/`),
    thread: (id) => at(`threads/${id}/`),
    actor: (id) => at(`actors/${id}/`),
    entry: (about) => {
      const [collection = '', id = ''] = about.split('/')
      return id && withPages.includes(collection) ? at(`${collection}/${id}/`) : at('corrections/')
    },
    at,
  }
}
