/** The files of the built site, for tests that read them from the disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, siteFolder } from '../src/build/site-folder.ts'

/** Paths of all files, from the root of the site. */
export const siteFiles = (): string[] => filesOf(siteFolder())

export const readSiteFile = (path: string): string => readFileSync(join(siteFolder(), path), 'utf8')
