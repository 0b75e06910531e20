/** Fetches what tells the shapes of one map apart: once for a page. */
import type { MapViewFile } from '../../schema/map-view.ts'
import { fetchJson, once } from '../fetch.ts'

const loading: Record<string, () => Promise<MapViewFile>> = {}

/** @param id of the map’s figure */
export function loadView(id: string): Promise<MapViewFile> {
  loading[id] ??= once(() => fetchJson(`/charts/${id.replace('chart-', '')}.view.json`))
  return loading[id]()
}
