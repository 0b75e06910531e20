/** Where a chart and everything that leaves the site with it is found. These addresses are promises: they never change. */
import type { SiteAddress } from '../site-address.ts'
import { chartPagePath, framePath } from './frame-parts.ts'

/** The files beside the frame of a chart that are made here. */
export type EmbedFile =
  | 'oembed.json'
  | 'chart.svg'
  | 'chart-dark.svg'
  | 'chart.png'
  | 'chart-dark.png'
  | 'card.png'
  | 'data.csv'
  | 'data.json'

/** Path of the script that sizes frames and makes the element. */
const LOADER_PATH = 'embed/v1/embed.js'

/** The absolute addresses of a chart. */
export function chartAddress(id: string, site: SiteAddress) {
  return {
    page: site.at(chartPagePath(id)),
    frame: site.at(framePath(id)),
    file: (file: EmbedFile) => site.at(framePath(id, file)),
    loader: site.at(LOADER_PATH),
  }
}
