import { expect, test } from '../fixtures.ts'
import { PAGE_KINDS } from '../page-kinds.ts'

for (const path of PAGE_KINDS) {
  test(`/${path} opens with one heading and a title of its own`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(200)
    await expect(page.locator('h1')).toHaveCount(1)
    await expect(page.locator('h1')).toBeVisible()
    expect((await page.title()).trim()).not.toBe('')
  })

  test(`/${path} never scrolls sideways, not even at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(path)
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overhang).toBeLessThanOrEqual(0)
  })
}

test('an address that does not exist gets the 404 page', async ({ page, watch }) => {
  watch.allow(/Failed to load resource.*404.*no-such-page/)
  const response = await page.goto('no-such-page/')
  expect(response?.status()).toBe(404)
  await expect(page.locator('h1')).toBeVisible()
})

test('an address without its last slash leads to the page', async ({ page, baseURL }) => {
  await page.goto('threads/uprising')
  expect(page.url()).toBe(`${baseURL}threads/uprising/`)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the home page tells and draws the story', async ({ page }) => {
    await page.goto('')
    await expect(page.locator('h1')).toBeVisible()
    await expect(page.locator('svg.chart-svg').filter({ visible: true }).first()).toBeVisible()
    await expect(page.locator('main a[href*="/threads/"]').first()).toBeVisible()
    await expect(page.locator('main a[href*="/events/"]').first()).toBeAttached()
  })

  test('a reader gets from the home page to a thread, an event and its source', async ({ page, baseURL }) => {
    await page.goto('')
    await page.locator('main a[href$="/threads/uprising/"]:not(svg a)').first().click()
    await expect(page).toHaveURL(`${baseURL}threads/uprising/`)
    await page.locator('main a[href*="/events/2"]:not(svg a)').first().click()
    await expect(page).toHaveURL(/\/events\/[^/]+\/$/)
    await page.locator('main a[href*="/sources/"]').first().click()
    await expect(page).toHaveURL(/\/sources\/[^/]+\/$/)
    await expect(page.locator('main a[href^="http"]').first()).toBeVisible()
  })
})
