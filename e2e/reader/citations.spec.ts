import { AxeBuilder } from '@axe-core/playwright'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { readSiteFile, siteFiles } from '../site-files.ts'

const THREAD = 'threads/uprising/'

/** What the page has fetched of the entries of its notes. */
function watchCards(page: Page): string[] {
  const fetched: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/\/n\d+\/$/.test(pathname)) fetched.push(pathname)
  })
  return fetched
}
const open = (page: Page) => page.locator('.notes > :popover-open')
const number = (page: Page, note: number) => page.locator(`main .ref[popovertarget=n${note}]`).first()
/** The entry that stands in the open note: a frame, or an object where there are no scripts. */
const entryOf = (page: Page, note: number) => page.frames().find((frame) => frame.url().endsWith(`/n${note}/`))

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a number opens the full entry of its source, which nobody fetched before', async ({ page }) => {
      const fetched = watchCards(page)
      await page.goto(THREAD, { waitUntil: 'networkidle' })
      await page.locator('.notes').scrollIntoViewIfNeeded()
      await number(page, 5).scrollIntoViewIfNeeded()
      expect(fetched).toEqual([])
      await number(page, 5).click()
      await expect(open(page)).toHaveAttribute('id', 'n5')
      await expect.poll(() => entryOf(page, 5)).toBeTruthy()
      expect(fetched).toEqual([expect.stringContaining(`${THREAD}n5/`)])
      const entry = entryOf(page, 5)
      await expect(entry?.locator('h1') ?? page.locator('never')).toBeVisible()
      await expect(entry?.locator('a[href^="http"][target=_top]') ?? page.locator('never')).toBeVisible()
      await expect(open(page)).toContainText(/\d{4}/)
    })

    test('a citation is read with the keyboard alone', async ({ page }) => {
      await page.goto(THREAD, { waitUntil: 'networkidle' })
      await number(page, 2).focus()
      await page.keyboard.press('Enter')
      await expect(open(page)).toHaveAttribute('id', 'n2')
      await page.keyboard.press('Tab')
      await expect(open(page).locator('a').first()).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(open(page)).toHaveCount(0)
      await expect(number(page, 2)).toBeFocused()
    })

    test('the open card lies within the window and leaves its number to be seen', async ({ page }) => {
      for (const [width, height] of [
        [360, 740],
        [1280, 800],
        [740, 360],
      ] as const) {
        await page.setViewportSize({ width, height })
        await page.goto(THREAD, { waitUntil: 'networkidle' })
        for (const note of [1, 12, 40]) {
          await number(page, note).scrollIntoViewIfNeeded()
          await number(page, note).click()
          await expect.poll(() => entryOf(page, note)).toBeTruthy()
          const card = await open(page).boundingBox()
          const place = await number(page, note).boundingBox()
          if (!card || !place) throw new Error('nothing is shown')
          expect(card.x).toBeGreaterThanOrEqual(0)
          expect(card.y).toBeGreaterThanOrEqual(0)
          expect(card.x + card.width).toBeLessThanOrEqual(width)
          expect(card.y + card.height).toBeLessThanOrEqual(height)
          const isApart = card.y >= place.y + place.height || card.y + card.height <= place.y
          expect(isApart || height < 576, `note ${note} at ${width} px`).toBe(true)
          await page.keyboard.press('Escape')
        }
      }
    })
  })
}

test('a closed note is a line of a list, and opening one moves nothing in the text', async ({ page }) => {
  await page.goto(THREAD)
  await expect(page.locator('.notes').getByRole('listitem')).toHaveCount(await page.locator('.notes > li').count())
  for (const note of ['n1', 'n40']) await expect(page.locator(`#${note}`)).toBeVisible()
  const place = () => number(page, 12).boundingBox()
  await number(page, 12).scrollIntoViewIfNeeded()
  const before = await place()
  await number(page, 12).click()
  expect(await place()).toEqual(before)
})

test('without popovers a number leads to its note', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'popover')
    addEventListener('click', (event) => event.preventDefault(), true)
  })
  await page.goto(THREAD, { waitUntil: 'networkidle' })
  await number(page, 7).click()
  await expect(page).toHaveURL(/#n7$/)
  await expect(page.locator('#n7')).toBeInViewport()
})

test('each note leads back to the text that first rests on it, under its own number', async ({ page }) => {
  await page.goto(THREAD)
  const wrong = await page.evaluate(() =>
    [...document.querySelectorAll('.notes > li')].flatMap((note) => {
      const back = note.querySelector('a[href^="#r"]')?.getAttribute('href')
      if (!back) return []
      return document.querySelector(`${back} [popovertarget=${note.id}]`) ? [] : [`${note.id} leads to ${back}`]
    }),
  )
  expect(wrong).toEqual([])
  expect(await page.locator('.notes a[href^="#r"]').count()).toBeGreaterThan(10)
})

test('axe finds nothing on a page with an open card', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(THREAD, { waitUntil: 'networkidle' })
  await number(page, 3).click()
  await expect.poll(() => entryOf(page, 3)).toBeTruthy()
  const { violations } = await new AxeBuilder({ page })
    .include('.notes')
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
})

test('paper has the list of notes and no card', async ({ page }) => {
  await page.goto(THREAD, { waitUntil: 'networkidle' })
  await number(page, 3).click()
  await expect.poll(() => entryOf(page, 3)).toBeTruthy()
  await page.pdf()
  await expect(open(page)).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#n3')).toBeVisible()
  await number(page, 3).click()
  await expect(page.locator('.notes iframe')).toBeHidden()
})

test('every thread, event and page of prose gives its citation in three formats that can be read', async () => {
  const pages = siteFiles().filter((file) =>
    /^(threads\/[^/]+\/|events\/\d{4}[^/]+\/|method\/|)index\.html$/.test(file),
  )
  expect(pages.length).toBeGreaterThan(200)
  for (const file of pages.filter((_, i) => i % 7 === 0 || i < 9)) {
    const folder = file.replace('index.html', '')
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(readSiteFile(file))?.[1]
    expect(readSiteFile(file), file).toMatch(/cite(\/"|\.bib")/)
    for (const format of ['json', 'bib', 'ris']) {
      const [item, ...others] = new Cite(readSiteFile(`${folder}cite.${format}`)).data
      expect(others).toEqual([])
      expect(item?.URL, `${folder}cite.${format}`).toBe(canonical)
      expect(item?.issued).toBeTruthy()
    }
  }
})

test('a reader finds out how to cite a thread, and an event', async ({ page }) => {
  await page.goto(THREAD)
  await page.getByRole('link', { name: 'Cite this page' }).click()
  await expect(page.locator('main')).toContainText('last changed')
  await expect(page.locator('main')).toContainText(`/${THREAD}`)
  await expect(page.getByRole('link', { name: 'BibTeX' })).toHaveAttribute('href', /threads\/uprising\/cite\.bib$/)
  await page.goto('events/2022-10-23-rama-arrives/')
  await page.getByText('Cite this page').click()
  await expect(page.locator('.cite details')).toContainText('/events/2022-10-23-rama-arrives/')
})

test('cards and citations are no pages of their own for search engines', async () => {
  const sitemap = siteFiles()
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .map(readSiteFile)
    .join('')
  expect(sitemap).not.toMatch(/\/(n\d+|cite)\/</)
  for (const file of ['threads/uprising/n5/index.html', 'threads/uprising/cite/index.html'])
    expect(readSiteFile(file)).toContain('<meta name="robots" content="noindex">')
})
