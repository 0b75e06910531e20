/** The list of charts that can be embedded, for programs: what each is called, where it is, and how high at each width. */
import type { Chart } from '../../charts/chart.ts'
import type { Words } from '../../model/words.ts'
import type { SiteAddress } from '../site-address.ts'
import { FRAME_LANGUAGES } from './frame-data.ts'
import { chartPagePath, framePath } from './frame-parts.ts'
import { FRAME_WIDTHS, frameHeight } from './heights.ts'

/** A copy that never changes. */
export interface PinnedCopy {
  chart: string
  /** YYYY-MM-DD. */
  date: string
  url: string
}

/** @param pinned copies of all charts */
export function frameIndex(
  charts: readonly Chart[],
  words: Words,
  site: SiteAddress,
  pinned: readonly PinnedCopy[] = [],
) {
  return {
    version: 1,
    loader: site.at('embed/v1/embed.js'),
    charts: charts.map((chart) => ({
      id: chart.id,
      kind: chart.kind,
      title: chart.title(words),
      threads: chart.threads,
      as_of: chart.asOf,
      languages: FRAME_LANGUAGES,
      page: site.at(chartPagePath(chart.id)),
      frame: site.at(framePath(chart.id)),
      oembed: site.at(framePath(chart.id, 'oembed.json')),
      picture: site.at(framePath(chart.id, 'chart.svg')),
      /** Px of height by px of width. */
      heights: Object.fromEntries(FRAME_WIDTHS.map((width) => [width, frameHeight(chart, width, words)])),
      pinned: pinned.filter((copy) => copy.chart === chart.id).map(({ date, url }) => ({ date, url })),
    })),
  }
}
