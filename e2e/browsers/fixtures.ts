/**
 * The `test` of these specs. Each engine runs once for all tests of a file, set up as the file says. What the console calls an
 * error, and any request that would leave this machine, fails the test.
 */
import { test as base, expect } from '@playwright/test'
import { type HostPages, serveHostPages } from '../embedder/host-pages.ts'
import type { EngineName, Settings } from './engine.ts'
import { startFirefox } from './firefox.ts'
import { openTab, type Tab } from './tab.ts'
import { watchSite } from './watched-site.ts'
import { closeWayOut, type WayOut } from './way-out.ts'
import { startWebKit } from './webkit.ts'

export { expect }

/** Whoever opens a frame by itself has a browser that asks for an icon; the policy of the frame forbids it, as it should. */
const ICON_OF_A_FRAME = /img-src.*\/favicon\.ico/

export interface EngineOptions {
  /** Which browser; each is a project of the configuration. */
  engineName: EngineName
  scripts: boolean
  scheme: Settings['scheme']
}

interface Running {
  tab: Tab
  wayOut: WayOut
  host: HostPages
}

export const test = base.extend<{ tab: Tab; host: HostPages; allowed: RegExp[] }, EngineOptions & { running: Running }>(
  {
    engineName: ['firefox', { option: true, scope: 'worker' }],
    scripts: [true, { option: true, scope: 'worker' }],
    scheme: ['light', { option: true, scope: 'worker' }],
    running: [
      async ({ engineName, scripts, scheme }, use) => {
        const wayOut = await closeWayOut()
        const site = await watchSite(process.env.SITE_ADDRESS as string)
        const host = await serveHostPages('localhost')
        const start = engineName === 'firefox' ? startFirefox : startWebKit
        const engine = await start({ scripts, scheme, wayOut: wayOut.port })
        await use({ tab: openTab(engine, site.address), wayOut, host })
        await engine.close()
        for (const server of [host, site, wayOut]) server.close()
      },
      { scope: 'worker', timeout: 60_000 },
    ],
    /** What may stand in the console in a test whose subject it is. */
    allowed: [[], { option: true }],
    host: async ({ running }, use) => use(running.host),
    tab: async ({ running: { tab, wayOut }, allowed, scripts }, use) => {
      await tab.engine.resize(1280, 900)
      tab.engine.faults()
      wayOut.asked()
      await use(tab)
      const kept = scripts ? await tab.look(() => window.faults ?? []) : []
      const faults = [...tab.engine.faults(), ...kept, ...wayOut.asked().map((address) => `request to ${address}`)]
      expect(faults.filter((fault) => ![ICON_OF_A_FRAME, ...allowed].some((pattern) => pattern.test(fault)))).toEqual(
        [],
      )
    },
  },
)
