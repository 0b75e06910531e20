/** Opens explorable timelines, for tests. */
import { expect, type Locator, type Page } from '@playwright/test'

/** Opens a page and waits until its first timeline can be explored. */
export async function explore(page: Page, path = ''): Promise<Locator> {
  await page.goto(path)
  const figure = page.locator('figure.timeline').first()
  await figure.scrollIntoViewIfNeeded()
  await expect(figure.locator('.explore-bar')).toBeVisible({ timeout: 20_000 })
  return figure
}

/** The drawing that fits the screen. */
export const picture = (figure: Locator) => figure.locator('svg.chart-svg').filter({ visible: true })
/** The mark in focus. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    return {
      name: at?.getAttribute('aria-label') ?? '',
      event: at?.getAttribute('href')?.split('/').at(-2) ?? '',
      lane: at?.parentElement?.getAttribute('aria-label') ?? '',
    }
  })
