/**
 * How high a frame is at a width, reckoned from the widths of its words, so that a host can keep the room before anything
 * has loaded. It repeats what `src/styles/embed.css` lays out, and never says less than a browser needs: a test in a
 * browser compares the two.
 */
import type { Chart } from '../../charts/chart.ts'
import { mostShownPx } from '../../charts/frame-scene.ts'
import type { Words } from '../../model/words.ts'
import { STATUSES, type Status } from '../../schema/vocabulary.ts'
import { arialWidth, linesOf, rowsOf } from './arial-width.ts'
import {
  correctedNote,
  type Drawing,
  frameDrawings,
  isExplorable,
  isSided,
  mapRule,
  sourceLine,
} from './frame-parts.ts'

/** Lengths in px, as in `embed.css`. */
const LAYOUT = {
  paddingBlock: 20,
  paddingInline: { narrow: 20, wide: 32 },
  wideFrom: 400,
  title: { narrow: [17, 21], wide: [19, 24], below: 4, wideFrom: 600 },
  /** Of controls. It stands beside the readings of a map where there is room. */
  bar: { line: 44, besideFrom: 600 },
  readings: { size: 13, line: 32, gap: 14, radio: 18 },
  drawingBelow: 6,
  legend: { size: 13, line: 20, gap: 12, glyph: 18, below: 4 },
  small: { size: 12, line: 16, most: 720, below: 4 },
  details: 28,
  /** What stands beside a map in a broad frame: its least width, and the finding over it. */
  side: { from: 900, gap: 24, least: 300 },
  finding: { size: 14, line: 20, below: 8 },
} as const

/** Engines round the heights of lines each in its own way: Firefox comes to one px more than is reckoned. */
const ROUNDING_PX = 2

/** Width from which the title is larger, and widths beyond which nothing changes but the room. */
export const FRAME_WIDTHS = [280, 320, 375, 480, 600, 768, 960, 1200] as const

/** What a frame says, and what it draws: gathered once, because heights are asked for at every width. */
interface Said {
  words: Words
  drawings: readonly Drawing[]
  title: string
  small: readonly string[]
  readings: readonly number[]
  legend: readonly number[]
  hasBar: boolean
  /** What is said beside the drawing, where there is room. */
  finding?: string
}

const gathered = new WeakMap<Chart, Said>()

function gather(chart: Chart, words: Words): Said {
  const known = gathered.get(chart)
  if (known?.words === words) return known
  const { readings, legend } = LAYOUT
  const { sources, site, licence } = sourceLine(chart, words)
  const rule = mapRule(chart, words)
  const corrected = correctedNote(chart, words)
  const label = (key: string) => readings.radio + arialWidth(words.text(`map.readings.${key}`), readings.size)
  const status = (key: Status) => legend.glyph + arialWidth(words.text(`statuses.${key}.name`), legend.size)
  const said: Said = {
    words,
    drawings: frameDrawings(chart, words),
    title: chart.title(words),
    hasBar: isExplorable(chart),
    ...(isSided(chart) && { finding: chart.summary(words) }),
    small: [
      ...(rule ? [rule] : []),
      ...(corrected ? [`${corrected.text} ${corrected.more}`] : []),
      `${sources} ${site}, ${licence}`,
    ],
    readings: chart.kind === 'map' ? [label('deFacto'), label('un')] : [],
    legend:
      chart.kind === 'series'
        ? []
        : [arialWidth(`${words.text('site.figure.legend')}:`, legend.size), ...STATUSES.map(status)],
  }
  gathered.set(chart, said)
  return said
}

/** What a pinned copy says of itself. */
const pinnedLine = (date: string, words: Words) =>
  `${words.text('frame.pinned', { date: words.date(date) })} ${words.text('frame.living')}`

/** The height in px that the frame of a chart needs at a width in px: never too little, and hardly too much. `pinned` is the day of a copy. */
export function frameHeight(chart: Chart, widthPx: number, words: Words, pinned?: string): number {
  const { paddingBlock, paddingInline, wideFrom, title, bar, readings, drawingBelow, side } = LAYOUT
  const said = gather(chart, words)
  const roomPx = widthPx - (widthPx >= wideFrom ? paddingInline.wide : paddingInline.narrow)
  const [size, line] = widthPx >= title.wideFrom ? title.wide : title.narrow
  const { scene, mostPx } = said.drawings.findLast(({ fromPx }) => fromPx <= roomPx)!
  const lines = [...said.small, ...(pinned ? [pinnedLine(pinned, words)] : [])]
  const above =
    paddingBlock +
    linesOf(said.title, roomPx, size, 'bold') * line +
    title.below +
    (said.hasBar && widthPx >= bar.besideFrom ? 0 : rowsOf(said.readings, readings.gap, roomPx) * readings.line) +
    (said.hasBar ? bar.line : 0)
  const drawn = (shownPx: number) => (shownPx * scene.height) / scene.width + drawingBelow
  if (said.finding === undefined || widthPx < side.from)
    return Math.ceil(above + drawn(Math.min(roomPx, mostPx)) + below(said, lines, roomPx))
  const shownPx = Math.min(mostShownPx(scene), roomPx - side.gap - side.least)
  return Math.ceil(above + Math.max(drawn(shownPx), below(said, lines, roomPx - side.gap - shownPx, said.finding)))
}

/** The height in px down to the end of the line of sources, without the line that opens the rest. */
export const heightToSource = (chart: Chart, widthPx: number, words: Words): number =>
  frameHeight(chart, widthPx, words) - LAYOUT.details

/** Height in px of what stands under a drawing, or beside it: the finding in the latter case, legend, small lines, and the line that opens the rest. */
function below({ legend: marks }: Said, lines: readonly string[], roomPx: number, finding?: string): number {
  const { legend, small, details, finding: told } = LAYOUT
  const textPx = Math.min(roomPx, small.most)
  return [
    finding === undefined ? 0 : linesOf(finding, textPx, told.size) * told.line + told.below,
    marks.length > 0 ? rowsOf(marks, legend.gap, textPx) * legend.line + legend.below : 0,
    ...lines.map((text) => linesOf(text, textPx, small.size) * small.line + small.below),
    details,
    ROUNDING_PX,
  ].reduce((sum, part) => sum + part)
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
  const sideEnds = isSided(chart)
    ? [LAYOUT.side.from, frameWidth(mostShownPx(drawings.at(-1)!.scene) + LAYOUT.side.gap + LAYOUT.side.least)]
    : []
  const ends = [...new Set([...marks, ...sideEnds, 400, 600, 1400].map(Math.round))]
    .filter((px) => px >= 240 && px <= 1400)
    .sort((a, b) => a - b)
  for (const [i, from] of ends.entries()) {
    const to = ends[i + 1]
    if (to === undefined) break
    const heights = Array.from({ length: to - from }, (_, at) => frameHeight(chart, from + at, words))
    const slope = (heights.at(-1)! - heights[0]!) / Math.max(1, to - from - 1)
    const base = Math.max(...heights.map((height, at) => height - slope * (from + at)))
    const line = `${round(base)}px + ${round(slope * 100)}cqi`
    const before = i > 0 ? `${round((OVERLAP_PX - from) * STEEP)}px + ${STEEP * 100}cqi` : ''
    const after = i < ends.length - 2 ? `${round((to + OVERLAP_PX) * STEEP)}px - ${STEEP * 100}cqi` : ''
    pieces.push(before || after ? `min(${[line, before, after].filter(Boolean).join(', ')})` : `calc(${line})`)
  }
  return pieces.length > 1 ? `max(${pieces.join(', ')})` : pieces[0]!
}

/** Px that a piece falls by for each px beyond its end, and how far beyond it begins to: it is gone within a few px. */
const STEEP = 999
const OVERLAP_PX = 3
const round = (value: number) => Math.ceil(value * 100) / 100
