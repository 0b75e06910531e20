/**
 * What a script must know of a drawn map: one file for each, `/charts/<id>.view.json`, made from the same layout as the
 * drawing. It says which shapes stand for what by counting them in the order in which they are drawn, so that the page
 * itself need not say it and stays as small as it was.
 */
import type { ClientWords } from './explore.ts'
import type { LinkKind } from './vocabulary.ts'

/** A line, a ring, or a dot. */
export interface MapItem {
  /** What it stands for, in words: who towards whom, what, how sure, how many events, when. */
  name: string
  /** In order of time: an index into the file's `events`, and for a link its kind. */
  events: [event: number, kind?: LinkKind][]
  /** Codes of the countries that a line joins, or that a ring stands in; none for a place. */
  ends?: string[]
}

/** One drawing of a map. Pairs are an item, by its index, and the number of shapes that draw it. */
export interface MapRendition {
  /** Size of the map proper, without its legend, in px of the drawing. */
  width: number
  height: number
  links: [item: number, shapes: number][]
  /** By the code of the country or body. */
  boxes: [code: string, shapes: number][]
  places: [item: number, shapes: number][]
  /** Hairlines that tie a name to its place; they stand before the names. */
  leaders: number
  /** What each name belongs to: a country by its code, a place by its item. */
  names: (string | number)[]
}

export interface MapViewFile {
  /** Ids, in order of time. */
  events: string[]
  /** First lines, then rings, then places; each in order of their first event. */
  items: MapItem[]
  /** In the order in which the page has the drawings: narrowest first. */
  drawings: MapRendition[]
  words: ClientWords
}
