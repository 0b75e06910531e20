import { BROWSER_FLAGS } from '../../src/cli/ensure-browser.ts'
import { expect, expectFits, frameAddress, frameOf, frameTag, page as hostPage, test } from './host.ts'
import { AMP, HOST_SCRIPTS } from './host-scripts.ts'

const PAPER = { light: 'rgb(251, 249, 244)', dark: 'rgb(20, 20, 20)' }

// Playwright’s own way to emulate a scheme reaches into frames; so the browser itself is made light or dark.
for (const system of ['light', 'dark'] as const) {
  test(`on a ${system} system colours are those that were asked for, whatever the host declares`, async ({
    playwright,
    host,
    baseURL,
  }) => {
    const executablePath = process.env.CHROMIUM_PATH
    const args = [...BROWSER_FLAGS, `--blink-settings=preferredColorScheme=${system === 'dark' ? 0 : 1}`]
    const browser = await playwright.chromium.launch({ ...(executablePath ? { executablePath } : {}), args })
    const page = await browser.newPage({ colorScheme: null })
    for (const declared of ['', 'light', 'dark', 'light dark']) {
      const head = declared && `<meta name="color-scheme" content="${declared}">`
      const isDark = declared === 'dark' || (system === 'dark' && declared !== 'light')
      for (const [query, wanted] of [
        ['', 'light'],
        ['?theme=light', 'light'],
        ['?theme=dark', 'dark'],
        ['?theme=auto', isDark ? 'dark' : 'light'],
      ] as const) {
        await page.goto(host.put(hostPage(frameTag(`${baseURL}embed/v1/incidents/${query}`), { head })))
        const frame = await frameOf(page)
        const paint = await frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
        expect(paint, `host declares “${declared}”, frame ${query}`).toBe(PAPER[wanted])
      }
    }
    await browser.close()
  })
}

test('from dark it is printed dark on white', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}embed/v1/map/?theme=dark`)
  await page.emulateMedia({ media: 'print' })
  const look = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.documentElement)
    return { color, backgroundColor }
  })
  expect(look).toEqual({ color: 'rgb(28, 26, 23)', backgroundColor: 'rgb(255, 255, 255)' })
})

test('the wheel over any part of a frame moves the host, and so does a finger', async ({ page, host, baseURL }) => {
  await page.setViewportSize({ width: 700, height: 700 })
  for (const chart of ['timeline-leak', 'map', 'toll']) {
    await page.goto(
      host.put(
        hostPage(
          `<p>Before</p>${frameTag(`${baseURL}embed/v1/${chart}/`)}<div style="height:3000px"></div><script>${AMP}</script>`,
        ),
      ),
    )
    const frame = await frameOf(page)
    await expectFits(frame, chart)
    for (const y of [100, 250, 400, 550]) {
      await page.evaluate(() => scrollTo(0, 0))
      await page.mouse.move(300, y)
      await page.mouse.wheel(0, 120)
      await expect.poll(() => page.evaluate(() => scrollY), { message: `${chart} at ${y}` }).toBeGreaterThan(60)
    }
    // One finger is the host’s: no part of the picture takes the vertical way from it.
    const taken = await frame.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) =>
          /none|pan-x$/.test(getComputedStyle(element).touchAction),
        ).length,
    )
    expect(taken, chart).toBe(0)
  }
})

test('the card of a place or line with many events scrolls nowhere, and says how many more there are', async ({
  page,
  baseURL,
}) => {
  for (const width of [375, 1200]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(frameAddress(baseURL, 'map'))
    await expect(page.locator('.explore')).toBeVisible()
    const over = await page.evaluate(() => {
      const card = document.querySelector('.event-card') as HTMLElement
      const svg = [...document.querySelectorAll('svg.chart-svg')].find((one) => one.checkVisibility())
      const told = [...(svg?.querySelectorAll<SVGElement>('[data-item]') ?? [])].map((item) => {
        item.focus({ focusVisible: true } as FocusOptions)
        const more = card.querySelector('li:last-child > a[href*="/charts/"]')?.textContent ?? ''
        return { over: card.scrollHeight - card.clientHeight, lines: card.querySelectorAll('li').length, more }
      })
      return { worst: Math.max(...told.map((one) => one.over)), cut: told.filter(({ more }) => /^\d+ more/.test(more)) }
    })
    expect(over.worst, `${width} px`).toBeLessThanOrEqual(0)
    expect(over.cut.length, `${width} px`).toBeGreaterThan(3)
    for (const { lines } of over.cut) expect(lines).toBeGreaterThan(1)
  }
})

test('Tab goes through a frame in a few steps, there and back, and nobody takes the focus', async ({
  page,
  host,
  baseURL,
}) => {
  for (const chart of ['convergence', 'map', 'toll']) {
    await page.goto(
      host.put(
        hostPage(
          `<button id="before">Before</button>${frameTag(`${baseURL}embed/v1/${chart}/`)}<button id="after">After</button><script>${AMP}</script>`,
        ),
      ),
    )
    const frame = await frameOf(page)
    await expectFits(frame, chart)
    if (chart !== 'toll') await expect(frame.locator('.explore')).toBeVisible()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    for (const [from, key, to] of [
      ['#before', 'Tab', 'after'],
      ['#after', 'Shift+Tab', 'before'],
    ] as const) {
      await page.locator(from).focus()
      let steps = 0
      do {
        await page.keyboard.press(key)
        steps++
      } while (steps < 45 && (await page.evaluate(() => document.activeElement?.id)) !== to)
      expect(steps, `${chart}, ${key}`).toBeLessThanOrEqual(41)
      expect(steps).toBeGreaterThan(2)
    }
  }
})

test('in a right-to-left host of 280 px nothing sticks out, and what can be pressed is large enough', async ({
  page,
  host,
  baseURL,
}) => {
  await page.setViewportSize({ width: 280, height: 700 })
  for (const chart of ['convergence', 'map', 'toll', 'timeline-leak', 'map-six', 'curfew']) {
    await page.goto(
      host.put(
        hostPage(`${frameTag(`${baseURL}embed/v1/${chart}/`)}<script>${AMP}</script>`, { root: 'lang="he" dir="rtl"' }),
      ),
    )
    const frame = await frameOf(page)
    await expectFits(frame, chart)
    await page.waitForTimeout(300)
    const faults = await frame.evaluate(() => {
      const wide =
        document.documentElement.scrollWidth > innerWidth ? [`wide: ${document.documentElement.scrollWidth}`] : []
      const small = [...document.querySelectorAll('button, summary, input, select, label')]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(
          ({ element, box }) =>
            box.width > 0 &&
            !(element instanceof HTMLInputElement && element.type === 'radio') &&
            (box.height < 24 || box.width < 24),
        )
        .map(({ element, box }) => `${element.tagName} ${box.width}×${box.height}`)
      return [...wide, ...small]
    })
    expect(faults, chart).toEqual([])
  }
})

test('links leave the frame', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}embed/v1/timeline-leak/`)
  await expect(page.locator('base')).toHaveAttribute('target', '_blank')
  expect(await page.locator('a:not([href*="/"])').count()).toBe(0)
})

test('WordPress opens the links of the frame; the address of the frame is all that it is told', async ({
  page,
  host,
  baseURL,
}) => {
  const wordpress = HOST_SCRIPTS.find(({ name }) => name === 'WordPress')
  await page.goto(
    host.put(
      hostPage(
        `<iframe id="f" src="${frameAddress(baseURL, 'toll')}#${wordpress?.hash}" ${wordpress?.attributes} width="600" height="400"></iframe><script>${wordpress?.script}</script>`,
      ),
    ),
  )
  const frame = await frameOf(page)
  await frame.locator('.frame-source a').click()
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { wentTo?: string }).wentTo))
    .toBe(`${baseURL}charts/toll/`)
})
