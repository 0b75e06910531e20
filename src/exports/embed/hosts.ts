/**
 * What is published of the charts in bad hosts: pages that take away what a snippet brings, or stand in its way. The
 * figures are written by `npm run test:hosts -- --update-snapshots`, and every run of the tests tries a part of them again.
 */
import found from './hosts.json' with { type: 'json' }

/** In the order in which they are told of. */
export const HOSTS = [
  'no-scripts',
  'no-styles',
  'empty-sandbox',
  'full-height',
  'one-source',
  'narrow',
  'dark',
  'right-to-left',
  'large-text',
  'print',
  'fixed-box',
  'feed-reader',
] as const
export type HostId = (typeof HOSTS)[number]

/** What is asked of a chart in every host. */
export const CHECKS = ['picture', 'source', 'link', 'width', 'text', 'contrast', 'paper', 'explore', 'quiet'] as const
export type Check = (typeof CHECKS)[number]

/** A chart in one column of one host. Lengths are px of CSS. */
export interface Visit {
  column: number
  /** Colours of the snippet, where they are not light. */
  theme?: 'dark' | 'auto'
  /** Height of the frame in the host, and the height that its content needs; none where no frame is left. */
  given?: number
  needed?: number
  /** Whether its own link opens the page of the chart. Where it does not, the line of credit below the frame leads there. */
  opens?: boolean
  /** What did not hold. */
  faults: readonly Check[]
}

export interface HostFile {
  /** The day of the edition that was tried: YYYY-MM-DD. */
  edition: string
  browser: string
  /** By host and chart. */
  hosts: Record<HostId, Record<string, readonly Visit[]>>
}

export const hostFile = found as unknown as HostFile

/** The hosts of which something is published. One that is new has nothing to tell until it was tried. */
export const TRIED_HOSTS = HOSTS.filter((host) => hostFile.hosts[host])

/** One host in figures, for its row of the table. */
export interface HostSum {
  host: HostId
  /** How many charts there are, in how many of them everything held, and how many must be scrolled inside somewhere. */
  charts: number
  held: number
  scrolls: number
  /** The most px by which a frame was higher than its content: a gap below the chart. */
  sparePx: number
  /** Charts in which something did not hold, with all that did not. */
  failed: readonly { chart: string; faults: readonly Check[] }[]
}

const isShort = ({ given, needed }: Visit) => given !== undefined && needed !== undefined && given < needed

/** What was found in a host. */
export function hostSum(host: HostId, file: HostFile = hostFile): HostSum {
  const charts = Object.entries(file.hosts[host] ?? {})
  const failed = charts
    .map(([chart, visits]) => ({
      chart,
      faults: CHECKS.filter((check) => visits.some((v) => v.faults.includes(check))),
    }))
    .filter(({ faults }) => faults.length > 0)
  return {
    host,
    charts: charts.length,
    held: charts.length - failed.length,
    sparePx: Math.max(0, ...charts.flatMap(([, visits]) => visits.map(({ given = 0, needed = 0 }) => given - needed))),
    scrolls: charts.filter(([, visits]) => visits.some(isShort)).length,
    failed,
  }
}
