/** What exploring costs: the scripts of each page, and the time from a key to the chart repainted, however long the story. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { chartNamed } from '../charts/registry.ts'
import { renderSvg } from '../charts/svg.ts'
import { serve } from '../cli/serve.ts'
import { exploreFile } from '../exports/explore.ts'
import type { Story } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import { atMost, type Figure, median } from './figures.ts'
import { madeUpStory } from './made-up-story.ts'
import { mainPages } from './main-pages.ts'
import { packedSize } from './page-bytes.ts'

/** Reads a page to its end, so that every feature on it starts, and waits until nothing more is fetched. */
async function readToTheEnd(page: Page): Promise<void> {
  for (let screen = 0; screen < 60; screen++) {
    const isEnd = await page.evaluate(() => {
      window.scrollBy(0, window.innerHeight * 0.8)
      return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1
    })
    await page.waitForTimeout(60)
    if (isEnd) break
  }
  await page.waitForLoadState('networkidle')
}

/** What a page fetches of the search before somebody searches. */
const OF_SEARCH = /\/search(-box)?\.[\w-]+\.js$/

/** Brotli bytes of all scripts that a reader of each main page is sent, search apart: it is fetched when it is used. */
export async function measureScripts(browser: Browser, site: string, story: Story): Promise<Figure[]> {
  const { address, close } = await serve(site, { brotliQuality: 11 })
  const figures: Figure[] = []
  try {
    for (const { name, path } of mainPages(story)) {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
      const scripts = new Set<string>()
      page.on('request', (request) => {
        const { pathname } = new URL(request.url())
        if (pathname.endsWith('.js') && !OF_SEARCH.test(pathname)) scripts.add(pathname)
      })
      await page.goto(address + path)
      await readToTheEnd(page)
      await page.close()
      const bytes = [...scripts].map((script) => packedSize(readFileSync(join(site, script))))
      const total = bytes.reduce((sum, each) => sum + each, 0) / 1000
      figures.push(atMost(`${name}: all scripts, brotli, in ${scripts.size} files`, total, 12, 'kB'))
    }
  } finally {
    await close()
  }
  return figures
}

/** The home page with another story in its first chart, beside the scripts and styles of the built site. */
function writeMadeUp(site: string, folder: string, story: Story, words: Words): void {
  mkdirSync(join(folder, 'charts'), { recursive: true })
  cpSync(join(site, 'assets'), join(folder, 'assets'), { recursive: true })
  const chart = chartNamed(story, 'convergence')
  const pictures = chart.pageWidths.map((width, i) =>
    renderSvg(chart.scene({ width, words }), {
      kind: 'page',
      eventHref: (event) => `/events/${event}/`,
      className: i === 0 ? 'narrow' : 'broad',
    }),
  )
  const home = readFileSync(join(site, 'index.html'), 'utf8')
  const figure = home.indexOf('id="chart-convergence"')
  const from = home.indexOf('<svg class="chart-svg', figure)
  const to = home.indexOf('<figcaption', from)
  if (figure < 0 || from < 0 || to < 0) throw new Error('the home page has no convergence to replace')
  writeFileSync(join(folder, 'index.html'), home.slice(0, from) + pictures.join('') + home.slice(to))
  writeFileSync(join(folder, 'charts', 'explore.json'), JSON.stringify(exploreFile(story, words)))
}

/** Letters that are typed, one by one, then taken away again: from many events to few and back. */
const TYPED = 'tehran'
const FIELD = '#chart-convergence-words'

/** Milliseconds from each key to the frame that shows its effect. */
async function typeAndTime(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([selector, letters]) => {
      const field = document.querySelector<HTMLInputElement>(selector)
      if (!field) throw new Error('the chart has no field for words')
      const texts = [...letters].map((_, i) => letters.slice(0, i + 1))
      const times: number[] = []
      for (const text of [...texts, ...texts.toReversed().slice(1), '']) {
        await new Promise((resolve) => setTimeout(resolve, 400))
        const started = performance.now()
        field.value = text
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
        // The message comes after the frame has been painted.
        await new Promise<void>((resolve) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve()
            port2.postMessage(undefined)
          }),
        )
        times.push(performance.now() - started)
      }
      return times
    },
    [FIELD, TYPED] as const,
  )
}

/** How many events, and how long a step may take with them. */
const SIZES = [
  { count: 223, bar: 50 },
  { count: 1000, bar: undefined },
  { count: 2500, bar: undefined },
  { count: 5000, bar: 250 },
]

/** From a key in the filter to the chart repainted, on a processor slowed four times, with ever longer stories. */
export async function measureTyping(
  browser: Browser,
  site: string,
  folder: string,
  story: Story,
  words: Words,
  rounds: number,
  say: (words: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { count, bar } of SIZES) {
    say(`Typing with ${count} events …`)
    const here = join(folder, String(count))
    writeMadeUp(site, here, count === story.events.length ? story : madeUpStory(story, count), words)
    const { address, close } = await serve(here)
    const medians: number[] = []
    let slowest = 0
    try {
      for (let round = 0; round < rounds; round++) {
        const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
        await page.goto(address)
        await page.locator('#chart-convergence').scrollIntoViewIfNeeded()
        await page.locator('#chart-convergence .explore-open').click({ timeout: 30_000 })
        await page.locator(FIELD).waitFor()
        await page.waitForLoadState('networkidle')
        const session = await page.context().newCDPSession(page)
        await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
        const times = await typeAndTime(page)
        medians.push(median(times))
        slowest = Math.max(slowest, ...times)
        await page.close()
      }
    } finally {
      await close()
    }
    const what = `key to repainted chart, ${count} events, processor slowed four times, median of ${rounds}`
    const value = median(medians)
    const shown = `${value.toFixed(0)} ms (slowest of all keys ${slowest.toFixed(0)} ms)`
    figures.push(bar === undefined ? { what, value: shown } : { ...atMost(what, value, bar, 'ms', 0), value: shown })
  }
  return figures
}
