/** The block of data that stands in a frame, so that its scripts need fetch nothing: as little as they can do with. */
import type { Chart } from '../../charts/chart.ts'
import type { Story } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import type { ExploreEvent, ExploreFile } from '../../schema/explore.ts'
import type { FrameData } from '../../schema/frame.ts'
import type { MapViewFile } from '../../schema/map-view.ts'
import { clientWords } from '../client-words.ts'
import { exploreFile } from '../explore.ts'
import { mapViewFile } from '../map-view.ts'
import { frameDrawings, isExplorable } from './frame-parts.ts'

/** Languages that frames can be had in. */
export const FRAME_LANGUAGES = ['en'] as const

const whole = new WeakMap<Story, ExploreFile>()

/** Only those names that some event has; threads and statuses all, because their order is their colour and their mark. */
function namesOf({ names }: ExploreFile, events: readonly ExploreEvent[]): ExploreFile['names'] {
  const kept = (named: Record<string, string>, used: readonly string[]) =>
    Object.fromEntries(Object.entries(named).filter(([id]) => used.includes(id)))
  return {
    ...names,
    countries: kept(
      names.countries,
      events.flatMap(({ countries }) => countries),
    ),
    actors: kept(
      names.actors,
      events.flatMap(({ actors }) => actors),
    ),
    kinds: kept(
      names.kinds,
      events.flatMap(({ kinds }) => kinds),
    ),
  }
}

export function frameData(chart: Chart, story: Story, words: Words): FrameData {
  const own: FrameData = { words: clientWords(words, 'frame.script'), languages: [...FRAME_LANGUAGES] }
  if (!isExplorable(chart)) return own
  const all = whole.get(story) ?? exploreFile(story, words)
  whole.set(story, all)
  const drawings = frameDrawings(chart, words)
  const thread = chart.threads.length === 1 ? chart.threads[0] : undefined
  const view: MapViewFile | undefined =
    chart.kind === 'map'
      ? mapViewFile(
          story,
          words,
          thread,
          drawings.map(({ scene }) => scene.width),
        )
      : undefined
  const ids = view ? view.events : chart.table(words).rows.flatMap((row) => row.flatMap(({ event }) => event ?? []))
  const events = all.events
    .filter(({ id }) => ids.includes(id))
    // A map’s list of events names no sources.
    .map((event) => (view ? { ...event, sources: [] } : event))
  return {
    ...own,
    explore: { events, names: namesOf(all, events), words: view ? {} : all.words },
    ...(view && { view }),
  }
}
