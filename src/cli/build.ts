/**
 * `npm run build`: checks the content, builds the site beside the old one and puts it in place when it is complete.
 *
 *   --drafts    builds a preview instead, with drafts and entries under embargo, into a folder of its own: `dist-preview`
 */
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildPages } from '../build/build-pages.ts'
import { noteChecked } from '../build/check-first.ts'
import {
  clearLeftovers,
  filesOf,
  folderBeside,
  PROJECT,
  previewFolder,
  replaceSite,
  siteFolder,
} from '../build/site-folder.ts'
import { type BuildStep, PREVIEW_STEPS, STEPS } from '../build/steps.ts'
import { publishDay } from '../model/withheld.ts'
import { runToEnd } from './child.mjs'
import { Refusal, requireWritable, runCommand } from './refusal.mjs'

/** @throws Refusal for an option that this command does not know */
function readDrafts(): boolean {
  const args = process.argv.slice(2)
  try {
    return parseArgs({ args, options: { drafts: { type: 'boolean', default: false } } }).values.drafts
  } catch {
    throw new Refusal(`This command knows one option, --drafts; it was given “${args.join(' ')}”.`)
  }
}

async function build(): Promise<void> {
  const started = performance.now()
  const hasDrafts = readDrafts()
  // Only this option shows drafts, whatever the environment of whoever builds holds.
  process.env.SHOW_DRAFTS = hasDrafts ? '1' : ''
  try {
    publishDay()
  } catch (error) {
    throw new Refusal((error as Error).message)
  }
  const site = hasDrafts ? previewFolder() : siteFolder()
  mkdirSync(dirname(site), { recursive: true })
  for (const folder of [PROJECT, dirname(site)]) requireWritable(folder)
  const checked = await runToEnd(process.execPath, [fileURLToPath(new URL('check.ts', import.meta.url))])
  if (checked !== 0) throw new Refusal('Nothing was built: mend what the check names first.')
  noteChecked()

  const made = folderBeside(site, 'new')
  const cache = folderBeside(site, 'cache')
  clearLeftovers(site)
  const clear = () => {
    for (const folder of [made, cache]) rmSync(folder, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      clear()
      process.exit(130)
    })
  }
  try {
    await buildPages(made, cache)
    for (const step of hasDrafts ? PREVIEW_STEPS : STEPS) await takeStep(step, made)
    replaceSite(site, made)
  } finally {
    clear()
  }
  const files = filesOf(site)
  const bytes = files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`Built ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds} s: ${site}`)
}

async function takeStep(step: BuildStep, folder: string): Promise<void> {
  try {
    await step.run(folder)
  } catch (error) {
    throw error instanceof Refusal ? error : new Error(`Could not ${step.name}.`, { cause: error })
  }
}

await runCommand(build)
// Astro may leave a worker behind; the work is done.
process.exit()
