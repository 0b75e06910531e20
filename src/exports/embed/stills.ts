/**
 * Charts as pictures that stand alone: title, drawing, what the marks mean, caption, sources, date, licence and address
 * in one SVG, in light and dark. It refers to nothing outside itself, holds no script, and every colour is written out.
 */
import type { Chart } from '../../charts/chart.ts'
import { frameScene } from '../../charts/frame-scene.ts'
import { DARK, LIGHT, type Theme } from '../../charts/palette.ts'
import { mirrorScene, round, type Scene, type SceneNode, type TextNode } from '../../charts/scene.ts'
import { escapeXml, renderChildren } from '../../charts/svg.ts'
import { textWidth, wrapText } from '../../charts/text-width.ts'
import type { Words } from '../../model/words.ts'
import { STATUSES } from '../../schema/vocabulary.ts'
import { LICENCE } from '../licence.ts'
import type { SiteAddress } from '../site-address.ts'
import { chartAddress } from './chart-address.ts'
import { asOfLine, sourcesLine, spokenAddress } from './credit.ts'
import { correctedNote } from './frame-parts.ts'

export type StillTheme = 'light' | 'dark'
const THEMES: Record<StillTheme, Theme> = { light: LIGHT, dark: DARK }

/** A picture in px is this many times as large as its SVG. */
export const STILL_ZOOM = 2

/** For a chart that names no width: room for the words around it. */
const PICTURE_PX = 720
const MARGIN = 24
const TITLE = { sizePx: 21, linePx: 27 }
const SMALL = { sizePx: 12.5, linePx: 18 }
const GAP = 16
/** Faces other than ours run wider when they are bold. */
const BOLD_ROOM = 0.94

/** The drawing of a chart as its pictures show it: as broad as a frame draws it. */
export const stillScene = (chart: Chart, words: Words): Scene =>
  frameScene(chart, chart.frameWidths.at(-1) ?? PICTURE_PX, words)

type Line = Pick<TextNode, 'text' | 'sizePx' | 'fill'> & { weight?: 'semibold' }

/** Lines of text one under the other from `top`, and where they end. */
function setLines(lines: readonly Line[], top: number, linePx: number) {
  const nodes = lines.map(
    (line, i): TextNode => ({ kind: 'text', x: MARGIN, y: round(top + linePx * (i + 1) - linePx * 0.27), ...line }),
  )
  return { nodes, bottom: top + linePx * lines.length }
}

/** What the four shapes of a mark mean, in as many rows as it takes. */
function markLegend(words: Words, top: number, width: number): { nodes: SceneNode[]; bottom: number } {
  const nodes: SceneNode[] = []
  let x = MARGIN
  let y = top
  const say = (text: string, mark?: (typeof STATUSES)[number]) => {
    const needed = textWidth(text, SMALL.sizePx) + (mark ? 16 : 0) + 20
    if (x > MARGIN && x + needed - 20 > width - MARGIN) {
      x = MARGIN
      y += SMALL.linePx
    }
    if (mark) nodes.push({ kind: 'mark', x: x + 5, y: y + 9, r: 5, status: mark, ink: 'text' })
    nodes.push({ kind: 'text', x: x + (mark ? 16 : 0), y: y + 13.1, text, sizePx: SMALL.sizePx, fill: 'soft' })
    x += needed
  }
  say(`${words.text('site.figure.legend')}:`)
  for (const status of STATUSES) say(words.text(`statuses.${status}.name`), status)
  return { nodes, bottom: y + SMALL.linePx }
}

/** Everything of a picture but its drawing, and where the drawing stands. */
function furnish(chart: Chart, words: Words, site: SiteAddress) {
  const scene = stillScene(chart, words)
  const width = scene.width + 2 * MARGIN
  const address = spokenAddress(chartAddress(chart.id, site).page)
  const name = words.text('site.name')
  const corrected = correctedNote(chart, words)
  const lines = (text: string, fill: 'text' | 'soft'): Line[] =>
    wrapText(text, scene.width, SMALL.sizePx).map((line) => ({ text: line, sizePx: SMALL.sizePx, fill }))
  const title = wrapText(chart.title(words), scene.width * BOLD_ROOM, TITLE.sizePx, 'semibold')
  const heading = setLines(
    title.map((text) => ({ text, sizePx: TITLE.sizePx, fill: 'text', weight: 'semibold' })),
    MARGIN - 6,
    TITLE.linePx,
  )
  const drawingTop = round(heading.bottom + GAP)
  const below = drawingTop + scene.height + GAP
  const legend = chart.kind === 'timeline' ? markLegend(words, below, width) : { nodes: [], bottom: below }
  const caption = setLines(
    [
      ...(corrected ? [corrected.text] : []),
      chart.caption(words),
      ...(chart.kind === 'map' ? [words.text('map.notes.rule')] : []),
    ].flatMap((text) => lines(text, 'soft')),
    legend.bottom + (legend.nodes.length > 0 ? 6 : 0),
    SMALL.linePx,
  )
  const credit = setLines(
    [
      `${sourcesLine(chart, words)} ${asOfLine(chart, words)}`,
      words.text('embed.still.credit', { site: name, licence: LICENCE.name, address }),
    ].flatMap((text) => lines(text, 'text')),
    caption.bottom + GAP,
    SMALL.linePx,
  )
  const ruleY = round(caption.bottom + GAP / 2)
  const line: SceneNode = { kind: 'line', x1: MARGIN, x2: width - MARGIN, y1: ruleY, y2: ruleY, stroke: 'rule' }
  const placed: Scene = {
    width,
    height: Math.ceil(credit.bottom + MARGIN - 6),
    dir: 'ltr',
    children: [...heading.nodes, ...legend.nodes, ...caption.nodes, line, ...credit.nodes],
  }
  return { scene, drawingTop, furniture: scene.dir === 'rtl' ? mirrorScene(placed) : placed }
}

/** Width and height in px of the picture of a chart as SVG. */
export function stillSize(chart: Chart, words: Words, site: SiteAddress): { width: number; height: number } {
  const { width, height } = furnish(chart, words, site).furniture
  return { width, height }
}

/**
 * A picture on somebody else’s page is drawn with what the reader’s machine has. Where none of the faces is there whose
 * widths are known, a wider one is scaled to them, or words would run over the edge. Nothing is fetched.
 */
const FAMILIES = 'IBM Plex Sans, Arial, Liberation Sans, Arimo, Helvetica, Roboto, Fitted, sans-serif'
const FITTED =
  "<style>@font-face{font-family:Fitted;src:local('DejaVu Sans');size-adjust:88%}@font-face{font-family:Fitted;font-weight:600 900;src:local('DejaVu Sans Bold');size-adjust:83%}</style>"

/** The picture of a chart as SVG text. Its size in px stands on its root; a PNG of it is `STILL_ZOOM` times as large. */
export function stillSvg(chart: Chart, words: Words, site: SiteAddress, theme: StillTheme = 'light'): string {
  const { scene, drawingTop, furniture } = furnish(chart, words, site)
  const { width, height, dir } = furniture
  const colours = THEMES[theme]
  const title = chart.title(words)
  const target = { kind: 'file', theme: colours, title } as const
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"${dir === 'rtl' ? ' direction="rtl"' : ''} role="img" font-family="${FAMILIES}">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(chart.summary(words))}</desc>`,
    FITTED,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<g transform="translate(${MARGIN} ${drawingTop})">${renderChildren(scene, target)}</g>`,
    renderChildren(furniture, target),
    '</svg>\n',
  ].join('')
}
