import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '../fixtures.ts'
import { PAGE_KINDS } from '../page-kinds.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const path of PAGE_KINDS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      test(`axe finds nothing on /${path} in ${colorScheme} at ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page })
          // Only what is wrong is worked out in full: the list of all that is right is long.
          .options({ resultTypes: ['violations'] })
          .withTags(RULES)
          .analyze()
        const told = violations.map(
          ({ id, help, nodes }) =>
            `${id}: ${help} (${nodes.length}): ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`,
        )
        expect(told).toEqual([])
      })
    }
  }
}
