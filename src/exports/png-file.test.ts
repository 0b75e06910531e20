import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Resvg } from '@resvg/resvg-js'
import { pngFile } from './png-file.ts'

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="7" height="5"><rect width="7" height="5" fill="#fbf9f4"/><path d="M0 0L7 5" stroke="#930400"/></svg>`

test('a reader of PNG gets the pixels back', async () => {
  const drawn = new Resvg(SVG).render()
  const file = await pngFile(drawn)
  const shown = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="7" height="5"><image width="7" height="5" image-rendering="optimizeSpeed" x:href="data:image/png;base64,${Buffer.from(file).toString('base64')}"/></svg>`,
  ).render()
  assert.deepEqual([shown.width, shown.height], [7, 5])
  assert.deepEqual(Buffer.from(shown.pixels), Buffer.from(drawn.pixels))
})

test('the same pixels are the same bytes', async () => {
  const drawn = new Resvg(SVG).render()
  assert.deepEqual(await pngFile(drawn), await pngFile(drawn))
})
