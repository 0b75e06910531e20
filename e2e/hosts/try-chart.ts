/** Opens a chart in a bad host and finds out what holds there. */
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { CHECKS, type Check, type HostId, type Visit } from '../../src/exports/embed/hosts.ts'
import type { BuilderChart } from '../../src/schema/builder.ts'
import { fillSnippet, type SnippetTheme } from '../../src/schema/snippets.ts'
import { frameOf } from '../embedder/host.ts'
import type { HostPages } from '../embedder/host-pages.ts'
import { readSiteFile } from '../site-files.ts'
import { BAD_HOSTS, hostPage } from './bad-hosts.ts'
import { atRest, faultsOfPicture, faultsWithin, isFaint, reachesSource } from './judge.ts'

const PUBLISHED = 'https://one-sunday.example/'
const HEIGHT_PX = 900

/** All charts with their snippets, as the built site gives them away. @param ours address at which it is served here */
export const chartsOf = (ours: string): BuilderChart[] =>
  JSON.parse(readSiteFile('embed/builder.json').replaceAll(PUBLISHED, ours)).charts

export interface Trial {
  browser: Browser
  host: HostPages
  /** The address of this site, and the origins that a page may ask. */
  ours: string
  origins: readonly string[]
}

/** The address of a host’s page with a chart in it. */
export function addressIn(id: HostId, chart: BuilderChart, theme: SnippetTheme, { host, ours }: Trial): string {
  const bad = BAD_HOSTS[id]
  const snippet = fillSnippet(chart, bad.kind ?? 'iframe', { theme, lang: 'en', view: '' })
  const html = hostPage(bad, bad.edit?.(snippet) ?? snippet)
  const policy = bad.policy?.(new URL(ours).origin)
  return host.put(html, policy ? { 'content-security-policy': policy } : {})
}

/** A window of a reader in which nothing that goes wrong stays unseen. */
export async function openWindow(id: HostId, { browser, origins, ours }: Trial, width: number) {
  const { reports, isPrinted } = BAD_HOSTS[id]
  // Playwright’s own way to emulate a scheme reaches into frames: the browser itself is made dark.
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT_PX },
    colorScheme: null,
    locale: 'en-GB',
  })
  const heard: string[] = []
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && !origins.includes(origin)) heard.push(`asked ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && !reports?.test(message.text())) heard.push(message.text())
  })
  context.on('weberror', (error) => heard.push(error.error().message))
  // Whether a link leads to the page of a chart is asked, not what stands there.
  await context.route(`${ours}charts/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Chart</title><link rel="icon" href="data:,">' }),
  )
  const page = await context.newPage()
  if (isPrinted) await page.emulateMedia({ media: 'print' })
  return { context, page, heard }
}

export const setColumn = (page: Page, px: number): Promise<void> =>
  page.locator('#column').evaluate((column, width) => {
    column.style.width = `${width}px`
  }, px)

/** Whether the frame’s own link opens the page of the chart. */
async function opensPage(context: BrowserContext, page: Page, chartPage: string, mostMs: number): Promise<boolean> {
  const link = page.frameLocator('iframe').locator('.frame-source a')
  const opened = context.waitForEvent('page', { timeout: mostMs }).catch(() => undefined)
  await link.click({ timeout: 3000 }).catch(() => undefined)
  const other = await opened
  if (!other) return false
  await other.waitForURL(/./, { timeout: 3000 }).catch(() => undefined)
  const isThere = other.url() === chartPage
  await other.close()
  return isThere
}

async function visitFrame(
  id: HostId,
  chart: BuilderChart,
  context: BrowserContext,
  page: Page,
): Promise<Omit<Visit, 'column'>> {
  const bad = BAD_HOSTS[id]
  const frame = await frameOf(page)
  const faults = new Set<Check>()
  if (chart.hasView && !bad.isScriptless && !bad.isPrinted) {
    const bar = frame.locator('.explore')
    await bar.waitFor({ timeout: 6000 }).catch(() => faults.add('explore'))
  }
  const { given, needed } = await atRest(frame)
  for (const fault of await faultsWithin(frame, bad.isPrinted ?? false)) faults.add(fault)
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) faults.add('width')
  if (!(await reachesSource(page, frame))) faults.add('source')
  const opens = await opensPage(context, page, chart.page, bad.isScriptless ? 1000 : 8000)
  if (!opens && !(await page.locator(`p a[href="${chart.page}"]`).isVisible())) faults.add('link')
  if (await isFaint(frame)) faults.add('contrast')
  return { given, needed, opens, faults: [...faults] }
}

/** What holds of a chart in a host, column by column and theme by theme; in the first column alone if that is enough. */
export async function tryChart(id: HostId, chart: BuilderChart, trial: Trial, isBrief = false): Promise<Visit[]> {
  const { columns: all, themes = ['light'], kind } = BAD_HOSTS[id]
  const columns = isBrief ? all.slice(0, 1) : all
  const visits: Visit[] = []
  for (const theme of themes) {
    const { context, page, heard } = await openWindow(id, trial, Math.max(...columns) + 40)
    await page.goto(addressIn(id, chart, theme, trial))
    for (const column of columns) {
      await setColumn(page, column)
      const { faults, ...seen } =
        kind === 'element'
          ? { faults: await faultsOfPicture(page, chart.page) }
          : await visitFrame(id, chart, context, page)
      const all = CHECKS.filter((check) => faults.includes(check) || (check === 'quiet' && heard.length > 0))
      visits.push({ column, ...(theme === 'light' ? {} : { theme }), ...seen, faults: all })
    }
    await context.close()
  }
  return visits
}
