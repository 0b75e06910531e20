/** A frame’s height: who is told of it, when, and what becomes of a frame whose host does not listen. */
import type { Page } from '@playwright/test'
import { expect, expectFits, frameAddress, frameOf, frameTag, page as hostPage, lookInto, test } from './host.ts'
import { AMP, HOST_SCRIPTS } from './host-scripts.ts'

/** Counts what a page is told from now on. */
const countMessages = (page: Page) =>
  page.evaluate(() => {
    const told = window as unknown as { told: unknown[] }
    told.told = []
    addEventListener('message', ({ data }) => told.told.push(data))
  })
const messages = (page: Page) => page.evaluate(() => (window as unknown as { told: unknown[] }).told)

test('a host that begins to listen late is served, and then there is silence', async ({ page, host, baseURL }) => {
  await page.goto(host.put(hostPage(frameTag(frameAddress(baseURL, 'toll')))))
  const frame = await frameOf(page)
  // Counted from the frame’s own beginning, however long it took to load.
  await page.waitForTimeout(Math.max(0, 1800 - (await frame.evaluate(() => performance.now()))))
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
  await page.goto(frameAddress(baseURL, 'toll'))
  await page.waitForTimeout(1500)
  expect(await messages(page)).toEqual([])
})

test('a host that does not follow leaves nothing cut off: inside, it can be scrolled to', async ({
  page,
  host,
  baseURL,
}) => {
  for (const chart of ['toll', 'timeline-leak']) {
    await page.goto(host.put(hostPage(frameTag(frameAddress(baseURL, chart)))))
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
        `<div id="column" style="width:375px">${frameTag(frameAddress(baseURL, 'incidents'))}</div><script>let n = 0; addEventListener('message', ({ data }) => { if (data.sentinel === 'amp') { n++; f.style.height = data.height + 20 + 'px' } })</script>`,
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
        `<div id="tab" style="display:none">${frameTag(frameAddress(baseURL, 'timeline-leak'))}</div><script>${AMP}</script>`,
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
    frameAddress(baseURL, 'map-six'),
    frameAddress(baseURL, 'toll'),
    frameAddress(baseURL, 'map'),
    frameAddress(baseURL, 'toll', 'theme=dark'),
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
