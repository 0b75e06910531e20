/** Runs Astro over the pages, cold each time: nothing kept from an earlier build can get into this one. */
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { build } from 'astro'
import { Refusal } from '../cli/refusal.mjs'
import { PROJECT } from './site-folder.ts'

/** An error of Astro or Vite, as far as it says where. */
interface LocatedError extends Error {
  hint?: string
  loc?: { file?: string; line?: number; column?: number }
  id?: string
}

/**
 * Builds every page into `folder`.
 * @param cache an empty or absent folder for what Astro keeps while it works
 * @throws Refusal with Astro's own words and the place that they name
 */
export async function buildPages(folder: string, cache: string): Promise<void> {
  try {
    await build({ root: PROJECT, outDir: folder, cacheDir: cache, logLevel: 'warn' })
  } catch (error) {
    throw new Refusal(stripVTControlCharacters(describe(error as LocatedError)))
  }
}

function describe(error: LocatedError): string {
  const file = error.loc?.file ?? error.id
  const place =
    file === undefined
      ? ''
      : [relative(PROJECT, file), error.loc?.line, error.loc?.column].filter((part) => part !== undefined).join(':')
  // Where nobody names a place, the lines of the trace that lie in this project are the way back to it.
  const ours = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.includes(PROJECT) && !line.includes('node_modules'))
  const lines = [`${place} ${error.message}`.trim(), error.hint, ...(place === '' ? ours : [])]
  return [...lines, 'The site could not be built; that of the last build stays as it was.'].filter(Boolean).join('\n')
}
