/** Reading with the chart: a rail beside the text on wide screens, and nothing else anywhere. */
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

const RAIL = '.beside'

async function openBeside(page: Page, path = 'threads/leak/'): Promise<void> {
  await page.goto(path)
  await page.locator('.prose > p').first().scrollIntoViewIfNeeded()
  await expect(page.locator(RAIL)).toBeAttached()
}
/** Scrolls until a paragraph that links to events is the one being read; gives the ids of those events. */
const read = (page: Page, nth: number): Promise<string[]> =>
  page.evaluate((n) => {
    const parts = [...document.querySelectorAll('.prose > p')].filter((p) => p.querySelector('a[href*="/events/"]'))
    const part = parts.at(n) as Element
    scrollBy(0, part.getBoundingClientRect().top - innerHeight * 0.38)
    return [...part.querySelectorAll('a[href*="/events/"]')].map((a) => a.getAttribute('href')?.split('/').at(-2) ?? '')
  }, nth)

test.use({ viewport: { width: 1280, height: 800 } })

test('the rail shows what the paragraph tells: on the strip, on the map, and as links', async ({ page }) => {
  await openBeside(page)
  for (const nth of [2, 5, 3]) {
    const ids = await read(page, nth)
    const strip = page.locator('.strip')
    const links = page.locator('.beside ul a')
    await expect(links.first()).toHaveAttribute('href', new RegExp(`/${ids[0]}/$`))
    const lit = strip.locator('a.on')
    const known = await strip
      .locator('a')
      .evaluateAll(
        (marks, wanted) => marks.filter((a) => wanted.includes(a.getAttribute('href')?.split('/').at(-2) ?? '')).length,
        ids,
      )
    await expect(lit).toHaveCount(known)
    if (known === 0) continue
    await page.waitForTimeout(350)
    const [mark, frame] = [await lit.first().boundingBox(), await strip.boundingBox()]
    if (!mark || !frame) throw new Error('not drawn')
    expect(mark.y).toBeGreaterThanOrEqual(frame.y - 1)
    expect(mark.y).toBeLessThan(frame.y + frame.height)
  }
})

test('nothing in the flow moves when the rail comes, and no page scrolls sideways', async ({ page, watch }) => {
  watch.allow(/ERR_FAILED.*beside/)
  for (const width of [1240, 1600, 1760]) {
    await page.setViewportSize({ width, height: 800 })
    await page.route('**/beside*.js', (route) => route.abort())
    await page.goto('threads/uprising/')
    const places = () =>
      page
        .locator('.prose > :not(.beside)')
        .evaluateAll((parts) =>
          parts.map((part) => [part.getBoundingClientRect().left, (part as HTMLElement).offsetWidth]),
        )
    await page.locator('.prose > p').first().scrollIntoViewIfNeeded()
    const before = await places()
    await page.unroute('**/beside*.js')
    await openBeside(page, 'threads/uprising/')
    expect(await places()).toEqual(before)
    // Nor is the article a hair longer for it.
    const [withRail, without] = await page.locator('article.prose').evaluate((article) => {
      const height = () => article.getBoundingClientRect().height
      const first = height()
      ;(article.querySelector('.beside') as HTMLElement).style.display = 'none'
      return [first, height()]
    })
    expect(withRail).toBe(without)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
})

test('no layout shift while reading to the end', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number }
    seen.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[])
        if (entry.sources.some(({ node }) => node?.closest?.('.prose'))) seen.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await openBeside(page)
  for (let nth = 0; nth < 12; nth++) {
    await read(page, nth)
    await page.waitForTimeout(60)
  }
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02)
})

for (const [width, path] of [
  [1240, 'threads/leak/'],
  [1500, 'threads/talks/'],
  [1800, 'threads/uprising/'],
] as const) {
  test(`the rail never lies over text or a figure: /${path} at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await openBeside(page, path)
    // In one go, a frame at a time: the length of a page times a round trip would be long.
    const covered = await page.evaluate(async () => {
      const found: string[] = []
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))
      let shown = 0
      for (let y = 0; y < document.documentElement.scrollHeight; y += 300) {
        scrollTo(0, y)
        await frame()
        const sheet = document.querySelector('.beside > div') as HTMLElement
        if (getComputedStyle(sheet).visibility === 'hidden') continue
        shown++
        const a = sheet.getBoundingClientRect()
        for (const part of document.querySelectorAll('.prose > :not(.beside), .prose .aside')) {
          if (getComputedStyle(part).visibility === 'hidden') continue
          const b = part.getBoundingClientRect()
          const meets = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
          if (meets && b.width > 0) found.push(`${y}: ${part.outerHTML.slice(0, 80)}`)
        }
      }
      return shown > 3 ? found : ['the rail was hardly ever there']
    })
    expect(covered).toEqual([])
  })
}

test('it is for eyes alone: hidden from assistive technology, without a tab stop, and in no print', async ({
  page,
}) => {
  await openBeside(page)
  await expect(page.locator(RAIL)).toHaveAttribute('aria-hidden', 'true')
  const stops = await page
    .locator(`${RAIL} :is(a, button, [tabindex])`)
    .evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex >= 0).length)
  expect(stops).toBe(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator(RAIL)).toBeHidden()
})

test('on a narrow screen nothing changes, and after a turn to a narrow one the notes are back', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 })
  await page.goto('threads/leak/')
  await page.locator('.prose > p').first().scrollIntoViewIfNeeded()
  await page.waitForTimeout(500)
  await expect(page.locator(RAIL)).toHaveCount(0)
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.locator(RAIL)).toBeAttached()
  await page.setViewportSize({ width: 1100, height: 800 })
  await expect(page.locator(RAIL)).toBeHidden()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the page is what it was', async ({ page }) => {
    await page.goto('threads/leak/')
    await expect(page.locator(RAIL)).toHaveCount(0)
    await expect(page.locator('.prose figure.map')).toBeVisible()
  })
})
