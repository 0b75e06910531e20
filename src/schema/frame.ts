/** What a frame carries for its scripts: one block of data in the document, so that nothing has to be fetched. */
import type { ClientWords, ExploreFile } from './explore.ts'
import type { MapViewFile } from './map-view.ts'

export interface FrameData {
  /** What the frame itself says. */
  words: ClientWords
  /** Languages that it can be had in. */
  languages: string[]
  /** Of an explorable chart: its events. */
  explore?: ExploreFile
  /** Of an explorable map. */
  view?: MapViewFile
}
