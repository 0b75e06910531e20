/** The figures of a series as charts need them: in order of time, and with the day on which each became public. */
import { spanOf } from '../../model/dates.ts'
import type { Series, SeriesPoint, Source, Story } from '../../model/story.ts'

export interface Figure extends SeriesPoint {
  /** Day number on which it was public at the latest. */
  publishedDay: number
  /** Day number that it describes. */
  describedDay: number
}

/**
 * A series that may be drawn.
 * @throws if there is none with this id, or if its editor has ruled out a picture (`drawing: none`).
 */
export function drawableSeries(story: Story, id: string): Series {
  const series = story.seriesById.get(id)
  if (!series) throw new Error(`there is no series "${id}"`)
  if (series.drawing === 'none') {
    throw new Error(`the series "${id}" is published as a table and never as a picture (drawing: none)`)
  }
  return series
}

/**
 * The figures of a series, earliest first; of one day in the order of the file.
 * A series whose points say `as_of` dates them by report: a point of it that does not say so stands at the day it
 * describes, and counts as public only when its source came out.
 */
export function figuresOf(series: Series): Figure[] {
  const datesReports = series.points.some((point) => point.as_of !== undefined)
  return series.points
    .map((point) => {
      const printed = point.source?.published
      const isLate = datesReports && point.as_of === undefined && printed !== undefined
      return {
        ...point,
        publishedDay: isLate ? Math.max(point.startDay, spanOf(printed).endDay) : point.startDay,
        describedDay: point.as_of === undefined ? point.startDay : spanOf(point.as_of).startDay,
      }
    })
    .sort((a, b) => a.startDay - b.startDay)
}

/** The figures that were public by the end of `day` (a day number), in the order given. */
export function knownOn<T extends Pick<Figure, 'publishedDay'>>(rows: readonly T[], day: number): T[] {
  return rows.filter((row) => row.publishedDay <= day)
}

/** Every source of some figures, each once, in order of first use. */
export function sourcesOf(figures: readonly { source?: Source | undefined }[]): Source[] {
  return [...new Set(figures.flatMap(({ source }) => (source ? [source] : [])))]
}

/** The last of a list that must not be empty. */
export function lastOf<T>(list: readonly T[]): T {
  const last = list.at(-1)
  if (last === undefined) throw new Error('a chart of figures needs at least one')
  return last
}
