/** A frame needs nothing but itself: no other request, no origin, no script, no header and no leave of its host. */
import { brotliCompressSync, constants } from 'node:zlib'
import { readSiteFile, siteFiles } from '../site-files.ts'
import { expect, expectFits, frameAddress, frameOf, frameTag, page as hostPage, test } from './host.ts'
import { AMP } from './host-scripts.ts'
import { headersFor, serveWithHeaders } from './with-headers.ts'

test('sandboxed, and under the strictest policy of a host, it is drawn, sized and explorable', async ({
  page,
  host,
  baseURL,
}) => {
  const nonce = 'abc'
  await page.goto(
    host.put(
      hostPage(
        `<iframe id="f" src="${frameAddress(baseURL, 'timeline-leak')}" sandbox="allow-scripts" width="600"></iframe><script nonce="${nonce}">${AMP}</script>`,
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
  const src = frameAddress(baseURL, 'timeline-uprising')
  const own = host.put(hostPage(`${frameTag(src)}<script>${AMP}</script>`))
  await page.goto(own)
  const frame = await frameOf(page)
  await frame.locator('.explore-open').click()
  await frame.locator('.explore-panel input[type=search]').fill('Amini')
  await expect(frame.locator('.count')).toContainText(' of ')
  expect(asked).toEqual([own, src])
  expect(await frame.evaluate(() => (window as unknown as { tried: string[] }).tried)).toEqual([])
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
})

test('every frame is small, and names nothing that a browser would fetch for it', () => {
  const frames = siteFiles().filter((file) => /^embed\/v1\/[^/]+\/index\.html$/.test(file))
  expect(frames.length).toBeGreaterThan(20)
  for (const file of frames) {
    const html = readSiteFile(file)
    expect(Buffer.byteLength(html), file).toBeLessThanOrEqual(400_000)
    expect(
      brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length,
      file,
    ).toBeLessThanOrEqual(60_000)
    const fetching =
      /<(?!meta|a\s)[a-z]+[^>]*\s(?:src|srcset|data|poster)=|url\((?!#)|@import|<link rel="(?!alternate|canonical|icon)/
    expect(fetching.exec(html)?.[0], file).toBeUndefined()
    expect(html, file).toContain('<link rel="icon" href="data:,">')
  }
})

test('a page that keeps itself apart from all others shows a frame: with our headers, and without any in one that knows nobody', async ({
  page,
  host,
  baseURL,
  watch,
}) => {
  const ours = await serveWithHeaders(baseURL as string)
  watch.allow(new RegExp(`request to another host: ${ours.address}`))
  const apart = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
  for (const tag of [
    frameTag(frameAddress(ours.address, 'toll')),
    frameTag(frameAddress(baseURL, 'toll'), 'credentialless'),
  ]) {
    await page.goto(host.put(hostPage(`${tag}<script>${AMP}</script>`), apart))
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    await expectFits(await frameOf(page), tag)
  }
  // Also the element and its picture, the script of which is asked for without leave.
  const picture = `<img src="${ours.address}embed/v1/toll/chart.svg" alt="Deaths" width="60" height="40">`
  await page.goto(
    host.put(
      hostPage(
        `<story-chart chart="toll">${picture}</story-chart>${picture}<script src="${ours.address}embed/v1/embed.js"></script>`,
      ),
      apart,
    ),
  )
  await expectFits(await frameOf(page, 'story-chart iframe'), 'the element')
  expect(await page.locator('body > img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  ours.close()
})

test('nothing forbids anybody to frame it, whether a host sends our headers or none', async ({ request }) => {
  for (const path of ['embed/v1/toll/', 'embed/v1/map/', 'embed/pinned/2026-11-22/toll/']) {
    const sent = (await request.get(path)).headers()
    for (const headers of [sent, headersFor(`/${path}`)]) {
      expect(Object.keys(headers).map((name) => name.toLowerCase())).not.toContain('x-frame-options')
      const policy = Object.entries(headers).find(([name]) => /^content-security-policy$/i.test(name))?.[1]
      expect(/frame-ancestors (.*)/.exec(policy ?? '')?.[1] ?? '*', path).toBe('*')
    }
    // In the document itself such a rule has no effect, and only confuses.
    expect(readSiteFile(`${path}index.html`), path).not.toContain('frame-ancestors')
  }
  expect(headersFor('/charts/toll/')).toEqual({})
})

test('it neither reads the state of the page around it nor leaves any there, even where it could', async ({
  page,
  baseURL,
}) => {
  const own = hostPage(`${frameTag(frameAddress(baseURL, 'timeline-leak'))}<script>${AMP}</script>`)
  // A page of this very site: what it has is open to the frame.
  await page.route('**/own-host.html*', (route) => route.fulfill({ contentType: 'text/html', body: own }))
  await page.goto('own-host.html?thread=visit&theme=dark&q=nothing#event=2022-10-23-aeoi-statement')
  const state = () =>
    page.evaluate(() => [
      location.href,
      history.length,
      JSON.stringify(history.state),
      document.title,
      document.cookie,
      window.name,
      localStorage.length + sessionStorage.length,
      document.documentElement.outerHTML.replace(/height: [\d.]+px/, ''),
    ])
  const before = await state()
  const frame = await frameOf(page)
  await frame.locator('.explore-open').click()
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(frame.locator('.count')).not.toContainText(' of ')
  await frame.locator('.explore-panel input[type=search]').fill('Evin')
  await expect(frame.locator('.count')).toContainText(' of ')
  expect(await state()).toEqual(before)
})
