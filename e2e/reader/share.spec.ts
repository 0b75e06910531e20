import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

const THREAD = 'threads/uprising/'

interface Given {
  copied: string[]
  sent: string[]
}

/** Plays the clipboard and the device’s sharing, and notes what each was given. */
async function play(
  page: Page,
  how: { clipboard?: 'refused' | 'absent'; native?: 'sent' | 'AbortError' | 'DataError' },
) {
  await page.addInitScript((parts) => {
    const given = { copied: [], sent: [] } as Given
    Object.assign(window, { given })
    const writeText = async (text: string) => {
      if (parts.clipboard === 'refused') throw new DOMException('no', 'NotAllowedError')
      given.copied.push(text)
    }
    Object.defineProperty(navigator, 'clipboard', {
      value: parts.clipboard === 'absent' ? undefined : { writeText },
    })
    const share = async ({ url }: { url: string }) => {
      if (parts.native !== 'sent') throw new DOMException('no', parts.native)
      given.sent.push(url)
    }
    if (parts.native) Object.defineProperty(navigator, 'share', { value: share })
    else Reflect.deleteProperty(Navigator.prototype, 'share')
  }, how)
}
const given = (page: Page) => page.evaluate(() => (window as unknown as { given: Given }).given)
const pilcrow = (page: Page) => page.locator('.prose .share')

test('the ¶ comes to the paragraph under the pointer, moves no text and copies its link', async ({ page, baseURL }) => {
  await play(page, {})
  await page.goto(THREAD, { waitUntil: 'networkidle' })
  const paragraph = page.locator('#p3')
  await paragraph.scrollIntoViewIfNeeded()
  const before = await paragraph.boundingBox()
  await paragraph.hover()
  await expect(page.locator('#p3 > .share')).toHaveCSS('opacity', '1')
  expect(await paragraph.boundingBox()).toEqual(before)
  await page.locator('#p3 > .share').click()
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible()
  expect((await given(page)).copied).toEqual([`${baseURL}${THREAD}#p3`])
})

test('every paragraph is reached with the keyboard, from one tab stop', async ({ page, baseURL }) => {
  await play(page, {})
  await page.goto(THREAD, { waitUntil: 'networkidle' })
  await expect(pilcrow(page)).toHaveCount(1)
  await page.locator('#p2 :is(a, button)').last().focus()
  await page.keyboard.press('Tab')
  const button = page.locator('#p2 > .share')
  // The ¶ came when focus came into the paragraph.
  await expect(button).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('#p4 > .share')).toBeFocused()
  await expect(page.locator('#p4 > .share')).toBeInViewport()
  await expect(page.locator('#p4 > .share')).toHaveAccessibleName(/^Link to the paragraph “.+”$/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await given(page)).copied).toEqual([`${baseURL}${THREAD}#p3`])
  await expect(page.locator('#p3 > .share')).toBeFocused()
})

for (const clipboard of ['refused', 'absent'] as const) {
  test(`where the clipboard is ${clipboard}, the link stands selected in a field`, async ({ page, baseURL }) => {
    await play(page, { clipboard })
    await page.goto('events/2022-10-23-rama-arrives/', { waitUntil: 'networkidle' })
    await page.locator('.cite').scrollIntoViewIfNeeded()
    const button = page.getByRole('button', { name: 'Copy a link to this page' })
    await button.click()
    const field = page.getByRole('textbox', { name: 'The link, to copy by hand' })
    await expect(field).toBeFocused()
    await expect(field).toHaveValue(`${baseURL}events/2022-10-23-rama-arrives/`)
    expect(
      await field.evaluate((input: HTMLInputElement) =>
        input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
      ),
    ).toBe(`${baseURL}events/2022-10-23-rama-arrives/`)
    await page.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
    await expect(button).toBeFocused()
  })
}

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } })

  test('a tapped paragraph shows its ¶, which the device shares', async ({ page, baseURL }) => {
    await play(page, { native: 'sent' })
    await page.goto(THREAD, { waitUntil: 'networkidle' })
    await page.locator('#p3').scrollIntoViewIfNeeded()
    // The start of the last line: words, no link.
    const height = (await page.locator('#p3').boundingBox())?.height ?? 0
    await page.locator('#p3').tap({ position: { x: 4, y: height - 10 } })
    const button = page.locator('#p3 > .share')
    await expect(button).toHaveCSS('opacity', '1')
    const box = await button.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    await button.tap()
    await expect.poll(async () => (await given(page)).sent).toEqual([`${baseURL}${THREAD}#p3`])
  })

  test('a reader who closes the device’s sharing is not asked again', async ({ page }) => {
    await play(page, { native: 'AbortError' })
    await page.goto(THREAD, { waitUntil: 'networkidle' })
    await page.locator('.cite').scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: 'Share this page' }).tap()
    await page.waitForTimeout(200)
    expect(await given(page)).toEqual({ copied: [], sent: [] })
  })

  test('where the device cannot share, the link is copied', async ({ page, baseURL }) => {
    await play(page, { native: 'DataError' })
    await page.goto(THREAD, { waitUntil: 'networkidle' })
    await page.locator('.cite').scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: 'Share this page' }).tap()
    await expect.poll(async () => (await given(page)).copied).toEqual([`${baseURL}${THREAD}`])
  })
})

test('the button beside the citation moves nothing', async ({ page }) => {
  await page.route('**/words/share.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue()
  })
  for (const path of [THREAD, 'events/2022-10-23-rama-arrives/']) {
    await page.goto(path)
    await page.locator('.cite').scrollIntoViewIfNeeded()
    const foot = () => page.locator('.colophon').boundingBox()
    const before = await foot()
    await expect(page.locator('.cite > .share')).toBeVisible()
    expect(await foot()).toEqual(before)
    const box = await page.locator('.cite > .share').boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
})

test('when the words for sharing cannot be had, the page stays as it was', async ({ page, watch }) => {
  watch.allow(/share\.json|Failed to load resource/)
  await page.route('**/words/share.json', (route) => route.fulfill({ status: 500, body: '' }))
  await page.goto(THREAD, { waitUntil: 'networkidle' })
  await expect(pilcrow(page)).toHaveCount(0)
  await expect(page.locator('h1')).toBeVisible()
})
