import { expect, test } from '../fixtures.ts'

test('preview, snippets and address follow the choice, and the address brings it back', async ({ page }) => {
  await page.goto('embed/')
  await page.getByLabel('Chart', { exact: true }).selectOption('map')
  await page.getByLabel('The leak').check()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.getByLabel('From', { exact: true }).fill('2022-01-01')
  await page.getByLabel('Height in px').fill('1200')
  await page.getByLabel('Height in px').blur()
  const query = 'theme=dark&lang=en&thread=leak&from=2022-01-01&height=1200'
  const stage = page.locator('.builder-stage iframe')
  await expect(stage).toHaveAttribute('src', new RegExp(`/embed/v1/map/\\?${query.replaceAll('&', '&')}$`))
  await expect(page.locator('pre[data-kind="iframe"]')).toContainText(`?${query.replaceAll('&', '&amp;')}"`)
  await expect(page.locator('pre[data-kind="element"]')).toContainText(
    'theme="dark" lang="en" view="thread=leak&amp;from=2022-01-01" height="1200"',
  )
  await expect(page.locator('pre[data-kind="picture"]')).toContainText('chart-dark.png')
  const address = page.url()
  await page.goto('about:blank')
  await page.goto(address)
  await expect(page.getByLabel('The leak')).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2022-01-01')
  await expect(page.locator('.builder-stage iframe')).toHaveAttribute('src', /thread=leak/)
})

test('the preview stands there whole, at the width that was chosen', async ({ page }) => {
  await page.goto('embed/?chart=timeline-leak')
  for (const width of [280, 900]) {
    await page.getByLabel(`${width} px`).check()
    const stage = page.locator('.builder-stage')
    await expect(stage.locator('iframe')).toHaveAttribute('width', String(width))
    const box = await stage.evaluate((element) => ({
      hidden: element.scrollHeight - element.clientHeight,
      inner: element.querySelector('iframe')?.offsetHeight ?? 0,
    }))
    expect(box.inner).toBeGreaterThan(300)
    expect(box.hidden).toBeLessThanOrEqual(0)
  }
})

test('a chart of figures is always whole, and says so', async ({ page }) => {
  await page.goto('embed/?chart=toll&thread=leak')
  await expect(page.getByText('This chart is always shown whole.')).toBeVisible()
  await expect(page.getByLabel('The leak')).toBeDisabled()
  await expect(page.locator('pre[data-kind="iframe"]')).not.toContainText('thread=')
})

test('what is wrong is said at its field, and what stands in the result is said to be from before', async ({
  page,
}) => {
  await page.goto('embed/')
  await page.getByLabel('From', { exact: true }).fill('2023-05-01')
  await page.getByLabel('To', { exact: true }).fill('2022-05-01')
  const to = page.getByLabel('To', { exact: true })
  await expect(to).toHaveAttribute('aria-invalid', 'true')
  await expect(to).toHaveAccessibleDescription(/ends on 2022-05-01, before it begins on 2023-05-01/)
  await expect(page.locator('.mend')).toHaveText(/something to mend/)
  await expect(page.locator('pre[data-kind="iframe"]')).not.toContainText('2022-05-01')
  await to.fill('2024-05-01')
  await expect(to).not.toHaveAttribute('aria-invalid')
  await expect(page.locator('pre[data-kind="iframe"]')).toContainText('from=2023-05-01&amp;to=2024-05-01')
})

test('an address that asks for what there is not says so at each field', async ({ page }) => {
  await page.goto('embed/?chart=pie&theme=pink&thread=leak,nothing&from=2022-02-30&height=9')
  for (const [field, words] of [
    ['chart', 'There is no chart “pie”'],
    ['theme', '“pink” is not among the choices'],
    ['thread', '“nothing” is not among the choices'],
    ['from', '“2022-02-30” is not a day'],
    ['height', 'from 200 to 2000'],
  ] as const)
    await expect(page.locator(`#wrong-${field}`)).toContainText(words)
  await page.getByLabel('Chart', { exact: true }).selectOption('map')
  await expect(page.locator('#wrong-chart')).toBeHidden()
})

test('a chart offers what it has, what is gone is said at its field, and every snippet of the whole says so', async ({
  page,
}) => {
  await page.goto('embed/?chart=map-leak')
  const country = page.getByLabel('Country', { exact: true })
  const offered = () =>
    country.evaluate((select: HTMLSelectElement) => [...select.options].filter(({ hidden }) => !hidden).length)
  expect(await offered()).toBeLessThan(10)
  await expect(page.locator('[data-whole]').first()).toBeHidden()
  await country.selectOption('RU')
  await expect(page.locator('#take-picture [data-whole]')).toHaveText(/whole chart, not the part/)
  await page.getByLabel('Chart', { exact: true }).selectOption('timeline-visit')
  await expect(page.locator('#wrong-country')).toHaveText(/nothing of “Russia”/)
  await country.selectOption('')
  await expect(page.locator('#wrong-country')).toBeHidden()
})

test('no height can be fixed that hides the line of sources; one that makes the chart scroll says so', async ({
  page,
}) => {
  await page.goto('embed/?chart=toll')
  const height = page.getByLabel('Height in px')
  const fix = async (px: string) => {
    await height.fill(px)
    await height.blur()
  }
  await fix('300')
  const wrong = (await page.locator('#wrong-height').textContent()) ?? ''
  const least = /from (\d+) to/.exec(wrong)?.[1] ?? ''
  expect(Number(least)).toBeGreaterThan(400)
  await fix(least)
  await expect(page.locator('#wrong-height')).toBeHidden()
  await expect(page.locator('#height-low')).toContainText(/In a column of \d+ px this chart needs \d+ px/)
  await page.getByLabel('280 px').check()
  const source = page.frameLocator('.builder-stage iframe').locator('.frame-source')
  expect(await source.evaluate((line) => line.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
  await fix('2000')
  await expect(page.locator('#height-low')).toBeHidden()
})

test('without scripts the builder leads to the pages of the charts', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  await page.goto('embed/')
  await expect(page.locator('form.builder')).toBeHidden()
  await page.getByRole('link', { name: 'Who acted towards whom, on one map' }).click()
  await expect(page.locator('h1')).toHaveText('Who acted towards whom, on one map')
  await page.close()
})
