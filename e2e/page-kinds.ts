/** The pages of the built site, and one page of each kind, by address from its root. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { siteFolder } from '../src/build/site-folder.ts'
import { siteFiles } from './site-files.ts'

/** The address of a page’s file: `threads/leak/index.html` is at `threads/leak/`. */
export const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1')

/** The address of every page. Empty before the first build, which the server of the tests then asks for. */
export const PAGES: readonly string[] = existsSync(siteFolder())
  ? siteFiles()
      .filter((file) => file.endsWith('.html'))
      .map(addressOf)
  : []

const known = new Set(PAGES)

/**
 * What a page is a kind of: pages beside each other in a folder are of one kind (`events/*`), what stands below such a
 * page is another (`threads/…/cite`), and every page that stands at the top is one of its own.
 */
export function kindOf(address: string): string {
  const steps = address.split('/').filter(Boolean)
  if (steps.length < 2) return address.replace(/\d+/g, '*')
  const [folder, page, ...below] = steps
  if (below.length > 0 && known.has(`${folder}/${page}/`)) return `${folder}/*/${below.join('/').replace(/\d+/g, '*')}`
  return `${steps.slice(0, -1).join('/')}/*`
}

const bytesOf = (address: string) =>
  statSync(join(siteFolder(), address.endsWith('.html') ? address : `${address}index.html`)).size

/** Of each kind its longest page, where most can go wrong. */
export const PAGE_KINDS: readonly string[] = [...Map.groupBy(PAGES, kindOf).values()]
  .map((pages) => pages.reduce((long, page) => (bytesOf(page) > bytesOf(long) ? page : long)))
  .sort()
