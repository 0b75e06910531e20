/** Six small maps on one scene, one per thread, all through the same window, with one legend. */
import type { Frame } from '../chart.ts'
import type { Scene, SceneNode } from '../scene.ts'
import { legendBlock } from './legend-layout.ts'
import { type MapLayout, mapLayout } from './map-layout.ts'
import { legendSections } from './map-legend.ts'
import { mapNodes } from './map-nodes.ts'
import type { MapRows } from './map-rows.ts'
import { translateNode } from './move-nodes.ts'
import type { Point } from './projection.ts'
import { viewOf } from './view.ts'

const COLUMN_GAP = 24
const ROW_GAP = 26
const HEAD_PX = 28
const TITLE_PX = 17
const LEGEND_GAP = 22
/** From this width on there are three maps in a row. */
const WIDE_PX = 600

/** The scene of the threads' rows, in their order; for right-to-left words the first map stands on the right. */
export function sixScene(maps: readonly MapRows[], frame: Frame): Scene {
  const { width, words } = frame
  const dir = frame.dir ?? words.dir
  const columns = width >= WIDE_PX ? 3 : 1
  const panelPx = (width - COLUMN_GAP * (columns - 1)) / columns
  const layouts: MapLayout[] = []
  const nodes: SceneNode[] = []
  const view = viewOf(columns === 1 ? 'narrow' : 'panel', panelPx)
  const stepY = HEAD_PX + view.frame.height + ROW_GAP
  maps.forEach((rows, i) => {
    const column = dir === 'rtl' ? columns - 1 - (i % columns) : i % columns
    const corner: Point = [column * (panelPx + COLUMN_GAP), Math.floor(i / columns) * stepY]
    const layout = mapLayout(rows, view, words)
    layouts.push(layout)
    nodes.push({
      kind: 'text',
      x: corner[0] + (dir === 'rtl' ? panelPx : 0),
      y: corner[1] + TITLE_PX,
      text: words.text(`threads.${rows.thread}.name`),
      sizePx: TITLE_PX,
      weight: 'semibold',
      part: 'label',
      ...(rows.thread ? { fill: rows.thread } : {}),
    })
    nodes.push(...mapNodes(layout).map((node) => translateNode(node, [corner[0], corner[1] + HEAD_PX])))
  })
  const rows = Math.ceil(maps.length / columns)
  const top = rows * stepY - ROW_GAP + LEGEND_GAP
  // Each title names its thread in its colour, so the legend need not.
  const sections = legendSections(layouts, words).filter(({ id }) => id !== 'thread')
  const legend = legendBlock(sections, width, dir)
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
