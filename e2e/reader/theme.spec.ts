import type { Page } from '@playwright/test'
import { KEY } from '../../src/client/settings/stored.ts'
import { expect, test } from '../fixtures.ts'
import { PAGE_KINDS } from '../page-kinds.ts'

const LIGHT = 'rgb(251, 249, 244)'
const DARK = 'rgb(20, 20, 20)'
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const typeSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
const kept = (page: Page) => page.evaluate(() => ({ ...localStorage }))
const controls = (page: Page) => page.locator('.colophon .settings')

async function openControls(page: Page, path = ''): Promise<void> {
  await page.goto(path)
  await page.locator('.colophon').scrollIntoViewIfNeeded()
  await expect(controls(page)).toBeVisible()
}

/** The card of a note stands in a frame and has letters of its own size. */
const isCard = (path: string) => /(^|\/)n\d+\/$/.test(path)

/** Keeps a setting as an earlier visit would have left it. */
const keep = (page: Page, line: string) =>
  page.addInitScript(([key, value]) => localStorage.setItem(key as string, value as string), [KEY, line])

/** A chart’s frame in other people’s pages keeps nothing: its colours are those that its host asks for. */
const isFrame = (path: string) => /^embed\/(v\d+|pinned)\//.test(path)

/** The pages of one note each are alike. */
const KINDS = PAGE_KINDS.filter((path, i) => (!isCard(path) || PAGE_KINDS.findIndex(isCard) === i) && !isFrame(path))

for (const path of KINDS) {
  test(`the choice of colours and size holds on /${path} before anything else runs`, async ({ page }) => {
    await keep(page, '1.15 screen')
    // Of scripts only that in the head may run.
    await page.route('**/*.js', (route) => route.abort())
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 800, height: 900 })
    await page.goto(path)
    expect(await ground(page)).toBe(DARK)
    expect(await typeSize(page)).toBeCloseTo(16 * (isCard(path) ? 0.94 : 1.125) * 1.15, 1)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
  })
}
test.beforeEach(({ watch }, { title }) => {
  if (title.includes('before anything else runs')) watch.allow(/Failed to load resource|ERR_FAILED/)
})

test('the very first frame has the chosen colours', async ({ page }) => {
  await keep(page, '1 screen')
  await page.emulateMedia({ colorScheme: 'light' })
  // The body is held back, so that what is painted is painted with the head alone.
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const look = () => {
      if (document.body) seen.push(getComputedStyle(document.documentElement).backgroundColor)
      if (seen.length < 20) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto('threads/uprising/')
  await expect.poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen.length)).toBeGreaterThan(5)
  expect(new Set(await page.evaluate(() => (window as unknown as { seen: string[] }).seen))).toEqual(new Set([DARK]))
})

test('light, dark and as the device, against the device', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openControls(page)
  expect(await ground(page)).toBe(DARK)
  await controls(page).getByLabel('Light').check()
  expect(await ground(page)).toBe(LIGHT)
  await page.reload()
  expect(await ground(page)).toBe(LIGHT)
  await page.emulateMedia({ colorScheme: 'light' })
  await openControls(page, 'glossary/')
  await controls(page).getByLabel('Dark').check()
  expect(await ground(page)).toBe(DARK)
  await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute('content', DARK)
  await controls(page).getByLabel('As the device').check()
  expect(await ground(page)).toBe(LIGHT)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await ground(page)).toBe(DARK)
  await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute('content', DARK)
})

test('larger type makes all type larger and nothing wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await openControls(page)
  const before = await typeSize(page)
  await controls(page).getByLabel('Largest').check()
  expect(await typeSize(page)).toBeCloseTo(before * 1.3, 1)
  for (const path of KINDS) {
    await page.goto(path)
    if (!isCard(path)) expect(await typeSize(page)).toBeCloseTo(before * 1.3, 1)
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overhang, path).toBeLessThanOrEqual(0)
  }
})

test('nothing is kept but what was chosen, and nothing at all when it is undone', async ({ page, context }) => {
  await openControls(page)
  expect(await kept(page)).toEqual({})
  await controls(page).getByLabel('Dark').check()
  await controls(page).getByLabel('The key /').uncheck()
  expect(Object.keys(await kept(page))).toEqual([KEY])
  await controls(page).getByLabel('As the device').check()
  await controls(page).getByLabel('The key /').check()
  expect(await kept(page)).toEqual({})
  for (const path of ['threads/uprising/', 'search/?q=rama#results', 'countries/al/']) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const stores = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      bases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }))
    expect(stores).toEqual({ local: 0, session: 0, bases: 0, caches: 0 })
  }
  expect(await context.cookies()).toEqual([])
})

test('another tab follows', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openControls(page)
  const other = await context.newPage()
  await other.emulateMedia({ colorScheme: 'light' })
  await openControls(other, 'glossary/')
  await controls(page).getByLabel('Dark').check()
  await expect.poll(() => ground(other)).toBe(DARK)
  await expect(controls(other).getByLabel('Dark')).toBeChecked()
})

for (const [what, spoil] of [
  [
    'refuses its storage',
    () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    },
  ],
  [
    'has a full storage',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  ],
] as const) {
  test(`a browser that ${what} still changes the page, and says that it will not last`, async ({ page }) => {
    await page.addInitScript(spoil)
    await page.emulateMedia({ colorScheme: 'light' })
    await openControls(page)
    await controls(page).getByLabel('Dark').check()
    expect(await ground(page)).toBe(DARK)
    await expect(controls(page).getByRole('status')).toContainText('lasts until the page is left')
  })
}

test('what somebody wrote into the storage by hand does no harm', async ({ page }) => {
  for (const line of ['', '1e9 all', 'url(x) screen;', '<img> ,,,', '__proto__ constructor x']) {
    await page.goto('')
    await page.evaluate(([key, value]) => localStorage.setItem(key as string, value as string), [KEY, line])
    await openControls(page)
    expect(await typeSize(page)).toBeGreaterThan(10)
    expect([LIGHT, DARK]).toContain(await ground(page))
  }
})

test('the controls move nothing when they come', async ({ page, watch }) => {
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
  for (const path of ['404.html', '#contents', 'threads/visit/#contents']) {
    await page.goto(path)
    await expect(controls(page)).toBeVisible()
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), path).toBe(0)
  }
})

test('paper is always light, and has no controls', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openControls(page)
  await controls(page).getByLabel('Dark').check()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await ground(page)).toBe('rgb(255, 255, 255)')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
  await expect(controls(page)).toBeHidden()
})

test('on a phone the controls are in the search, too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('threads/leak/')
  await page.waitForLoadState('networkidle')
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('summary').click()
  await dialog.getByLabel('Dark').check()
  expect(await ground(page)).toBe(DARK)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the device chooses, and no control promises more', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('')
    await expect(page.locator('html')).toHaveCSS('background-color', DARK)
    await page.emulateMedia({ colorScheme: 'light' })
    await expect(page.locator('html')).toHaveCSS('background-color', LIGHT)
    await expect(page.locator('.settings')).toHaveCount(0)
  })
})
