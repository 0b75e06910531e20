/**
 * Which copies of charts are pinned: kept as they were on one day, for whoever cites them. Their files stand under
 * `public/embed/pinned/`, and what each must be to the last byte stands in `pinned.json`, which `npm run pin` writes.
 */
import type { SiteAddress } from '../site-address.ts'
import type { PinnedCopy } from './frame-index.ts'
import pinned from './pinned.json' with { type: 'json' }

export interface Pinned {
  /** By `<YYYY-MM-DD>/<chart>`: the SHA-256 of each file, as hexadecimal digits. */
  copies: Record<string, Record<string, string>>
  /** Charts that are made no more, by id: the day of the pinned copy that answers at their address instead. */
  retired: Record<string, string>
}

export const PINNED: Pinned = pinned

export const pinnedPath = (date: string, chart: string, file = ''): string => `embed/pinned/${date}/${chart}/${file}`
/** The picture that says whether a pinned copy has been corrected. It is not part of the copy, which never changes. */
export const correctedPath = (date: string, chart: string): string => `embed/corrected/${date}/${chart}.svg`

/** The pinned copies, the newest first. */
export function pinnedCopies(site: SiteAddress, { copies }: Pinned = PINNED): PinnedCopy[] {
  return Object.keys(copies)
    .sort()
    .reverse()
    .map((key) => {
      const [date = '', chart = ''] = key.split('/')
      return { chart, date, url: site.at(pinnedPath(date, chart)) }
    })
}

/**
 * The copies that a build is asked to make, from `<YYYY-MM-DD>/<chart>` parted by spaces.
 * @throws if one is not of that form.
 */
export function askedCopies(text: string | undefined): { date: string; chart: string }[] {
  return (text ?? '')
    .split(' ')
    .filter(Boolean)
    .map((key) => {
      const [date = '', chart = ''] = key.split('/')
      if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^[a-z0-9-]+$/.test(chart))
        throw new Error(`“${key}” names no day and chart`)
      return { date, chart }
    })
}
