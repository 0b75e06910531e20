/** Who may speak to the form editor: a browser on this machine that shows one of its own pages. */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What every answer carries: a page of the editor loads nothing from elsewhere, runs no script and stands in no frame. */
export const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
}

/**
 * Why a request is refused; undefined when it is not. A foreign page can make a browser send requests here, under this
 * address or under a name of its own that leads here.
 */
export function refusalOf(method: string, headers: IncomingHttpHeaders, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(headers.host ?? '')) return 'The editor answers under its own address only.'
  const site = headers['sec-fetch-site']
  if (method === 'GET') {
    const isForeign = site === 'cross-site' || site === 'same-site'
    return isForeign && headers['sec-fetch-mode'] !== 'navigate' ? 'Another page may not read from here.' : undefined
  }
  if (method !== 'POST') return 'The editor knows GET and POST only.'
  if (headers.origin !== `http://${headers.host}` || (site !== undefined && site !== 'same-origin')) {
    return 'Another page may not write here.'
  }
  return undefined
}

/** Whether a form came from a page of this run of the editor. */
export function isToken(sent: string | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(sent ?? ''), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
