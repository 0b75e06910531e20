/** Moves and scales path data and nodes: land is stored once, and stands in several places and sizes. */
import { type Box, type PathNode, round, type SceneNode } from '../scene.ts'
import type { Point } from './projection.ts'

const NUMBER = /-?(?:\d+\.\d+|\d+|\.\d+)/g

/** Moves path data. Absolute commands M, L, Q and A are shifted; relative ones stay. */
export function translatePath(d: string, [dx, dy]: Point): string {
  return d.replace(/([MLQA])([^A-Za-z]*)/g, (_, command: string, rest: string) => {
    const numbers = (rest.match(NUMBER) ?? []).map(Number)
    const size = command === 'A' ? 7 : 2
    const moved = numbers.map((value, i) => {
      const place = i % size
      if (command === 'A' && place < 5) return value
      return round(value + (place === size - 2 ? dx : dy))
    })
    return command + moved.join(' ').replace(/ -/g, '-')
  })
}

/** Scales land (M and l only), carrying what rounding leaves over, so that long outlines still close. */
export function scalePath(d: string, factor: number): string {
  if (factor === 1) return d
  const tenth = (value: number) => Math.round(value * 10) / 10
  return d.replace(/M([^l]*)l([^zM]*)/g, (_, start: string, steps: string) => {
    const [x = 0, y = 0] = (start.match(NUMBER) ?? []).map(Number)
    const numbers = (steps.match(NUMBER) ?? []).map(Number)
    let [exactX, exactY] = [x * factor, y * factor]
    let [drawnX, drawnY] = [tenth(exactX), tenth(exactY)]
    let text = `M${drawnX} ${drawnY}l`
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      exactX += (numbers[i] as number) * factor
      exactY += (numbers[i + 1] as number) * factor
      const [stepX, stepY] = [tenth(exactX - drawnX), tenth(exactY - drawnY)]
      text += `${i > 0 ? ' ' : ''}${stepX} ${stepY}`
      drawnX = tenth(drawnX + stepX)
      drawnY = tenth(drawnY + stepY)
    }
    return text.replace(/ -/g, '-')
  })
}

/** The points of land path data (M and l), ring by ring. */
export function pathRings(d: string): Point[][] {
  return (d.match(/M[^M]*/g) ?? []).map((ring) => {
    const numbers = (ring.match(NUMBER) ?? []).map(Number)
    let [x, y] = [0, 0]
    const points: Point[] = []
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      x += numbers[i] as number
      y += numbers[i + 1] as number
      points.push([x, y])
    }
    return points
  })
}

/** The box around some points. */
export function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** Whether a point lies inside an outline (even-odd rule). */
export function isInOutline([x, y]: Point, outline: readonly Point[]): boolean {
  let isInside = false
  outline.forEach(([endX, endY], i) => {
    const [startX, startY] = outline.at(i - 1) as Point
    if (endY > y !== startY > y && x < ((startX - endX) * (y - endY)) / (startY - endY) + endX) isInside = !isInside
  })
  return isInside
}

/** The shared file has an outline where it was at first: from there it moves all the way. */
function sharedMoved({ shared, sharedAt: [x, y] = [0, 0] }: Pick<PathNode, 'shared' | 'sharedAt'>, [dx, dy]: Point) {
  return shared === undefined ? {} : { sharedAt: [round(x + dx), round(y + dy)] as const }
}

/** A node moved by `by` px. */
export function translateNode(node: SceneNode, by: Point): SceneNode {
  const [dx, dy] = by
  switch (node.kind) {
    case 'group':
      return { ...node, ...sharedMoved(node, by), children: node.children.map((child) => translateNode(child, by)) }
    case 'path':
      return { ...node, ...sharedMoved(node, by), d: translatePath(node.d, by) }
    case 'line':
      return {
        ...node,
        x1: round(node.x1 + dx),
        x2: round(node.x2 + dx),
        y1: round(node.y1 + dy),
        y2: round(node.y2 + dy),
      }
    default:
      return { ...node, x: round(node.x + dx), y: round(node.y + dy) }
  }
}
