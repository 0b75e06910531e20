/** Addresses inside the site, with the folder that it is published under. Every link of every page is made here. */
import { THREADS, type ThreadId } from '../schema/vocabulary.ts'

const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/** A path from the site's root (`/events/`), as it must be written in a page. */
export function href(path: string): string {
  return `${base}${path}`
}

export const eventHref = (id: string) => href(`/events/${id}/`)
export const threadHref = (id: string) => href(`/threads/${id}/`)
export const actorHref = (id: string) => href(`/actors/${id}/`)
export const sourceHref = (id: string) => href(`/sources/${id}/`)
export const countryHref = (code: string) => href(`/countries/${code.toLowerCase()}/`)
export const dayHref = (day: string) => href(`/as-known/${day}/`)
export const termHref = (id: string) => href(`/glossary/#${id}`)

/** An outline in a file of `/charts/` that many pages share: `land-wide#IR`. */
export function sharedHref(outline: string): string {
  const [file, part] = outline.split('#')
  return href(`/charts/${file}.svg#${part}`)
}

/** The class that carries a thread's colour. */
export function threadClass(thread: ThreadId): string {
  return `t${THREADS.indexOf(thread) + 1}`
}
