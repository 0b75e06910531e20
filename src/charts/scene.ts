/**
 * A scene is what a chart draws: placed shapes and words, with inks instead of colours and links instead of handlers.
 * It is plain data, so that the page, the embed, the downloadable file and a test all read the same thing.
 * Lengths are px of the scene's own width; x grows to the right until `mirrorScene` turns it for right-to-left words.
 */

import type { Direction } from '../model/words.ts'
import type { Status, ThreadId } from '../schema/vocabulary.ts'
import type { Ink } from './palette.ts'
import { textWidth, type Weight } from './text-width.ts'

/** A map is drawn in two readings at once; each page and file shows one. */
export type Reading = 'de-facto' | 'un'

interface Drawn {
  /** Name of the part, for hooks and tests: it becomes a `data-part` attribute. */
  part?: string
  /** Belongs to one reading only. */
  reading?: Reading
}

export interface PathNode extends Drawn {
  kind: 'path'
  d: string
  fill?: Ink
  stroke?: Ink
  strokeWidth?: number
  /** Dash and gap lengths in px. */
  dash?: readonly number[]
  opacity?: number
  round?: boolean
  /** Where the same outline stands in a file that many pages share: `land-wide#IR`. A page refers to it; a file draws `d`. */
  shared?: string
  /** Where that outline is moved to, in px; `d` is there already. */
  sharedAt?: readonly [x: number, y: number]
}

export interface LineNode extends Drawn {
  kind: 'line'
  x1: number
  y1: number
  x2: number
  y2: number
  stroke: Ink
  strokeWidth?: number
  dash?: readonly number[]
  opacity?: number
}

export interface RectNode extends Drawn {
  kind: 'rect'
  x: number
  y: number
  width: number
  height: number
  fill?: Ink
  stroke?: Ink
  strokeWidth?: number
  dash?: readonly number[]
  opacity?: number
}

export interface CircleNode extends Drawn {
  kind: 'circle'
  x: number
  y: number
  r: number
  fill?: Ink
  stroke?: Ink
  strokeWidth?: number
  dash?: readonly number[]
  opacity?: number
}

export interface TextNode extends Drawn {
  kind: 'text'
  x: number
  /** The baseline. */
  y: number
  text: string
  sizePx: number
  /** In reading direction: `start` is the left edge in English and the right edge in Hebrew. */
  anchor?: 'start' | 'middle' | 'end'
  fill?: Ink
  weight?: Weight
  /** A stroke of paper behind the letters, where they cross lines. */
  halo?: boolean
}

/** The mark of one event or one value. Its shape is its status: the grammar that every chart shares. */
export interface MarkNode extends Drawn {
  kind: 'mark'
  x: number
  y: number
  r: number
  status: Status
  ink: Ink
  /** The event that it stands for; the renderer makes it a link. */
  event?: string
}

export interface GroupNode extends Drawn {
  kind: 'group'
  /** Said once for all the marks in it that have this ink: a page of many marks is shorter for it. */
  ink?: Ink
  children: SceneNode[]
  /** Where all of it stands, colours included, in a file that many pages share; and where it is moved to. */
  shared?: string
  sharedAt?: readonly [x: number, y: number]
}

export type SceneNode = PathNode | LineNode | RectNode | CircleNode | TextNode | MarkNode | GroupNode

export interface Scene {
  width: number
  height: number
  children: SceneNode[]
  /** Direction of its words. */
  dir: Direction
  thread?: ThreadId
}

/** All nodes of a scene, groups opened, in drawing order. */
export function* nodesOf(nodes: readonly SceneNode[]): Generator<Exclude<SceneNode, GroupNode>> {
  for (const node of nodes) {
    if (node.kind === 'group') yield* nodesOf(node.children)
    else yield node
  }
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The box of a text node, ascenders and descenders included, for a left-to-right or right-to-left scene. */
export function textBox(node: TextNode, dir: Direction = 'ltr'): Box {
  const width = textWidth(node.text, node.sizePx, node.weight)
  const anchor = node.anchor ?? 'start'
  const growsLeft = (anchor === 'end') === (dir === 'ltr') && anchor !== 'middle'
  const x = anchor === 'middle' ? node.x - width / 2 : growsLeft ? node.x - width : node.x
  return { x, y: node.y - node.sizePx * 0.8, width, height: node.sizePx }
}

/** Whether two boxes share any area, with `gapPx` kept free between them. */
export function boxesOverlap(a: Box, b: Box, gapPx = 0): boolean {
  return (
    a.x < b.x + b.width + gapPx &&
    b.x < a.x + a.width + gapPx &&
    a.y < b.y + b.height + gapPx &&
    b.y < a.y + a.height + gapPx
  )
}

/**
 * Mirrors path data about the middle of `width`: M, L, H, V, C, Q, A and Z, absolute or relative. The arguments of a
 * relative command are distances, so that they only change their sign.
 */
function mirrorPath(d: string, width: number): string {
  return d.replace(/([MLHVCQAZ])([^MLHVCQAZ]*)/gi, (_, command: string, rest: string) => {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    const flip = (x: number) => round(command === command.toLowerCase() ? -x : width - x)
    const kind = command.toUpperCase()
    if (kind === 'V') return command + numbers.join(' ')
    if (kind === 'H') return command + numbers.map(flip).join(' ')
    if (kind === 'A') {
      const arcs: string[] = []
      for (let i = 0; i + 6 < numbers.length; i += 7) {
        const [rx, ry, turn, large, sweep, x, y] = numbers.slice(i, i + 7) as [
          number,
          number,
          number,
          number,
          number,
          number,
          number,
        ]
        arcs.push(`${rx} ${ry} ${-turn} ${large} ${sweep === 1 ? 0 : 1} ${flip(x)} ${y}`)
      }
      return command + arcs.join(' ')
    }
    return command + numbers.map((value, i) => (i % 2 === 0 ? flip(value) : value)).join(' ')
  })
}

/** Two decimals at most: exact enough for any screen, and stable in text. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}

/**
 * The scene for right-to-left words: every x is reflected, and text keeps its anchor because `start` follows direction.
 * Mirroring twice gives the scene back.
 */
export function mirrorScene(scene: Scene): Scene {
  const flip = (node: SceneNode): SceneNode => {
    switch (node.kind) {
      case 'group':
        return { ...node, children: node.children.map(flip) }
      case 'path':
        return { ...node, d: mirrorPath(node.d, scene.width) }
      case 'line':
        return { ...node, x1: round(scene.width - node.x1), x2: round(scene.width - node.x2) }
      case 'rect':
        return { ...node, x: round(scene.width - node.x - node.width) }
      default:
        return { ...node, x: round(scene.width - node.x) }
    }
  }
  return { ...scene, dir: scene.dir === 'rtl' ? 'ltr' : 'rtl', children: scene.children.map(flip) }
}
