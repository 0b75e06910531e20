/**
 * How high a frame is at a width, reckoned from the widths of its words, so that a host can keep the room before anything
 * has loaded. It repeats what `src/styles/embed.css` lays out, and never says less than a browser needs: a test in a
 * browser compares the two.
 */
import type { Chart } from '../../charts/chart.ts'
import type { Words } from '../../model/words.ts'
import { STATUSES } from '../../schema/vocabulary.ts'
import { arialWidth, linesOf, rowsOf } from './arial-width.ts'
import { frameDrawings, isExplorable, mapRule, sourceLine } from './frame-parts.ts'

/** Lengths in px, as in `embed.css`. */
const LAYOUT = {
  paddingBlock: 20,
  paddingInline: { narrow: 20, wide: 32 },
  wideFrom: 400,
  title: { narrow: [17, 21], wide: [19, 24], below: 4, wideFrom: 600 },
  bar: 44,
  readings: { size: 13, line: 32, gap: 14, radio: 18 },
  drawingBelow: 6,
  legend: { size: 13, line: 20, gap: 12, glyph: 16, most: 720, below: 4 },
  small: { size: 12, line: 16, most: 720, below: 4 },
  details: 28,
} as const

/** Width from which the title is larger, and widths beyond which nothing changes but the room. */
export const FRAME_WIDTHS = [280, 320, 375, 480, 600, 768, 960, 1200] as const

/** Px that a drawing takes in a room of some px. */
function drawingHeight(chart: Chart, words: Words, roomPx: number): number {
  const { scene, mostPx } = frameDrawings(chart, words).findLast(({ fromPx }) => fromPx <= roomPx)!
  return (Math.min(roomPx, mostPx) * scene.height) / scene.width
}

function smallLines(text: string, roomPx: number): number {
  const { size, line, most, below } = LAYOUT.small
  return linesOf(text, Math.min(roomPx, most), size) * line + below
}

/** The height in px that the frame of a chart needs at a width in px: never too little, and hardly too much. */
export function frameHeight(chart: Chart, widthPx: number, words: Words): number {
  const { paddingBlock, paddingInline, wideFrom, title, bar, readings, drawingBelow, legend, details } = LAYOUT
  const roomPx = widthPx - (widthPx >= wideFrom ? paddingInline.wide : paddingInline.narrow)
  const [size, line] = widthPx >= title.wideFrom ? title.wide : title.narrow
  let height = paddingBlock + details + drawingHeight(chart, words, roomPx) + drawingBelow
  height += linesOf(chart.title(words), roomPx, size, 'bold') * line + title.below
  if (isExplorable(chart)) height += bar
  if (chart.kind === 'map') {
    const labels = [words.text('map.readings.deFacto'), words.text('map.readings.un')]
    const widths = labels.map((label) => readings.radio + arialWidth(label, readings.size))
    height += rowsOf(widths, readings.gap, roomPx) * readings.line
  }
  if (chart.kind !== 'series') {
    const lead = `${words.text('site.figure.legend')}:`
    const names = STATUSES.map(
      (status) => legend.glyph + arialWidth(words.text(`statuses.${status}.name`), legend.size),
    )
    const room = Math.min(roomPx, legend.most)
    height += rowsOf([arialWidth(lead, legend.size), ...names], legend.gap, room) * legend.line + legend.below
  }
  const rule = mapRule(chart, words)
  if (rule) height += smallLines(rule, roomPx)
  const { sources, site, licence } = sourceLine(chart, words)
  height += smallLines(`${sources} ${site}, ${licence}`, roomPx)
  return Math.ceil(height)
}

interface Point {
  width: number
  height: number
}

/** Heights at the widths between which they change evenly, within `slackPx`; never too little at any width between. */
export function heightSteps(chart: Chart, words: Words, slackPx = 8): Point[] {
  const [least, most] = [240, 1400]
  const all = Array.from({ length: most - least + 1 }, (_, i) => ({
    width: least + i,
    height: frameHeight(chart, least + i, words),
  }))
  const steps: Point[] = [all[0]!]
  for (let from = 0; from < all.length - 1; ) {
    const begin = steps.at(-1)!
    let to = from + 1
    // As far as one straight line stays over all heights and close to them.
    for (let end = from + 2; end < all.length; end++) {
      const at = all[end]!
      const lineAt = (i: number) => begin.height + ((at.height - begin.height) * (i - from)) / (end - from)
      let fits = true
      for (let i = from; i <= end && fits; i++) {
        const over = lineAt(i) - all[i]!.height
        fits = over >= -slackPx / 2 && over <= slackPx
      }
      if (fits) to = end
      else if (end - to > 60) break
    }
    steps.push({ ...all[to]! })
    from = to
  }
  return steps
}

/**
 * The same as a length of CSS, for the `min-height` of a frame in a container: a straight line for each drawing, as high as
 * the frame needs at any width at which that drawing is shown. Out of a container `cqi` is that of the window.
 */
export function reservedHeight(chart: Chart, words: Words): string {
  const pieces: string[] = []
  const { paddingInline, wideFrom } = LAYOUT
  const drawings = frameDrawings(chart, words)
  const frameWidth = (room: number) =>
    room + (room + paddingInline.narrow < wideFrom ? paddingInline.narrow : paddingInline.wide)
  const marks = drawings.flatMap(({ fromPx, mostPx, scene }) => [
    fromPx ? frameWidth(fromPx) : 240,
    frameWidth(Math.max(mostPx, scene.width)),
  ])
  const ends = [...new Set([...marks, 400, 600, 1400].map(Math.round))]
    .filter((px) => px >= 240 && px <= 1400)
    .sort((a, b) => a - b)
  for (const [i, from] of ends.entries()) {
    const to = ends[i + 1]
    if (to === undefined) break
    const heights = Array.from({ length: to - from }, (_, at) => frameHeight(chart, from + at, words))
    const slope = (heights.at(-1)! - heights[0]!) / Math.max(1, to - from - 1)
    const base = Math.max(...heights.map((height, at) => height - slope * (from + at)))
    const line = `${round(base)}px + ${round(slope * 100)}cqi`
    const before = i > 0 ? `${round((2 - from) * STEEP)}px + ${STEEP * 100}cqi` : ''
    const after = i < ends.length - 2 ? `${round(to * STEEP)}px - ${STEEP * 100}cqi` : ''
    pieces.push(before || after ? `min(${[line, before, after].filter(Boolean).join(', ')})` : `calc(${line})`)
  }
  return pieces.length > 1 ? `max(${pieces.join(', ')})` : pieces[0]!
}

/** Px that a piece falls by for each px beyond its end: it is gone within a px or two. */
const STEEP = 999
const round = (value: number) => Math.ceil(value * 100) / 100
