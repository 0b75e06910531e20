/** The pictures of charts in bad hosts: which chart tells most of which host, and how wide its column is, in px. */
import { existsSync, readFileSync } from 'node:fs'
import type { HostId } from './hosts.ts'

export const HOST_PICTURES: Record<HostId, { chart: string; column: number }> = {
  'no-scripts': { chart: 'convergence', column: 600 },
  'no-styles': { chart: 'map-six', column: 360 },
  'empty-sandbox': { chart: 'timeline-leak', column: 600 },
  'full-height': { chart: 'uranium', column: 600 },
  'one-source': { chart: 'map-talks', column: 600 },
  narrow: { chart: 'timeline-visit', column: 280 },
  dark: { chart: 'map', column: 600 },
  'right-to-left': { chart: 'map-leak', column: 360 },
  'large-text': { chart: 'toll', column: 600 },
  print: { chart: 'incidents', column: 680 },
  'fixed-box': { chart: 'provinces', column: 360 },
  'feed-reader': { chart: 'curfew', column: 360 },
}

/** The path of a host’s picture under the root of the site. */
export const hostPicturePath = (host: HostId): string => `embed/hosts/${host}.png`

/** Width and height in px, from the head of its file; nothing before it is first taken. @param root the project folder */
export function hostPictureSize(host: HostId, root: string): { width: number; height: number } | undefined {
  const file = `${root}/public/${hostPicturePath(host)}`
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}
