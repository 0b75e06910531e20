/** The map's two readings of disputed lines: switched by the stylesheet, so that they work where scripts do not. */
import { expect, test } from '../fixtures.ts'

test.use({ javaScriptEnabled: false })

const MAPS = [
  ['', '#chart-map'],
  ['threads/shadow-war/', '#chart-map-shadow-war'],
  ['countries/', '#chart-map-six'],
] as const

for (const [path, id] of MAPS) {
  for (const width of [360, 1280]) {
    test(`/${path} at ${width} px: one reading is drawn at a time, the de facto one first`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      const figure = page.locator(id)
      const group = figure.getByRole('group', { name: 'How disputed lines are drawn' })
      const [deFacto, un] = [group.getByRole('radio', { name: 'De facto' }), group.getByRole('radio', { name: 'UN' })]
      const picture = figure.locator('svg.chart-svg').filter({ visible: true })
      const shown = (reading: string) =>
        picture
          .locator(`.${reading}`)
          .evaluateAll((parts) => [...new Set(parts.map((part) => getComputedStyle(part).display === 'none'))])

      await expect(deFacto).toBeChecked()
      expect([...(await shown('df')), ...(await shown('un'))]).toEqual([false, true])
      // Drawn at all: the shared file has an outline of that name.
      const drawn = () =>
        picture.locator('.df, .un').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().width > 0))
      const first = await drawn()
      expect(first).toContain(true)

      await deFacto.focus()
      await page.keyboard.press('ArrowRight')
      await expect(un).toBeChecked()
      expect([...(await shown('df')), ...(await shown('un'))]).toEqual([true, false])
      expect(await drawn()).toEqual(first.map((is) => !is))

      await deFacto.check()
      expect([...(await shown('df')), ...(await shown('un'))]).toEqual([false, true])
      expect(await drawn()).toEqual(first)
    })
  }
}

test('each choice is 44 px high, and paper shows the reading that was chosen, without asking', async ({ page }) => {
  await page.goto('threads/leak/')
  const group = page.locator('#chart-map-leak fieldset')
  for (const label of await group.locator('label').all())
    expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await group.getByRole('radio', { name: 'UN' }).check()
  await page.emulateMedia({ media: 'print' })
  await expect(group).toBeHidden()
  const broad = page.locator('#chart-map-leak .broad')
  await expect(broad.locator('.df').first()).toBeHidden()
  expect(
    await broad
      .locator('.un')
      .first()
      .evaluate((part) => getComputedStyle(part).display),
  ).toBe('inline')
})
