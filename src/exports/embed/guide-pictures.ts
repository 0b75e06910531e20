/** The pictures of the guide: what stays of a snippet in each system, shown on a page of our own. */
import { existsSync, readFileSync } from 'node:fs'
import type { PlatformId } from './guide.ts'

/** The most bytes of one. */
export const GUIDE_PICTURE_BYTES = 20_000

/** The path of a system’s picture under the root of the site. */
export const guidePicturePath = (platform: PlatformId): string => `embed/guide/${platform}.webp`

/**
 * Width and height in px, from the head of its file; nothing before it is first made.
 * @param root the project folder
 * @throws if the file is no WebP of the kind that browsers write
 */
export function guidePictureSize(platform: PlatformId, root: string): { width: number; height: number } | undefined {
  const file = `${root}/public/${guidePicturePath(platform)}`
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  if (bytes.toString('latin1', 12, 16) !== 'VP8 ') throw new Error(`${file} is no plain WebP`)
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
}
