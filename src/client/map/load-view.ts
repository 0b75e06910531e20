/** Fetches what tells the shapes of one map apart: once for a page. */
import type { MapViewFile } from '../../schema/map-view.ts'
import { base } from '../explore-data.ts'

const loading: Record<string, Promise<MapViewFile>> = {}

/** @param id of the map’s figure */
export function loadView(id: string): Promise<MapViewFile> {
  loading[id] ??= fetch(`${base}/charts/${id.replace('chart-', '')}.view.json`).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
    return answer.json()
  })
  return loading[id]
}
