import { expect, expectFits, frameOf, page as hostPage, lookInto, test } from './host.ts'
import { HOST_SCRIPTS } from './host-scripts.ts'

/** The chart that is tried in every protocol is one that no host cuts off; the others have their turn below. */
const CHART = 'embed/v1/incidents/'

for (const { name, script, query = '', hash = '', attributes = '' } of HOST_SCRIPTS) {
  test(`${name}: the frame is as high as its chart, at every width and when it grows`, async ({
    page,
    host,
    baseURL,
  }) => {
    const src = `${baseURL}${CHART}?theme=light&lang=en${query && `&${query}`}${hash && `#${hash}`}`
    await page.setViewportSize({ width: 1300, height: 900 })
    await page.goto(
      host.put(
        hostPage(
          `<p>Before</p><div id="column" style="width:1200px"><iframe id="f" src="${src}" ${attributes} style="width:100%;border:0;height:333px"></iframe></div><script>${script}</script>`,
        ),
      ),
    )
    const frame = await frameOf(page)
    for (const width of [1200, 280, 768, 375]) {
      await page.locator('#column').evaluate((column, px) => {
        column.style.width = `${px}px`
      }, width)
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width)
      await expectFits(frame, `${width} px`)
    }
    // A little more than before, so that no host has to cut it off.
    const grow = (px: number) =>
      frame.evaluate((height) => {
        const more = document.querySelector('.frame-status') as HTMLElement
        more.style.height = `${height}px`
        more.textContent = height > 0 ? 'more' : ''
      }, px)
    await grow(120)
    await expectFits(frame, 'grown')
    await grow(0)
    await expectFits(frame, 'shrunk')
  })
}

test('every chart fits at every width, opened and closed', async ({ page, host, baseURL, request }) => {
  const { charts } = await (await request.get('embed/v1/index.json')).json()
  const script = HOST_SCRIPTS.find(({ name }) => name === 'AMP')?.script
  await page.setViewportSize({ width: 1300, height: 900 })
  const address = host.put(
    hostPage(
      `<div id="column"><iframe id="f" style="width:100%;border:0;height:333px"></iframe></div><script>${script}</script>`,
    ),
  )
  await page.goto(address)
  const far: string[] = []
  for (const { id, heights } of charts as { id: string; heights: Record<string, number> }[]) {
    await page.locator('#f').evaluate((frame: HTMLIFrameElement, src) => {
      frame.src = src
    }, `${baseURL}embed/v1/${id}/?theme=light&lang=en`)
    await page.waitForFunction((path) => performance.getEntriesByName(path).length >= 0, id)
    const frame = await frameOf(page)
    await frame.waitForURL(`**/${id}/**`)
    await frame.waitForLoadState('load')
    for (const width of [280, 351, 375, 600, 960, 1200]) {
      await page.locator('#column').evaluate((column, px) => {
        column.style.width = `${px}px`
      }, width)
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width)
      await expectFits(frame, `${id} at ${width} px`)
      // What is reckoned at build time is never too little, and hardly too much.
      const { content } = await lookInto(frame)
      // WordPress gives 1000 px: in its own column, and on a phone.
      if (width === 351 || width === 600) expect(content, id).toBeLessThanOrEqual(1000)
      const over = (heights[width] ?? content) - content
      if (over < 0 || over > 24) far.push(`${id} at ${width}: ${heights[width]} for ${content}`)
    }
  }
  expect(far).toEqual([])
})
