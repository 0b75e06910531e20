/** One page of each kind, its scripts running, in every way in which a page can be read. */
import type { Page } from '@playwright/test'
import { axeFaults, chartColourFaults, giveAxe } from '../access/axe.ts'
import {
  clippedFaults,
  contrastFaults,
  layOutAll,
  lostWords,
  shownWords,
  sidewaysFaults,
  smallTargets,
  unseenFocus,
} from '../access/layout.ts'
import { MODES, NO_STYLES, WIDE } from '../access/modes.ts'
import { expect, test } from '../fixtures.ts'
import { PAGE_KINDS } from '../page-kinds.ts'

test.use({ viewport: WIDE })

/** Everything of a page that can be seen is there and holds together. */
async function isWhole(page: Page): Promise<void> {
  await expect(page.locator('h1')).toBeVisible()
  expect([...(await sidewaysFaults(page)), ...(await clippedFaults(page))]).toEqual([])
}

for (const path of PAGE_KINDS) {
  test.describe(`/${path}`, () => {
    test.describe('in every mode', () => {
      // The tests put axe and styles of their own into the page.
      test.use({ bypassCSP: true })

      test('axe and the eye find nothing wrong', async ({ page }) => {
        test.setTimeout(180_000)
        await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
        await page.goto(path)
        await giveAxe(page)
        await layOutAll(page)
        const faults: string[] = []
        for (const mode of MODES.filter((each) => each !== NO_STYLES))
          faults.push(...(await mode.faults(page)).map((fault) => `${mode.name}: ${fault}`))
        expect(faults).toEqual([])
      })
    })

    test('what can be tapped is 44 px wide and high, and what has the focus shows it', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(path)
      expect(await smallTargets(page)).toEqual([])
      expect(await unseenFocus(page)).toEqual([])
    })

    test('it says the same without pictures, without faces and with scripts that throw', async ({
      page,
      browser,
      watch,
      baseURL,
    }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: WIDE,
        ...(baseURL ? { baseURL } : {}),
      })
      const plain = await context.newPage()
      await plain.goto(path)
      await layOutAll(plain)
      await isWhole(plain)
      const words = await shownWords(plain)
      await context.close()

      watch.allow(/Failed to load resource|a trap|ERR_FAILED/)
      await page.route(/\.(woff2|png|svg|webp|avif|jpe?g)$/, (route) => route.abort())
      await page.addInitScript(() => {
        const trap = () => {
          throw new Error('a trap')
        }
        const broken = { get: trap, configurable: true }
        window.fetch = trap
        customElements.define = trap
        for (const name of ['localStorage', 'sessionStorage', 'IntersectionObserver'])
          Object.defineProperty(window, name, broken)
        History.prototype.replaceState = trap
      })
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      await layOutAll(page)
      await isWhole(page)
      expect(lostWords(words, await shownWords(page))).toEqual([])
    })
  })
}

/** What axe says of a page that is wrong on purpose: a watch that has never barked watches nothing. */
test('the checks see what is wrong', async ({ page }) => {
  await page.route('**/trap/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Trap</title><header class="masthead"><a href="/">Home</a></header>
        <main><h1>Trap</h1><h3 style="color:#999">Skipped</h3><p style="color:#666">grey</p>
        <svg class="chart-svg" style="--paper:#fff"><text style="fill:#aaa">pale</text></svg><div style="width:2000px">wide</div>
        <p style="overflow:hidden;height:4px">cut</p><a href="/" style="outline:0;display:block;height:20px">small</a></main>
        <footer class="colophon">Foot</footer>`,
    }),
  )
  await page.goto('trap/')
  await giveAxe(page)
  const found = (await axeFaults(page, 'everything')).join()
  expect(found).toMatch(/color-contrast: .*\(2\)/)
  expect(found).toContain('heading-order')
  expect(await contrastFaults(page)).toHaveLength(2)
  expect((await chartColourFaults(page)).join()).toContain('text')
  expect((await sidewaysFaults(page)).join()).toContain('wider than the window')
  expect((await clippedFaults(page)).join()).toContain('cut off')
  expect((await smallTargets(page)).join()).toContain('small')
  expect((await unseenFocus(page)).join()).toContain('no outline')
  expect(lostWords(['one', 'one'], ['one']).join()).toContain('1 words lost')
})
