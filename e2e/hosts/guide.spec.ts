/**
 * What stays of a chart in the systems of the guide, on pages of our own (`npm run test:hosts -- guide`). With
 * `--update-snapshots` the pictures of the guide are made anew.
 */
import { PLATFORMS } from '../../src/exports/embed/guide.ts'
import { expect, expectFits, frameOf, test } from '../embedder/host.ts'
import { GUIDE_PAGES } from './guide-pages.ts'
import { guidePage, pageWidth, writeGuidePicture } from './guide-picture.ts'
import { chartsOf } from './try-chart.ts'

for (const id of PLATFORMS) {
  test(`what the guide shows of “${id}” stays there`, async ({ page, host, baseURL }, { config }) => {
    const ours = baseURL as string
    await page.setViewportSize({ width: pageWidth(id), height: 900 })
    await page.goto(host.put(guidePage(id, chartsOf(ours), ours)))
    const { left } = GUIDE_PAGES[id]
    expect(await page.locator('iframe').count()).toBe(left === 'frame' ? 1 : 0)
    if (left === 'frame') {
      const frame = await frameOf(page)
      await expectFits(frame, id).catch(async (fault: unknown) => {
        // Without a script a frame is as high as its snippet says, which is a little more than it needs.
        const spare = await frame.evaluate(() => innerHeight - (document.querySelector('main')?.clientHeight ?? 0))
        if (spare < 0 || spare > 40) throw fault
      })
    } else {
      const image = page.locator('img').first()
      await expect
        .poll(() => image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
        .toBeGreaterThan(0)
    }
    if (config.updateSnapshots === 'all' || config.updateSnapshots === 'changed') await writeGuidePicture(id, page)
  })
}
