import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import { anchorOf } from './anchors.ts'
import { makeLand } from './geometry/make-land.ts'
import { readAtlas } from './geometry/read-atlas.ts'
import { regionTopology } from './geometry/region-topology.ts'
import { sourceAreas } from './geometry/source-areas.ts'
import { LAND } from './land.ts'
import { pathRings } from './move-nodes.ts'
import { FRAME_IDS, FRAMES, type FrameId, INSET_FRAMES, isInside, project } from './projection.ts'
import region from './region.json' with { type: 'json' }
import { STORY_COUNTRIES } from './story-countries.ts'
import { story } from './story-for-tests.ts'

const pathsOf = (id: FrameId) => {
  const { land, countries, borders, dashed } = LAND.frames[id]
  return [land, ...Object.values(countries), borders, ...Object.values(dashed)]
}
const brotli = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length

test('the land that is kept is what `npm run land` makes of the installed world-atlas', () => {
  const areas = sourceAreas(readAtlas())
  assert.deepEqual(makeLand(areas), LAND)
  assert.equal(JSON.stringify(regionTopology(areas)), JSON.stringify(region))
})

test('land and borders cost at most 4,500 bytes on a wide page and 1,800 on a narrow one', () => {
  assert.ok(brotli(pathsOf('wide').join('"')) <= 4500)
  assert.ok(brotli(pathsOf('narrow').join('"')) <= 1800)
  assert.ok(brotli(pathsOf('panel').join('"')) <= 1800)
})

test('no outline leaves its frame', () => {
  for (const id of FRAME_IDS) {
    const { width, height } = FRAMES[id]
    for (const [x, y] of pathsOf(id).flatMap(pathRings).flat()) {
      assert.ok(x > -0.01 && x < width + 0.01 && y > -0.01 && y < height + 0.01, `${id}: ${x}, ${y}`)
    }
  }
  for (const [code, d] of Object.entries(LAND.insets)) {
    const frame = INSET_FRAMES[code]
    assert.ok(frame)
    for (const [x, y] of pathRings(d).flat()) assert.ok(x >= 0 && x <= frame.width && y >= 0 && y <= frame.height)
  }
})

test('every country of the story has an outline in the frames that show its point', () => {
  for (const id of FRAME_IDS) {
    for (const code of STORY_COUNTRIES) {
      const anchor = anchorOf(code)
      assert.ok(anchor)
      if (isInside(FRAMES[id], project(FRAMES[id], anchor)))
        assert.ok(LAND.frames[id].countries[code], `${code} in ${id}`)
    }
  }
})

test('every country that a link names, and that lies in a frame, has an outline of its own: if not, add it to story-countries.ts', () => {
  const named = new Set(story.events.flatMap(({ links }) => links.flatMap(({ from, to }) => [from, to])))
  for (const code of named) {
    const anchor = anchorOf(code)
    if (!anchor || !isInside(FRAMES.wide, project(FRAMES.wide, anchor))) continue
    assert.ok((STORY_COUNTRIES as readonly string[]).includes(code), code)
  }
})
