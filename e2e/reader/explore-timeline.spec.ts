import { AxeBuilder } from '@axe-core/playwright'
import { explore, focused, picture } from '../explore-timeline.ts'
import { expect, test } from '../fixtures.ts'

const NAME = /^(\d+) of (\d+), the [\w ]+, .*\d{4}, .+, (confirmed|attributed|claimed|disputed)$/

const placeOf = ({ name }: { name: string }) => NAME.exec(name)?.slice(1, 3).map(Number) ?? []

test.describe('with keys', () => {
  test('the picture is one tab stop, and every mark can be walked to', async ({ page }) => {
    const figure = await explore(page)
    const svg = picture(figure)
    await expect(svg.locator('a[tabindex="0"]')).toHaveCount(1)
    await figure.locator('.zoom button').last().focus()
    await page.keyboard.press('Tab')
    const first = await focused(page)
    expect(first.name).toMatch(NAME)
    expect(placeOf(first)[0]).toBe(1)

    await page.keyboard.press('ArrowRight')
    const second = await focused(page)
    expect(placeOf(second)).toEqual([2, placeOf(first)[1]])
    await page.keyboard.press('ArrowLeft')
    expect(await focused(page)).toEqual(first)

    await page.keyboard.press('End')
    const last = await focused(page)
    expect(placeOf(last)[0]).toBe(placeOf(last)[1])
    expect(last.lane).toBe(first.lane)
    await page.keyboard.press('ArrowDown')
    const under = await focused(page)
    expect(under.lane).not.toBe(first.lane)
    await page.keyboard.press('ArrowUp')
    expect((await focused(page)).lane).toBe(first.lane)
    await expect(svg.locator('a[tabindex="0"]')).toHaveCount(1)

    // Through time, in all lanes: from the first event of the story, no day comes before the one before.
    await page.keyboard.press('Home')
    const met = new Set<string>()
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press(i % 2 ? 'PageDown' : 'Control+ArrowRight')
      met.add((await focused(page)).event)
    }
    expect(met.size).toBe(40)
    const days = [...met].map((id) => id.slice(0, 4))
    expect(days).toEqual(days.toSorted())

    // Out of it the way it was entered: first to the card, then on.
    await page.keyboard.press('Shift+Tab')
    await expect(svg.locator('a:focus')).toHaveCount(0)
  })

  test('details open with the mark, Escape closes them, and Enter opens the event', async ({ page, baseURL }) => {
    const figure = await explore(page, 'threads/leak/')
    await figure.locator('.zoom button').last().focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    const { event, name } = await focused(page)
    const card = figure.locator('.event-card')
    await expect(card).toBeVisible()
    const title = await card.locator('.card-title').innerText()
    expect(name).toContain(title)
    await expect(page.locator('a:focus')).toHaveAccessibleDescription(/Sources/)
    await expect(page).toHaveURL(new RegExp(`[?&]event=${event}#chart-timeline-leak$`))
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await expect(page).toHaveURL(`${baseURL}threads/leak/#chart-timeline-leak`)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${baseURL}events/${event}/`)
  })

  test('the links of the card come after the mark, and focus elsewhere closes it', async ({ page }) => {
    const figure = await explore(page, 'threads/leak/')
    await figure.locator('.zoom button').last().focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(figure.locator('.card-close')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(figure.locator('.card-title a')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(picture(figure).locator('a:focus')).toHaveCount(1)
    await page.keyboard.press('ArrowRight')
    await expect(figure.locator('.event-card')).toBeVisible()
    await figure.locator('.explore-open').focus()
    await expect(figure.locator('.event-card')).toBeHidden()
  })

  test('plus, minus, 0 and Shift with arrows move the picture, and the mark in focus stays in sight', async ({
    page,
  }) => {
    const figure = await explore(page)
    const svg = picture(figure)
    const whole = await svg.getAttribute('viewBox')
    await figure.locator('.zoom button').last().focus()
    await page.keyboard.press('Tab')
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press('+')
    const near = await svg.getAttribute('viewBox')
    expect(Number(near?.split(' ')[2])).toBeLessThan(Number(whole?.split(' ')[2]) / 4)
    await page.keyboard.press('End')
    const inSight = () =>
      page.evaluate(() => {
        const at = document.activeElement!.getBoundingClientRect()
        const box = document.activeElement!.closest('svg')!.getBoundingClientRect()
        return at.left >= box.left && at.right <= box.right && at.top >= box.top && at.bottom <= box.bottom
      })
    expect(await inSight()).toBe(true)
    await page.keyboard.press('Shift+ArrowLeft')
    expect(Number((await svg.getAttribute('viewBox'))?.split(' ')[0])).toBeGreaterThan(0)
    await expect(page).toHaveURL(/zoom=/)
    await page.keyboard.press('0')
    expect(await svg.getAttribute('viewBox')).toBe(whole)
    await expect(page).not.toHaveURL(/zoom=/)
  })

  test('in the drawing that runs down, down is on and right is across', async ({ page }) => {
    await page.setViewportSize({ width: 400, height: 800 })
    const figure = await explore(page)
    await picture(figure).locator('a[tabindex="0"]').focus()
    const first = await focused(page)
    await page.keyboard.press('ArrowDown')
    const second = await focused(page)
    expect([second.lane, placeOf(second)[0]]).toEqual([first.lane, placeOf(first)[0]! + 1])
    await page.keyboard.press('ArrowRight')
    expect((await focused(page)).lane).not.toBe(first.lane)
    // What lies at the foot of the screen never covers the mark that it tells of.
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('PageDown')
      const [mark, card] = await Promise.all([
        page.locator('a:focus').boundingBox(),
        figure.locator('.event-card').boundingBox(),
      ])
      expect(mark!.y + mark!.height).toBeLessThanOrEqual(card!.y)
      expect(mark!.y).toBeGreaterThanOrEqual(0)
    }
  })
})

test.describe('with a pointer', () => {
  test('a card stands beside the mark, can be pointed at, never leaves the window, and closes', async ({ page }) => {
    await page.setViewportSize({ width: 1100, height: 700 })
    const figure = await explore(page)
    const card = figure.locator('.event-card')
    const links = picture(figure).locator('a')
    for (let i = 0; i < (await links.count()); i += 23) {
      await links.nth(i).scrollIntoViewIfNeeded()
      await links.nth(i).hover({ force: true })
      await expect(card).toBeVisible()
      const box = (await card.boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(1100)
      expect(box.y + box.height).toBeLessThanOrEqual(700)
    }
    await card.locator('.card-title').hover()
    await page.waitForTimeout(500)
    await expect(card).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await links.first().hover()
    await expect(card).toBeVisible()
    await page.mouse.move(2, 2)
    await expect(card).toBeHidden()
  })

  test('a click still follows the mark', async ({ page }) => {
    const figure = await explore(page)
    await picture(figure).locator('a[href*="2022-09-16-amini-dies"]').click()
    await expect(page).toHaveURL(/\/events\/2022-09-16-amini-dies\/$/)
  })

  test('the plain wheel scrolls the page; with Ctrl it enlarges, and the page stays', async ({ page }) => {
    const figure = await explore(page)
    const svg = picture(figure)
    const whole = await svg.getAttribute('viewBox')
    await svg.hover({ position: { x: 300, y: 300 } })
    const before = await page.evaluate(() => scrollY)
    await page.mouse.wheel(0, 120)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before)
    expect(await svg.getAttribute('viewBox')).toBe(whole)
    const at = await page.evaluate(() => scrollY)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await expect.poll(() => svg.getAttribute('viewBox')).not.toBe(whole)
    expect(await page.evaluate(() => scrollY)).toBe(at)
    // Enlarged, the hand moves it, and what it lets go over is not followed.
    const near = await svg.getAttribute('viewBox')
    const link = await svg.evaluate((drawing) => {
      const box = drawing.getBoundingClientRect()
      const places = [...drawing.querySelectorAll('a')].map((mark) => mark.getBoundingClientRect())
      const inside = ({ x, y }: DOMRect) =>
        x > box.left + 200 && x < box.right - 200 && y > 200 && y < innerHeight - 200
      return places.find((place) => inside(place) && place.y > box.top && place.y < box.bottom)!.toJSON()
    })
    await page.mouse.move(link.x + 6, link.y + 6)
    await page.mouse.down()
    await page.mouse.move(link.x + 60, link.y - 40, { steps: 5 })
    await page.mouse.up()
    expect(await svg.getAttribute('viewBox')).not.toBe(near)
    expect(page.url()).not.toContain('/events/')
  })
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } })

  test('a tap shows the details first, and their title leads to the event', async ({ page }) => {
    const figure = await explore(page)
    const link = picture(figure).locator('a[href*="2022-09-16-amini-dies"]')
    await link.scrollIntoViewIfNeeded()
    await link.tap()
    const card = figure.locator('.event-card')
    await expect(card).toContainText('Mahsa Amini')
    await expect(page).toHaveURL(/event=2022-09-16-amini-dies/)
    await expect.poll(async () => (await link.boundingBox())!.y + 10).toBeLessThanOrEqual((await card.boundingBox())!.y)
    const close = (await card.locator('.card-close').boundingBox())!
    expect(Math.min(close.width, close.height)).toBeGreaterThanOrEqual(44)
    await card.locator('.card-title a').tap()
    await expect(page).toHaveURL(/\/events\/2022-09-16-amini-dies\/$/)
  })

  test('a tap beside a small mark finds it, and one far from any closes the details', async ({ page }) => {
    const figure = await explore(page)
    const svg = picture(figure)
    const link = svg.locator('a[href*="1991-08-19"]')
    await link.scrollIntoViewIfNeeded()
    const { x, y } = (await link.boundingBox())!
    await page.touchscreen.tap(x - 8, y - 6)
    await expect(figure.locator('.event-card')).toContainText('1991')
    await figure.locator('.card-close').tap()
    await expect(figure.locator('.event-card')).toBeHidden()
  })

  test('one finger scrolls the page, two enlarge the picture', async ({ page }) => {
    const figure = await explore(page)
    const svg = picture(figure)
    const whole = await svg.getAttribute('viewBox')
    const hand = await page.context().newCDPSession(page)
    const before = await page.evaluate(() => scrollY)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number }[]) =>
      hand.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) })
    await touch('touchStart', { x: 200, y: 600 })
    for (let y = 580; y > 300; y -= 20) await touch('touchMove', { x: 200, y })
    await touch('touchEnd')
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100)
    expect(await svg.getAttribute('viewBox')).toBe(whole)
    const fingers = (apart: number) => [200 - apart, 200 + apart].map((x) => ({ x, y: 400 }))
    await touch('touchStart', ...fingers(20))
    for (const apart of [30, 45, 60]) await touch('touchMove', ...fingers(apart))
    await touch('touchEnd')
    await expect.poll(async () => Number((await svg.getAttribute('viewBox'))?.split(' ')[2])).toBeLessThan(180)
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
  })

  test('buttons are large enough for a thumb', async ({ page }) => {
    const figure = await explore(page)
    await figure.locator('.explore-open').tap()
    for (const control of await figure.locator('.explore :is(button, input, select)').filter({ visible: true }).all()) {
      const box = (await control.boundingBox())!
      expect(Math.min(box.width, box.height), await control.innerText()).toBeGreaterThanOrEqual(44)
    }
  })
})

test.describe('the filter', () => {
  test('words, threads, status and country leave fewer marks; the rest step back and the count says so', async ({
    page,
  }) => {
    const figure = await explore(page)
    const svg = picture(figure)
    const count = figure.locator('.count')
    const all = await svg.locator('a').count()
    await expect(count).toHaveText(`${all} events`)
    await figure.locator('.explore-open').click()
    const left = async () => {
      const shown = await svg.locator('a:not(.off)').count()
      await expect(count).toHaveText(`${shown} of ${all} events`)
      return shown
    }
    await figure.getByRole('searchbox').fill('israel')
    const byWords = await left()
    await figure.getByRole('button', { name: 'Confirmed' }).click()
    const byStatus = await left()
    await figure.getByRole('button', { name: 'The visit' }).click()
    const byThread = await left()
    await figure.getByLabel('Country').selectOption({ label: 'Albania' })
    const byCountry = await left()
    expect([all, byWords, byStatus, byThread, byCountry]).toEqual(
      [all, byWords, byStatus, byThread, byCountry].toSorted((a, b) => b - a),
    )
    expect(byCountry).toBeGreaterThan(0)
    expect(byThread).toBeLessThan(byWords)
    // A label steps back with its mark.
    await expect(svg.locator('text', { hasText: 'Bushehr' }).first()).toHaveClass(/off/)
    await expect(svg.locator('text', { hasText: 'Rama arrives' }).first()).not.toHaveClass(/off/)
    // Marks count among those that are left, and keys meet only those.
    await expect(svg.locator('a:not(.off)').first()).toHaveAccessibleName(/^1 of \d+, /)
    await expect(svg.locator('a:not(.off)').last()).toHaveAccessibleName(NAME)
    await svg.locator('a[tabindex="0"]').focus()
    await page.keyboard.press('PageDown')
    await expect(page.locator('a:focus')).not.toHaveClass(/off/)
    await figure.getByRole('button', { name: 'Show all' }).click()
    await expect(count).toHaveText(`${all} events`)
    await expect(svg.locator('.off')).toHaveCount(0)
  })

  test('the chronology of a thread follows its timeline', async ({ page }) => {
    await page.setViewportSize({ width: 1400, height: 900 })
    const figure = await explore(page, 'threads/leak/?status=disputed,claimed')
    const shown = await picture(figure).locator('a:not(.off)').count()
    await expect(page.locator('#chronology li:not(.off)')).toHaveCount(shown)
    expect(shown).toBeLessThan(await page.locator('#chronology li').count())
  })

  test('a filter outlives the turn to another drawing', async ({ page }) => {
    const figure = await explore(page, '?thread=visit')
    const shown = await picture(figure).locator('a:not(.off)').count()
    await page.setViewportSize({ width: 400, height: 800 })
    await expect(figure.locator('svg.narrow')).toBeVisible()
    await expect(figure.locator('svg.narrow a:not(.off)')).toHaveCount(shown)
    await expect(figure.locator('svg.narrow a[tabindex="0"]')).toHaveCount(1)
    await expect(figure.locator('svg.broad')).toHaveAttribute('aria-hidden', 'true')
  })
})

test.describe('the address', () => {
  test('opens the same view again, and Back leads to the one before', async ({ page }) => {
    const figure = await explore(page)
    await figure.locator('.explore-open').click()
    await figure.getByRole('button', { name: 'The leak' }).click()
    const one = await figure.locator('.count').innerText()
    await figure.getByRole('button', { name: 'Attributed' }).click()
    const two = await figure.locator('.count').innerText()
    await figure.getByRole('searchbox').fill('email')
    const three = await figure.locator('.count').innerText()
    await expect(page).toHaveURL(/\?thread=leak&status=attributed&q=email#chart-convergence$/)
    const copied = page.url()

    const other = await page.context().newPage()
    const again = await explore(other, copied)
    await expect(again.locator('.count')).toHaveText(three)
    await again.locator('.explore-open').click()
    await expect(again.getByRole('searchbox')).toHaveValue('email')
    await expect(again.getByRole('button', { name: 'The leak' })).toHaveAttribute('aria-pressed', 'true')
    await other.close()

    expect(two).not.toBe(one)
    await page.goBack()
    await expect(figure.locator('.count')).toHaveText(one)
    await expect(figure.getByRole('searchbox')).toHaveValue('')
    await page.goBack()
    await expect(figure.locator('.count')).toHaveText(/^\d+ events$/)
  })

  test('opens an event and an enlarged part', async ({ page }) => {
    const figure = await explore(page, '?event=2022-10-23-aeoi-statement&zoom=4,0.7,0.8#chart-convergence')
    await expect(figure.locator('.event-card')).toContainText('email')
    const box = (await figure.locator('svg.broad').getAttribute('viewBox'))!.split(' ').map(Number)
    const [, , width] = box as [number, number, number, number]
    expect(width).toBeCloseTo(1180 / 4)
  })

  test('of nonsense shows the whole', async ({ page }) => {
    const figure = await explore(page, '?thread=nobody&q=%00%20&zoom=NaN,1,1&event=__proto__&from=2022-02-30')
    await expect(figure.locator('.count')).toHaveText(/^\d+ events$/)
    await expect(figure.locator('.event-card')).toBeHidden()
  })
})

test.describe('when scripts fail', () => {
  for (const [what, pattern] of [
    ['the data', '**/charts/explore.json'],
    ['the feature', '**/assets/charts.*.js'],
    ['its styles', '**/assets/timeline.*.css'],
  ] as const) {
    test(`without ${what} the page stays as it was built`, async ({ page, watch }) => {
      watch.allow(/Failed to load resource|net::ERR_FAILED/)
      await page.route(pattern, (route) => route.abort())
      const failed = page.waitForEvent('requestfailed')
      await page.goto('threads/leak/')
      const figure = page.locator('figure.timeline')
      await figure.scrollIntoViewIfNeeded()
      await failed
      await page.waitForTimeout(300)
      await expect(figure.locator('.explore-bar')).toHaveCount(0)
      await expect(picture(figure)).toHaveAttribute('aria-hidden', 'true')
      await expect(figure.locator('svg a[tabindex="0"]')).toHaveCount(0)
      await picture(figure).locator('a').first().click()
      await expect(page).toHaveURL(/\/events\//)
    })
  }
})

for (const width of [360, 1280]) {
  test(`nothing moves at ${width} px when a chart becomes explorable`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.route('**/charts/explore.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1200))
      await route.continue()
    })
    await page.goto('')
    await page.evaluate(() => document.querySelector('figure.timeline')!.scrollIntoView())
    await page.waitForTimeout(600)
    const places = () =>
      page.evaluate(() =>
        [
          '.timeline .finding',
          '.timeline svg.chart-svg:not([style*=none])',
          '.timeline figcaption',
          '.prose h2',
          'footer, .colophon',
        ].map((name) => Math.round((document.querySelector(name)?.getBoundingClientRect().top ?? 0) * 4)),
      )
    await page.evaluate(() => {
      const seen = window as unknown as { shift: number }
      seen.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift' })
    })
    const before = await places()
    await expect(page.locator('.timeline .explore-bar')).toBeVisible({ timeout: 20_000 })
    await page.waitForTimeout(300)
    expect(await places()).toEqual(before)
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0)
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`axe finds nothing on an explored timeline in ${colorScheme} at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      const figure = await explore(page, '?status=attributed')
      await figure.locator('.explore-open').click()
      await picture(figure).locator('a[tabindex="0"]').focus()
      await page.keyboard.press('PageDown')
      await expect(figure.locator('.event-card')).toBeVisible()
      const { violations } = await new AxeBuilder({ page })
        .include('figure.timeline')
        .options({ resultTypes: ['violations'] })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`),
      ).toEqual([])
    })
  }
}

test('paper shows the whole picture and nothing to press', async ({ page }) => {
  const figure = await explore(page, '?status=disputed&zoom=4,0.5,0.5')
  await page.emulateMedia({ media: 'print' })
  await expect(figure.locator('.explore')).toBeHidden()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(figure.locator('svg.broad')).toHaveAttribute('viewBox', /^0 0 1180 /)
  expect(
    await figure
      .locator('svg.broad a.off')
      .first()
      .evaluate((mark) => getComputedStyle(mark).fillOpacity),
  ).toBe('1')
})
