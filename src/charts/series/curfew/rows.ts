/** Evenings on which Iran's main mobile networks were shut down, and other cuts and blocks, day by day. */
import { spanOf } from '../../../model/dates.ts'
import type { Story } from '../../../model/story.ts'
import { drawableSeries, type Figure, figuresOf, lastOf } from '../figures.ts'

export interface Evening extends Figure {
  /** Whether the report states the hours for this evening. */
  hasHours: boolean
}

export interface Incident extends Figure {
  /** Whether it tells more than the evening of the same day does. */
  adds: boolean
}

export interface CurfewRows {
  evenings: Evening[]
  incidents: Incident[]
  /** The evenings in unbroken runs, in order. */
  runs: Evening[][]
  /** The clock hours, as the unit of the series words them. */
  hours: string
  /** The first of those who measured. */
  lead: string
  /** First and last day that the report on the evenings covers, by its own account. */
  covers: { from: string; to: string }
}

/** The span of the report behind the evenings; its source entry says so, and a test compares the two. */
const COVERS = { from: '2022-09-16', to: '2022-10-16' }

/** Splits days at every gap. */
function runsOf<T extends { startDay: number }>(days: readonly T[]): T[][] {
  const runs: T[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && day.startDay - lastOf(run).startDay === 1) run.push(day)
    else runs.push([day])
  }
  return runs
}

/** @throws if one of the two series may not be drawn. */
export function curfewRows(story: Story): CurfewRows {
  const series = drawableSeries(story, 'mobile-curfew-days')
  const evenings = figuresOf(series).map((figure) => ({
    ...figure,
    hasHours: !/\bnot stated\b/.test(figure.editor_note ?? ''),
  }))
  const incidents = figuresOf(drawableSeries(story, 'connectivity-incidents')).map((figure) => ({
    ...figure,
    adds: !evenings.some(({ startDay, source }) => startDay === figure.startDay && source === figure.source),
  }))
  const publisher = evenings[0]?.source?.publisher ?? ''
  return {
    evenings,
    incidents,
    runs: runsOf(evenings),
    hours: /\(([^)]*)\)/.exec(series.unit)?.[1] ?? series.unit,
    lead: publisher.split(',')[0] as string,
    covers: COVERS,
  }
}

/** Whether the report on the evenings covers a day. */
export function isCovered({ covers }: CurfewRows, day: number): boolean {
  return day >= spanOf(covers.from).startDay && day <= spanOf(covers.to).endDay
}
