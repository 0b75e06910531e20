/**
 * The preview of a chart: 1200 × 630 px with the title large and the drawing as large as it can stand, beside the title
 * or under it. Legends are left to the chart itself: a preview is read at half this size.
 */
import type { Chart } from '../../charts/chart.ts'
import { LIGHT } from '../../charts/palette.ts'
import { nodesOf, round, type Scene, textBox } from '../../charts/scene.ts'
import { escapeXml, renderChildren } from '../../charts/svg.ts'
import { textWidth } from '../../charts/text-width.ts'
import widths from '../../fonts/advance-widths.json' with { type: 'json' }
import type { Words } from '../../model/words.ts'
import { LICENCE } from '../licence.ts'
import { DISPLAY_FAMILY } from '../png.ts'
import { asOfLine } from './credit.ts'
import { stillScene } from './stills.ts'

export const CARD_SIZE = { width: 1200, height: 630 } as const

const MARGIN = 44
const BAND = 14
const HEAD = 82
const FOOT = 40
const COLUMN = 380
const GAP = 28
const TITLE_SIZES = [52, 48, 44, 40, 36, 32, 28]

interface Box {
  x: number
  y: number
  width: number
  height: number
}

function displayWidth(text: string, sizePx: number): number {
  const table: Record<string, number> = widths.display
  return ([...text].reduce((sum, character) => sum + (table[character] ?? 700), 0) / 1000) * sizePx
}

function linesAt(text: string, width: number, sizePx: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && displayWidth(`${last} ${word}`, sizePx) <= width) lines[lines.length - 1] += ` ${word}`
    else lines.push(word)
  }
  return lines
}

/** The title at the largest size at which it fits a box, whole words on every line. */
function setTitle(text: string, box: Pick<Box, 'width' | 'height'>): { sizePx: number; lines: string[] } {
  for (const sizePx of TITLE_SIZES) {
    const lines = linesAt(text, box.width, sizePx)
    const fits = lines.every((line) => displayWidth(line, sizePx) <= box.width)
    if (fits && lines.length * sizePx * 1.1 <= box.height) return { sizePx, lines }
  }
  const sizePx = TITLE_SIZES.at(-1) as number
  return { sizePx, lines: linesAt(text, box.width, sizePx) }
}

/** The drawing without the legend that a map has under it. */
function drawingOf(chart: Chart, words: Words): Scene {
  const scene = stillScene(chart, words)
  const legend = scene.children.find((node) => node.kind === 'group' && node.part === 'legend')
  if (legend === undefined) return scene
  const tops = [...nodesOf([legend])].flatMap((node) => (node.kind === 'text' ? [textBox(node).y] : []))
  return {
    ...scene,
    height: Math.min(scene.height, ...tops) - 14,
    children: scene.children.filter((node) => node !== legend),
  }
}

/** The largest scale at which a scene fits a box. */
const scaleIn = (scene: Scene, { width, height }: Box) => Math.min(width / scene.width, height / scene.height)

/** The preview as SVG text, in the light theme; it becomes a PNG as it is. */
export function cardSvg(chart: Chart, words: Words): string {
  const scene = drawingOf(chart, words)
  const title = chart.title(words)
  const { width, height } = CARD_SIZE
  const under = setTitle(title, { width: width - 2 * MARGIN, height: 100 })
  const underTop = HEAD + under.lines.length * under.sizePx * 1.1 + GAP
  const below: Box = { x: MARGIN, y: underTop, width: width - 2 * MARGIN, height: height - FOOT - underTop - GAP / 2 }
  const besideX = MARGIN + COLUMN + GAP
  const beside: Box = { x: besideX, y: BAND + 26, width: width - besideX - MARGIN / 2, height: height - BAND - 52 }
  const isBeside = scaleIn(scene, beside) > scaleIn(scene, below)
  const box = isBeside ? beside : below
  const scale = scaleIn(scene, box)
  const x = box.x + (box.width - scene.width * scale) / 2
  const y = box.y + (box.height - scene.height * scale) / 2
  const { sizePx, lines } = isBeside ? setTitle(title, { width: COLUMN, height: height - HEAD - FOOT - 90 }) : under

  const label = (left: number, base: number, text: string, size: number, rest = '') =>
    `<text x="${round(left)}" y="${round(base)}" font-size="${size}"${rest}>${escapeXml(text)}</text>`
  const bands = chart.threads.map((thread, i, all) => {
    const each = width / all.length
    return `<rect x="${round(i * each)}" width="${round(each)}" height="${BAND}" fill="${LIGHT[thread]}"/>`
  })
  const site = words.text('site.name')
  const date = asOfLine(chart, words)
  const foot = isBeside
    ? label(MARGIN, height - 56, date, 20, ` fill="${LIGHT.soft}"`) +
      label(MARGIN, height - 28, LICENCE.name, 20, ` fill="${LIGHT.soft}"`)
    : label(MARGIN, height - 22, `${date} ${LICENCE.name}`, 20, ` fill="${LIGHT.soft}"`)
  const drawn = renderChildren(scene, { kind: 'file', title })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="IBM Plex Sans">`,
    `<rect width="${width}" height="${height}" fill="${LIGHT.paper}"/>`,
    ...bands,
    label(MARGIN, 60, site, textWidth(site, 26) > COLUMN ? 22 : 26, ` font-weight="600" fill="${LIGHT.text}"`),
    ...lines.map((line, i) =>
      label(
        MARGIN,
        HEAD + sizePx * (0.95 + i * 1.1),
        line,
        sizePx,
        ` font-family="${DISPLAY_FAMILY}" font-weight="500" fill="${LIGHT.text}"`,
      ),
    ),
    `<g transform="translate(${round(x)} ${round(y)}) scale(${round(scale * 1000) / 1000})"${scene.dir === 'rtl' ? ' direction="rtl"' : ''}>${drawn}</g>`,
    foot,
    '</svg>',
  ].join('')
}
