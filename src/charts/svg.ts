/**
 * Turns a scene into SVG text. The only place that writes or escapes SVG, for the page, the embed, the file and the test.
 * `page` uses classes (the stylesheet knows the theme) and shared mark symbols; `file` writes every colour and shape out,
 * so that the picture stands alone.
 */
import type { Status } from '../schema/vocabulary.ts'
import { INK_CLASS, type Ink, LIGHT, type Theme } from './palette.ts'
import { relativePath } from './relative-path.ts'
import {
  type MarkNode,
  nodesOf,
  type PathNode,
  type Reading,
  round,
  type Scene,
  type SceneNode,
  type TextNode,
} from './scene.ts'

export interface PageTarget {
  kind: 'page'
  /** Address of an event's page, from its id. */
  eventHref: (event: string) => string
  /** Address of an outline in a shared file, from a path's `shared`. Without it every outline is written out. */
  sharedHref?: (outline: string) => string
  /** Extra classes of the svg element. */
  className?: string
  /** Ids of what names it and of what tells what it shows. Without them it is hidden from the accessibility tree. */
  named?: { by: string; told: string }
}
export interface FileTarget {
  kind: 'file'
  theme?: Theme
  title: string
  /** Which reading of a map to draw; the de facto one unless another is asked for. */
  reading?: Reading
  /** Draw nothing behind the scene. */
  transparent?: boolean
}
export type Target = PageTarget | FileTarget

/** Escapes text for XML content and quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** Radius that the shared symbols are drawn at. */
export const SYMBOL_RADIUS = 5

const lineWidth = (r: number) => round(Math.max(1.3, r * 0.32))

/** Radius of the middle of the line around a mark that is not solid; `styles/threads.css` gives the line its width. */
const INNER_RADIUS = round(SYMBOL_RADIUS - lineWidth(SYMBOL_RADIUS) / 2)

/**
 * The mark of each status as SVG in a box around 0,0: solid, half filled, hollow, hollow with a stroke through it.
 * `ink` and `paper` are paint values.
 */
function markShape(status: Status, r: number, ink: string, paper: string): string {
  const stroke = lineWidth(r)
  const inner = round(r - stroke / 2)
  const ring = (fill: string) => `<circle r="${inner}" fill="${fill}" stroke="${ink}" stroke-width="${stroke}"/>`
  if (status === 'confirmed') return `<circle r="${round(r)}" fill="${ink}"/>`
  if (status === 'attributed')
    return `${ring(paper)}<path d="M0-${inner}A${inner} ${inner} 0 0 0 0 ${inner}Z" fill="${ink}"/>`
  if (status === 'claimed') return ring(paper)
  const reach = round(r * 1.05)
  return `${ring(paper)}<path d="M-${reach} ${reach}L${reach}-${reach}" stroke="${ink}" stroke-width="${stroke}"/>`
}

const SYMBOL_ID: Record<Status, string> = { confirmed: 'mc', attributed: 'ma', claimed: 'mh', disputed: 'md' }

/** Statuses whose mark is one circle on a page. */
const CIRCLES: readonly Status[] = ['confirmed', 'attributed', 'claimed']

/** What the half-filled marks of a thread are painted with: a circle of two halves is one shape that way. */
const halves = Object.values(INK_CLASS)
  .filter((name) => /^t\d$/.test(name))
  .map(
    (name) =>
      `<linearGradient id="h${name}" class="${name}"><stop offset=".5" stop-color="currentColor"/><stop offset=".5" stop-color="var(--paper)"/></linearGradient>`,
  )
  .join('')

/** The mark symbols that every chart of a page shares; written once, before the first chart. */
export function markSymbols(): string {
  const symbols = (Object.keys(SYMBOL_ID) as Status[])
    .map(
      (status) =>
        `<g id="${SYMBOL_ID[status]}">${markShape(status, SYMBOL_RADIUS, 'currentColor', 'var(--paper)')}</g>`,
    )
    .join('')
  return `<svg class="symbols" width="0" height="0" aria-hidden="true"><defs>${symbols}${halves}</defs></svg>`
}

/** One mark on its own, for legends and lists, as inline SVG that takes the colour of the text around it. */
export function markGlyph(status: Status): string {
  return `<svg class="glyph" viewBox="-6 -6 12 12" aria-hidden="true"><use href="#${SYMBOL_ID[status]}"/></svg>`
}

function paint(target: Target, ink: Ink): string {
  return target.kind === 'file' ? (target.theme ?? LIGHT)[ink] : 'currentColor'
}

/** A page holds both readings and its stylesheet shows one; without styles it is the first. */
const READING_CLASS: Record<Reading, string> = { 'de-facto': 'df', un: 'un' }
const hiddenAtFirst = (reading: Reading | undefined) => (reading === 'un' ? ' display="none"' : '')

/** Fill and stroke of a node: classes on a page, colours in a file. */
function inked(target: Target, fill: Ink | undefined, stroke: Ink | undefined, reading?: Reading): string {
  if (target.kind === 'file') {
    const theme = target.theme ?? LIGHT
    return ` fill="${fill ? theme[fill] : 'none'}"${stroke ? ` stroke="${theme[stroke]}"` : ''}`
  }
  const classes = [
    fill && `f-${INK_CLASS[fill]}`,
    stroke && `s-${INK_CLASS[stroke]}`,
    reading && READING_CLASS[reading],
  ].filter(Boolean)
  // A stroked class is unfilled in the stylesheet unless a fill stands beside it.
  return classes.length > 0 ? ` class="${classes.join(' ')}"` : ' fill="none"'
}

function strokes(node: { strokeWidth?: number; dash?: readonly number[]; opacity?: number }): string {
  return (
    (node.strokeWidth !== undefined ? ` stroke-width="${round(node.strokeWidth)}"` : '') +
    (node.dash ? ` stroke-dasharray="${node.dash.join(' ')}"` : '') +
    (node.opacity !== undefined ? ` opacity="${node.opacity}"` : '')
  )
}

function renderText(node: TextNode, target: Target): string {
  const anchor = node.anchor && node.anchor !== 'start' ? ` text-anchor="${node.anchor}"` : ''
  const place = ` x="${round(node.x)}" y="${round(node.y)}"`
  if (target.kind === 'page') {
    const classes = [
      node.fill && node.fill !== 'text' ? `f-${INK_CLASS[node.fill]}` : '',
      node.weight === 'semibold' ? 'b' : '',
      node.halo ? 'h' : '',
    ].filter(Boolean)
    const size = node.sizePx === 14 ? '' : ` font-size="${round(node.sizePx)}"`
    return `<text${place}${size}${anchor}${classes.length ? ` class="${classes.join(' ')}"` : ''}>${escapeXml(node.text)}</text>`
  }
  const theme = target.theme ?? LIGHT
  const halo = node.halo ? ` stroke="${theme.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"` : ''
  return `<text${place} font-size="${round(node.sizePx)}"${anchor} fill="${theme[node.fill ?? 'text']}"${node.weight === 'semibold' ? ' font-weight="600"' : ''}${halo}>${escapeXml(node.text)}</text>`
}

/** `inherited` is the ink of the group around it, which a page need not say again. */
function renderMark(node: MarkNode, target: Target, inherited?: Ink): string {
  if (target.kind === 'file') {
    return `<g transform="translate(${round(node.x)} ${round(node.y)})">${markShape(node.status, node.r, paint(target, node.ink), paint(target, 'paper'))}</g>`
  }
  const linked = (mark: string) =>
    node.event === undefined ? mark : `<a href="${escapeXml(target.eventHref(node.event))}" tabindex="-1">${mark}</a>`
  const ink = INK_CLASS[node.ink]
  // A circle of its own rather than the shared symbol: each `use` is a group that a browser places, and thousands of them
  // take three times as long to lay out and paint.
  if (node.r === SYMBOL_RADIUS && CIRCLES.includes(node.status) && /^t\d$/.test(ink)) {
    const classes = `${SYMBOL_ID[node.status]}${node.ink === inherited ? '' : ` ${ink}`}`
    const r = node.status === 'confirmed' ? node.r : INNER_RADIUS
    return linked(`<circle class="${classes}" cx="${round(node.x)}" cy="${round(node.y)}" r="${r}"/>`)
  }
  const scale = node.r === SYMBOL_RADIUS ? '' : ` scale(${round(node.r / SYMBOL_RADIUS)})`
  const placed =
    scale === ''
      ? ` x="${round(node.x)}" y="${round(node.y)}"`
      : ` transform="translate(${round(node.x)} ${round(node.y)})${scale}"`
  const coloured = node.ink === inherited ? '' : ` class="${INK_CLASS[node.ink]}"`
  return linked(`<use${placed}${coloured} href="#${SYMBOL_ID[node.status]}"/>`)
}

const moved = (by: readonly [number, number] | undefined) => (by ? ` x="${round(by[0])}" y="${round(by[1])}"` : '')

/** Paths for a file that pages draw from: their inks are the custom properties of the page that refers to them. */
export function renderShared(paths: readonly PathNode[]): string {
  const paint = (ink: Ink | undefined) => (ink ? `var(--${ink})` : 'none')
  return paths
    .filter(({ d }) => d !== '')
    .map((node) => {
      const caps = node.round ? ' stroke-linecap="round"' : ''
      return `<path d="${node.d}" fill="${paint(node.fill)}" stroke="${paint(node.stroke)}"${strokes(node)}${caps}/>`
    })
    .join('')
}

function renderNode(node: SceneNode, target: Target, inherited?: Ink): string {
  // Names of parts are for files and tests: a page has no use for them yet, and every reader would pay.
  if (node.reading && target.kind === 'file' && node.reading !== (target.reading ?? 'de-facto')) return ''
  const part = node.part && target.kind === 'file' ? ` data-part="${escapeXml(node.part)}"` : ''
  switch (node.kind) {
    case 'group': {
      const ink = node.ink ?? inherited
      const classes = target.kind === 'page' && [
        node.ink && INK_CLASS[node.ink],
        node.reading && READING_CLASS[node.reading],
      ]
      const names = classes ? classes.filter(Boolean).join(' ') : ''
      const said = (names && ` class="${names}"`) + (target.kind === 'page' ? hiddenAtFirst(node.reading) : '')
      if (node.shared !== undefined && target.kind === 'page' && target.sharedHref)
        return `<use${part} href="${escapeXml(target.sharedHref(node.shared))}"${moved(node.sharedAt)}${said}/>`
      return `<g${part}${said}>${node.children.map((child) => renderNode(child, target, ink)).join('')}</g>`
    }
    case 'path': {
      const caps = node.round ? ' stroke-linecap="round" stroke-linejoin="round"' : ''
      if (node.shared !== undefined && target.kind === 'page' && target.sharedHref) {
        const ink = inked(target, node.fill, node.stroke, node.reading) + hiddenAtFirst(node.reading)
        const link = escapeXml(target.sharedHref(node.shared))
        return `<use${part} href="${link}"${moved(node.sharedAt)}${ink}${strokes(node)}${caps}/>`
      }
      const d = target.kind === 'page' ? relativePath(node.d) : node.d
      const hidden = target.kind === 'page' ? hiddenAtFirst(node.reading) : ''
      return `<path${part} d="${d}"${inked(target, node.fill, node.stroke, node.reading)}${hidden}${strokes(node)}${caps}/>`
    }
    case 'line':
      return `<path${part} d="M${round(node.x1)} ${round(node.y1)}L${round(node.x2)} ${round(node.y2)}"${inked(target, undefined, node.stroke)}${strokes(node)}/>`
    case 'rect':
      return `<rect${part} x="${round(node.x)}" y="${round(node.y)}" width="${round(node.width)}" height="${round(node.height)}"${inked(target, node.fill, node.stroke)}${strokes(node)}/>`
    case 'circle':
      return `<circle${part} cx="${round(node.x)}" cy="${round(node.y)}" r="${round(node.r)}"${inked(target, node.fill, node.stroke)}${strokes(node)}/>`
    case 'text':
      return renderText(node, target)
    case 'mark':
      return renderMark(node, target, inherited)
  }
}

/** The children of a scene as SVG, without the root element: for scenes placed inside a larger picture. */
export function renderChildren(scene: Scene, target: Target): string {
  return scene.children.map((node) => renderNode(node, target)).join('')
}

/**
 * The scene as an `<svg>` element.
 * On a page the picture is hidden from the accessibility tree: the figure around it carries title, finding and table,
 * and a picture with links inside must not have the role of an image. A file names itself by its title.
 */
export function renderSvg(scene: Scene, target: Target): string {
  const box = `viewBox="0 0 ${round(scene.width)} ${round(scene.height)}"`
  const direction = scene.dir === 'rtl' ? ' direction="rtl"' : ''
  if (target.kind === 'page') {
    const linked = [...nodesOf(scene.children)].some((node) => node.kind === 'mark' && node.event !== undefined)
    const className = ['chart-svg', target.className].filter(Boolean).join(' ')
    const { named } = target
    const role = named
      ? `role="img" aria-labelledby="${named.by}" aria-describedby="${named.told}"`
      : `aria-hidden="true"${linked ? '' : ' focusable="false"'}`
    return `<svg class="${className}" ${box}${direction} ${role}>${renderChildren(scene, target)}</svg>`
  }
  const theme = target.theme ?? LIGHT
  const ground = target.transparent ? '' : `<rect width="100%" height="100%" fill="${theme.paper}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${round(scene.width)}" height="${round(scene.height)}" ${box}${direction} role="img" font-family="IBM Plex Sans, Arial, sans-serif"><title>${escapeXml(target.title)}</title>${ground}${renderChildren(scene, target)}</svg>`
}
