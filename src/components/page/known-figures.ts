/** The last public figure of each count that the Sunday turns on, in a story as known on a day. */
import type { SeriesPoint, Story } from '../../model/story.ts'

/** Monitors’ counts of the dead, each apart, then what officials said, then the stock of uranium. */
const COUNTS = ['ihrngo-deaths', 'hrana-deaths', 'official-tolls', 'iran-60-percent-stock-kg'] as const

export interface LastFigure {
  title: string
  unit: string
  point: SeriesPoint
}

/** In a fixed order; a count of which nothing was public is left out. */
export function lastFigures(known: Story): LastFigure[] {
  return COUNTS.flatMap((id) => {
    const series = known.seriesById.get(id)
    const point = series?.points.toSorted((a, b) => a.startDay - b.startDay).at(-1)
    return series && point ? [{ title: series.title, unit: series.unit, point }] : []
  })
}
