/** What makes the charts of a page explorable: one file, for most pages with a chart have several. */
export { start as beside } from './beside/beside.ts'
export { start as map } from './map/map.ts'
export { start as timeline } from './timeline/timeline.ts'
