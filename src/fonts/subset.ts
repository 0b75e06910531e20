/**
 * Makes the font files beside this one, from the published families, with only the characters and axes that the site
 * uses. Run by `npm run fonts`; the results are kept in the repository so that a build needs no font tools.
 * Families: Newsreader (reading and display) and IBM Plex Sans (labels), both under the SIL Open Font License 1.1.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const here = (name: string) => new URL(name, import.meta.url)

/** Latin with the accents of Albanian, Turkish and western languages, and the marks that the pages set. */
const LATIN =
  ` !"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_\`abcdefghijklmnopqrstuvwxyz{|}~` +
  ' ¡§©«°±²³·»¿ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜÝßàáâäåæçèéêëìíîïñòóôöøùúûüýÿıŒœ–—‘’‚“”„†•…′″€−×'
const LATIN_EXT = 'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚțḤḥḨḩṢṣṬṭ→←↑↓↗'

interface Face {
  file: string
  from: string
  text: string
  axes: Record<string, number | { min: number; max: number }>
  format?: 'woff2' | 'truetype'
}

const newsreader = (style: string, subset = 'latin') =>
  `@fontsource-variable/newsreader/files/newsreader-${subset}-opsz-${style}.woff2`
const plex = (subset = 'latin') => `@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-${subset}-wght-normal.woff2`

const FACES: Face[] = [
  { file: 'text.woff2', from: newsreader('normal'), text: LATIN, axes: { wght: 400, opsz: 16 } },
  { file: 'text-italic.woff2', from: newsreader('italic'), text: LATIN, axes: { wght: 400, opsz: 16 } },
  { file: 'text-ext.woff2', from: newsreader('normal', 'latin-ext'), text: LATIN_EXT, axes: { wght: 400, opsz: 16 } },
  { file: 'display.woff2', from: newsreader('normal'), text: LATIN, axes: { wght: 500, opsz: 60 } },
  { file: 'label.woff2', from: plex(), text: LATIN, axes: { wght: { min: 400, max: 600 } } },
  { file: 'label-ext.woff2', from: plex('latin-ext'), text: LATIN_EXT, axes: { wght: { min: 400, max: 600 } } },
  // For pictures made by the build without a browser, which cannot read a compressed or a variable font.
  { file: 'label-regular.ttf', from: plex(), text: LATIN, axes: { wght: 400 }, format: 'truetype' },
  { file: 'label-semibold.ttf', from: plex(), text: LATIN, axes: { wght: 600 }, format: 'truetype' },
  { file: 'display.ttf', from: newsreader('normal'), text: LATIN, axes: { wght: 500, opsz: 60 }, format: 'truetype' },
]

for (const face of FACES) {
  const original = readFileSync(require.resolve(face.from))
  const made = await subsetFont(original, face.text, {
    targetFormat: face.format ?? 'woff2',
    variationAxes: face.axes,
  })
  writeFileSync(here(face.file), made)
  console.log(`${face.file.padEnd(22)} ${(made.length / 1000).toFixed(1)} kB`)
}

/** Advance widths in thousandths of an em, for laying out labels at build time. */
function advanceWidths(file: string): Record<string, number> {
  const font = create(readFileSync(here(file)))
  if (!('glyphForCodePoint' in font)) throw new Error(`${file} is a collection, not a font`)
  const widths: Record<string, number> = {}
  for (const character of LATIN) {
    const code = character.codePointAt(0) as number
    if (!font.hasGlyphForCodePoint(code)) continue
    widths[character] = Math.round((font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm) * 1000)
  }
  return widths
}
writeFileSync(
  here('advance-widths.json'),
  `${JSON.stringify({ regular: advanceWidths('label-regular.ttf'), semibold: advanceWidths('label-semibold.ttf'), display: advanceWidths('display.ttf') })}\n`,
)
