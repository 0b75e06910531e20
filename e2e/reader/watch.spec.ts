import { expect, test } from '../fixtures.ts'

test('the watch sees a request to another host', async ({ page, watch }) => {
  await page.route('http://another.example/*', (route) => route.abort())
  await page.setContent('<img src="http://another.example/pixel.png">')
  await expect.poll(() => watch.faults.join()).toContain('request to another host: http://another.example/pixel.png')
  watch.allow(/another\.example/)
})

test('the watch sees what the policy stops, and errors of scripts', async ({ page, watch, baseURL }) => {
  await page.route(`${baseURL}trap/`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<meta http-equiv="content-security-policy" content="style-src 'none'"><p style="color: red">red</p><script>throw new Error('a trap')</script>`,
    }),
  )
  await page.goto('trap/')
  await expect.poll(() => watch.faults.join()).toContain('uncaught error: a trap')
  expect(watch.faults.join()).toMatch(/style-src 'none'/)
  watch.allow(/trap/)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the watch sees what the policy stops', async ({ page, watch, baseURL }) => {
    const body = `<meta http-equiv="content-security-policy" content="style-src 'none'"><p style="color: red">red</p>`
    await page.route(`${baseURL}trap/`, (route) => route.fulfill({ contentType: 'text/html', body }))
    await page.goto('trap/')
    await expect.poll(() => watch.faults.join()).toMatch(/style-src 'none'/)
    watch.allow(/trap/)
  })
})
