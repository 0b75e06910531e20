import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { LIGHT } from '../charts/palette.ts'
import type { Scene, SceneNode } from '../charts/scene.ts'
import { THREADS } from '../schema/vocabulary.ts'
import { fontFolder, story, words } from './examples.ts'
import { faviconSvg, markSvg } from './mark-picture.ts'
import { pngOf } from './png.ts'
import { sharePicture, shareScene } from './share-picture.ts'
import { shareSubjects } from './share-subjects.ts'

/** Six lanes with a mark each, a name each, and the Sunday: what the pictures take from the convergence chart. */
const draw = (width: number): Scene => ({
  width,
  height: 640,
  dir: 'ltr',
  children: [
    { kind: 'line', x1: width / 2, x2: width / 2, y1: 0, y2: 640, stroke: 'sunday' },
    ...THREADS.flatMap((thread, i): SceneNode[] => [
      { kind: 'path', d: `M0 ${100 + i * 100}H${width}`, stroke: thread, strokeWidth: 2 },
      { kind: 'mark', x: width / 3, y: 100 + i * 100, r: 5, status: 'confirmed', ink: thread },
      { kind: 'text', x: 8, y: 90 + i * 100, text: thread, sizePx: 16, weight: 'semibold', fill: thread },
    ]),
  ],
})
const scene = shareScene(draw)
const subjects = shareSubjects(story, words)
const size = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('there is a picture for each thread, for the home page and for every other page', () => {
  assert.deepEqual(subjects.map(({ name }) => name).sort(), [...THREADS, 'home', 'default'].sort())
})

test('a share picture is a PNG of 1200 by 630 below 300 kB, and the same bytes each time', () => {
  for (const { text, thread } of subjects.slice(-3)) {
    const make = () => pngOf(sharePicture(scene, text, thread), fontFolder)
    const png = make()
    assert.deepEqual(size(png), [1200, 630])
    assert.ok(png.length < 300_000)
    assert.deepEqual(png, make())
  }
})

test('the lanes never reach into the headline, however high the chart is', () => {
  const high = shareScene((width) => ({
    ...draw(width),
    children: draw(width).children.map((node) => ('y' in node ? { ...node, y: node.y * 1.3 } : node)),
  }))
  assert.ok(high.width > scene.width)
})

test('a picture says its whole headline in at most two lines, and its thread in the colour of the thread', () => {
  for (const { text, thread } of subjects) {
    const svg = sharePicture(scene, text, thread)
    const lines = [...svg.matchAll(/font-family="Newsreader[^>]*>([^<]*)</g)].map((match) => match[1])
    assert.ok(lines.length <= 2)
    assert.equal(
      lines
        .join(' ')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
      text.headline,
    )
    if (thread) assert.ok(svg.includes(`<tspan fill="${LIGHT[thread]}"`))
  }
})

test('a picture is drawn with our own faces only: a letter changes its pixels', () => {
  const [{ text }] = subjects as [(typeof subjects)[number]]
  const draw = (headline: string) => pngOf(sharePicture(scene, { ...text, headline }), fontFolder)
  assert.notDeepEqual(draw('A'), draw('B'))
})

test('the favicon that is served is the mark, in both themes', () => {
  assert.equal(readFileSync(new URL('../../public/favicon.svg', import.meta.url), 'utf8'), faviconSvg())
  assert.match(faviconSvg(), /prefers-color-scheme:dark/)
})

test('the mark is six short lines over one, and the touch icon is 180 px', () => {
  assert.equal(markSvg(180).match(/<path/g)?.length, 1 + 6 + 1)
  assert.deepEqual(size(pngOf(markSvg(180), fontFolder)), [180, 180])
})
