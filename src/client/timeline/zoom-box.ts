/**
 * Which part of a picture is seen. All in parts of the whole, along time and across lanes, so that both ways to draw a
 * timeline mean the same by one address.
 */
import { clamp, ZOOM_MOST, type Zoom } from '../view/view.ts'

export const WHOLE: Zoom = { k: 1, x: 0.5, y: 0.5 }

/** How a picture runs: across or down, and whether it is mirrored. */
export interface Run {
  down: boolean
  mirrored: boolean
}

/** The nearest zoom that shows nothing outside the picture. */
export function settled(zoom: Zoom): Zoom {
  const k = clamp(zoom.k, 1, ZOOM_MOST)
  const edge = 0.5 / k
  return { k, x: clamp(zoom.x, edge, 1 - edge), y: clamp(zoom.y, edge, 1 - edge) }
}

/** Larger by `factor`, with the point (`px`, `py`) of what is seen (0 to 1) staying where it is. */
export function zoomedAbout({ k, x, y }: Zoom, factor: number, px = 0.5, py = 0.5): Zoom {
  const size = clamp(k * factor, 1, ZOOM_MOST)
  const shift = 1 / k - 1 / size
  return settled({ k: size, x: x + (px - 0.5) * shift, y: y + (py - 0.5) * shift })
}

/** Moved by parts of what is seen. */
export const panned = ({ k, x, y }: Zoom, dx: number, dy: number): Zoom => settled({ k, x: x + dx / k, y: y + dy / k })

/** Moved as little as brings a point of what is seen (or lies beyond it) well inside. */
export function bringingIn(zoom: Zoom, px: number, py: number): Zoom {
  const excess = (at: number) => at - clamp(at, 0.1, 0.9)
  return panned(zoom, excess(px), excess(py))
}

/** From left and top to time and lanes. */
export function unplaced({ down, mirrored }: Run, left: number, top: number): [along: number, across: number] {
  const side = mirrored ? 1 - left : left
  return down ? [top, side] : [side, top]
}

/** The `viewBox` of a zoom, in a picture of this size. */
export function viewBoxOf(zoom: Zoom, { down, mirrored }: Run, width: number, height: number): string {
  const { k, x, y } = settled(zoom)
  const [side, top] = down ? [y, x] : [x, y]
  const left = mirrored ? 1 - side : side
  return [left * width - width / k / 2, top * height - height / k / 2, width / k, height / k]
    .map((value) => Math.round(value * 100) / 100)
    .join(' ')
}
