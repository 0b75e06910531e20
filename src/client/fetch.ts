/** Fetches what scripts know: each file once for a page, however many ask. */

import { element } from './element.ts'

/** Where the site lies, without a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/** A link to a page of the site, by its path without slashes at its ends. */
export const linkTo = (path: string, ...children: (Node | string)[]): HTMLAnchorElement =>
  element('a', { href: `${base}/${path}/` }, ...children)

/** What `load` brings. After a failure the next caller asks again. */
export function once<Thing>(load: () => Promise<Thing>): () => Promise<Thing> {
  let loading: Promise<Thing> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

/** @param path from the root of the site */
export async function fetchJson<Content>(path: string): Promise<Content> {
  // What is no JSON, as a page that says that nothing is there, is an error.
  return (await fetch(base + path)).json()
}
