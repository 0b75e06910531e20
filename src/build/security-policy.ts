/**
 * Writes each page's Content-Security-Policy, first thing in its head: nothing from anywhere but this site, no script at
 * all, and of inline styles only those that stand on the page, by their hash.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf } from './site-folder.ts'

/** The policy of a page, from its HTML. */
export function policyOf(html: string): string {
  const hashes = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    `style-src 'self' ${[...new Set(hashes)].join(' ')}`.trimEnd(),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';')
}

/** Adds the policy to every page under `folder`. */
export function addSecurityPolicies(folder: string): void {
  for (const file of filesOf(folder).filter((name) => name.endsWith('.html'))) {
    const path = join(folder, file)
    const html = readFileSync(path, 'utf8')
    const meta = `<meta http-equiv="content-security-policy" content="${policyOf(html)}">`
    const made = html.replace(/<meta charset="utf-8">/, (charset) => charset + meta)
    if (made === html) throw new Error(`${file} does not begin with its character set, so its policy has no place`)
    writeFileSync(path, made)
  }
}
