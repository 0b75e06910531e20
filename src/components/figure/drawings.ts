/** The drawings of a chart for a page, made once for all pages that show it: in the story, and on the page of the chart. */
import type { Chart } from '../../charts/chart.ts'
import { renderSvg } from '../../charts/svg.ts'
import type { Words } from '../../model/words.ts'
import { eventHref, sharedHref } from '../links.ts'

const drawn = new WeakMap<Chart, { words: Words; html: string }>()

/** One SVG for each width that a page draws; the stylesheet shows the one that fits. */
export function pageDrawings(chart: Chart, words: Words): string {
  const known = drawn.get(chart)
  if (known?.words === words) return known.html
  const html = chart.pageWidths
    .map((width, i) => {
      const className = chart.pageWidths.length === 1 ? 'single' : i === 0 ? 'narrow' : 'broad'
      return renderSvg(chart.scene({ width, words }), { kind: 'page', eventHref, sharedHref, className })
    })
    .join('')
  drawn.set(chart, { words, html })
  return html
}
