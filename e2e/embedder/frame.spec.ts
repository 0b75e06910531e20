import type { Page } from '@playwright/test'
import { expect, expectFits, frameOf, page as hostPage, lookInto, test } from './host.ts'
import { HOST_SCRIPTS } from './host-scripts.ts'

const AMP = HOST_SCRIPTS.find(({ name }) => name === 'AMP')?.script as string
const address = (baseURL: string | undefined, chart: string, query = 'theme=light&lang=en') =>
  `${baseURL}embed/v1/${chart}/?${query}`
const iframe = (src: string, attributes = '') =>
  `<iframe id="f" title="Chart" src="${src}" ${attributes} style="width:100%;border:0;height:333px"></iframe>`

/** Counts what a page is told from now on. */
const countMessages = (page: Page) =>
  page.evaluate(() => {
    const told = window as unknown as { told: unknown[] }
    told.told = []
    addEventListener('message', ({ data }) => told.told.push(data))
  })
const messages = (page: Page) => page.evaluate(() => (window as unknown as { told: unknown[] }).told)

test('a host that begins to listen late is served, and then there is silence', async ({ page, host, baseURL }) => {
  await page.goto(host.put(hostPage(iframe(address(baseURL, 'toll')))))
  const frame = await frameOf(page)
  await page.waitForTimeout(1800)
  await page.evaluate(AMP)
  await expectFits(frame, 'late')
  await page.waitForTimeout(900)
  await countMessages(page)
  await page.waitForTimeout(1500)
  expect(await messages(page)).toEqual([])
  // A hello is answered at once, and a flood of them is not.
  await page.evaluate(() => {
    const { contentWindow } = document.getElementById('f') as HTMLIFrameElement
    for (let i = 0; i < 500; i++) contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')
  })
  await page.waitForTimeout(600)
  const answers = (await messages(page)) as { sentinel?: string }[]
  expect(answers.filter((told) => told.sentinel === 'amp').length).toBeGreaterThanOrEqual(1)
  expect(answers.length).toBeLessThan(60)
})

test('a frame on its own is silent', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    const told = window as unknown as { told: unknown[] }
    told.told = []
    addEventListener('message', ({ data }) => told.told.push(data))
  })
  await page.goto(address(baseURL, 'toll'))
  await page.waitForTimeout(1500)
  expect(await messages(page)).toEqual([])
})

test('a host that does not follow leaves nothing cut off: inside, it can be scrolled to', async ({
  page,
  host,
  baseURL,
}) => {
  for (const chart of ['toll', 'timeline-leak']) {
    await page.goto(host.put(hostPage(iframe(address(baseURL, chart)))))
    const frame = await frameOf(page)
    await page.waitForTimeout(1200)
    const reached = await frame.evaluate(() => {
      const source = document.querySelector('.frame-source') as HTMLElement
      document.documentElement.scrollTop = 1e5
      return source.getBoundingClientRect().bottom <= innerHeight
    })
    expect(reached, chart).toBe(true)
    expect(await frame.evaluate(() => getComputedStyle(document.documentElement).overflowY)).not.toBe('hidden')
  }
})

test('a container that grows, and a host that adds to each height, begin no loop', async ({ page, host, baseURL }) => {
  await page.goto(
    host.put(
      hostPage(
        `<div id="column" style="width:375px">${iframe(address(baseURL, 'incidents'))}</div><script>let n = 0; addEventListener('message', ({ data }) => { if (data.sentinel === 'amp') { n++; f.style.height = data.height + 20 + 'px' } })</script>`,
      ),
    ),
  )
  const frame = await frameOf(page)
  await page.locator('#column').evaluate((column) => {
    column.style.width = '1100px'
  })
  await page.waitForTimeout(3000)
  const { content, window, hasBar } = await lookInto(frame)
  expect(hasBar).toBe(false)
  expect(Math.abs(window - 20 - content)).toBeLessThanOrEqual(2)
  expect(await page.evaluate('n')).toBeLessThan(12)
})

test('a frame that is shown later from a hidden tab has its height then, and has drawn nothing before', async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(
    host.put(
      hostPage(
        `<div id="tab" style="display:none">${iframe(address(baseURL, 'timeline-leak'))}</div><script>${AMP}</script>`,
      ),
    ),
  )
  await page.waitForTimeout(600)
  const frame = await frameOf(page)
  expect(await frame.locator('.explore').count()).toBe(0)
  await page.locator('#tab').evaluate((tab) => {
    tab.style.display = 'block'
  })
  await expectFits(frame, 'shown')
  await expect(frame.locator('.explore')).toBeVisible()
})

test('two frames, of one chart and of another whose name begins alike, do not disturb each other', async ({
  page,
  host,
  baseURL,
}) => {
  const older = HOST_SCRIPTS[0]?.script as string
  const sources = [
    address(baseURL, 'map-six'),
    address(baseURL, 'toll'),
    address(baseURL, 'map'),
    address(baseURL, 'toll', 'theme=dark'),
  ]
  await page.setViewportSize({ width: 1300, height: 900 })
  await page.goto(
    host.put(
      hostPage(
        `${sources.map((src, i) => `<iframe id="${i === 0 ? 'f' : `f${i}`}" src="${src}" style="width:${400 + i * 200}px;height:200px;border:0"></iframe>`).join('')}<script>${older}</script>`,
      ),
    ),
  )
  for (const id of ['#f', '#f1', '#f2', '#f3']) await expectFits(await frameOf(page, id), id)
})

test('sandboxed, and under the strictest policy of a host, it is drawn, sized and explorable', async ({
  page,
  host,
  baseURL,
}) => {
  const nonce = 'abc'
  await page.goto(
    host.put(
      hostPage(
        `<iframe id="f" src="${address(baseURL, 'timeline-leak')}" sandbox="allow-scripts" width="600"></iframe><script nonce="${nonce}">${AMP}</script>`,
      ).replace(' style="margin:0"', ''),
      {
        'content-security-policy': `default-src 'none'; img-src data:; frame-src ${baseURL}; script-src 'nonce-${nonce}'`,
        'cross-origin-opener-policy': 'same-origin',
      },
    ),
  )
  const frame = await frameOf(page)
  await expectFits(frame, 'sandboxed')
  await expect(frame.locator('.explore')).toBeVisible()
  expect(await frame.evaluate(() => origin)).toBe('null')
})

test('without scripts there are a heading, a named picture, the source and a link', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  for (const chart of ['toll', 'map', 'timeline-leak']) {
    await page.goto(`embed/v1/${chart}/`)
    await expect(page.locator('h1')).not.toBeEmpty()
    await expect(page.getByRole('img', { name: await page.locator('h1').innerText() })).toBeVisible()
    await expect(page.locator('.frame-source a')).toHaveAttribute('href', `/charts/${chart}/`)
    expect(await page.locator('.frame-source').innerText()).toMatch(/As of .* CC.BY.4\.0/)
  }
  await context.close()
})

test('it is one file: no other request, no storage, not even an attempt', async ({ page, host, baseURL, context }) => {
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await page.addInitScript(() => {
    const tried = window as unknown as { tried: string[] }
    tried.tried = []
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const)
      Object.defineProperty(window, name, { get: () => void tried.tried.push(name) })
    Object.defineProperty(Document.prototype, 'cookie', {
      get: () => tried.tried.push('cookie'),
      set: () => tried.tried.push('cookie'),
    })
    for (const name of ['pushState', 'replaceState'] as const) history[name] = () => void tried.tried.push(name)
  })
  const src = address(baseURL, 'timeline-uprising')
  const own = host.put(hostPage(`${iframe(src)}<script>${AMP}</script>`))
  await page.goto(own)
  const frame = await frameOf(page)
  await frame.locator('.explore-open').click()
  await frame.locator('.explore-panel input[type=search]').fill('Amini')
  await expect(frame.locator('.count')).toContainText(' of ')
  expect(asked).toEqual([own, src])
  expect(await frame.evaluate(() => (window as unknown as { tried: string[] }).tried)).toEqual([])
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
})

test('what a preview needs stands in the first 16 KiB, before all styles, scripts and pictures', async ({
  request,
}) => {
  const { charts } = await (await request.get('embed/v1/index.json')).json()
  for (const { id, title } of charts) {
    const html = await (await request.get(`embed/v1/${id}/`)).text()
    const head = html.slice(0, 16_384)
    const first = Math.min(...['<style', '<script', '<svg'].map((tag) => html.indexOf(tag)))
    for (const wanted of [
      /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/[^"]*\/oembed\.json" title="/,
      /<link rel="canonical" href="https:\/\/[^"]*\/charts\//,
      /property="og:image:alt" content="[^"]{20,500}"/,
      /property="og:image:width" content="1200"/,
      /name="twitter:player:height" content="\d+"/,
      /name="responsive-embedded-sizing" content="allow-origins=\*"/,
    ]) {
      const at = wanted.exec(head)?.index ?? Number.POSITIVE_INFINITY
      expect(at, `${id}: ${wanted}`).toBeLessThan(first)
    }
    const answer = await request.get(`embed/v1/${id}/oembed.json?maxwidth=500&format=json`)
    expect(answer.headers()['content-type']).toContain('application/json')
    const oembed = await answer.json()
    expect([oembed.version, oembed.type, oembed.title]).toEqual(['1.0', 'rich', title])
    expect(oembed.html).toMatch(/^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]*><\/iframe>$/)
    expect(oembed.html).not.toMatch(/script|scrolling|wp-embedded-content/)
    expect(oembed.html.length).toBeLessThan(4000)
    expect(Number.isInteger(oembed.height) && oembed.width <= 640).toBe(true)
  }
})

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
      host.put(hostPage(`${iframe(address(baseURL, chart, query).replace(/</g, '&lt;'))}<script>${AMP}</script>`)),
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
        `${iframe(`${address(baseURL, 'timeline-leak', `event=${event}&status=claimed`)}#?secret=abc`)}<script>${AMP}</script>`,
      ),
    ),
  )
  const frame = await frameOf(page)
  await expect(frame.locator('.count')).toContainText(' of ')
  await page.goto(host.put(hostPage(`${iframe(address(baseURL, 'timeline-leak'))}<script>${AMP}</script>`)))
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
    await page.goto(host.put(hostPage(`${iframe(`${baseURL}${path}`)}<script>${AMP}</script>`)))
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

test('WordPress opens the links of the frame; the address of the frame is all that it is told', async ({
  page,
  host,
  baseURL,
}) => {
  const wordpress = HOST_SCRIPTS.find(({ name }) => name === 'WordPress')
  await page.goto(
    host.put(
      hostPage(
        `<iframe id="f" src="${address(baseURL, 'toll')}#${wordpress?.hash}" ${wordpress?.attributes} width="600" height="400"></iframe><script>${wordpress?.script}</script>`,
      ),
    ),
  )
  const frame = await frameOf(page)
  await frame.locator('.frame-source a').click()
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { wentTo?: string }).wentTo))
    .toBe(`${baseURL}charts/toll/`)
})
