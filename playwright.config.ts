/** Browser tests of the built site: as a reader, as somebody who embeds a chart, and as an editor. */
import { defineConfig } from '@playwright/test'
import { requireWordPress } from './e2e/wordpress/wordpress.ts'
import { BROWSER_FLAGS, ensureBrowser } from './src/cli/ensure-browser.ts'
import { refuse } from './src/cli/refusal.mjs'

// Kept in the environment, so that workers, which read this file again, need not search again.
process.env.CHROMIUM_PATH = await ensureBrowser().catch(refuse)

/** `npm run test:access` and `npm run test:wordpress` ask for these by name; kept in the environment for the workers, too. */
const asked = ['every-mode', 'wordpress'].find((name) => process.argv.includes(`--project=${name}`))
if (asked) process.env.ASKED_PROJECT = asked
if (asked === 'wordpress') await requireWordPress().catch(refuse)
const projects = ['reader', 'embedder', 'editor', ...(process.env.ASKED_PROJECT ? [process.env.ASKED_PROJECT] : [])]

/** `npm test` adds the counts by this file. */
const countsFile = process.env.COUNTS_FILE

export default defineConfig({
  testDir: 'e2e',
  projects: projects.map((name) => ({ name, testDir: `e2e/${name}` })),
  globalSetup: './e2e/serve-site.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  outputDir: 'test-results',
  reporter: [[countsFile ? 'dot' : 'list'], ...(countsFile ? [['json', { outputFile: countsFile }] as const] : [])],
  use: {
    // Set by serve-site.ts, before the workers start.
    ...(process.env.SITE_ADDRESS ? { baseURL: process.env.SITE_ADDRESS } : {}),
    actionTimeout: 10_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: BROWSER_FLAGS },
  },
})
