/** Makes what a system keeps of a chart into a page of ours, and a small picture of it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { PROJECT } from '../../src/build/site-folder.ts'
import type { PlatformId } from '../../src/exports/embed/guide.ts'
import { GUIDE_PICTURE_BYTES, guidePicturePath } from '../../src/exports/embed/guide-pictures.ts'
import type { BuilderChart } from '../../src/schema/builder.ts'
import { fillSnippet, type SnippetKind } from '../../src/schema/snippets.ts'
import { HOST_SCRIPTS } from '../embedder/host-scripts.ts'
import { readSiteFile } from '../site-files.ts'
import { GUIDE_PAGES } from './guide-pages.ts'

const PUBLISHED = 'https://one-sunday.example/'
/** Width in px of a picture. */
const WIDTH_PX = 480
const MARGIN_PX = 20

/** What a card is made of, read from the first 16 KiB of a chart’s page. */
function cardOf(id: string): string {
  const head = readSiteFile(`charts/${id}/index.html`).slice(0, 16_384)
  const meta = (name: string) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(head)?.[1] ?? ''
  return `<div class="card"><img src="${meta('og:image')}" alt=""><div><small>${meta('og:site_name')}</small><br><a href="${meta('og:url')}"><b>${meta('og:title')}</b></a><br>${meta('og:description')}</div></div>`
}

function rowsOf(id: string): string {
  const [head = '', ...rows] = readSiteFile(`embed/v1/${id}/data.csv`).split(/\r?\n/)
  const cells = (row: string, tag: string) =>
    row
      .split(',')
      .slice(0, 4)
      .map((cell) => `<${tag}>${cell}</${tag}>`)
      .join('')
  return `<table><tr>${cells(head, 'th')}</tr>${rows
    .slice(0, 4)
    .map((row) => `<tr>${cells(row, 'td')}</tr>`)
    .join('')}</table>`
}

/** The page of a system, as HTML. @param ours address at which the site is served here */
export function guidePage(id: PlatformId, all: readonly BuilderChart[], ours: string): string {
  const { chart: wanted, takes, keep, listens, css = '' } = GUIDE_PAGES[id]
  const chart = all.find((one) => one.id === wanted)
  if (!chart) throw new Error(`There is no chart “${wanted}” for the guide’s picture of “${id}”.`)
  const fill = (kind: SnippetKind) => fillSnippet(chart, kind, { theme: 'light', lang: 'en', view: '' })
  const file = (name: string) => `${ours}embed/v1/${wanted}/${name}`
  const pasted =
    takes === 'oembed'
      ? String(JSON.parse(readSiteFile(`embed/v1/${wanted}/oembed.json`)).html)
      : takes === 'card'
        ? cardOf(wanted)
        : takes === 'rows'
          ? `${fill('markdown')}\f${rowsOf(wanted)}`
          : takes === 'png'
            ? `<div class="slide"><h2>A slide of somebody else</h2><img src="${file('chart.png')}" alt=""></div>`
            : fill(takes)
  const script = HOST_SCRIPTS.find(({ name }) => name === listens)?.script
  const words =
    takes === 'png' ? ['', ''] : ['<p>This paragraph stands before the chart.</p>', '<p>This one stands after it.</p>']
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,"><style>body{margin:0;padding:${MARGIN_PX - 4}px ${MARGIN_PX}px;font:16px/1.5 Georgia,'Liberation Serif',serif;background:#fff}p{margin:.6em 0}img{max-width:100%;height:auto}.card{border:1px solid #bbb;padding:12px;overflow:hidden;font-size:14px}${css}</style></head><body>${words[0]}${keep(pasted).replaceAll(PUBLISHED, ours)}${words[1]}${script ? `<script>${script}</script>` : ''}</body></html>`
}

export const pageWidth = (id: PlatformId): number => GUIDE_PAGES[id].column + 2 * MARGIN_PX

/** A WebP without what a browser adds to it (the colours of the screen): its one chunk of pixels alone. */
function plainWebp(bytes: Buffer): Buffer {
  let at = 12
  while (bytes.toString('latin1', at, at + 4) !== 'VP8 ') {
    if (at > bytes.length - 8) throw new Error('A browser made a WebP of another kind.')
    const size = bytes.readUInt32LE(at + 4)
    at += 8 + size + (size % 2)
  }
  const size = bytes.readUInt32LE(at + 4)
  const chunk = bytes.subarray(at, at + 8 + size + (size % 2))
  const head = Buffer.from('RIFF....WEBP', 'latin1')
  head.writeUInt32LE(chunk.length + 4, 4)
  return Buffer.concat([head, chunk])
}

/** Writes the picture of what a page shows. @param page the page, at rest; it is left */
export async function writeGuidePicture(id: PlatformId, page: Page): Promise<void> {
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().bottom))
  await page.setViewportSize({ width: pageWidth(id), height })
  await page.waitForTimeout(600)
  const taken = await page.screenshot()
  await page.goto('about:blank')
  const text = await page.evaluate(
    async ([data, width, most]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(width, Math.round((image.height * width) / image.width))
      const context = canvas.getContext('2d', { alpha: false })
      if (context) context.imageSmoothingQuality = 'high'
      context?.drawImage(image, 0, 0, canvas.width, canvas.height)
      for (let quality = 0.9; quality > 0.2; quality -= 0.05) {
        const made = await canvas.convertToBlob({ type: 'image/webp', quality })
        if (made.size <= most) return btoa(String.fromCharCode(...new Uint8Array(await made.arrayBuffer())))
      }
      return ''
    },
    [taken.toString('base64'), WIDTH_PX, GUIDE_PICTURE_BYTES] as const,
  )
  if (!text) throw new Error(`The guide’s picture of “${id}” is too large.`)
  const file = join(PROJECT, 'public', guidePicturePath(id))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, plainWebp(Buffer.from(text, 'base64')))
}
