/** What the address of a frame asks for, and what is said where it cannot be followed. */
import { expect, expectFits, frameAddress, frameOf, frameTag, page as hostPage, test } from './host.ts'
import { AMP } from './host-scripts.ts'

test('whatever an address says, the frame is never blank: a sentence and a link', async ({ page, host, baseURL }) => {
  const hostile =
    'theme=pink&lang=xx&thread=none,%00&country=<script>&from=2022-99-99&to=x&event=a&zoom=1e9&height=-1&q=%ud800'
  for (const [chart, query, said] of [
    ['timeline-leak', 'from=1700-01-01&to=1701-01-01', /Nothing on this chart/],
    ['map', 'from=2023-01-01&to=2022-01-01', /could not be followed: to=2022-01-01/],
    ['map', hostile, /could not be followed/],
    ['convergence', hostile, /could not be followed/],
    ['toll', hostile, /could not be followed/],
  ] as const) {
    await page.goto(
      host.put(
        hostPage(`${frameTag(frameAddress(baseURL, chart, query).replace(/</g, '&lt;'))}<script>${AMP}</script>`),
      ),
    )
    const frame = await frameOf(page)
    await expect(frame.locator('.frame-status')).toContainText(said)
    await expect(frame.locator('.frame-status a')).toHaveAttribute('href', new RegExp(`/charts/${chart}/$`))
    await expectFits(frame, chart)
  }
})

test('an address chooses the view and opens an event beside its mark, with any hash', async ({
  page,
  host,
  baseURL,
}) => {
  const event = '2022-10-23-aeoi-statement'
  await page.setViewportSize({ width: 500, height: 700 })
  await page.goto(
    host.put(
      hostPage(
        `${frameTag(`${frameAddress(baseURL, 'timeline-leak', `event=${event}&status=claimed`)}#?secret=abc`)}<script>${AMP}</script>`,
      ),
    ),
  )
  const frame = await frameOf(page)
  await expect(frame.locator('.count')).toContainText(' of ')
  await page.goto(host.put(hostPage(`${frameTag(frameAddress(baseURL, 'timeline-leak'))}<script>${AMP}</script>`)))
  const whole = await frameOf(page)
  await expect(whole.locator('.explore')).toBeVisible()
  // A card never lies at the foot: it touches the mark that it tells of.
  const mark = whole.locator('svg.narrow a[tabindex="0"]')
  await mark.focus()
  await page.keyboard.press('ArrowDown')
  const card = whole.locator('.event-card')
  await expect(card).toBeVisible()
  const [a, b] = await Promise.all([whole.locator('svg a:focus').boundingBox(), card.boundingBox()])
  const gap = Math.max((b?.y ?? 0) - ((a?.y ?? 0) + (a?.height ?? 0)), (a?.y ?? 0) - ((b?.y ?? 0) + (b?.height ?? 0)))
  expect(gap).toBeLessThan(40)
})

test('an unknown chart says so in its frame, with a link and the right height', async ({
  page,
  host,
  baseURL,
  watch,
}) => {
  watch.allow(/404/)
  for (const path of ['embed/v1/nothing/', 'embed/v9/toll/?theme=dark']) {
    await page.goto(host.put(hostPage(`${frameTag(`${baseURL}${path}`)}<script>${AMP}</script>`)))
    const frame = await frameOf(page)
    await expect(frame.locator('a')).toHaveAttribute('href', '/charts/')
    await expect(frame.locator('body')).toContainText('There is no chart at this address.')
    const isDark = path.includes('dark')
    const ground = () => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    await page.waitForTimeout(400)
    expect(await ground()).toBe(isDark ? 'rgb(20, 20, 20)' : 'rgb(251, 249, 244)')
    expect(await frame.locator('script[src], footer').count()).toBe(0)
    await expect.poll(() => page.locator('#f').evaluate((element) => element.clientHeight)).toBeLessThan(120)
  }
})

test('what a published address says is all that decides what its frame shows, and no default of today is left out', async ({
  page,
  baseURL,
}) => {
  const { events } = (await (await page.request.get('charts/explore.json')).json()) as {
    events: { id: string; threads: string[]; status: string; countries: string[]; from: string; to: string }[]
  }
  const query = 'theme=dark&lang=en&thread=leak,talks&status=confirmed&country=US&from=2018-01-01&to=2023-12-31'
  const meant = events.filter(
    ({ threads, status, countries, from, to }) =>
      threads.some((thread) => ['leak', 'talks'].includes(thread)) &&
      status === 'confirmed' &&
      countries.includes('US') &&
      to >= '2018-01-01' &&
      from <= '2023-12-31',
  )
  expect(meant.length).toBeGreaterThan(1)
  // What somebody who has seen the site before would have chosen must not matter.
  await page.addInitScript(() => localStorage.setItem('theme', 'light'))
  await page.goto(frameAddress(baseURL, 'convergence', query))
  await expect(page.locator('.count')).toHaveText(new RegExp(`^${meant.length} of \\d+ events$`))
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  for (const { id } of meant)
    expect(await page.locator(`svg.chart-svg a[href$="/events/${id}/"]:not(.off)`).count(), id).toBeGreaterThan(0)
  const { charts } = await (await page.request.get('embed/v1/index.json')).json()
  for (const { id } of charts) {
    const { html } = await (await page.request.get(`embed/v1/${id}/oembed.json`)).json()
    expect(html, id).toContain(`/embed/v1/${id}/?theme=light&amp;lang=en"`)
  }
})
