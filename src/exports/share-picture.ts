/**
 * The picture that a shared link shows: 1200 × 630 px, the headline over the lanes of the six threads, which run to both
 * edges and cross the line of the Sunday. On the picture of one thread its lane is lit and the others stand back.
 * It is drawn from the scene of the convergence chart, without the labels that would be too small to read here.
 */
import { LIGHT } from '../charts/palette.ts'
import { nodesOf, round, type Scene, type SceneNode, type TextNode } from '../charts/scene.ts'
import { escapeXml, renderChildren } from '../charts/svg.ts'
import widths from '../fonts/advance-widths.json' with { type: 'json' }
import { THREADS, type ThreadId } from '../schema/vocabulary.ts'
import { DISPLAY_FAMILY } from './png.ts'

export interface ShareWords {
  site: string
  /** The name of the thread, on its picture. */
  thread?: string
  headline: string
  /** Stands at the line of the Sunday. */
  sunday: string
  /** The first and last year of the account. */
  from: string
  to: string
}

const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 44
const BAND = 18
/** Where the lanes may begin: under two lines of headline and the words at the Sunday. */
const LANES_TOP = 268
const LINE_SIZES = [70, 64]
const HEADLINE_SIZES = [60, 57, 54, 50, 46]
const SCENE_WIDTHS = [1600, 1800, 2000, 2200, 2400]

function headlineWidth(text: string, sizePx: number): number {
  const table: Record<string, number> = widths.display
  return ([...text].reduce((sum, character) => sum + (table[character] ?? 700), 0) / 1000) * sizePx
}

/** The headline in one line if that is large, or else at the largest size at which it takes two, as alike as may be. */
function setHeadline(text: string): { sizePx: number; lines: string[] } {
  const words = text.split(' ')
  const room = WIDTH - 2 * MARGIN
  const whole = LINE_SIZES.find((sizePx) => headlineWidth(text, sizePx) <= room)
  if (whole !== undefined || words.length === 1) return { sizePx: whole ?? 46, lines: [text] }
  for (const sizePx of HEADLINE_SIZES) {
    const breaks = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
    const longest = (lines: string[]) => Math.max(...lines.map((line) => headlineWidth(line, sizePx)))
    const lines = breaks.reduce((best, next) => (longest(next) < longest(best) ? next : best), breaks[0] as string[])
    if (longest(lines) <= room || sizePx === HEADLINE_SIZES.at(-1)) return { sizePx, lines }
  }
  throw new Error('there is a last size')
}

/** The part of a scene between its first and last mark, with the scale that lets its width fill the picture. */
function lanesOf(scene: Scene) {
  const marks = [...nodesOf(scene.children)].flatMap((node) => (node.kind === 'mark' ? [node] : []))
  const top = Math.min(...marks.map((mark) => mark.y - mark.r)) - 12
  const bottom = Math.max(...marks.map((mark) => mark.y + mark.r)) + 16
  const scale = WIDTH / scene.width
  return { top, bottom, scale, heightPx: (bottom - top) * scale }
}

type LeafNode = Exclude<SceneNode, { kind: 'group' }>

const inkOf = (node: LeafNode) =>
  node.kind === 'mark'
    ? node.ink
    : node.kind === 'line' || node.kind === 'text'
      ? undefined
      : (node.stroke ?? node.fill)

/**
 * The scene at the first width at which its lanes leave room for the headline. All pictures share it.
 * @param draw the scene of the convergence chart at a width in px.
 */
export function shareScene(draw: (widthPx: number) => Scene): Scene {
  let scene = draw(SCENE_WIDTHS[0] as number)
  for (const widthPx of SCENE_WIDTHS) {
    scene = draw(widthPx)
    if (lanesOf(scene).heightPx <= HEIGHT - LANES_TOP) break
  }
  return scene
}

/** The picture as SVG text, in the light theme. With a thread, the picture of that thread. */
export function sharePicture(scene: Scene, text: ShareWords, thread?: ThreadId): string {
  const { top, bottom, scale } = lanesOf(scene)
  const nodes = [...nodesOf(scene.children)]
  const isThread = (ink: unknown): ink is ThreadId => THREADS.includes(ink as ThreadId)
  const inLane = (ink: ThreadId) => thread === undefined || ink === thread
  /** Nodes of the thread of the picture, or of the others. What is lit is drawn heavier, as the chart is shrunk. */
  const layer = (from: readonly LeafNode[], isLit: boolean): SceneNode[] =>
    from.flatMap((node): SceneNode[] => {
      const ink = inkOf(node)
      // Paper is what cuts the lanes where the scale breaks: both layers need it.
      if (ink === 'paper') return [node]
      if (!isThread(ink) || inLane(ink) !== isLit) return []
      if (thread === undefined || !isLit) return [node]
      if (node.kind === 'mark') return [{ ...node, r: node.r * 1.2 }]
      return 'strokeWidth' in node && node.strokeWidth ? [{ ...node, strokeWidth: node.strokeWidth * 1.8 }] : [node]
    })
  const svgOf = (children: SceneNode[]) =>
    renderChildren({ ...scene, children }, { kind: 'file', title: text.headline })

  const lanesY = round(HEIGHT - (bottom - top) * scale)
  const at = (y: number) => round(lanesY + (y - top) * scale)
  const placed = (part: readonly LeafNode[]) =>
    `<g transform="translate(0 ${round(lanesY - top * scale)}) scale(${scale})"><g opacity=".3">${svgOf(layer(part, false))}</g>${svgOf(layer(part, true))}</g>`
  // Lines and their gaps lie under the Sunday, strands and marks over it.
  const cut = nodes.findLastIndex((node) => inkOf(node) === 'paper') + 1
  const [under, over] = [nodes.slice(0, cut), nodes.slice(cut)]
  const label = (x: number, y: number, words: string, sizePx: number, rest = '') =>
    `<text x="${round(x)}" y="${round(y)}" font-size="${sizePx}"${rest}>${escapeXml(words)}</text>`
  const halo = ` stroke="${LIGHT.paper}" stroke-width="6" stroke-linejoin="round" paint-order="stroke"`

  const names = nodes.filter(
    (node): node is TextNode => node.kind === 'text' && node.weight === 'semibold' && isThread(node.fill),
  )
  const nameTexts = names.map((name) => {
    const faded = thread !== undefined && name.fill !== thread ? ' opacity=".45"' : ''
    return `<g${faded}>${label(MARGIN, at(name.y), name.text, 21, ` font-weight="600" fill="${LIGHT[name.fill as ThreadId]}"${halo}`)}</g>`
  })

  const sunday = nodes.find((node) => node.kind === 'line' && node.stroke === 'sunday')
  const sundayX = sunday?.kind === 'line' ? round(sunday.x1 * scale) : undefined
  const sundayMark =
    sundayX === undefined
      ? ''
      : `<path d="M${sundayX} ${lanesY - 40}V${HEIGHT}" stroke="${LIGHT.sunday}" stroke-width="5"/>` +
        label(sundayX + 14, lanesY - 18, text.sunday, 24, ` font-weight="600" fill="${LIGHT.text}"${halo}`)

  const lanesInOrder = new Set(names.toSorted((a, b) => a.y - b.y).map((name) => name.fill as ThreadId))
  const bands = (thread ? [thread] : [...lanesInOrder]).map((id, i, all) => {
    const width = WIDTH / all.length
    return `<rect x="${i * width}" width="${width}" height="${BAND}" fill="${LIGHT[id]}"/>`
  })
  const { sizePx, lines } = setHeadline(text.headline)
  const headline = lines.map((line, i) =>
    label(
      MARGIN,
      (lines.length === 1 ? 92 : 68) + sizePx * (1 + i * 1.08),
      line,
      sizePx,
      ` font-family="${DISPLAY_FAMILY}" font-weight="500" fill="${LIGHT.text}"`,
    ),
  )
  const threadName = text.thread
    ? `<tspan fill="${LIGHT[thread ?? 'visit']}" dx="14">${escapeXml(text.thread)}</tspan>`
    : ''

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="IBM Plex Sans">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${LIGHT.paper}"/>`,
    ...bands,
    `<text x="${MARGIN}" y="64" font-size="26" font-weight="600" fill="${LIGHT.text}">${escapeXml(text.site)}${threadName}</text>`,
    ...headline,
    placed(under),
    sundayMark,
    placed(over),
    ...nameTexts,
    label(MARGIN, lanesY - 18, text.from, 22, ` fill="${LIGHT.soft}"`),
    label(WIDTH - MARGIN, lanesY - 18, text.to, 22, ` text-anchor="end" fill="${LIGHT.soft}"`),
    '</svg>',
  ].join('')
}
