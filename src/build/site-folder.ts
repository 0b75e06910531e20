/**
 * The folder of the built site, and putting a new one in its place. A site is built beside the old one and moved in when it
 * is complete, so that whoever looks at the folder never finds half a site.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** Where the built site is, or will be: `dist`, or what the variable OUT_DIR says. */
export function siteFolder(): string {
  return resolve(PROJECT, process.env.OUT_DIR || 'dist')
}

/** Where a preview is built: beside the site, never in its place. */
export function previewFolder(): string {
  return `${siteFolder()}-preview`
}

/** Names a folder beside the site's for this process: `dist.new-4711`. `.gitignore` knows the pattern. */
export function folderBeside(site: string, what: 'new' | 'old' | 'cache'): string {
  return `${site}.${what}-${process.pid}`
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes what an interrupted build left beside the site; a site that it had already moved away is put back. */
export function clearLeftovers(site: string): void {
  const parent = dirname(site)
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${basename(site)}.`)) continue
    const match = /^(new|old|cache)-(\d+)$/.exec(name.slice(basename(site).length + 1))
    if (!match || (Number(match[2]) !== process.pid && isRunning(Number(match[2])))) continue
    if (match[1] === 'old' && !existsSync(site)) renameSync(join(parent, name), site)
    else rmSync(join(parent, name), { recursive: true, force: true })
  }
}

/** Puts the complete folder `made` where the site is. If that fails, the old site stays. */
export function replaceSite(site: string, made: string): void {
  const old = folderBeside(site, 'old')
  const hadSite = existsSync(site)
  if (hadSite) renameSync(site, old)
  try {
    renameSync(made, site)
  } catch (error) {
    if (hadSite) renameSync(old, site)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}

/** Every file under a folder, as paths from it with forward slashes, in a fixed order. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort((a, b) => (a < b ? -1 : 1))
}
