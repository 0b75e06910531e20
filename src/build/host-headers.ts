/**
 * Writes `_headers`, which some hosts of static sites follow: what lets pages that keep themselves apart from all others
 * (cross-origin isolation) show frames and use files of charts. Nothing rests on it: other hosts send none of this, and most
 * pages need none.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MINUTES = 60
const YEAR = 365 * 24 * 60 * MINUTES

/** Headers by path under the root of the site. */
const RULES: readonly [path: string, headers: Record<string, string>][] = [
  [
    'embed/*',
    {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Content-Security-Policy': 'frame-ancestors *',
      'X-Content-Type-Options': 'nosniff',
    },
  ],
  // The living ones change with each build; what is pinned never does.
  ['embed/v1/*', { 'Cache-Control': `public, max-age=${5 * MINUTES}` }],
  ['embed/pinned/*', { 'Cache-Control': `public, max-age=${YEAR}, immutable` }],
]

/** The text of the file. @param base path under which the site is published */
export function hostHeaders(base = '/'): string {
  const root = `/${base}/`.replace(/\/+/g, '/')
  const rule = ([path, headers]: (typeof RULES)[number]) =>
    [`${root}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return `${RULES.map(rule).join('\n\n')}\n`
}

export function writeHostHeaders(folder: string): void {
  writeFileSync(join(folder, '_headers'), hostHeaders(process.env.BASE))
}
