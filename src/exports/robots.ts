/** What crawlers are told: everything may be read, and the sitemap is here. */
import type { SiteAddress } from './site-address.ts'

export function robotsTxt(site: SiteAddress): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site.at('sitemap-index.xml')}\n`
}
