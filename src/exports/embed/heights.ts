/** How high a frame is. */
import type { Chart } from '../../charts/chart.ts'
import type { Words } from '../../model/words.ts'

/** Height in px that the frame of a chart needs at a width in px. */
export function frameHeight(chart: Chart, widthPx: number, words: Words): number {
  return Math.ceil(chart.scene({ width: Math.min(widthPx, chart.pageWidths.at(-1) ?? widthPx), words }).height) + 200
}

/** A CSS length that keeps enough height free at any width of the column. */
export function reservedHeight(chart: Chart, words: Words): string {
  return `${frameHeight(chart, 600, words)}px`
}
