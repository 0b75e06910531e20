import { expect, test } from '../fixtures.ts'
import { readSiteFile, siteFiles } from '../site-files.ts'

const IDS = siteFiles().flatMap((file) => /^charts\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? [])
const FILES = [
  'chart.svg',
  'chart-dark.svg',
  'chart.png',
  'chart-dark.png',
  'card.png',
  'data.csv',
  'data.json',
  'oembed.json',
]

test('the gallery leads to the page of every chart', async ({ page }) => {
  await page.goto('charts/')
  const paths = await page
    .locator('.gallery h3 a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
  expect(IDS.length).toBeGreaterThan(20)
  expect(paths.map((path) => path.split('/').at(-2)).sort()).toEqual([...IDS].sort())
})

test('beside every frame lie its pictures, its data and its description', () => {
  const files = new Set(siteFiles())
  for (const id of IDS)
    for (const file of ['index.html', ...FILES]) expect(files.has(`embed/v1/${id}/${file}`), `${id}/${file}`).toBe(true)
})

test('what a preview needs stands in the first 16 KiB of every chart’s page, before styles, scripts and drawings', () => {
  for (const id of IDS) {
    const html = readSiteFile(`charts/${id}/index.html`)
    const head = html.slice(0, html.search(/<style|<script|<svg/))
    expect(Buffer.byteLength(head), id).toBeLessThan(16_384)
    const at = (file = '') => `https://one-sunday.example/embed/v1/${id}/${file}`
    for (const part of [
      `<link rel="alternate" type="application/json+oembed" href="${at('oembed.json')}" title="`,
      `<link rel="canonical" href="https://one-sunday.example/charts/${id}/">`,
      `<meta property="og:url" content="https://one-sunday.example/charts/${id}/">`,
      `<meta property="og:image" content="${at('card.png')}">`,
      '<meta property="og:image:width" content="1200">',
      '<meta property="og:image:alt" content="',
      '<meta name="twitter:card" content="summary_large_image">',
      `<meta name="twitter:player" content="${at()}?theme=light&amp;lang=en">`,
      '<meta name="twitter:player:height" content="',
    ])
      expect(head, id).toContain(part)
    expect(/<meta name="twitter:image:alt" content="([^"]*)"/.exec(head)?.[1]?.length ?? 999, id).toBeLessThan(420)
    expect(head, id).not.toContain('noindex')
  }
})

test('without scripts every snippet is text that can be selected, every file is there, and no button pretends to work', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  await page.goto('charts/toll/')
  const texts = await page.locator('.snippets pre').allInnerTexts()
  expect(texts).toHaveLength(7)
  expect(texts[0]).toBe('https://one-sunday.example/charts/toll/')
  expect(texts[1]).toContain('<iframe title=')
  expect(await page.locator('.copy').filter({ visible: true }).count()).toBe(0)
  for (const path of await page
    .locator('.files a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
    expect((await page.request.get(path)).status(), path).toBe(200)
  await page.close()
})

test('a button copies its snippet, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('charts/toll/')
  const item = page.locator('#take-iframe')
  await item.getByRole('button').click()
  await expect(item.getByRole('status')).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await item.locator('pre').textContent())
})

test('where copying is not allowed, the snippet is selected instead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })
  })
  await page.goto('charts/toll/')
  const item = page.locator('#take-markdown')
  await item.getByRole('button').click()
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
    (await item.locator('pre').innerText()).trim(),
  )
})

test('the live chart is fetched when a reader asks to see it, and at each width nothing of it is cut', async ({
  page,
}) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto('charts/toll/')
  await page.locator('#live').scrollIntoViewIfNeeded()
  await page.waitForTimeout(300)
  expect(fetched.filter((path) => /embed\/v1\/toll\/$/.test(path))).toEqual([])
  await page.locator('#live > summary').click()
  const frames = page.locator('#live iframe')
  expect(await frames.evaluateAll((all) => all.map((frame) => frame.getAttribute('width')))).toEqual([
    '280',
    '375',
    '600',
    '900',
  ])
  for (const frame of await frames.all()) {
    await frame.scrollIntoViewIfNeeded()
    const body = frame.contentFrame().locator('body')
    await expect(body.locator('h1')).toBeVisible()
    const over = await body.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    expect(over).toBeLessThanOrEqual(0)
  }
})

test('a chart in the story leads to its page, behind the one tab stop that a figure has', async ({ page }) => {
  await page.goto('threads/talks/')
  const links = page.locator('figure .downloads a[href*="/charts/"]')
  const paths = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname))
  expect(paths.length).toBeGreaterThan(1)
  expect(await links.first().isVisible()).toBe(false)
  for (const path of paths) expect((await page.request.get(path.slice(1))).status(), path).toBe(200)
})
