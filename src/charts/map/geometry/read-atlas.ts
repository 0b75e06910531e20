/** Reads world-atlas from the installed package. For `npm run land` and tests: no page does. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Topology } from 'topojson-specification'

export function readAtlas(): Topology {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  return JSON.parse(readFileSync(path, 'utf8')) as Topology
}
