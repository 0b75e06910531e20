/**
 * Writes each page's Content-Security-Policy, first thing in its head: nothing from anywhere but this site, of inline
 * styles and scripts only those that stand on the page, by their hash, and of everything else only what the page has.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLivingFrame, isPinned } from './frames.ts'
import { filesOf } from './site-folder.ts'

/** The hashes of texts as a policy writes them, each once. */
const hashes = (texts: Iterable<RegExpMatchArray>): string[] => [
  ...new Set([...texts].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
]

/** The policy of a frame: nothing from anywhere, and of its own only what stands in it. @param pictures addresses that it may ask for one */
export function framePolicyOf(html: string, pictures: readonly string[] = []): string {
  return [
    "default-src 'none'",
    // Its icon is empty, and stands in it.
    ['img-src data:', ...pictures].join(' '),
    ['style-src', ...hashes(html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g))].join(' '),
    ['script-src', ...hashes(html.matchAll(/<script(?![^>]*json)[^>]*>([\s\S]*?)<\/script>/g))].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';')
}

/** The policy of a pinned copy, which may also ask whether it has been corrected, at the address of that picture. */
export function pinnedPolicyOf(html: string): string {
  const asked = /<noscript><img src="([^"]+)"/.exec(html)?.[1]
  if (!asked) throw new Error('a pinned copy asks nobody whether it was corrected')
  const page = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? ''
  // In a sandbox a frame may not count as its own site; a mirror is not the site that published it.
  return framePolicyOf(html, ["'self'", new URL(asked, page).href])
}

/** The page with its policy first in its head. @throws if it does not begin with its character set */
export function withPolicy(html: string, policy: string, file: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`
  const made = html.replace(/<meta charset="utf-8">/, (charset) => charset + meta)
  if (made === html) throw new Error(`${file} does not begin with its character set, so its policy has no place`)
  return made
}

/** The policy of a page, from its HTML. Data blocks (`application/ld+json`) are no scripts. */
export function policyOf(html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)([^>]*)>([\s\S]*?)<\/script>/g)]
  const inline = hashes(html.matchAll(/<script(?![^>]*(?:ld\+json|\ssrc=))[^>]*>([\s\S]*?)<\/script>/g))
  const has = (tag: string) => new RegExp(`<${tag}[\\s>]`).test(html)
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["style-src 'self'", ...hashes(html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g))].join(' '),
    // A module asks for others, for data and for its styles; none of them may come from elsewhere.
    ...(scripts.length > 0 ? [["script-src 'self'", ...inline].join(' '), "connect-src 'self'"] : []),
    // Where no script runs, an object shows what a script would show in a frame.
    ...(has('iframe') || has('object') ? ["frame-src 'self'"] : []),
    ...(has('object') ? ["object-src 'self'"] : []),
    "base-uri 'none'",
    `form-action ${has('form') ? "'self'" : "'none'"}`,
  ].join(';')
}

/** Adds the policy to every page under `folder`. A pinned copy has its own. */
export function addSecurityPolicies(folder: string): void {
  for (const file of filesOf(folder).filter((name) => name.endsWith('.html'))) {
    if (isPinned(file)) continue
    const path = join(folder, file)
    const html = readFileSync(path, 'utf8')
    const made = withPolicy(html, (isLivingFrame(file) ? framePolicyOf : policyOf)(html), file)
    writeFileSync(path, made)
  }
}
