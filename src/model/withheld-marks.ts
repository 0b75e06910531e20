/** What is shown of entries that may not be seen yet, to those who see them all the same. */
import type { RawEntry } from './read-content.ts'
import { entryPath } from './routes.ts'
import { isDraft, isWithheld, opensOn } from './withheld.ts'
import type { Words } from './words.ts'

export interface WithheldMark {
  /** Where the entry is met, from the site’s root: `/events/2022-10-23-rama-arrives/`. */
  path: string
  /** Beside its name: “draft”, “not before 1 December 2026”. */
  label: string
  /** On its own page, as a sentence. */
  sentence: string
}

/** A mark for each entry that has an address and may not be published on the day. */
export function withheldMarks(entries: readonly RawEntry[], words: Words, day: string): WithheldMark[] {
  return entries.flatMap((entry) => {
    const path = entryPath(entry.collection, entry.id)
    if (path === undefined || !isWithheld(entry, day)) return []
    if (isDraft(entry)) return [{ path, label: words.text('preview.draft'), sentence: words.text('preview.isDraft') }]
    const date = words.date(opensOn(entry))
    const label = words.text('preview.embargo', { date })
    return [{ path, label, sentence: words.text('preview.isEmbargo', { date }) }]
  })
}
