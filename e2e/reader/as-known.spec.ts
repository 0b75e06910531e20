import type { Page } from '@playwright/test'
import { PROJECT } from '../../src/build/site-folder.ts'
import { publishedBy } from '../../src/model/as-known.ts'
import { spanOf } from '../../src/model/dates.ts'
import { laterDates } from '../../src/model/later-dates.ts'
import { readStory } from '../../src/model/read-story.ts'
import { readWords } from '../../src/model/read-words.ts'
import { expect, test } from '../fixtures.ts'
import { readSiteFile } from '../site-files.ts'

const story = readStory(PROJECT)
/** The name of the site holds a month. */
const NAME = readWords(PROJECT, 'en').text('site.name')

/** What the page of a day says: its text without the ways to other pages, its links, and its times. */
async function saidOn(page: Page, html: string) {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html')
    const main = parsed.querySelector('main')
    for (const nav of main?.querySelectorAll('nav') ?? []) nav.remove()
    const head = [...parsed.querySelectorAll('title, meta[content]')].map(
      (element) => element.getAttribute('content') ?? element.textContent ?? '',
    )
    // Words that stand in two elements are two words.
    const texts: string[] = []
    const walker = parsed.createTreeWalker(main as Node, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '')
    const attributes = [...(main?.querySelectorAll('*') ?? [])].flatMap((element) =>
      [...element.attributes]
        .filter(({ name }) => /^(aria-label|title|alt|datetime)$/.test(name))
        .map(({ value }) => value),
    )
    return {
      texts: [...texts, ...head, ...attributes].map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean),
      links: [...(main?.querySelectorAll('a[href]') ?? [])].map((link) => link.getAttribute('href') ?? ''),
      whole: main?.textContent ?? '',
    }
  }, html)
}

for (const day of story.days.map(({ id }) => id)) {
  test(`nothing later than ${day} stands on its page`, async ({ page }) => {
    const { texts, links, whole } = await saidOn(page, readSiteFile(`as-known/${day}/index.html`))
    expect(texts.length).toBeGreaterThan(100)
    // Months of a chart stand without their year: they are of 2022.
    expect(texts.flatMap((text) => laterDates(text.replaceAll(NAME, ''), day, '2022'))).toEqual([])

    const last = spanOf(day).endDay
    const ids = (kind: string) => links.flatMap((link) => new RegExp(`/${kind}/([^/#]+)/$`).exec(link)?.[1] ?? [])
    expect(ids('events').length).toBeGreaterThan(50)
    const late = ids('events').filter((id) => (story.eventById.get(id)?.startDay ?? Infinity) > last)
    expect(late).toEqual([])
    const unpublished = ids('sources').filter((id) => publishedBy(story.sourceById.get(id) ?? {}) > last)
    expect(unpublished).toEqual([])

    const unseen = story.events.filter(
      (event) => event.startDay > last || !event.sources.some((source) => publishedBy(source) <= last),
    )
    expect(unseen.filter(({ title }) => whole.includes(title)).map(({ id }) => id)).toEqual([])
    for (const { attributed_to, denied_by, summary, id } of story.events)
      for (const account of [attributed_to, denied_by, summary])
        expect(account !== undefined && account.length > 40 && whole.includes(account), id).toBe(false)

    const stock = story.seriesById.get('iran-60-percent-stock-kg')?.points ?? []
    const later = stock.filter(({ endDay, source }) => endDay > last || !source || publishedBy(source) > last)
    for (const { value } of later.filter((point) => !Number.isInteger(point.value)))
      expect(whole).not.toContain(`${value}`)
  })
}

test('on the Sunday the uranium chart ends at 55.6 kg, and the six threads end with it', async ({ page }) => {
  await page.goto('as-known/2022-10-23/')
  const uranium = page.locator('#chart-uranium')
  await expect(uranium.locator('svg').filter({ visible: true })).toContainText('55.6 kg')
  await expect(uranium).not.toContainText('62.3')
  await expect(uranium).not.toContainText('2023')
  const lanes = page.locator('#chart-convergence svg').filter({ visible: true })
  await expect(lanes).toContainText('Rama arrives in Israel')
  await expect(lanes).not.toContainText('2023')
})

test('a reader asks for a day, shares it, and goes back', async ({ page, baseURL }) => {
  await page.goto('as-known/')
  const pick = page.locator('#any')
  await pick.scrollIntoViewIfNeeded()
  await expect(async () => {
    await pick.getByLabel('Day').fill('2022-09-21')
    await pick.getByRole('button').click()
    await expect(pick.getByRole('status')).toContainText('21 September 2022', { timeout: 1000 })
  }).toPass()
  await expect(page).toHaveURL(`${baseURL}as-known/?day=2022-09-21#any`)
  const told = await pick.locator('ol > li').count()
  expect(told).toBeGreaterThan(100)
  await expect(pick.getByRole('status').getByRole('link')).toHaveAttribute('href', /\/as-known\/2022-09-21\/$/)

  await pick.getByLabel('Day').fill('2022-10-01')
  await pick.getByLabel('Day').press('Enter')
  await expect(pick.getByRole('status')).toContainText('1 October 2022')
  expect(await pick.locator('ol > li').count()).toBeGreaterThan(told)
  await expect(pick.getByRole('status').getByRole('link')).toContainText('21 September 2022')
  await page.goBack()
  await expect(pick.getByRole('status')).toContainText('21 September 2022')
  await expect(pick.getByLabel('Day')).toHaveValue('2022-09-21')
  await expect(pick.locator('ol > li')).toHaveCount(told)

  const first = pick.locator('ol > li a').first()
  await first.click()
  await expect(page).toHaveURL(/\/events\/[^/]+\/$/)
})

test('a shared address shows its day at once, and moves nothing that was being read', async ({ page }) => {
  await page.goto('as-known/?day=2022-10-12#any')
  await expect(page.locator('#any').getByRole('status')).toContainText('12 October 2022')
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 500)
      }),
  )
  expect(shift).toBeLessThan(0.01)
})

for (const value of ['2022-02-30', '1066-10-14', '<img src=x onerror=alert(1)>', '%', "2022-10-23'--", '']) {
  test(`an address that asks for ${value || 'nothing'} shows no list and breaks nothing`, async ({ page }) => {
    await page.goto(`as-known/?day=${value}#any`)
    await expect(page.locator('#any').getByRole('status')).toContainText('no day between')
    await expect(page.locator('#any ol > li')).toHaveCount(0)
    await expect(page.locator('#any img')).toHaveCount(0)
  })
}

test('a list that cannot be loaded leaves the days, and says so', async ({ page, watch }) => {
  watch.allow(/Failed to load resource/)
  await page.route('**/as-known/events.json', (route) => route.abort())
  await page.goto('as-known/?day=2022-10-12#any')
  await expect(page.locator('#any').getByRole('status')).toContainText('could not be loaded')
  await expect(page.locator('main a[href$="/as-known/2022-10-23/"]')).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the days that matter are there, and the field that would do nothing is not', async ({ page, baseURL }) => {
    await page.goto('as-known/')
    await expect(page.locator('#any form')).toBeHidden()
    await expect(page.locator('#any')).toContainText('nearest earlier day')
    await page.locator('main a[href$="/as-known/2022-10-23/"]').click()
    await expect(page).toHaveURL(`${baseURL}as-known/2022-10-23/`)
    await expect(page.locator('main li a[href*="/events/"]').first()).toBeVisible()
  })
})
