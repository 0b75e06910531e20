/**
 * The map as a scene: geography above, legend below. For right-to-left words the legend is mirrored and the map is not:
 * west stays on the left in every language, and names on the map are anchored in their middle.
 */
import type { Frame } from '../chart.ts'
import type { Scene } from '../scene.ts'
import { briefLegend, legendBlock } from './legend-layout.ts'
import { mapLayout } from './map-layout.ts'
import { legendSections } from './map-legend.ts'
import { mapNodes } from './map-nodes.ts'
import type { MapRows } from './map-rows.ts'
import { translateNode } from './move-nodes.ts'
import { viewAt } from './view.ts'

const LEGEND_GAP = 18
const BRIEF_LEGEND_GAP = 12

/** The scene of some rows at a width. */
export function mapScene(rows: MapRows, frame: Frame): Scene {
  const dir = frame.dir ?? frame.words.dir
  const isBrief = frame.mostPx !== undefined
  const view = viewAt(frame.width)
  const layout = mapLayout(rows, view, frame.words)
  const legend = (isBrief ? briefLegend : legendBlock)(legendSections([layout], frame.words, isBrief), frame.width, dir)
  const top = view.frame.height + (isBrief ? BRIEF_LEGEND_GAP : LEGEND_GAP)
  return {
    width: frame.width,
    height: Math.ceil(top + legend.height),
    dir,
    ...(rows.thread ? { thread: rows.thread } : {}),
    children: [
      ...mapNodes(layout),
      { kind: 'group', part: 'legend', children: legend.nodes.map((node) => translateNode(node, [0, top])) },
    ],
  }
}
