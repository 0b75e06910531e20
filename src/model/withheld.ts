/**
 * What may not be seen yet: drafts, and entries under embargo. They are taken away before anything is made of the content,
 * so that no page, list, count, picture or data file can hold a trace of them.
 *
 * No clock is read. An embargo ends with the edition: what is published on or before its day is in it. Whoever builds for
 * another day says so with PUBLISH_DAY.
 */
import { EDITION } from '../schema/edition.ts'
import { partialDateFault } from '../schema/partial-date.ts'
import type { RawEntry } from './read-content.ts'

type Entry = Pick<RawEntry, 'value'>

/** Later than every day. */
const NEVER = '9999-99-99'

/** The first day on which an entry may be published: the empty text for one that always may be. */
export function opensOn({ value }: Entry): string {
  const { draft, publish_on } = (value ?? {}) as { draft?: unknown; publish_on?: unknown }
  // Whoever wrote something else than false means it: it is refused by its shape, and until then not published.
  if (draft !== undefined && draft !== false) return NEVER
  if (publish_on === undefined) return ''
  return typeof publish_on === 'string' && partialDateFault(publish_on) === undefined ? publish_on : NEVER
}

/** Whether nothing of an entry may be published on a day (YYYY-MM-DD). */
export function isWithheld(entry: Entry, day: string): boolean {
  return opensOn(entry) > day
}

/** The entries that may be published on a day, in the same order. */
export function publishedEntries<Kind extends Entry>(entries: readonly Kind[], day: string): Kind[] {
  return entries.filter((entry) => !isWithheld(entry, day))
}

/** Whether an entry is a draft (and not only under embargo). */
export const isDraft = (entry: Entry): boolean => opensOn(entry) === NEVER

/**
 * The day for which the content is published: that of the edition, or what the variable PUBLISH_DAY says.
 * @throws if it says something that is no day
 */
export function publishDay(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const day = environment.PUBLISH_DAY || EDITION.published
  if (day.length !== 10 || partialDateFault(day) !== undefined) {
    throw new Error(`PUBLISH_DAY must be a day written as 2026-12-01, and here it is “${day}”.`)
  }
  return day
}

/** Whether drafts and entries under embargo are shown: in previews, and while somebody edits. */
export function showsWithheld(environment: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return environment.SHOW_DRAFTS === '1'
}

/** The entries that are to be built from: all in a preview, otherwise those that may be published. */
export function entriesToShow<Kind extends Entry>(entries: readonly Kind[]): readonly Kind[] {
  return showsWithheld() ? entries : publishedEntries(entries, publishDay())
}
