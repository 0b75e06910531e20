/**
 * The oEmbed answer of a chart: a file, the same for whoever asks. Its `html` is what WordPress lets a site that it does not
 * know embed: a quotation with a link, then one frame; and what stands is of use to those who show only the first.
 */
import type { Chart } from '../../charts/chart.ts'
import { escapeXml } from '../../charts/svg.ts'
import type { Words } from '../../model/words.ts'
import type { SiteAddress } from '../site-address.ts'
import { chartPagePath, framePath } from './frame-parts.ts'
import { frameHeight } from './heights.ts'
import { pinnedPath } from './pinned.ts'

/** Width in px that the answer is for. */
export const OEMBED_WIDTH = 600

/** @param pinned the day of a pinned copy (YYYY-MM-DD), for the answer of that copy */
export function oembed(
  chart: Chart,
  words: Words,
  site: SiteAddress,
  pinned?: string,
): Record<string, string | number> {
  const at = (file = '') => site.at(pinned ? pinnedPath(pinned, chart.id, file) : framePath(chart.id, file))
  const title = chart.title(words)
  const page = site.at(chartPagePath(chart.id))
  const height = frameHeight(chart, OEMBED_WIDTH, words, pinned)
  const name = words.text('frame.provider')
  const link = `<blockquote><a href="${escapeXml(page)}">${escapeXml(title)}</a></blockquote>`
  // WordPress keeps this width and takes the styles away; a number would stand out of its older posts on a phone.
  // A default that changes later must not change what was published.
  const src = `${at()}?theme=light&lang=${words.lang}`
  const frame = `<iframe src="${escapeXml(src)}" title="${escapeXml(title)}" width="100%" height="${height}" loading="lazy" frameborder="0" style="border:0"></iframe>`
  return {
    version: '1.0',
    type: 'rich',
    title,
    url: page,
    author_name: name,
    author_url: site.home,
    provider_name: name,
    provider_url: site.home,
    cache_age: 86_400,
    thumbnail_url: at('card.png'),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width: OEMBED_WIDTH,
    height,
    html: link + frame,
  }
}
