/**
 * Which part of a picture is seen. All in parts of the whole, along time and across lanes, so that both ways to draw a
 * timeline mean the same by one address.
 */
import { ZOOM_MOST, type Zoom } from '../view/view.ts'

export const WHOLE: Zoom = { k: 1, x: 0.5, y: 0.5 }

/** The nearest zoom that shows nothing outside the picture. */
export function settled({ k, x, y }: Zoom): Zoom {
  const size = Math.min(ZOOM_MOST, Math.max(1, k))
  const edge = 0.5 / size
  const inside = (value: number) => Math.min(1 - edge, Math.max(edge, value))
  return { k: size, x: inside(x), y: inside(y) }
}

/** Larger by `factor`, with the point (`px`, `py`) of what is seen (0 to 1) staying where it is. */
export function zoomedAbout({ k, x, y }: Zoom, factor: number, px = 0.5, py = 0.5): Zoom {
  const size = Math.min(ZOOM_MOST, Math.max(1, k * factor))
  const keep = (middle: number, at: number) => middle + (at - 0.5) / k - (at - 0.5) / size
  return settled({ k: size, x: keep(x, px), y: keep(y, py) })
}

/** Moved by parts of what is seen. */
export const panned = ({ k, x, y }: Zoom, dx: number, dy: number): Zoom => settled({ k, x: x + dx / k, y: y + dy / k })

/** Moved as little as brings a point of the whole well inside. */
export function bringingIn(zoom: Zoom, px: number, py: number): Zoom {
  const reach = 0.4 / zoom.k
  const near = (middle: number, at: number) => Math.min(at + reach, Math.max(at - reach, middle))
  return settled({ k: zoom.k, x: near(zoom.x, px), y: near(zoom.y, py) })
}

/** How a picture runs: across or down, and whether it is mirrored. */
export interface Run {
  down: boolean
  mirrored: boolean
}

/** The `viewBox` of a zoom, in a picture of this size. */
export function viewBoxOf(zoom: Zoom, run: Run, width: number, height: number): string {
  const { k, x, y } = settled(zoom)
  const [left, top] = placed(run, x, y)
  return [left * width - width / k / 2, top * height - height / k / 2, width / k, height / k]
    .map((value) => Math.round(value * 100) / 100)
    .join(' ')
}

/** From time and lanes to left and top. */
export function placed({ down, mirrored }: Run, along: number, across: number): [number, number] {
  const [left, top] = down ? [across, along] : [along, across]
  return [mirrored ? 1 - left : left, top]
}

/** From left and top to time and lanes. */
export function unplaced({ down, mirrored }: Run, left: number, top: number): [number, number] {
  const side = mirrored ? 1 - left : left
  return down ? [top, side] : [side, top]
}
