/** How many bytes a page costs before it can be painted: its HTML and the styles that block it, as a good host compresses them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** What a server may send before it must wait for the first acknowledgement: ten segments of 1,460 bytes (RFC 6928). */
export const FIRST_FLIGHT = 14_600

/** A file at brotli’s highest setting. */
const packed = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })

/** Its size in bytes. */
export const packedSize = (bytes: Buffer): number => packed(bytes).length

/** Brotli-11 bytes of a page and of the style sheets that it waits for. `file` is a path under `site`. */
export function pageBytes(site: string, file: string): number {
  const html = readFileSync(join(site, file))
  const sheets = [...html.toString().matchAll(/<link\b[^>]*\brel="?stylesheet\b[^>]*>/g)]
    .filter(([tag]) => !/\bmedia="?print\b/.test(tag))
    .map(([tag]) => /\bhref="?([^"\s>]+)/.exec(tag)?.[1])
    .filter((href) => href !== undefined)
  const sheetBytes = sheets.map((href) => packedSize(readFileSync(join(site, href))))
  return packedSize(html) + sheetBytes.reduce((sum, bytes) => sum + bytes, 0)
}

/** The HTML that a browser can read when the first flight of a page's brotli stream has arrived. */
export function firstFlight(site: string, file: string): string {
  const start = packed(readFileSync(join(site, file))).subarray(0, FIRST_FLIGHT)
  return brotliDecompressSync(start, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString()
}
