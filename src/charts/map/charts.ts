/** The maps of the story: one of the whole, one per thread, and the six beside one another. */
import { isoDay } from '../../model/dates.ts'
import type { Source, Story } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import { CLOSES, THREADS } from '../../schema/vocabulary.ts'
import type { Chart } from '../chart.ts'
import { type MapRows, mapRows } from './map-rows.ts'
import { mapScene } from './map-scene.ts'
import { sixScene } from './map-six.ts'
import { mapSummary, sixSummary } from './map-summary.ts'
import { mapTable, sixTable } from './map-table.ts'

/** Widths that a page draws a map at: land is stored for both, so nothing has to be scaled. */
const PAGE_WIDTHS = [344, 960]
/** In a frame; the wider land of a page would double its bytes. */
const FRAME_WIDTHS = [320, 560]

function sourcesOf(maps: readonly MapRows[]): Source[] {
  return [...new Set(maps.flatMap(({ events }) => events.flatMap(({ sources }) => sources)))]
}

/** The last day of any event; the account's own last day where there is none. */
function asOfOf(maps: readonly MapRows[]): string {
  const days = maps.flatMap(({ events }) => events.map(({ endDay }) => endDay))
  return days.length > 0 ? isoDay(Math.max(...days)) : CLOSES
}

function caption(rows: MapRows, words: Words): string {
  const leftOut = rows.links.filter(({ isDrawn }) => !isDrawn)
  const kinds = [...new Set(leftOut.map(({ kind }) => words.text(`map.legend.plural.${kind}`)))]
  // The leak is the one case where an arrow's end does not say who was acted upon.
  const hasLeakToRussia = rows.links.some(
    ({ from, to, kind, isDrawn }) => isDrawn && kind === 'leak' && from === 'IR' && to === 'RU',
  )
  return [
    words.text('map.caption.line'),
    rows.thread === undefined && words.text('map.caption.colour'),
    leftOut.length > 0 && words.text('map.caption.leftOut', { kinds: words.list(kinds), count: leftOut.length }),
    hasLeakToRussia && words.text('map.caption.leak'),
  ]
    .filter(Boolean)
    .join(' ')
}

function createMap(rows: MapRows): Chart {
  const { thread } = rows
  return {
    id: thread === undefined ? 'map' : `map-${thread}`,
    kind: 'map',
    threads: thread === undefined ? THREADS : [thread],
    pageWidths: PAGE_WIDTHS,
    frameWidths: FRAME_WIDTHS,
    title: (words) =>
      thread === undefined
        ? words.text('map.title.whole')
        : words.text('map.title.thread', { thread: words.text(`threads.${thread}.name`) }),
    caption: (words) => caption(rows, words),
    scene: (frame) => mapScene(rows, frame),
    summary: (words) => mapSummary(rows, words),
    table: (words) => mapTable(rows, words),
    sources: sourcesOf([rows]),
    asOf: asOfOf([rows]),
  }
}

function createSixMaps(maps: readonly MapRows[]): Chart {
  return {
    id: 'map-six',
    kind: 'map',
    threads: THREADS,
    pageWidths: PAGE_WIDTHS,
    frameWidths: FRAME_WIDTHS,
    title: (words) => words.text('map.title.six'),
    caption: (words) => `${words.text('map.caption.six')} ${words.text('map.caption.line')}`,
    scene: (frame) => sixScene(maps, frame),
    summary: (words) => sixSummary(maps, words),
    table: (words) => sixTable(maps, words),
    sources: sourcesOf(maps),
    asOf: asOfOf(maps),
  }
}

/** `map`, `map-six`, and `map-<thread>` for each thread. */
export function mapCharts(story: Story): Chart[] {
  const threads = story.threads.map(({ id }) => mapRows(story, id))
  return [createMap(mapRows(story)), createSixMaps(threads), ...threads.map(createMap)]
}
