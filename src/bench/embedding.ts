/** What embedding costs: bytes beside other ways of doing it, first paint beside a bare picture, and heights that are right. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { frameScene } from '../charts/frame-scene.ts'
import { charts } from '../charts/registry.ts'
import { escapeXml, renderSvg } from '../charts/svg.ts'
import { serve } from '../cli/serve.ts'
import { snippets } from '../exports/embed/snippets.ts'
import { siteAddress } from '../exports/site-address.ts'
import type { Story } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import { atMost, type Figure } from './figures.ts'
import { packedSize } from './page-bytes.ts'
import { comparePaint } from './paint.ts'

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** Charts whose paint is compared: the largest of each kind. */
const COMPARED = ['convergence', 'timeline-shadow-war', 'map', 'map-six', 'uranium']
const NARROW_PX = 320

/** What others ship for the same, by package and file; fetched for the measurement alone. */
const OTHERS: { what: string; name: string; file: string }[] = [
  { what: 'pym.js 1.3.2, for the host', name: 'pym.js@1.3.2', file: 'dist/pym.v1.min.js' },
  { what: 'iframe-resizer 4.4.5, for the host', name: 'iframe-resizer@4.4.5', file: 'js/iframeResizer.min.js' },
  {
    what: 'iframe-resizer 4.4.5, in the frame',
    name: 'iframe-resizer@4.4.5',
    file: 'js/iframeResizer.contentWindow.min.js',
  },
  { what: 'iframe-resizer 5.5.9, for the host', name: '@iframe-resizer/parent@5.5.9', file: 'index.umd.js' },
  { what: 'iframe-resizer 5.5.9, in the frame', name: '@iframe-resizer/child@5.5.9', file: 'index.umd.js' },
  {
    what: 'Datawrapper 8.47.0, web component of a chart without its data',
    name: '@datawrapper/chart-core@8.47.0',
    file: 'dist/web-component.js',
  },
]

/** A file of a published package. @returns nothing when the registry cannot be reached */
function fileOf(folder: string, name: string, file: string): Buffer | undefined {
  const here = join(folder, name.replace(/\W+/g, '-'))
  mkdirSync(here, { recursive: true })
  const pack = spawnSync('npm', ['pack', name, '--silent'], { cwd: here, encoding: 'utf8' })
  const archive = pack.stdout?.trim().split('\n').at(-1)
  if (pack.status !== 0 || !archive) return undefined
  const { status, stdout } = spawnSync('tar', ['-xzOf', archive, `package/${file}`], {
    cwd: here,
    maxBuffer: 50_000_000,
  })
  return status === 0 ? stdout : undefined
}

/** The weight of frames and loader, beside what others ask of a page. */
export function measureEmbedBytes(site: string, story: Story, folder: string): Figure[] {
  const frames = charts(story).map(({ id }) => ({
    id,
    bytes: packedSize(readFileSync(join(site, 'embed', 'v1', id, 'index.html'))),
  }))
  const largest = frames.reduce((most, frame) => (frame.bytes > most.bytes ? frame : most))
  const scripts = charts(story).map(({ id }) => {
    const html = readFileSync(join(site, 'embed', 'v1', id, 'index.html'), 'utf8')
    const inline = [...html.matchAll(/<script(?![^>]*json)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text)
    return packedSize(Buffer.from(inline.join('')))
  })
  const middle = frames.map(({ bytes }) => bytes).sort((a, b) => a - b)[Math.floor(frames.length / 2)] ?? 0
  return [
    atMost(`largest of ${frames.length} frames (${largest.id}), whole, brotli`, largest.bytes / 1000, 60, 'kB'),
    { what: 'median frame, whole, brotli', value: kB(middle), bar: 'aim: 20 kB' },
    atMost('largest inlined script of a frame, brotli', Math.max(...scripts) / 1024, 8, 'KiB'),
    atMost(
      'loader (embed.js), brotli',
      packedSize(readFileSync(join(site, 'embed', 'v1', 'embed.js'))) / 1000,
      4,
      'kB',
    ),
    ...OTHERS.map(({ what, name, file }) => {
      const bytes = fileOf(folder, name, file)
      return { what: `for comparison: ${what}, brotli`, value: bytes ? kB(packedSize(bytes)) : 'could not be fetched' }
    }),
  ]
}

/** First and largest paint of frames on slow 3G, beside a bare page with nothing but the picture of the same width. */
export async function measureFramePaint(
  browser: Browser,
  site: string,
  folder: string,
  story: Story,
  words: Words,
  rounds: number,
  say: (words: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const chart of charts(story).filter(({ id }) => COMPARED.includes(id))) {
    const here = join(folder, chart.id)
    mkdirSync(here, { recursive: true })
    const title = chart.title(words)
    const picture = renderSvg(frameScene(chart, NARROW_PX, words), { kind: 'file', title })
    writeFileSync(
      join(here, 'index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeXml(title)}</title>${picture}`,
    )
  }
  const [ours, bare] = [await serve(site, { brotliQuality: 11 }), await serve(folder, { brotliQuality: 11 })]
  try {
    for (const id of COMPARED) {
      say(`Slow 3G: frame of ${id} …`)
      const paint = await comparePaint(
        browser,
        { ours: `${ours.address}embed/v1/${id}/`, bare: `${bare.address}${id}/` },
        rounds,
      )
      for (const [what, key] of [
        ['first', 'fcpMs'],
        ['largest', 'lcpMs'],
      ] as const) {
        const [mine, other] = [paint.ours[key], paint.bare[key]]
        const name = `frame of ${id}, slow 3G, medians of ${rounds}: ${what} paint`
        figures.push({
          ...atMost(name, mine / other, 1.2, '×', 2),
          value: `${(mine / other).toFixed(2)} × (${(mine / 1000).toFixed(2)} s against ${(other / 1000).toFixed(2)} s of the bare picture)`,
        })
      }
    }
  } finally {
    await ours.close()
    await bare.close()
  }
  return figures
}

const WIDTHS = [280, 375, 768, 1200]

/** The snippets that size themselves. */
const SNIPPETS = ['iframe', 'element'] as const

/** Gathers in a host how far its layout moves. */
function gatherShift(): void {
  Object.assign(window, { moved: 0 })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      (window as unknown as { moved: number }).moved += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

interface Embedded {
  offPx: number
  hasBar: boolean
  moved: number
}

async function embed(browser: Browser, address: string, width: number): Promise<Embedded> {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  try {
    await page.addInitScript(gatherShift)
    await page.goto(address, { waitUntil: 'load' })
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await page.waitForTimeout(400)
    const box = await page.locator('iframe').boundingBox()
    const frame = page.frames()[1]
    const inner = await frame?.evaluate(() => ({
      needs: document.querySelector('main')?.getBoundingClientRect().height ?? 0,
      hasBar: document.documentElement.scrollHeight > innerHeight + 1,
    }))
    const moved = await page.evaluate(() => (window as unknown as { moved: number }).moved)
    return { offPx: Math.abs((box?.height ?? 0) - (inner?.needs ?? 0)), hasBar: inner?.hasBar ?? true, moved }
  } finally {
    await page.close()
  }
}

/** How far heights are from what the content needs, and whether the page of the host moved, with each snippet as given. */
export async function measureHeights(
  browser: Browser,
  site: string,
  folder: string,
  story: Story,
  words: Words,
): Promise<Figure[]> {
  const ours = await serve(site)
  mkdirSync(folder, { recursive: true })
  const canonical = siteAddress({ SITE: 'https://site.example' })
  for (const chart of charts(story)) {
    const made = snippets(chart, words, canonical)
    for (const kind of SNIPPETS) {
      writeFileSync(
        join(folder, `${chart.id}-${kind}.html`),
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body style="margin:0"><p>Before</p>${made[kind].replaceAll(canonical.home, ours.address)}<p>After</p>`,
      )
    }
  }
  const host = await serve(folder)
  const figures: Figure[] = []
  try {
    for (const kind of SNIPPETS) {
      const seen: Embedded[] = []
      for (const { id } of charts(story)) {
        for (const width of WIDTHS) seen.push(await embed(browser, `${host.address}${id}-${kind}.html`, width))
      }
      const where = `snippet “${kind}”, ${charts(story).length} charts at ${WIDTHS.join(', ')} px`
      const bars = seen.filter(({ hasBar }) => hasBar).length
      figures.push(
        atMost(`${where}: height against content, farthest off`, Math.max(...seen.map(({ offPx }) => offPx)), 2, 'px'),
        { what: `${where}: frames that scroll inside`, value: String(bars), bar: '0', isMet: bars === 0 },
        atMost(`${where}: layout shift of the host, largest`, Math.max(...seen.map(({ moved }) => moved)), 0.02, '', 4),
      )
    }
  } finally {
    await host.close()
    await ours.close()
  }
  return figures
}
