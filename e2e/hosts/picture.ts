/** A picture of each bad host, with few colours: most of it is paper. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { PROJECT } from '../../src/build/site-folder.ts'
import { HOST_PICTURES } from '../../src/exports/embed/host-pictures.ts'
import type { HostId } from '../../src/exports/embed/hosts.ts'
import { chunk, SIGNATURE } from '../../src/exports/png-file.ts'
import type { BuilderChart } from '../../src/schema/builder.ts'
import { frameOf } from '../embedder/host.ts'
import { BAD_HOSTS } from './bad-hosts.ts'
import { atRest } from './judge.ts'
import { addressIn, openWindow, setColumn, type Trial } from './try-chart.ts'

const FOLDER = join(PROJECT, 'public/embed/hosts')
const COLOURS = 32
const MOST_BYTES = 60_000
/** Px of the host’s page left and right of its column. */
const MARGIN_PX = 20

/** Colours that are near each other count as one; what is left goes to the nearest of the most frequent ones. */
function indexed(pixels: Uint8Array): { palette: number[][]; indices: Uint8Array } {
  const counts = new Map<number, number>()
  const keyAt = (i: number) =>
    ((pixels[i] as number) << 16) | ((pixels[i + 1] as number) << 8) | (pixels[i + 2] as number)
  for (let i = 0; i < pixels.length; i += 4) counts.set(keyAt(i), (counts.get(keyAt(i)) ?? 0) + 1)
  const parts = (key: number) => [key >> 16, (key >> 8) & 255, key & 255]
  const far = (a: number[], b: number[]) => a.reduce((sum, part, i) => sum + (part - (b[i] as number)) ** 2, 0)
  const palette: number[][] = []
  for (const [key] of [...counts].sort(([a, m], [b, n]) => n - m || a - b)) {
    if (palette.length === COLOURS) break
    if (palette.every((known) => far(known, parts(key)) > 60)) palette.push(parts(key))
  }
  const nearest = new Map<number, number>()
  for (const key of counts.keys()) {
    const all = palette.map((known) => far(known, parts(key)))
    nearest.set(key, all.indexOf(Math.min(...all)))
  }
  return {
    palette,
    indices: Uint8Array.from({ length: pixels.length / 4 }, (_, i) => nearest.get(keyAt(i * 4)) as number),
  }
}

/** The same picture as a PNG with a palette. @param page any page, which reads the pixels */
async function small(page: Page, picture: Buffer): Promise<Buffer> {
  const { width, height, text } = await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
    let text = ''
    for (let i = 0; i < pixels.length; i += 8192) text += String.fromCharCode(...pixels.subarray(i, i + 8192))
    return { width: image.width, height: image.height, text: btoa(text) }
  }, picture.toString('base64'))
  const { palette, indices } = indexed(Buffer.from(text, 'base64'))
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0])
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Writes the picture of a host with the chart that tells most of it. */
export async function writePicture(id: HostId, all: readonly BuilderChart[], trial: Trial): Promise<void> {
  const { chart: wanted, column } = HOST_PICTURES[id]
  const chart = all.find((one) => one.id === wanted)
  if (!chart) throw new Error(`There is no chart “${wanted}” to be pictured in the host “${id}”.`)
  const { context, page } = await openWindow(id, trial, column + 2 * MARGIN_PX)
  await page.goto(addressIn(id, chart, BAD_HOSTS[id].themes?.[0] ?? 'light', trial))
  await setColumn(page, column)
  if (BAD_HOSTS[id].kind !== 'element') {
    const frame = await frameOf(page)
    if (chart.hasView && !BAD_HOSTS[id].isScriptless && !BAD_HOSTS[id].isPrinted)
      await frame.locator('.explore').waitFor()
    await atRest(frame)
  }
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().bottom) + 16)
  await page.setViewportSize({ width: column + 2 * MARGIN_PX, height })
  await page.waitForTimeout(500)
  const taken = await page.screenshot()
  // A page of its own: the host’s policy may forbid what reads pixels.
  const reader = await context.newPage()
  const file = await small(reader, taken)
  await context.close()
  if (file.length > MOST_BYTES) throw new Error(`The picture of the host “${id}” has ${file.length} bytes.`)
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `${id}.png`), file)
}
