/**
 * A chart’s address, pasted into a real WordPress by somebody without special rights: no plugin, no setting. This is an extra
 * (`npm run test:wordpress`), because it needs packages of Debian’s.
 */
import { test as base, expect, type Page } from '@playwright/test'
import { expectFits, frameOf, lookInto } from '../embedder/host.ts'
import { type PublishedSite, publish } from '../embedder/published-site.ts'
import { makeCertificate } from './certificate.ts'
import { startWordPress, type WordPress } from './wordpress.ts'

// The editor embeds an address that is pasted only if it is one of https.
const test = base.extend<{ writer: Page }, { site: PublishedSite; wordpress: WordPress }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const site = await publish(process.env.SITE_ADDRESS ?? '', makeCertificate())
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  wordpress: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const wordpress = await startWordPress()
      await use(wordpress)
      await wordpress.close()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  /** A page of WordPress on which the author has logged in. */
  writer: async ({ page, wordpress }, use) => {
    await keepToThisMachine(page)
    wordpress.wear('twentytwentythree')
    const login = `${wordpress.address}wp-login.php`
    // The form is there for its cookie only: its script takes the focus while one is still writing.
    await page.request.get(login)
    const { name, password } = wordpress.author
    await page.request.post(login, { form: { log: name, pwd: password, testcookie: '1' } })
    await page.goto(`${wordpress.address}wp-admin/`)
    await expect(page.locator('#wpadminbar')).toBeVisible()
    await use(page)
  },
})
test.use({ ignoreHTTPSErrors: true })
// In one worker: one WordPress for all.
test.describe.configure({ mode: 'default', timeout: 240_000 })

/** WordPress shows portraits from elsewhere to those who write. */
const keepToThisMachine = (page: Page) =>
  page.context().route(
    ({ hostname }) => !['localhost', '127.0.0.1'].includes(hostname),
    (route) => route.abort(),
  )

/** Publishes a post as the author; its address. */
async function post(writer: Page, title: string, content: string): Promise<string> {
  const { origin } = new URL(writer.url())
  const nonce = await writer.request.get(`${origin}/wp-admin/admin-ajax.php?action=rest-nonce`)
  const answer = await writer.request.post(`${origin}/?rest_route=/wp/v2/posts`, {
    headers: { 'x-wp-nonce': await nonce.text() },
    data: { title, content, status: 'publish' },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).link
}

const EMBED = 'iframe.wp-embedded-content'

test('the address, pasted into an empty paragraph, becomes a live chart of the right height', async ({
  writer,
  site,
  wordpress,
}) => {
  const address = `${site.address}charts/map/`
  await writer.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: wordpress.address })
  await writer.goto(`${wordpress.address}wp-admin/post-new.php`)
  const guide = writer.getByRole('dialog').getByRole('button', { name: 'Close' })
  await guide.click()
  await writer.getByRole('textbox', { name: 'Add title' }).fill('Who acted towards whom')
  await writer.keyboard.press('Enter')
  await writer.evaluate((text) => navigator.clipboard.writeText(text), address)

  const pasted = performance.now()
  await writer.keyboard.press('Control+V')
  await expectFits(await frameOf(writer, `.wp-block-embed ${EMBED}`), 'in the editor')
  const shownAfter = performance.now() - pasted
  await writer.getByRole('button', { name: 'Publish', exact: true }).click()
  await writer.locator('.editor-post-publish-panel').getByRole('button', { name: 'Publish', exact: true }).click()
  const view = writer.locator('.post-publish-panel__postpublish-buttons').getByRole('link', { name: 'View Post' })
  await writer.setViewportSize({ width: 1000, height: 900 })
  await view.click()
  await expectFits(await frameOf(writer, EMBED), 'published')
  const liveAfter = performance.now() - pasted
  console.log(
    `WordPress ${wordpress.version}: shown in the editor after ${shownAfter.toFixed(0)} ms, published and live after ${liveAfter.toFixed(0)} ms`,
  )
  if (process.env.PICTURE) await writer.screenshot({ path: process.env.PICTURE, fullPage: true })

  for (const width of [1000, 375]) {
    await writer.setViewportSize({ width, height: 900 })
    await writer.reload()
    const frame = await frameOf(writer, EMBED)
    await expectFits(frame, `${width} px`)
    await expect(writer.locator('blockquote.wp-embedded-content')).toBeHidden()
    expect(await writer.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBe(0)
  }
})

// A theme of blocks narrows no frame that is not in a block, whosever it is; themes of the older kind narrow all.
for (const [kind, theme] of [
  ['block', 'twentytwentythree'],
  ['classic', 'twentytwentyone'],
] as const) {
  test(`every chart stands in a ${kind} post as high as it is`, async ({ writer, site, wordpress }) => {
    wordpress.wear(theme)
    const { charts } = (await (await writer.request.get(`${site.address}embed/v1/index.json`)).json()) as {
      charts: { id: string; title: string }[]
    }
    const faults: string[] = []
    for (const { id, title } of charts) {
      const url = `${site.address}charts/${id}/`
      const block = `<!-- wp:embed ${JSON.stringify({ url, type: 'rich' })} -->\n<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\n${url}\n</div></figure>\n<!-- /wp:embed -->`
      const link = await post(writer, title, kind === 'block' ? block : `Before.\n\n${url}\n\nAfter.`)
      for (const width of [1000, 375]) {
        await writer.setViewportSize({ width, height: 900 })
        await writer.goto(link)
        const element = writer.locator(EMBED)
        expect(await element.count(), `${id}: a frame`).toBe(1)
        expect(await element.getAttribute('title')).toContain(title)
        expect(await element.getAttribute('sandbox')).toBe('allow-scripts')
        const frame = await frameOf(writer, EMBED)
        await expectFits(frame, `${id} at ${width} px`).catch(async () => {
          const { content, window } = await lookInto(frame)
          faults.push(`${id} at ${width} px: ${content} px in ${window} px`)
        })
        const over = await writer.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (over > 0) faults.push(`${id} at ${width} px: ${over} px too wide for the post`)
        if (await writer.locator('blockquote.wp-embedded-content').isVisible()) faults.push(`${id}: a quotation shows`)
      }
    }
    expect(faults).toEqual([])
  })
}

test('the link to the story works from inside the sandbox', async ({ writer, site }) => {
  await writer.goto(await post(writer, 'A link', `${site.address}charts/toll/`))
  const frame = await frameOf(writer, EMBED)
  await expectFits(frame, 'before the click')
  await frame.locator('.frame-source a').last().click()
  await writer.waitForURL(`${site.address}charts/toll/`)
})

test('without scripts, readers get the title as a link', async ({ writer, site, browser }) => {
  const link = await post(writer, 'Without scripts', `${site.address}charts/toll/`)
  const page = await browser.newPage({ javaScriptEnabled: false, ignoreHTTPSErrors: true })
  await page.goto(link)
  const quotation = page.locator('blockquote.wp-embedded-content a')
  await expect(quotation).toBeVisible()
  await expect(quotation).toHaveAttribute('href', `${site.address}charts/toll/`)
  await page.close()
})

test('of every snippet that is pasted as HTML, a linked picture is left', async ({ writer, site }) => {
  const chart = await writer.context().newPage()
  await chart.goto(`${site.address}charts/toll/`)
  for (const [what, left] of [
    ['iframe', 'a img'],
    ['element', 'a img'],
    ['picture', 'a img'],
  ] as const) {
    const snippet = await chart.locator(`#take-${what} pre`).innerText()
    await writer.goto(await post(writer, what, `<!-- wp:html -->\n${snippet}\n<!-- /wp:html -->`))
    const content = writer.locator('.wp-block-post-content')
    await expect(content.locator(left).first(), what).toBeVisible()
    expect(await content.locator('iframe, script, story-chart').count(), what).toBe(0)
  }
})
