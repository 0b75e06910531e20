import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { hostileQueries } from '../../src/client/search/hostile-queries.ts'
import { KEY } from '../../src/client/settings/stored.ts'
import { expect, test } from '../fixtures.ts'
import { PAGE_KINDS } from '../page-kinds.ts'

/** The index is made in the browser, after it was fetched: on a busy machine that takes a while. */
const MADE = { timeout: 30_000 }

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Search this site' })
const boxOf = (page: Page): Locator => dialogOf(page).getByRole('searchbox')

/** The scripts start when the page has nothing else to do; the first of them names the colour of the browser’s bar. */
const ready = (page: Page) => page.locator('meta[name="theme-color"]').waitFor({ state: 'attached', timeout: 20_000 })

async function openBy(page: Page, key: string): Promise<void> {
  await ready(page)
  // The way into the search is fetched by itself and may come a moment later.
  await expect(async () => {
    if (!(await dialogOf(page).isVisible())) await page.keyboard.press(key)
    await expect(dialogOf(page)).toBeVisible({ timeout: 3000 })
  }).toPass(MADE)
  await expect(boxOf(page)).toBeFocused(MADE)
}

test('results by kind, with the matching words marked, lead to their pages', async ({ page }) => {
  await page.goto('threads/uprising/')
  await openBy(page, '/')
  await page.keyboard.type('rama')
  const people = dialogOf(page).locator('.found', { has: page.getByRole('heading', { name: /^People/ }) })
  await expect(people.getByRole('link').first()).toContainText('Edi Rama', MADE)
  await expect(people.locator('mark').first()).toHaveText('Rama')
  await expect(dialogOf(page).getByRole('status')).toContainText(/\d+ results for “rama”/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/actors\/edi-rama\/$/)
})

test('the arrow keys walk through the results and back, a letter goes on in the box, Esc closes', async ({ page }) => {
  await page.goto('')
  const focused = page.locator(':focus')
  await openBy(page, 'Control+k')
  await page.keyboard.type('nuclear')
  const links = dialogOf(page).locator('.results a')
  await expect(links.first()).toBeVisible(MADE)
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(boxOf(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('s')
  await expect(boxOf(page)).toBeFocused()
  await expect(boxOf(page)).toHaveValue('nuclears')
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expect(focused).toHaveCount(0)
})

test('the shortcut stays out of fields, and can be switched off', async ({ page }) => {
  await page.goto('search/')
  await page.waitForLoadState('networkidle')
  const field = page.locator('main input')
  await field.focus()
  await page.keyboard.type('a/b')
  await expect(field).toHaveValue('a/b')
  await expect(dialogOf(page)).toHaveCount(0)
  await page.evaluate((key) => localStorage.setItem(key, '1 (prefers-color-scheme:dark) x'), KEY)
  await page.goto('')
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('/')
  await page.waitForTimeout(300)
  await expect(dialogOf(page)).toHaveCount(0)
  await openBy(page, 'Control+k')
})

test('a click on the box opens the search, and Enter in it, too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('events/')
  await ready(page)
  await page.locator('.masthead input').focus()
  await page.keyboard.type('shamkhani')
  await page.keyboard.press('Enter')
  await expect(boxOf(page)).toHaveValue('shamkhani')
  await expect(dialogOf(page).locator('.found mark').first()).toBeVisible(MADE)
  await dialogOf(page).getByRole('button', { name: 'Close' }).click()
  await page.locator('.masthead input').click()
  await expect(boxOf(page)).toBeFocused()
})

test('the page of the search shows everything that its address asks for, and moves nothing for it', async ({
  page,
  watch,
}) => {
  // A face that comes late may move a line; it is not what is asked here.
  await page.route('**/*.woff2', (route) => route.abort())
  watch.allow(/woff2|Failed to load resource/)
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('search/?q=23+October+2022#results')
  await expect(page.locator('main input')).toHaveValue('23 October 2022')
  await expect(page.locator('.found').first()).toBeVisible(MADE)
  await expect(page.getByRole('status').first()).toContainText('results for “23 October 2022”')
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0)
  const more = page
    .locator('.found')
    .filter({ has: page.locator('button.more') })
    .first()
    .locator('button')
  const heading = await page
    .locator('.found')
    .filter({ has: page.locator('button.more') })
    .first()
    .locator('h3')
    .innerText()
  const list = page.locator('.found', { has: page.getByRole('heading', { name: heading, exact: true }) })
  const before = await list.getByRole('link').count()
  await more.click()
  expect(await list.getByRole('link').count()).toBeGreaterThan(before)
  await page.locator('main input').fill('saqqez')
  await expect(page).toHaveURL(/\?q=saqqez#results$/)
  const place = page.locator('.found a', { hasText: /^Saqqez/ }).first()
  await place.click()
  await expect(page.locator('#place-saqqez')).toBeInViewport()
})

test('every result leads to something that is there', async ({ page, request, baseURL }) => {
  await page.goto('search/?q=october#results')
  await expect(page.locator('.found').first()).toBeVisible(MADE)
  const links = await page.locator('.found a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  expect(links.length).toBeGreaterThan(20)
  for (const link of links.slice(0, 60)) {
    expect(link.startsWith(baseURL as string)).toBe(true)
    const answer = await request.get(link)
    expect(answer.status(), link).toBe(200)
    const anchor = new URL(link).hash.slice(1)
    if (anchor) expect(await answer.text(), link).toContain(`id="${decodeURIComponent(anchor)}"`)
  }
})

test('hostile queries neither break the page nor become markup', async ({ page }) => {
  test.slow()
  await page.goto('search/')
  await page.waitForLoadState('networkidle')
  const alarms: string[] = []
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message())
    void dialog.dismiss()
  })
  await page.locator('main input').fill('rama')
  await expect(page.locator('.found').first()).toBeVisible(MADE)
  const queries = hostileQueries(150, ['rama', 'Saqqez', 'uranium', 'October'])
  const foreign = await page.evaluate(async (all) => {
    const input = document.querySelector('main input') as HTMLInputElement
    const known = /^(BDI|SPAN|A|LI|UL|MARK|H3|SECTION|BUTTON)$/
    const strange: string[] = []
    for (const query of all) {
      input.value = query
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((resolve) => setTimeout(resolve))
      for (const made of document.querySelectorAll('.results *')) if (!known.test(made.tagName)) strange.push(query)
    }
    return strange
  }, queries)
  expect(foreign).toEqual([])
  expect(alarms).toEqual([])
  for (const query of ['%3Cscript%3Ealert(1)%3C/script%3E', '%ED%A0%80', '%', 'a'.repeat(5000), '&q=&q[]=1']) {
    await page.goto(`search/?q=${query}#results`)
    await expect(page.locator('.results')).toBeAttached(MADE)
  }
})

test('when the index cannot be had, it is said, and the way to the full index is there', async ({ page, watch }) => {
  watch.allow(/index\.json|Failed to load resource/)
  await page.route('**/search/index.json', (route) => route.abort())
  await page.goto('')
  await openBy(page, '/')
  await page.keyboard.type('rama')
  await expect(dialogOf(page).getByRole('status')).toContainText('could not be fetched')
  await dialogOf(page).getByRole('link', { name: 'Full index' }).click()
  await expect(page).toHaveURL(/\/search\/$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('nothing of the search is fetched before a reader comes near it', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('threads/uprising/')
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  expect(asked.filter((url) => /\/search\/|engine|dialog/.test(url))).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing in the open search in ${colorScheme} at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      await page.goto('glossary/')
      await openBy(page, '/')
      await page.keyboard.type('iran')
      await expect(dialogOf(page).locator('.found').first()).toBeVisible(MADE)
      await dialogOf(page).locator('summary').click()
      await expect(dialogOf(page).getByLabel('Dark')).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`),
      ).toEqual([])
      for (const control of await dialogOf(page).locator('button, summary, .found a, label').all()) {
        const size = await control.boundingBox()
        if (size && size.height > 0) expect(size.height, await control.innerText()).toBeGreaterThanOrEqual(43.5)
      }
    })
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the box of every page leads to the full index', async ({ page }) => {
    // The card of a note stands in a frame and has no furniture, and so does a chart in other people’s pages.
    for (const path of PAGE_KINDS.filter((kind) => !/(^|\/)n\d+\/$|^embed\/v\d+\//.test(kind)).slice(0, 8)) {
      await page.goto(path)
      await page.getByRole('banner').getByRole('button', { name: 'Search' }).click()
      await expect(page).toHaveURL(/\/search\/\?q=#results$/)
    }
    const kinds = page.getByRole('navigation', { name: 'Kinds' })
    await expect(kinds).toBeVisible()
    await kinds.getByRole('link', { name: 'Terms' }).click()
    await expect(page.locator('#glossary')).toBeInViewport()
    expect(await page.locator('section.index li').count()).toBeGreaterThan(1000)
    await expect(page.locator('main form')).toBeHidden()
  })
})
