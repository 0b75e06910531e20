/** A frame needs nothing but itself: no other request, no origin, no script, no header and no leave of its host. */
import { expect, expectFits, frameAddress, frameOf, frameTag, page as hostPage, test } from './host.ts'
import { AMP } from './host-scripts.ts'

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
