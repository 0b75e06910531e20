/** When a page shows its first and its largest part on a slow phone, and whether anything moves or blocks while it loads. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, CDPSession } from '@playwright/test'
import { median } from './figures.ts'

/** What is called slow 3G here: 400 ms before each answer, 400 kbit/s, a processor at a quarter of its speed. */
const SLOW = { latencyMs: 400, bytesPerSecond: 50_000, cpuFactor: 4 }

export interface Visit {
  /** First contentful paint in ms: something of the page stands on the screen. */
  fcpMs: number
  /** Largest contentful paint in ms. */
  lcpMs: number
  /** Total blocking time in ms: of each task after the first paint, what goes beyond 50 ms. */
  blockedMs: number
  /** Cumulative layout shift, without dimension. */
  shift: number
  /** Requests that went to another host. */
  foreign: string[]
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latencyMs,
    downloadThroughput: SLOW.bytesPerSecond,
    uploadThroughput: SLOW.bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpuFactor })
}

/** Runs in the page before anything else: gathers what the page reports about its own painting. */
function gather(): void {
  const seen = { fcpMs: 0, lcpMs: 0, blockedMs: 0, shift: 0 }
  Object.assign(window, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') seen.fcpMs = entry.startTime
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const after = Math.min(duration, startTime + duration - (seen.fcpMs || Number.POSITIVE_INFINITY))
      seen.blockedMs += Math.max(0, after - 50)
    }
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcpMs = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

type Seen = Omit<Visit, 'foreign'>

/** After this long without a larger paint or a long task, a page that has loaded is taken to be at rest. */
const QUIET_MS = 1500
const PATIENCE_MS = 15_000

/**
 * Opens a page as somebody who was never here before: at `slow` speed until it is at rest (what scripts do after the
 * page has loaded counts), at `full` speed read to its end.
 */
export async function visit(browser: Browser, address: string, width: number, speed: 'slow' | 'full'): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 844 } })
  const foreign: string[] = []
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(address).origin) foreign.push(request.url())
  })
  try {
    const page = await context.newPage()
    await page.addInitScript(gather)
    if (speed === 'slow') await slowDown(await context.newCDPSession(page))
    await page.goto(address, { waitUntil: 'load', timeout: 90_000 })
    const read = () => page.evaluate(() => ({ ...(window as unknown as { seen: Seen }).seen }))
    let seen = await read()
    for (let quiet = 0, waited = 0; speed === 'slow' && quiet < QUIET_MS && waited < PATIENCE_MS; waited += 250) {
      await page.waitForTimeout(250)
      const now = await read()
      quiet = now.lcpMs === seen.lcpMs && now.blockedMs === seen.blockedMs && now.lcpMs > 0 ? quiet + 250 : 0
      seen = now
    }
    for (let screen = 0; speed === 'full' && screen < 40; screen++) {
      const isEnd = await page.evaluate(() => {
        window.scrollBy(0, window.innerHeight)
        return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1
      })
      await page.waitForTimeout(30)
      if (isEnd) break
    }
    return { ...seen, shift: (await read()).shift, foreign }
  } finally {
    await context.close()
  }
}

/** What a bare page keeps: the words alone, or the words and the pictures where they stand among them. */
export type Bare = 'words' | 'words and pictures'

/**
 * Writes a bare page with the words that the page at `address` shows, and its pictures if asked: the least that it could
 * be. `name` is the folder under `folder` that it is put in.
 */
export async function writeBarePage(
  browser: Browser,
  address: string,
  folder: string,
  name: string,
  keep: Bare = 'words',
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.goto(address)
  const { title, heading, parts } = await page.evaluate((withPictures) => {
    const pictures: string[] = []
    if (withPictures) {
      for (const picture of document.querySelectorAll('svg.chart-svg, svg.symbols')) {
        const mark = document.createElement('p')
        mark.textContent = `picture ${pictures.length} here`
        for (const style of picture.querySelectorAll('style')) style.remove()
        pictures.push(picture.outerHTML)
        picture.replaceWith(mark)
      }
    }
    const lines = document.body.innerText.split(/\n+/).filter((line) => line.trim() !== '')
    return {
      title: document.title,
      heading: document.querySelector('h1')?.innerText ?? '',
      parts: lines.map((line) => {
        const picture = /^picture (\d+) here$/.exec(line)
        return picture ? { picture: pictures[Number(picture[1])] ?? '' } : { line }
      }),
    }
  }, keep === 'words and pictures')
  await page.close()
  const safe = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const body = parts
    .map(({ picture, line = '' }) =>
      picture !== undefined ? picture : line === heading ? `<h1>${safe(line)}</h1>` : `<p>${safe(line)}</p>`,
    )
    .join('\n')
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(
    join(folder, name, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title>\n${body}`,
  )
}

/** The middle of each measure over some visits to one page. */
export interface Paint {
  fcpMs: number
  lcpMs: number
  blockedMs: number
  /** The largest, not the middle one. */
  shift: number
}

/**
 * Visits several pages in turn, `rounds` times, so that a busy moment of the machine strikes all of them, and gives the
 * medians for each.
 */
export async function comparePaint<Name extends string>(
  browser: Browser,
  addresses: Record<Name, string>,
  rounds: number,
): Promise<Record<Name, Paint>> {
  const names = Object.keys(addresses) as Name[]
  const visits = new Map<Name, Visit[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) visits.get(name)?.push(await visit(browser, addresses[name], 390, 'slow'))
  }
  const paint = (all: Visit[]): Paint => ({
    fcpMs: median(all.map(({ fcpMs }) => fcpMs)),
    lcpMs: median(all.map(({ lcpMs }) => lcpMs)),
    blockedMs: median(all.map(({ blockedMs }) => blockedMs)),
    shift: Math.max(...all.map(({ shift }) => shift)),
  })
  return Object.fromEntries(names.map((name) => [name, paint(visits.get(name) ?? [])])) as Record<Name, Paint>
}
