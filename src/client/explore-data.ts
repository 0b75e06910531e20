/** What scripts know of the story. */
import type { ExploreFile } from '../schema/explore.ts'
import { fetchJson, once } from './fetch.ts'

export const loadExplore = once(() => fetchJson<ExploreFile>('/charts/explore.json'))
