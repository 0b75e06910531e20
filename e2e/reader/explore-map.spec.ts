/** The explorable map: time, filters, lists beside lines and places, keys, and its neighbour the timeline. */
import type { Locator, Page } from '@playwright/test'
import type { MapViewFile } from '../../src/schema/map-view.ts'
import { expect, test } from '../fixtures.ts'

/** The figure of a map, when its script has improved it. */
async function openMap(page: Page, path: string, id: string): Promise<Locator> {
  await page.goto(path)
  const figure = page.locator(`#chart-${id}`)
  await figure.scrollIntoViewIfNeeded()
  await expect(figure.locator('.explore-open')).toBeVisible()
  return figure
}
const picture = (figure: Locator) => figure.locator('svg.chart-svg').filter({ visible: true })
const lit = (figure: Locator) => picture(figure).locator('g[data-item]:not(.off)')

test('shapes are told apart as the file counts them, in the page as it was built', async ({ page, request, watch }) => {
  watch.allow(/ERR_FAILED.*\.js/)
  await page.route('**/*.js', (route) => route.abort())
  await page.goto('threads/leak/').catch(() => {})
  const file: MapViewFile = await (await request.get('charts/map-leak.view.json')).json()
  for (const [i, name] of ['narrow', 'broad'].entries()) {
    const counted = await page
      .locator(`#chart-map-leak svg.${name}`)
      .evaluate((svg) => [...svg.children].slice(1, 5).map((layer) => layer.children.length))
    const sum = (list: [unknown, number][]) => list.reduce((total, [, shapes]) => total + shapes, 0)
    const { links, boxes, places, leaders, names } = file.drawings[i]!
    expect(counted).toEqual([sum(links), sum(boxes), sum(places), leaders + names.length])
  }
})

test('nothing moves when the script arrives', async ({ page }) => {
  await page.goto('threads/leak/')
  const figure = page.locator('#chart-map-leak')
  /** From the choice of readings to the picture, and to the foot: what stands above may yet change its face. */
  const places = () =>
    figure.evaluate((element) => {
      const top = (part: string) => (element.querySelector(part) as Element).getBoundingClientRect().top
      return [top('svg.broad') - top('fieldset'), top('figcaption') - top('svg.broad')]
    })
  const built = await places()
  await expect(figure.locator('.explore-open')).toHaveCount(0)
  // Of the figure and what stands after it; what other scripts do further up is not the subject.
  await page.evaluate(() => {
    const seen = Object.assign(window, { shift: 0 })
    const figure = document.querySelector('#chart-map-leak') as Element
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
        const isOurs = entry.sources.some(
          ({ node }) =>
            node && (figure.contains(node) || figure.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING),
        )
        if (isOurs) seen.shift += entry.value
      }
    }).observe({ type: 'layout-shift' })
  })
  await figure.scrollIntoViewIfNeeded()
  await expect(figure.locator('.explore-open')).toBeVisible()
  await page.waitForTimeout(300)
  expect(await places()).toEqual(built)
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.001)
})

test('time: events one by one, by slider, and back to the whole; the address says the view', async ({ page }) => {
  const figure = await openMap(page, 'threads/leak/', 'map-leak')
  const all = await lit(figure).count()
  await figure.locator('.explore-open').click()
  const time = figure.locator('.time')
  await time.getByRole('button', { name: 'Next event' }).click()
  await expect(figure.locator('.now a')).toHaveAttribute('href', /\/events\/1975/)
  expect(await lit(figure).count()).toBeLessThan(all)
  await expect(picture(figure).locator('g.on')).not.toHaveCount(0)
  await expect(page).toHaveURL(/to=1975-.*event=1975.*#chart-map-leak/)
  await time.getByRole('button', { name: 'Next event' }).click()
  const second = page.url()
  await page.goBack()
  await expect(page).toHaveURL(/event=1975/)
  await expect(figure.locator('.now a')).toHaveAttribute('href', /\/events\/1975/)
  await page.goForward()
  await expect(page).toHaveURL(second)
  await time.getByRole('slider').press('End')
  await expect(figure.locator('.now')).toHaveText(/All days/)
  await expect(lit(figure)).toHaveCount(all)
})

test('it never plays by itself, stops at the end, and when the page is hidden', async ({ page }) => {
  await page.clock.install()
  const figure = await openMap(page, 'threads/leak/', 'map-leak')
  await figure.locator('.explore-open').click()
  const slider = figure.getByRole('slider')
  const start = await slider.inputValue()
  await page.clock.runFor(5000)
  expect(await slider.inputValue()).toBe(start)
  await figure.getByRole('button', { name: 'Play' }).click()
  await page.clock.runFor(2200)
  expect(Number(await slider.inputValue())).toBe(3)
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Object.defineProperty(document, 'hidden', { value: false, configurable: true })
  })
  await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible()
  await figure.getByRole('button', { name: 'Play' }).click()
  await page.clock.runFor(60_000)
  await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible()
  const last = await slider.inputValue()
  await page.clock.runFor(5000)
  expect(await slider.inputValue()).toBe(last)
})

test('who wants no motion gets one step for each press', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.clock.install()
  const figure = await openMap(page, 'threads/leak/', 'map-leak')
  await figure.locator('.explore-open').click()
  await figure.getByRole('button', { name: 'Play' }).click()
  await page.clock.runFor(5000)
  expect(await figure.getByRole('slider').inputValue()).toBe('0')
})

test('threads, kinds, a country and an actor: what is left out steps back', async ({ page }) => {
  const figure = await openMap(page, '', 'map')
  const all = await lit(figure).count()
  await figure.locator('.explore-open').click()
  await figure.getByRole('button', { name: 'The visit', exact: true }).click()
  const visit = await lit(figure).count()
  expect(visit).toBeLessThan(all)
  expect(visit).toBeGreaterThan(0)
  await figure.getByText('Kinds of link').click()
  await figure.getByRole('button', { name: 'Visit', exact: true }).click()
  for (const name of await lit(figure).evaluateAll((items) => items.map((item) => item.getAttribute('aria-label'))))
    if (/confirmed|attributed|claimed|disputed/.test(name ?? '')) expect(name).toContain('visit')
  await figure.getByRole('button', { name: 'Show everything' }).click()
  await expect(lit(figure)).toHaveCount(all)
  await figure.getByLabel('Country').selectOption('Albania')
  for (const name of await lit(figure).evaluateAll((items) =>
    items.map((item) => item.getAttribute('aria-label') ?? ''),
  ))
    if (/ (to|and) .*(confirmed|attributed|claimed|disputed)/.test(name)) expect(name).toContain('Albania')
  await figure.getByLabel('Country').selectOption('')
  await figure.getByLabel('Person or body').selectOption('Edi Rama')
  expect(await lit(figure).count()).toBeLessThan(all)
  await expect(page).toHaveURL(/actor=edi-rama/)
})

test('a copied address shows the same view', async ({ page }) => {
  const figure = await openMap(page, '?thread=visit#chart-map', 'map')
  await expect(figure.locator('.count')).toHaveText(/ of /)
  await expect(picture(figure).locator('g.off').first()).toBeAttached()
})

test('one tab stop; arrows walk, names say what stands there, Enter goes to the events and Escape back', async ({
  page,
}) => {
  const figure = await openMap(page, 'threads/leak/', 'map-leak')
  await expect(picture(figure).locator('[tabindex="0"]')).toHaveCount(1)
  await expect(picture(figure)).toHaveAttribute('role', 'toolbar')
  await figure.locator('.explore-open').focus()
  await page.keyboard.press('Tab')
  const focused = page.locator('g[data-item]:focus')
  await expect(focused).toHaveAccessibleName(/^Germany to Iran, support, confirmed, 1 event, 1975$/)
  await page.keyboard.press('ArrowRight')
  await expect(focused).toHaveAccessibleName(/^Russia to Iran, support, confirmed, 3 events/)
  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveAccessibleName(/^Within Iran/)
  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveAccessibleName(/^Bushehr/)
  await expect(picture(figure).locator('[tabindex="0"]')).toHaveCount(1)
  const card = figure.locator('.map-card')
  await expect(card).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(card.locator('a').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(focused).toHaveAccessibleName(/^Bushehr/)
})

test('a pointer on a line opens its events, and they light up elsewhere on the page', async ({ page }) => {
  const figure = await openMap(page, 'threads/leak/', 'map-leak')
  await picture(figure).locator('g[data-item]').first().waitFor({ state: 'attached' })
  const [x, y] = await picture(figure).evaluate((svg) => {
    const path = [...svg.querySelectorAll('g[data-item]')].find((g) =>
      g.getAttribute('aria-label')?.startsWith('Germany'),
    )?.children[1] as SVGPathElement
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 3)
    const to = path.getScreenCTM() as DOMMatrix
    return [x * to.a + to.e, y * to.d + to.f] as const
  })
  await page.mouse.move(x, y)
  const card = figure.locator('.map-card')
  await expect(card.getByRole('link')).toHaveAttribute('href', /\/events\/1975/)
  await expect(picture(figure)).toHaveClass(/pointing/)
  // The card can be reached, and closes when the pointer has left both.
  const box = await card.boundingBox()
  if (!box) throw new Error('no card')
  await page.mouse.move(box.x + 20, box.y + 20, { steps: 4 })
  await page.waitForTimeout(500)
  await expect(card).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(card).toBeHidden()
})

test('an event pointed at in the timeline lights its places and lines on the map, and a step of the map filters both', async ({
  page,
}) => {
  await page.goto('threads/leak/')
  const timeline = page.locator('figure.timeline')
  await expect(timeline.locator('.explore-open')).toBeVisible()
  const figure = page.locator('#chart-map-leak')
  await figure.scrollIntoViewIfNeeded()
  await expect(figure.locator('.explore-open')).toBeVisible()
  await timeline
    .locator('svg.chart-svg')
    .filter({ visible: true })
    .locator('a[href*="/events/1975"] circle')
    .first()
    .dispatchEvent('pointerover', { pointerType: 'mouse' })
  await expect(picture(figure)).toHaveClass(/pointing/)
  await expect(picture(figure).locator('g.on[aria-label^="Germany to Iran"]')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await figure.locator('.explore-open').click()
  await figure.getByRole('button', { name: 'Next event' }).click()
  await expect(timeline.locator('a.off').first()).toBeAttached()
})

test.describe('touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 800 } })
  test('a finger on a place opens its events; one beside it closes them', async ({ page }) => {
    const figure = await openMap(page, 'threads/leak/', 'map-leak')
    await picture(figure).evaluate((svg) => svg.scrollIntoView({ block: 'center' }))
    await picture(figure).locator('g[data-item][aria-label^="Tirana"] circle').last().tap({ force: true })
    const card = figure.locator('.map-card')
    await expect(card).toBeVisible()
    await expect(card.getByRole('link')).toHaveCount(4)
    await page.locator('#chart-map-leak figcaption').tap({ position: { x: 5, y: 5 }, force: true })
    await expect(card).toBeHidden()
  })
})

test('nothing of it is printed, and nothing of the map is lost', async ({ page }) => {
  const figure = await openMap(page, 'threads/leak/', 'map-leak')
  await figure.locator('.explore-open').click()
  await figure.getByRole('button', { name: 'Next event' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(figure.locator('.explore')).toBeHidden()
  const faint = await figure
    .locator('svg.broad *')
    .evaluateAll((parts) => parts.filter((part) => Number(getComputedStyle(part).opacity) < 0.2).length)
  expect(faint).toBe(0)
})

test('without its file the map stays as it was built', async ({ page, watch }) => {
  watch.allow(/view\.json|Failed to load resource/)
  await page.route('**/*.view.json', (route) => route.abort())
  await page.goto('threads/leak/')
  const figure = page.locator('#chart-map-leak')
  await figure.scrollIntoViewIfNeeded()
  await page.waitForTimeout(600)
  await expect(figure.locator('.explore-open')).toHaveCount(0)
  await expect(picture(figure)).toHaveAttribute('aria-hidden', 'true')
})
