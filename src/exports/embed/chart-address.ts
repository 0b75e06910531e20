/** Where a chart and everything that leaves the site with it is found. These addresses are promises: they never change. */
import type { SiteAddress } from '../site-address.ts'

/** The files beside the frame of a chart. */
export type EmbedFile =
  | 'oembed.json'
  | 'chart.svg'
  | 'chart-dark.svg'
  | 'chart.png'
  | 'chart-dark.png'
  | 'card.png'
  | 'data.csv'
  | 'data.json'

/** Path of the page for people, from the root of the site, without a leading slash. */
export const chartPagePath = (id: string): string => `charts/${id}/`

/** Path of the frame, or of a file beside it. */
export const embedPath = (id: string, file: EmbedFile | '' = ''): string => `embed/v1/${id}/${file}`

/** Path of the script that sizes frames and makes the element. */
export const LOADER_PATH = 'embed/v1/embed.js'

/** All of them as absolute addresses. */
export function chartAddress(id: string, site: SiteAddress) {
  return {
    page: site.at(chartPagePath(id)),
    frame: site.at(embedPath(id)),
    file: (file: EmbedFile) => site.at(embedPath(id, file)),
    loader: site.at(LOADER_PATH),
  }
}
