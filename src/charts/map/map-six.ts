/** Six small maps on one scene, one per thread, all through the same window, with one legend. */
import type { Frame } from '../chart.ts'
import type { Scene, SceneNode } from '../scene.ts'
import { briefLegend, legendBlock } from './legend-layout.ts'
import { type MapLayout, mapLayout } from './map-layout.ts'
import { legendSections } from './map-legend.ts'
import { mapNodes } from './map-nodes.ts'
import type { MapRows } from './map-rows.ts'
import { translateNode } from './move-nodes.ts'
import type { Point } from './projection.ts'
import { tinyView, viewOf } from './view.ts'

/** How the six are set. */
interface SixLook {
  columns: number
  columnGap: number
  rowGap: number
  headPx: number
  titlePx: number
  legendGap: number
}

const PAGE = { columnGap: 24, rowGap: 26, headPx: 28, titlePx: 17, legendGap: 22 }
const TINY = { columnGap: 12, rowGap: 10, headPx: 20, titlePx: 15, legendGap: 12 }
/** From this width on there are three maps in a row; in a frame from this one. */
const WIDE_PX = 600
const WIDE_IN_FRAME_PX = 480

/** On a page as large as the width allows; in a frame, which may not be high, always side by side. */
function lookOf({ width, mostPx }: Frame): SixLook {
  if (width >= WIDE_PX) return { ...PAGE, columns: 3, ...(mostPx === undefined ? {} : { rowGap: 18, legendGap: 14 }) }
  if (mostPx === undefined) return { ...PAGE, columns: 1 }
  return { ...TINY, columns: width >= WIDE_IN_FRAME_PX ? 3 : 2 }
}

/** The scene of the threads' rows, in their order; for right-to-left words the first map stands on the right. */
export function sixScene(maps: readonly MapRows[], frame: Frame): Scene {
  const { width, words } = frame
  const dir = frame.dir ?? words.dir
  const isBrief = frame.mostPx !== undefined
  const { columns, columnGap, rowGap, headPx, titlePx, legendGap } = lookOf(frame)
  const panelPx = (width - columnGap * (columns - 1)) / columns
  const layouts: MapLayout[] = []
  const nodes: SceneNode[] = []
  const view = isBrief && width < WIDE_PX ? tinyView(panelPx) : viewOf(columns === 1 ? 'narrow' : 'panel', panelPx)
  const stepY = headPx + view.frame.height + rowGap
  maps.forEach((rows, i) => {
    const column = dir === 'rtl' ? columns - 1 - (i % columns) : i % columns
    const corner: Point = [column * (panelPx + columnGap), Math.floor(i / columns) * stepY]
    const layout = mapLayout(rows, view, words)
    layouts.push(layout)
    nodes.push({
      kind: 'text',
      x: corner[0] + (dir === 'rtl' ? panelPx : 0),
      y: corner[1] + titlePx,
      text: words.text(`threads.${rows.thread}.name`),
      sizePx: titlePx,
      weight: 'semibold',
      part: 'label',
      ...(rows.thread ? { fill: rows.thread } : {}),
    })
    nodes.push(...mapNodes(layout).map((node) => translateNode(node, [corner[0], corner[1] + headPx])))
  })
  const rows = Math.ceil(maps.length / columns)
  const top = rows * stepY - rowGap + legendGap
  // Each title names its thread in its colour, so the legend need not.
  const sections = legendSections(layouts, words, isBrief).filter(({ id }) => id !== 'thread')
  const legend = (isBrief ? briefLegend : legendBlock)(sections, width, dir)
  return {
    width,
    height: Math.ceil(top + legend.height),
    dir,
    children: [
      ...nodes,
      { kind: 'group', part: 'legend', children: legend.nodes.map((node) => translateNode(node, [0, top])) },
    ],
  }
}
