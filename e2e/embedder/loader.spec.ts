import { hostileMessages } from '../../src/client/embed/hostile-messages.ts'
import { expect, expectFits, frameOf, page as hostPage, test } from './host.ts'

const fallback =
  '<a href="https://one.example/charts/toll/"><img src="data:," alt="Deaths counted" width="600" height="400"></a>'

test('the element shows its chart at its height, and the page does not move', async ({
  page,
  host,
  baseURL,
  watch,
}) => {
  watch.allow(/ERR_INVALID_URL|data:/)
  // A module of another origin needs a header that a plain host does not send; a classic script does not.
  for (const kind of ['', ' type="module"']) {
    if (kind)
      await page.route('**/embed.js', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } })
      })
    await page.goto(
      host.put(
        hostPage(
          `<p>Before</p><story-chart chart="toll" theme="dark" style="width:700px">${fallback}</story-chart><p id="after">After</p><script${kind} src="${baseURL}embed/v1/embed.js"></script>`,
        ),
      ),
    )
    const element = page.locator('story-chart')
    await expect(element.locator('iframe')).toHaveAttribute('title', 'Deaths counted')
    expect(await element.locator('iframe').getAttribute('src')).toBe(`${baseURL}embed/v1/toll/?theme=dark&lang=en`)
    const first = await page.locator('#after').evaluate((after) => after.getBoundingClientRect().top)
    const frame = await frameOf(page, 'story-chart iframe')
    await expectFits(frame, kind)
    const last = await page.locator('#after').evaluate((after) => after.getBoundingClientRect().top)
    expect(Math.abs(last - first)).toBeLessThan(30)
    // Colours may change later, and nothing is loaded anew.
    await frame.evaluate(() => Object.assign(window, { isSame: true }))
    await element.evaluate((chart) => chart.setAttribute('theme', 'light'))
    await expect.poll(() => frame.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
    expect(await frame.evaluate(() => 'isSame' in window)).toBe(true)
  }
})

test('a host’s layout hardly shifts, at any width, in the element', async ({ page, host, baseURL, watch }) => {
  watch.allow(/ERR_INVALID_URL|data:/)
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number }
    seen.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const [chart, width] of [
    ['toll', 375],
    ['map-leak', 600],
    ['timeline-leak', 1100],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(
      host.put(
        hostPage(
          `<script src="${baseURL}embed/v1/embed.js"></script><p>Before</p><story-chart chart="${chart}">${fallback}</story-chart><p>After</p><p>After</p>`,
          { head: '<meta name="viewport" content="width=device-width">' },
        ),
      ),
    )
    await expectFits(await frameOf(page, 'story-chart iframe'), chart)
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), chart).toBeLessThanOrEqual(0.02)
  }
})

test('included twice, moved and removed: no error, one frame', async ({ page, host, baseURL, watch }) => {
  watch.allow(/ERR_INVALID_URL|data:/)
  const script = `<script src="${baseURL}embed/v1/embed.js"></script>`
  await page.goto(
    host.put(
      hostPage(
        `${script}<div id="a"><story-chart chart="toll">${fallback}</story-chart></div><div id="b"></div>${script}`,
      ),
    ),
  )
  await expectFits(await frameOf(page, 'story-chart iframe'), 'first')
  await page.evaluate(() => document.getElementById('b')?.append(document.querySelector('story-chart') as Element))
  await expectFits(await frameOf(page, 'story-chart iframe'), 'moved')
  expect(await page.locator('iframe').count()).toBe(1)
  await page.evaluate(() => document.querySelector('story-chart')?.remove())
  expect(await page.locator('iframe').count()).toBe(0)
})

test('made and removed a hundred times, elements leave nothing behind', async ({ page, host, baseURL }) => {
  await page.goto(host.put(hostPage(`<div id="a"></div><script src="${baseURL}embed/v1/embed.js"></script>`)))
  const session = await page.context().newCDPSession(page)
  const count = async () => {
    for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage')
    return session.send('Memory.getDOMCounters')
  }
  const round = (times: number) =>
    page.evaluate(async (all) => {
      const place = document.getElementById('a') as HTMLElement
      for (let i = 0; i < all; i++) {
        // Out of sight, so that no frame is fetched: what is asked is what the element holds.
        place.innerHTML = '<story-chart chart="toll" style="display:none"></story-chart>'
        place.replaceChildren()
      }
      await new Promise((done) => setTimeout(done, 100))
    }, times)
  await round(5)
  const before = await count()
  await round(100)
  const after = await count()
  expect(after.nodes - before.nodes).toBeLessThan(50)
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(50)
  expect(after.documents - before.documents).toBeLessThan(5)
})

test('plain frames are sized too, also in a shadow root, sandboxed, and those that were there before', async ({
  page,
  host,
  baseURL,
}) => {
  const src = (chart: string) => `${baseURL}embed/v1/${chart}/`
  await page.goto(
    host.put(
      hostPage(
        `<iframe id="a" src="${src('toll')}" width="400" height="200"></iframe><iframe id="b" src="${src('incidents')}" sandbox="allow-scripts" width="500" height="200"></iframe><div id="c"><template shadowrootmode="open"><iframe id="d" src="${src('uranium')}" width="600" height="200"></iframe></template></div>`,
      ),
    ),
  )
  await page.waitForTimeout(2700)
  await page.addScriptTag({ url: `${baseURL}embed/v1/embed.js` })
  for (const id of ['#a', '#b', '#d']) await expectFits(await frameOf(page, id), id)
})

test('heights in our name from a neighbour, and absurd ones from our own frame, have no effect', async ({
  page,
  host,
  baseURL,
}) => {
  const neighbour = host.put(
    hostPage(
      `<script>setInterval(() => { for (const height of [1, 150, 7000, 1e9, -5, '300', null]) parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*') }, 50)</script>`,
    ),
  )
  await page.goto(
    host.put(
      hostPage(
        `<iframe id="n" src="${neighbour}" width="300" height="50"></iframe><iframe id="s" src="${neighbour}" sandbox="allow-scripts" width="300" height="50"></iframe><iframe id="f" src="${baseURL}embed/v1/toll/" width="500" height="200"></iframe><script src="${baseURL}embed/v1/embed.js"></script>`,
      ),
    ),
  )
  const frame = await frameOf(page, '#f')
  await expectFits(frame, 'ours')
  const height = await page.locator('#f').evaluate((element) => element.clientHeight)
  await frame.evaluate(() => {
    for (const absurd of [1, -9, 1e9, Number.NaN, '400'])
      parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: absurd }, '*')
  })
  await page.waitForTimeout(500)
  expect(await page.locator('#f').evaluate((element) => element.clientHeight)).toBe(height)
  for (const id of ['#n', '#s']) expect(await page.locator(id).evaluate((element) => element.clientHeight)).toBe(50)
})

test('ten thousand hostile messages to a frame, and to the loader: nothing throws, goes elsewhere or changes its size', async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(
    host.put(
      hostPage(
        `<iframe id="f" src="${baseURL}embed/v1/incidents/" width="500" height="200"></iframe><script src="${baseURL}embed/v1/embed.js"></script>`,
      ),
    ),
  )
  const frame = await frameOf(page, '#f')
  await expectFits(frame, 'before')
  const url = frame.url()
  const all = [...hostileMessages(10_000, 99)]
  await page.evaluate((list) => {
    const { contentWindow } = document.getElementById('f') as HTMLIFrameElement
    for (const message of list) {
      contentWindow?.postMessage(message, '*')
      postMessage(message, '*')
    }
  }, all)
  await page.waitForTimeout(800)
  expect(frame.url()).toBe(url)
  await expectFits(frame, 'after')
})

test('under a policy that knows only our origin, and no inline style, the element works', async ({
  page,
  host,
  baseURL,
  watch,
}) => {
  watch.allow(/ERR_INVALID_URL|data:/)
  const origin = new URL(baseURL as string).origin
  await page.goto(
    host.put(
      hostPage(
        `<story-chart chart="incidents">${fallback}</story-chart><script src="${baseURL}embed/v1/embed.js"></script>`,
      ).replace(' style="margin:0"', ''),
      { 'content-security-policy': `default-src 'none'; img-src data:; frame-src ${origin}; script-src ${origin}` },
    ),
  )
  await expectFits(await frameOf(page, 'story-chart iframe'), 'policy')
})

test('without the script the element shows its linked picture', async ({ page, host }) => {
  await page.goto(
    host.put(
      hostPage(
        `<story-chart chart="toll">${fallback.replace('data:,', 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E')}</story-chart>`,
      ),
    ),
  )
  await expect(page.getByRole('link', { name: 'Deaths counted' })).toBeVisible()
})
