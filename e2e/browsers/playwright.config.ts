/** `npm run test:browsers`: the built site in engines that Playwright does not drive as Debian ships them. */
import { defineConfig } from '@playwright/test'
import { refuse } from '../../src/cli/refusal.mjs'
import { ENGINES, requireEngines } from './engine.ts'
import type { EngineOptions } from './fixtures.ts'

await requireEngines().catch(refuse)

export default defineConfig<object, EngineOptions>({
  testDir: '.',
  projects: ENGINES.map((engineName) => ({ name: engineName, use: { engineName } })),
  globalSetup: '../serve-site.ts',
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  outputDir: '../../test-results',
  reporter: 'list',
})
