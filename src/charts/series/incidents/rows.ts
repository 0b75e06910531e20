/** Incidents listed on this site, year by year and kind by kind. */
import { compareEvents } from '../../../model/build-story.ts'
import type { Story, StoryEvent } from '../../../model/story.ts'
import { drawableSeries } from '../figures.ts'

/** In the order in which they are stacked, from the ground. */
export const KINDS = ['land-air', 'sea', 'cyber'] as const
export type Kind = (typeof KINDS)[number]

export interface IncidentYear {
  /** “2021”. */
  date: string
  total: number
  kinds: { kind: Kind; count: number; events: StoryEvent[] }[]
}

export interface IncidentRows {
  /** In order of time. */
  years: IncidentYear[]
  total: number
}

/** @throws if a series may not be drawn, or if the kinds of a year do not add up to its total. */
export function incidentRows(story: Story): IncidentRows {
  const all = drawableSeries(story, 'own-count-incidents-all')
  const series = KINDS.map((kind) => ({ kind, points: drawableSeries(story, `own-count-incidents-${kind}`).points }))
  const years = [...all.points]
    .sort((a, b) => a.startDay - b.startDay)
    .map(({ date, value }): IncidentYear => {
      const kinds = series.map(({ kind, points }) => {
        const point = points.find((candidate) => candidate.date === date)
        return { kind, count: point?.value ?? 0, events: [...(point?.counts ?? [])].sort(compareEvents) }
      })
      const sum = kinds.reduce((total, { count }) => total + count, 0)
      if (sum !== value) {
        throw new Error(
          `the incidents of ${date} by kind add up to ${sum}, but "own-count-incidents-all" says ${value}`,
        )
      }
      return { date, total: value, kinds }
    })
  return { years, total: years.reduce((sum, { total }) => sum + total, 0) }
}

/** Incidents of one kind in all years. */
export function totalOf({ years }: IncidentRows, kind: Kind): number {
  return years.reduce((sum, { kinds }) => sum + (kinds.find((each) => each.kind === kind)?.count ?? 0), 0)
}
