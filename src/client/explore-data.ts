/** What scripts know of the story. */
import type { ExploreEvent, ExploreFile } from '../schema/explore.ts'
import { fetchJson, once } from './fetch.ts'

export const loadExplore = once(() => fetchJson<ExploreFile>('/charts/explore.json'))

export const eventsById = ({ events }: ExploreFile): Map<string, ExploreEvent> =>
  new Map(events.map((event) => [event.id, event]))
