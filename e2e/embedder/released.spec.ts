/** What was ever copied from this site must go on working: each address answers, each attribute is known. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'

const FOLDER = join(import.meta.dirname, 'released/v1')
const PUBLISHED = /https:\/\/one-sunday\.example\/([^\s"')<>]*)/g
const released = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))

test('there are released snippets of a map and of figures, of every kind', () => {
  const kinds = [
    'address.txt',
    'data.txt',
    'element.html',
    'iframe-with-picture.html',
    'iframe.html',
    'markdown.md',
    'picture.html',
    'schemes.html',
  ]
  expect(released.map(({ name }) => name)).toEqual(
    ['map', 'toll'].flatMap((id) => kinds.map((kind) => `${id}-${kind}`)),
  )
})

for (const { name, text } of released) {
  test(`${name}: every address in it answers at once, without sending anybody elsewhere`, async ({ request }) => {
    const addresses = [...new Set([...text.matchAll(PUBLISHED)].map(([, path = '']) => path.replaceAll('&amp;', '&')))]
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) {
      const answer = await request.get(address, { maxRedirects: 0 })
      expect(answer.status(), address).toBe(200)
      expect((await answer.body()).length, address).toBeGreaterThan(100)
    }
  })
}

for (const { name, text } of released.filter(({ name }) => /iframe/.test(name))) {
  test(`${name}: shows its chart, with the address as it was copied`, async ({ page, baseURL }) => {
    await page.route('**/host.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: text.replaceAll('https://one-sunday.example/', baseURL ?? '') }),
    )
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto('host.html')
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('h1')).toBeVisible()
    await expect(frame.locator('svg.chart-svg').filter({ visible: true }).first()).toBeVisible()
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light')
    // A picture for where the frame is gone is neither fetched nor shown where it is not.
    expect(asked.filter((path) => path.endsWith('.png'))).toEqual([])
    await expect(page.locator('img')).toHaveCount(0)
  })
}

for (const { name, text } of released.filter(({ name }) => /element/.test(name))) {
  test(`${name}: becomes the chart, and is a linked picture without its script`, async ({ page, browser, baseURL }) => {
    const body = text.replaceAll('https://one-sunday.example/', baseURL ?? '')
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }))
    await page.goto('host.html')
    await expect(page.frameLocator('story-chart iframe').locator('h1')).toBeVisible()
    const bare = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
    await bare.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }))
    await bare.goto('host.html')
    await expect(bare.locator('story-chart a > img')).toBeVisible()
    await bare.close()
  })
}
