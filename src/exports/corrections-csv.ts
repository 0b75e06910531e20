/** The corrections as CSV, a row each, the latest first. Without any it is the row of its columns. */
import type { Correction, Story } from '../model/story.ts'
import { type CsvValue, csvFile, csvList } from './csv.ts'
import { LICENCE } from './licence.ts'
import type { SiteAddress } from './site-address.ts'

/** Every column by name, in order; `was` and `now` are as they were written. */
const COLUMNS: Record<string, (correction: Correction, site: SiteAddress) => CsvValue> = {
  id: ({ id }) => id,
  date: ({ date }) => date,
  kind: ({ kind }) => kind,
  about: ({ about }) => about,
  field: ({ field }) => field,
  was: ({ was }) => was,
  now: ({ now }) => now,
  why: ({ why }) => why,
  sources: ({ sources }) => csvList(sources ?? []),
  url: ({ id }, site) => `${site.corrections}#${id}`,
  licence: () => `${LICENCE.name} ${LICENCE.url}`,
}

export const CORRECTION_COLUMNS = Object.keys(COLUMNS)

export function correctionsCsv(story: Story, site: SiteAddress): string {
  const columns = Object.values(COLUMNS)
  return csvFile(
    CORRECTION_COLUMNS,
    story.corrections.map((correction) => columns.map((value) => value(correction, site))),
  )
}

/** The corrections of an entry, a chart or a file, as its JSON has them: nothing at all where there are none. */
export const correctionRecords = (corrections: readonly Correction[], site: SiteAddress) =>
  corrections.length === 0
    ? {}
    : {
        corrections: corrections.map(({ id, date, kind, about, field, was, now, why }) => ({
          id,
          url: `${site.corrections}#${id}`,
          date,
          kind,
          about,
          field: field ?? null,
          was,
          now,
          why,
        })),
      }
