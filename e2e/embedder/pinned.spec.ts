/** Copies that never change: what they say of themselves, and the one thing that they ask for. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, page as hostPage, test } from './host.ts'

const ROOT = new URL('../../public/embed/pinned', import.meta.url).pathname
const copies = readdirSync(ROOT).flatMap((date) =>
  readdirSync(join(ROOT, date)).map((chart) => ({ date, chart, path: `embed/pinned/${date}/${chart}/` })),
)

test('a pinned copy says its day, leads to the living chart, and asks only whether it was corrected', async ({
  page,
}) => {
  expect(copies.length).toBeGreaterThan(0)
  for (const { date, chart, path } of copies) {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(path)
    const line = page.locator('.frame-pinned')
    await expect(line).toContainText(String(Number(date.slice(-2))))
    await expect(line.getByRole('link')).toHaveAttribute('href', `/charts/${chart}/`)
    await expect(line.locator('img')).toBeAttached()
    await page.waitForLoadState('networkidle')
    expect(asked).toEqual([`/${path}`, `/embed/corrected/${date}/${chart}.svg`])
    page.removeAllListeners('request')
  }
})

test('who embeds a copy can forbid the question', async ({ page }) => {
  const [copy] = copies
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${copy?.path}?corrections=off&theme=dark`)
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([`/${copy?.path}`])
})

test('a corrected copy shows it, in a sandbox too, and the frame grows by what it says', async ({
  page,
  host,
  baseURL,
}) => {
  const [copy] = copies
  const said =
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="60" viewBox="0 0 600 60"><rect width="600" height="60"/></svg>'
  await page.route('**/embed/corrected/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body: said }))
  const address = host.put(
    hostPage(
      `<iframe sandbox="allow-scripts" title="x" src="${baseURL}${copy?.path}" style="width:600px;border:0"></iframe><script async src="${baseURL}embed/v1/embed.js"></script>`,
    ),
  )
  await page.goto(address)
  const picture = page.frameLocator('iframe').locator('.frame-pinned img')
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(600)
  const needed = await page
    .frameLocator('iframe')
    .locator('main')
    .evaluate((main) => main.getBoundingClientRect().height)
  await expect
    .poll(async () => Math.abs(((await page.locator('iframe').boundingBox())?.height ?? 0) - needed))
    .toBeLessThanOrEqual(2)
})
