/** What an editor has on the page while editing: problems, changes, drafts, and files that open on a click. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { test as base, expect } from '../fixtures.ts'
import { type DevServer, startDevServer } from './dev-server.ts'

const EVENT = 'content/events/2022-10-23-rama-arrives.yaml'
const EVENT_PAGE = 'events/2022-10-23-rama-arrives/'
const THREAD = 'content/threads/visit.mdx'
const DRAFT = 'content/events/2022-10-24-unseen-visit.yaml'
/** That a save shows is promised here; how soon is measured, for a machine that does other things too is no clock. In ms. */
const SHOWS_WITHIN = 20_000

/** One server for the tests of this file, which run one after another and leave the content as they found it. */
const test = base.extend<{ opened: string[] }, { server: DevServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of fixtures here.
    async ({}, use) => {
      // One file is broken from the start: the server must come up all the same.
      const server = await startDevServer((write) => write('content/places/half-written.yaml', 'name: ['))
      await use(server)
      await server.close()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  neighbours: async ({ server }, use) => use([server.address, server.address.replace('http:', 'ws:')]),
  /** The files that the page asked to open. Nothing is opened. */
  opened: async ({ page }, use) => {
    const opened: string[] = []
    await page.route('**/__open-in-editor**', (route) => {
      opened.push(new URL(route.request().url()).searchParams.get('file') ?? '')
      return route.fulfill({ body: '' })
    })
    await use(opened)
  },
})
test.describe.configure({ mode: 'serial' })

const summary = (page: Page) => page.locator('summary', { hasText: /problem|error|warning/ })
const isSound = (page: Page) => expect(summary(page)).toContainText('No problems', { timeout: SHOWS_WITHIN })

test('a file that is broken at the start is told of in a sentence, and the page goes when it is mended', async ({
  page,
  server,
}) => {
  await page.goto(server.address + EVENT_PAGE)
  await expect(summary(page)).toContainText('1 error')
  expect(server.said()).toContain('content/places/half-written.yaml:1:7  error')
  expect(server.said()).not.toMatch(/\n\s+at .*node_modules/)
  server.rename('content/places/half-written.yaml', 'content/places/_half-written.yaml')
  await isSound(page)
})

test('a bad date shows with a link to its place, and goes with the mistake; new words show by themselves', async ({
  page,
  server,
}) => {
  const written = server.read(EVENT)
  await page.goto(server.address + EVENT_PAGE)
  await isSound(page)
  const line = written.split('\n').findIndex((text) => text.startsWith('date:')) + 1
  server.write(EVENT, written.replace(/^date: .*/m, 'date: 2022-13-01'))
  await expect(summary(page)).toContainText('error', { timeout: SHOWS_WITHIN })
  await summary(page).click()
  await expect(page.getByText('there is no month 13')).toBeVisible()
  const link = page.getByRole('link', { name: `${EVENT}:${line}:7` }).first()
  await expect(link).toHaveAttribute('href', `vscode://file${server.root}/${EVENT}:${line}:7`)
  server.write(EVENT, written.replace(/^(summary: >-\n +)/m, '$1Words that nobody has read. '))
  await isSound(page)
  await expect(page.getByText('Words that nobody has read.').first()).toBeVisible()
  server.write(EVENT, written)
  await expect(page.getByText('Words that nobody has read.')).toHaveCount(0, { timeout: SHOWS_WITHIN })
})

test('broken prose keeps its last good page; a sentence without a source is marked where it stands', async ({
  page,
  server,
}) => {
  const written = server.read(THREAD).trimEnd()
  await page.goto(`${server.address}threads/visit/`)
  await isSound(page)
  const paragraphs = await page.locator('article p').count()
  server.write(THREAD, `${written}\n\n<Term id="besa">half\n`)
  await expect(summary(page)).toContainText('error', { timeout: SHOWS_WITHIN })
  const again = await page.reload()
  expect(again?.status()).toBe(200)
  await expect(page.locator('article p')).toHaveCount(paragraphs)
  server.write(THREAD, `${written}\n\nThere were 4711 of them on that day.\n`)
  await expect(page.locator('p[data-uncited]')).toHaveText('There were 4711 of them on that day.', {
    timeout: SHOWS_WITHIN,
  })
  server.write(THREAD, `${written}\n`)
  await isSound(page)
  await expect(page.locator('p[data-uncited]')).toHaveCount(0)
})

test('what is renamed while others name it takes no page away', async ({ page, server }) => {
  const source = 'content/sources/arabnews-2022-10-23-rama-israel.yaml'
  await page.goto(`${server.address}threads/visit/`)
  await isSound(page)
  server.rename(source, 'content/sources/arabnews-2022-10-23-elsewhere.yaml')
  await expect(summary(page)).toContainText('error', { timeout: SHOWS_WITHIN })
  for (const path of [EVENT_PAGE, 'threads/visit/'])
    expect((await page.goto(server.address + path))?.status()).toBe(200)
  server.rename('content/sources/arabnews-2022-10-23-elsewhere.yaml', source)
  await isSound(page)
})

test('a click opens the file of a citation, an event and a chart; the switch does it by keyboard', async ({
  page,
  server,
  opened,
}) => {
  await page.goto(`${server.address}threads/visit/`)
  await isSound(page)
  const alt = { modifiers: ['Alt' as const] }
  const lastOpened = () => opened.at(-1)?.slice(server.root.length + 1)
  await page.locator('article button.ref').first().click(alt)
  await expect.poll(lastOpened).toMatch(/^content\/sources\/.*\.yaml$/)
  await page.locator('a[href$="/events/2022-10-23-rama-arrives/"]:not(svg *)').first().click(alt)
  await expect.poll(lastOpened).toBe(EVENT)
  await page.locator('figure .finding').first().click(alt)
  await expect.poll(lastOpened).toBe(THREAD)
  expect(page.url()).toBe(`${server.address}threads/visit/`)
  await summary(page).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: /Name files/ }).focus()
  await page.keyboard.press('Space')
  await page.locator('article a[href*="/events/"]').first().focus()
  await expect(page.getByRole('status').filter({ hasText: 'content/events/' })).toBeVisible()
  const count = opened.length
  await page.keyboard.press('Enter')
  await expect.poll(() => opened.length).toBe(count + 1)
  expect(page.url()).toBe(`${server.address}threads/visit/`)
})

test('a draft shows with its mark, and the panel can be read in dark and light', async ({ page, server }) => {
  const draft = server.read(EVENT).replace(/^title: .*/m, 'title: A visit that nobody saw')
  server.write(DRAFT, `${draft.trimEnd()}\ndraft: true\n`)
  await page.goto(`${server.address}threads/visit/`)
  const link = page.locator('a[data-withheld="draft"]:not(svg *)').first()
  await expect(link).toContainText('A visit that nobody saw', { timeout: SHOWS_WITHIN })
  await page.goto(`${server.address}events/2022-10-24-unseen-visit/`)
  await expect(page.locator('h1[data-withheld="draft"]')).toBeVisible()
  await summary(page).click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).include('[data-editing-panel]').analyze()
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})
