/** When a page shows its largest part on a slow phone, and whether anything moves while it loads. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, CDPSession } from '@playwright/test'
import { median } from './figures.ts'

/** What is called slow 3G here: 400 ms before each answer, 400 kbit/s, a processor at a quarter of its speed. */
const SLOW = { latencyMs: 400, bytesPerSecond: 50_000, cpuFactor: 4 }

export interface Visit {
  /** Largest contentful paint in ms. */
  lcpMs: number
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
  const seen = { lcpMs: 0, shift: 0 }
  Object.assign(window, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcpMs = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Opens a page as somebody who was never here before, and reads it to its end. */
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
    const read = () =>
      page.evaluate(() => ({ ...(window as unknown as { seen: { lcpMs: number; shift: number } }).seen }))
    await page.waitForTimeout(300)
    const { lcpMs } = await read()
    for (let screen = 0; speed === 'full' && screen < 40; screen++) {
      const isEnd = await page.evaluate(() => {
        window.scrollBy(0, window.innerHeight)
        return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1
      })
      await page.waitForTimeout(30)
      if (isEnd) break
    }
    return { lcpMs, shift: (await read()).shift, foreign }
  } finally {
    await context.close()
  }
}

/** Writes, beside the site, a bare page with the words that the page at `address` shows: the least that it could be. */
export async function writeBarePage(browser: Browser, address: string, folder: string, name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.goto(address)
  const { title, heading, lines } = await page.evaluate(() => ({
    title: document.title,
    heading: document.querySelector('h1')?.innerText ?? '',
    lines: document.body.innerText.split(/\n+/).filter((line) => line.trim() !== ''),
  }))
  await page.close()
  const safe = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const body = lines.map((line) => (line === heading ? `<h1>${safe(line)}</h1>` : `<p>${safe(line)}</p>`)).join('\n')
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(
    join(folder, name, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title>\n${body}`,
  )
}

/** Medians of both pages' largest paints in ms, visited in turn so that a busy moment of the machine strikes both. */
export async function comparePaint(
  browser: Browser,
  address: string,
  bareAddress: string,
  rounds: number,
): Promise<{ page: number; bare: number; shift: number }> {
  const times: { page: number[]; bare: number[] } = { page: [], bare: [] }
  let shift = 0
  for (let round = 0; round < rounds; round++) {
    const ours = await visit(browser, address, 390, 'slow')
    times.page.push(ours.lcpMs)
    times.bare.push((await visit(browser, bareAddress, 390, 'slow')).lcpMs)
    shift = Math.max(shift, ours.shift)
  }
  return { page: median(times.page), bare: median(times.bare), shift }
}
