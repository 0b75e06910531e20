/**
 * Sets a legend under a map: columns side by side where there is room, one under another where there is not. Laid out
 * left to right and mirrored as one piece for right-to-left words, while the map above it stays as it is.
 */
import type { Direction } from '../../model/words.ts'
import { mirrorScene, type SceneNode } from '../scene.ts'
import { textWidth, wrapText } from '../text-width.ts'
import { translateNode } from './move-nodes.ts'

export interface LegendEntry {
  id: string
  /** Drawn from x 0 to GLYPH_PX, its middle line at y 0. */
  glyph: SceneNode[]
  text: string
}
export interface LegendSection {
  id: string
  title: string
  entries: LegendEntry[]
  /** Set as one row across a wide map. */
  isRow?: boolean
}
/** Nodes from 0,0 to the right and down. */
export interface LegendBlock {
  nodes: SceneNode[]
  height: number
}

export const GLYPH_PX = 34
const GLYPH_GAP = 8
const TEXT_PX = 14
const LINE_PX = 18
const ROW_GAP = 5
const COLUMN_GAP = 28
const SMALL_COLUMN_GAP = 10
const SECTION_GAP = 14
const BRIEF_LINE_PX = 19
const BRIEF_GLYPH_GAP = 5
const BRIEF_APART_PX = 12
const BRIEF_SECTION_GAP = 7
/** From this width on, sections stand side by side. */
const WIDE_PX = 860
/** A section of more entries than this takes two columns, if they are short. */
const LONG_SECTION = 5

/** Px that an entry needs to keep to one line. */
const entryWidth = ({ text }: LegendEntry) => GLYPH_PX + GLYPH_GAP + textWidth(text, TEXT_PX) + 1
const widest = ({ entries }: LegendSection) => Math.max(...entries.map(entryWidth))

/** One section in columns of `columnPx`. */
function sectionBlock(
  { title, entries }: LegendSection,
  columnPx: number,
  columns: number,
  gapPx: number,
): LegendBlock {
  const nodes: SceneNode[] = [
    { kind: 'text', x: 0, y: TEXT_PX * 0.8, text: title, sizePx: TEXT_PX, weight: 'semibold', part: 'legend' },
  ]
  const perColumn = Math.ceil(entries.length / columns)
  let height = 0
  for (let column = 0; column < columns; column++) {
    const left = column * (columnPx + gapPx)
    let y = LINE_PX + ROW_GAP
    for (const { glyph, text } of entries.slice(column * perColumn, (column + 1) * perColumn)) {
      nodes.push(...glyph.map((node) => translateNode(node, [left, y + LINE_PX / 2])))
      const lines = wrapText(text, columnPx - GLYPH_PX - GLYPH_GAP, TEXT_PX)
      lines.forEach((line, i) => {
        const x = left + GLYPH_PX + GLYPH_GAP
        nodes.push({
          kind: 'text',
          x,
          y: y + LINE_PX * (i + 0.5) + TEXT_PX * 0.35,
          text: line,
          sizePx: TEXT_PX,
          part: 'legend',
        })
      })
      y += lines.length * LINE_PX + ROW_GAP
    }
    height = Math.max(height, y)
  }
  return { nodes, height }
}

const below = (nodes: readonly SceneNode[], x: number, y: number) => nodes.map((node) => translateNode(node, [x, y]))

/** Rows first, then the other sections side by side; what width is left goes to those whose entries are long. */
function wideLegend(sections: readonly LegendSection[], widthPx: number): LegendBlock {
  const nodes: SceneNode[] = []
  let top = 0
  for (const section of sections.filter(({ isRow }) => isRow)) {
    const columns = section.entries.length
    const block = sectionBlock(
      section,
      (widthPx - SMALL_COLUMN_GAP * (columns - 1)) / columns,
      columns,
      SMALL_COLUMN_GAP,
    )
    nodes.push(...below(block.nodes, 0, top))
    top += block.height + SECTION_GAP
  }
  const beside = sections
    .filter(({ isRow }) => !isRow)
    .map((section) => ({ section, columns: section.entries.length > LONG_SECTION && widest(section) < 200 ? 2 : 1 }))
  const fixed = beside.filter(({ section, columns }) => columns > 1 || widest(section) < 200)
  const needed = (section: LegendSection, columns: number) =>
    Math.max(
      widest(section) * columns + SMALL_COLUMN_GAP * (columns - 1),
      textWidth(section.title, TEXT_PX, 'semibold'),
    )
  const used = fixed.reduce((sum, { section, columns }) => sum + needed(section, columns), 0)
  const loose = beside.length - fixed.length
  const free = widthPx - used - COLUMN_GAP * (beside.length - 1)
  let left = 0
  let height = 0
  for (const { section, columns } of beside) {
    const isFixed = fixed.some((each) => each.section === section)
    const width = isFixed ? needed(section, columns) : Math.min(free / loose, widest(section))
    const block = sectionBlock(section, (width - SMALL_COLUMN_GAP * (columns - 1)) / columns, columns, SMALL_COLUMN_GAP)
    nodes.push(...below(block.nodes, left, top))
    height = Math.max(height, block.height)
    left += width + COLUMN_GAP
  }
  return { nodes, height: top + height }
}

function narrowLegend(sections: readonly LegendSection[], widthPx: number): LegendBlock {
  const nodes: SceneNode[] = []
  let top = 0
  for (const section of sections) {
    const half = (widthPx - SMALL_COLUMN_GAP) / 2
    const columns = widest(section) <= half ? 2 : 1
    const block = sectionBlock(section, columns === 2 ? half : widthPx, columns, SMALL_COLUMN_GAP)
    nodes.push(...below(block.nodes, 0, top))
    top += block.height + SECTION_GAP
  }
  return { nodes, height: top - SECTION_GAP }
}

/** Each section as running text: its title, then its entries one after another, in as many rows as they need. */
export function briefLegend(sections: readonly LegendSection[], widthPx: number, dir: Direction): LegendBlock {
  const nodes: SceneNode[] = []
  let top = 0
  for (const { title, entries } of sections) {
    const word = (x: number, text: string, weight?: 'semibold'): SceneNode => ({
      kind: 'text',
      x,
      y: top + BRIEF_LINE_PX / 2 + TEXT_PX * 0.35,
      text,
      sizePx: TEXT_PX,
      ...(weight ? { weight } : {}),
      part: 'legend',
    })
    nodes.push(word(0, title, 'semibold'))
    let x = textWidth(title, TEXT_PX, 'semibold') + BRIEF_APART_PX
    for (const { glyph, text } of entries) {
      const width = GLYPH_PX + BRIEF_GLYPH_GAP + textWidth(text, TEXT_PX)
      if (x > 0 && x + width > widthPx) {
        x = 0
        top += BRIEF_LINE_PX
      }
      const left = Math.round(x)
      nodes.push(...glyph.map((node) => translateNode(node, [left, top + BRIEF_LINE_PX / 2])))
      nodes.push(word(left + GLYPH_PX + BRIEF_GLYPH_GAP, text))
      x += width + BRIEF_APART_PX
    }
    top += BRIEF_LINE_PX + BRIEF_SECTION_GAP
  }
  return turned({ nodes, height: Math.max(0, top - BRIEF_SECTION_GAP) }, widthPx, dir)
}

function turned(block: LegendBlock, widthPx: number, dir: Direction): LegendBlock {
  if (dir === 'ltr') return block
  return {
    ...block,
    nodes: mirrorScene({ width: widthPx, height: block.height, dir: 'ltr', children: block.nodes }).children,
  }
}

/** The legend as nodes `widthPx` wide. */
export function legendBlock(sections: readonly LegendSection[], widthPx: number, dir: Direction): LegendBlock {
  if (sections.length === 0) return { nodes: [], height: 0 }
  const block = widthPx >= WIDE_PX ? wideLegend(sections, widthPx) : narrowLegend(sections, widthPx)
  return turned(block, widthPx, dir)
}
