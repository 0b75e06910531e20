/**
 * Makes `land.json` and `region.json` from world-atlas: `npm run land`. The results are kept in the repository, so that
 * no build depends on this. Source: Natural Earth 4.1, 1:50m, by world-atlas 2.0.2.
 */
import { writeFileSync } from 'node:fs'
import { makeLand } from './geometry/make-land.ts'
import { readAtlas } from './geometry/read-atlas.ts'
import { regionTopology } from './geometry/region-topology.ts'
import { sourceAreas } from './geometry/source-areas.ts'

const areas = sourceAreas(readAtlas())
writeFileSync(new URL('land.json', import.meta.url), `${JSON.stringify(makeLand(areas), null, 1)}\n`)
writeFileSync(new URL('region.json', import.meta.url), `${JSON.stringify(regionTopology(areas))}\n`)
