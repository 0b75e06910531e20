/** What rests on a source: events, sentences of prose, figures, people and terms. */

import { readingsOfThread } from '../../model/readings.ts'
import type { Actor, Correction, Series, SeriesPoint, Source, Story, StoryEvent, Term } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import { notedPages } from '../prose/noted-pages.ts'

/** A page of prose that names the source. */
export interface ProseUse {
  /** Path from the site's root. */
  path: string
  title: string
  /** The number of its note there; none where only a summary for other pages, or a list of readings, names it. */
  note?: number
  /** The mentions in the text, as the page counts them. */
  mentions: number[]
  /** The first of them is at `#r<back>`. */
  back?: number | undefined
  /** It is named where the page says on what sources disagree. */
  inReadings: boolean
}

export interface SourceUses {
  events: StoryEvent[]
  /** Events on whose own pages a disagreement of sources names it. */
  readings: StoryEvent[]
  prose: ProseUse[]
  series: { series: Series; points: SeriesPoint[] }[]
  actors: Actor[]
  terms: Term[]
  corrections: Correction[]
}

/** What rests on each source, by its id; every source of the story has an entry. */
export function sourceUses(story: Story, words: Words): Map<string, SourceUses> {
  const pages = notedPages(story, words).map((page) => {
    const { general = [] } = page.thread ? readingsOfThread(story, page.thread) : {}
    return {
      ...page,
      also: page.thread?.sunday_sources ?? [],
      readings: new Set(general.flatMap(({ sources = [] }) => sources)),
    }
  })
  const elsewhere = story.threads.flatMap((thread) => {
    const { general } = readingsOfThread(story, thread)
    return thread.readings.filter((reading) => !general.includes(reading))
  })
  return new Map(
    story.sources.map((source: Source) => [
      source.id,
      {
        events: story.events.filter((event) => event.sources.includes(source)),
        readings: story.events.filter(({ id }) =>
          elsewhere.some(({ events, sources }) => events?.includes(id) && sources?.includes(source.id)),
        ),
        prose: pages.flatMap(({ path, title, prose, also, readings }) => {
          const note = prose.noteOf.get(source.id)
          const inReadings = readings.has(source.id)
          if (!note && !inReadings && !also.includes(source.id)) return []
          return { path, title, note: note?.number, mentions: note?.cited ?? [], back: note?.back, inReadings }
        }),
        series: story.series.flatMap((series) => {
          const points = series.points.filter((point) => point.source === source)
          return points.length > 0 ? { series, points } : []
        }),
        actors: story.actors.filter((actor) => actor.sources.includes(source)),
        terms: story.glossary.filter((term) => term.sources.includes(source)),
        corrections: story.corrections.filter((correction) => correction.sources?.includes(source.id)),
      },
    ]),
  )
}
