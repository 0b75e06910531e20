import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charts } from '../../charts/registry.ts'
import { textWidth } from '../../charts/text-width.ts'
import { chart as example, fontFolder, site, story, words } from '../examples.ts'
import { pngLater } from '../png.ts'
import { cardSvg } from './card.ts'
import { columnMeaning, embedCsv, embedJson } from './chart-data.ts'
import { STILL_ZOOM, stillSize, stillSvg } from './stills.ts'

const all = charts(story)
const made = all.flatMap((chart) =>
  (['light', 'dark'] as const).map((theme) => ({ chart, theme, svg: stillSvg(chart, words, site, theme) })),
)
const textOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1]).join(' ')

test('a picture stands alone: a size, a box, a name, and nothing from outside', () => {
  for (const { chart, svg } of made) {
    const { width, height } = stillSize(chart, words, site)
    assert.ok(svg.includes(`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`), chart.id)
    assert.match(svg, /<title>[^<]+<\/title><desc>[^<]+<\/desc>/)
    assert.ok(!/<script|foreignObject|href=|url\(|@import|<image|class=|\son\w+=/.test(svg), chart.id)
    // Its one rule of style names faces of the reader’s own machine.
    assert.deepEqual(
      [...svg.matchAll(/src:([a-z]+)/g)].map(([, where]) => where),
      ['local', 'local'],
      chart.id,
    )
    assert.ok(!/NaN|undefined/.test(svg), chart.id)
  }
})

test('a picture says title, sources, day, licence and address', () => {
  for (const { chart, svg } of made) {
    const text = textOf(svg)
    for (const said of ['Sources: ', 'As of ', 'CC BY 4.0', `example.com/sub/charts/${chart.id}`])
      assert.ok(text.includes(said), `${chart.id}: ${said}`)
    for (const word of chart.title(words).replaceAll('&', '&amp;').split(' ')) assert.ok(text.includes(word), word)
  }
})

test('no line of text leaves the picture', () => {
  for (const { chart, svg } of made) {
    const { width } = stillSize(chart, words, site)
    const furniture = svg.slice(svg.lastIndexOf('</g><text'))
    for (const [, x, size, text] of furniture.matchAll(/<text x="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*)/g))
      assert.ok(Number(x) + textWidth(text ?? '', Number(size)) / 1.04 <= width, `${chart.id}: ${text}`)
  }
})

test('a picture in px is at least 1200 px wide, and a dark one is as large as a light one', () => {
  for (const { chart } of made) assert.ok(stillSize(chart, words, site).width * STILL_ZOOM >= 1200, chart.id)
  for (const { chart, svg, theme } of made)
    assert.equal(svg.includes('<rect width="') && svg.includes('#141414'), theme === 'dark', chart.id)
})

test('a picture is the same bytes each time; a preview is 1200 by 630 below 300 kB', async () => {
  const svg = cardSvg(example, words)
  assert.deepEqual(await pngLater(svg, fontFolder), await pngLater(svg, fontFolder))
  for (const chart of all.filter(({ id }) => ['map', 'map-six'].includes(id))) {
    const card = await pngLater(cardSvg(chart, words), fontFolder)
    const view = new DataView(card.buffer)
    assert.deepEqual([view.getUint32(16), view.getUint32(20)], [1200, 630])
    assert.ok(card.length < 300_000, `${chart.id}: ${card.length}`)
  }
})

test('words from right to left begin at the other edge of the picture', () => {
  const rtl = { ...words, dir: 'rtl' as const }
  const svg = stillSvg(example, rtl, site)
  const turned = stillSvg({ ...example, scene: (frame) => ({ ...example.scene(frame), dir: 'rtl' }) }, rtl, site)
  assert.ok(!svg.includes('direction="rtl"'))
  assert.ok(turned.includes('direction="rtl"'))
  const titleAt = (picture: string) => Number(/<text x="([\d.]+)"[^>]*>An example/.exec(picture)?.[1])
  assert.equal(titleAt(turned), stillSize(example, words, site).width - titleAt(svg))
})

test('every column of every chart is explained, and each row stands under one header', () => {
  for (const chart of all) {
    const { columns, rows, licence, as_of, sources } = JSON.parse(embedJson(chart, words, site))
    for (const column of columns) assert.ok(column.means.length > 7, `${chart.id}: ${column.name}`)
    assert.ok(rows.length > 0 && sources.length > 0 && as_of, chart.id)
    assert.equal(licence.id, 'CC-BY-4.0')
    const csv = embedCsv(chart, words, site)
    assert.ok(csv.startsWith(columns.map(({ name }: { name: string }) => name).join(',')), chart.id)
    assert.ok(!/(^|,|\n)"?[=@\t]/.test(csv) && !/^#/m.test(csv), chart.id)
  }
  assert.throws(() => columnMeaning(example, 'unheard-of', words), /unheard-of/)
})
