/** Goes through many pages in one tab: far faster than opening each, because the browser and axe stay as they are. */
import type { Page } from '@playwright/test'
import { giveAxe } from './axe.ts'
import { layOutAll } from './layout.ts'
import { type Mode, WIDE } from './modes.ts'

/**
 * Opens each page and asks what is wrong with it in its modes.
 * The first is opened by its address; each next one is read into the same window as the browser would have read it, so
 * that its scripts, which only add to a finished page, do not run. Pages with their scripts are the matter of other tests.
 */
export async function faultsOfPages(
  page: Page,
  base: string,
  addresses: readonly string[],
  modesOf: (address: string) => readonly Mode[],
): Promise<string[]> {
  const faults: string[] = []
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await page.setViewportSize(WIDE)
  await page.goto(new URL(addresses[0] ?? '', base).href)
  await giveAxe(page)
  for (const address of addresses) {
    const heading = await page.evaluate(
      async ([url]) => {
        const html = await (await fetch(url)).text()
        history.replaceState(null, '', url)
        document.open()
        document.write(html)
        document.close()
        return document.querySelector('h1')?.textContent
      },
      [new URL(address, base).href] as const,
    )
    await layOutAll(page)
    if (!heading) faults.push(`/${address}: has no heading`)
    for (const mode of modesOf(address)) {
      const found = await mode.faults(page)
      faults.push(...found.map((fault) => `/${address}, ${mode.name}: ${fault}`))
    }
  }
  return faults
}
