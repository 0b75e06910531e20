/** One square for one incident. Its texture is its kind; status has its own shapes, which these must not resemble. */
import { type PathNode, round } from '../../scene.ts'
import type { Kind } from './rows.ts'

function rectPath(x: number, y: number, width: number, height: number): string {
  const [left, top, right, bottom] = [round(x), round(y), round(x + width), round(y + height)]
  return `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}Z`
}

/** A hollow square: its inner edge runs the other way round, which leaves it unfilled. */
function framePath(x: number, y: number, size: number, thickness: number): string {
  const [left, top, right, bottom] = [x + thickness, y + thickness, x + size - thickness, y + size - thickness].map(
    round,
  )
  return `${rectPath(x, y, size, size)}M${left} ${top}L${left} ${bottom}L${right} ${bottom}L${right} ${top}Z`
}

/** Solid on land or from the air, level stripes at sea, a core in a frame in cyberspace; `x` and `y` are its top left, in px. */
export function square(kind: Kind, x: number, y: number, size: number): PathNode {
  const thickness = size / 11
  const stripe = (share: number) =>
    rectPath(x + thickness, y + size * share - thickness / 2, size - 2 * thickness, thickness * 1.4)
  const textures: Record<Kind, string> = {
    'land-air': rectPath(x, y, size, size),
    sea: framePath(x, y, size, thickness) + [0.28, 0.49, 0.7].map(stripe).join(''),
    cyber: framePath(x, y, size, thickness) + rectPath(x + size * 0.32, y + size * 0.32, size * 0.36, size * 0.36),
  }
  return { kind: 'path', d: textures[kind], fill: 'shadow-war', part: `incident-${kind}` }
}
