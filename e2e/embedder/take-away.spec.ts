import { expect, test } from '../fixtures.ts'

test('every chart of a thread leads to its figures, and the files open', async ({ page, request }) => {
  await page.goto('threads/talks/')
  const pages = await page
    .locator('.downloads a[href*="/charts/"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(pages.length).toBeGreaterThan(0)
  const files: string[] = []
  for (const address of pages) {
    await page.goto(address)
    const data = page.locator('.files a[href*="/data."]')
    files.push(...(await data.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))))
  }
  expect(files.length).toBe(2 * pages.length)
  for (const file of files) {
    const answer = await request.get(file)
    expect(answer.status(), file).toBe(200)
    if (file.endsWith('.json')) {
      const { licence, columns, rows } = await answer.json()
      expect(licence?.id, file).toBe('CC-BY-4.0')
      expect(columns.length, file).toBeGreaterThan(0)
      expect(rows.length, file).toBeGreaterThan(0)
    } else expect((await answer.text()).split('\n').length, file).toBeGreaterThan(1)
  }
})

test('a preview gets a picture of the declared size, small enough for every messenger', async ({ page, request }) => {
  for (const path of ['', 'threads/leak/', 'events/2022-10-23-rama-arrives/']) {
    await page.goto(path)
    const address = await page.locator('meta[property="og:image"]').getAttribute('content')
    const picture = await request.get(new URL(address ?? '').pathname.slice(1))
    expect(picture.status(), path).toBe(200)
    const bytes = await picture.body()
    expect(bytes.length, path).toBeLessThan(300_000)
    // Width and height stand in the first chunk of a PNG.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([1200, 630])
  }
})
