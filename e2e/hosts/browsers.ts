/** The browsers of readers: most are as they come, some have settings of their own. */
import { type Browser, chromium } from '@playwright/test'
import { BROWSER_FLAGS } from '../../src/cli/ensure-browser.ts'
import type { HostId } from '../../src/exports/embed/hosts.ts'
import { BAD_HOSTS } from './bad-hosts.ts'

/** Does something with the browser of a host’s readers. @param usual the one that needs no settings */
export async function withBrowser<T>(id: HostId, usual: Browser, work: (browser: Browser) => Promise<T>): Promise<T> {
  const { flags } = BAD_HOSTS[id]
  if (!flags) return work(usual)
  const executablePath = process.env.CHROMIUM_PATH
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...BROWSER_FLAGS, ...flags],
  })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}
