/** The file that lets a script tell the shapes of a map apart: `/charts/<id>.view.json`, from the layout that the page draws. */
import type { Dot } from '../charts/map/dots.ts'
import { nameOnMap } from '../charts/map/edge-boxes.ts'
import { PATTERNS } from '../charts/map/line-styles.ts'
import { type MapLayout, mapLayout, type PlacedArc } from '../charts/map/map-layout.ts'
import { linkParts, placeParts } from '../charts/map/map-parts.ts'
import { type LinkRow, type MapRows, mapRows } from '../charts/map/map-rows.ts'
import { nameInSentence } from '../charts/map/map-summary.ts'
import type { PlacedRing } from '../charts/map/rings.ts'
import { viewAt } from '../charts/map/view.ts'
import type { Story, StoryEvent } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import type { MapItem, MapRendition, MapViewFile } from '../schema/map-view.ts'
import { LINK_KINDS, STATUSES, type ThreadId } from '../schema/vocabulary.ts'
import { clientWords } from './client-words.ts'

/** Widths at which a page draws a map: `pageWidths` of the charts. */
const PAGE_WIDTHS = [344, 960]

const inTime = (a: StoryEvent, b: StoryEvent) => a.startDay - b.startDay || a.endDay - b.endDay

/** “3 events, 15 July – 9 September 2022”. */
function whenAndHowMany(events: readonly StoryEvent[], words: Words): string {
  const [first] = [...events].sort(inTime)
  const [last] = [...events].sort((a, b) => b.endDay - a.endDay)
  if (!first || !last) return ''
  const dates = words.dates(first.date, last === first ? first.end : (last.end ?? last.date))
  return words.text('map.items.events', { count: new Set(events).size, dates })
}

function linkName(ends: readonly [string, string], links: readonly LinkRow[], isMutual: boolean, words: Words): string {
  const [from, to] = ends.map((code) => nameInSentence(code, words)) as [string, string]
  const kinds = LINK_KINDS.filter((kind) => links.some((link) => link.kind === kind))
  const statuses = STATUSES.filter((status) => links.some((link) => link.status === status))
  const joined = ends[0] === ends[1] ? 'within' : isMutual ? 'mutual' : 'towards'
  return words.text(`map.items.${joined}`, {
    from,
    to,
    kinds: words.list(kinds.map((kind) => words.text(`map.items.kinds.${kind}`))),
    statuses: words.list(statuses.map((status) => words.text(`map.statuses.${status}`))),
    events: whenAndHowMany(
      links.map(({ event }) => event),
      words,
    ),
  })
}

const isRing = (of: PlacedArc | PlacedRing): of is PlacedRing => 'country' in of
const hasEnds = ({ ends }: MapItem) => ends !== undefined

/**
 * @param thread the map's; none for the map of the whole story
 * @param widths that its drawings have
 */
export function mapViewFile(
  story: Story,
  words: Words,
  thread?: ThreadId,
  widths: readonly number[] = PAGE_WIDTHS,
): MapViewFile {
  const rows: MapRows = mapRows(story, thread)
  const events = [...rows.events].sort(inTime)
  const indexOf = new Map(events.map((event, i) => [event, i]))
  const at = (event: StoryEvent) => indexOf.get(event) as number
  const items = new Map<string, MapItem>()
  /** A line is the same in both drawings; dots may be merged otherwise, and are then items of their own. */
  const keep = (item: MapItem): MapItem => {
    const key = JSON.stringify(item)
    const known = items.get(key) ?? item
    items.set(key, known)
    return known
  }

  const linkItem = (of: PlacedArc | PlacedRing): MapItem => {
    const { links, style } = isRing(of) ? of : of.lane
    const ends = isRing(of) ? ([of.country, of.country] as const) : ([of.lane.from, of.lane.to] as const)
    return keep({
      name: linkName(ends, links, PATTERNS[style].isMutual === true, words),
      events: [...links].sort((a, b) => inTime(a.event, b.event)).map(({ event, kind }) => [at(event), kind]),
      ends: [...new Set(ends)],
    })
  }
  const placeItem = ({ places }: Dot): MapItem => {
    const there = [...new Set(places.flatMap((row) => row.events))].sort(inTime)
    const names = words.list(places.map(({ place }) => place.name))
    return keep({
      name: words.text('map.items.place', { places: names, events: whenAndHowMany(there, words) }),
      events: there.map((event) => [at(event)]),
    })
  }

  const drawings = widths.map((width) => {
    const layout = mapLayout(rows, viewAt(width), words)
    return {
      layout,
      links: linkParts(layout).map(({ of, nodes }) => [linkItem(of), nodes.length] as const),
      places: placeParts(layout).map(({ of, nodes }) => [placeItem(of), nodes.length] as const),
    }
  })
  // Lines first, then rings, then places: a keyboard walks them so.
  const rank = (item: MapItem) => (hasEnds(item) ? ((item.ends?.length ?? 0) > 1 ? 0 : 1) : 2)
  const ordered = [...items.values()].sort(
    (a, b) => rank(a) - rank(b) || (a.events[0]?.[0] ?? 0) - (b.events[0]?.[0] ?? 0),
  )
  const rendition = ({ layout, links, places }: (typeof drawings)[number]): MapRendition => ({
    width: layout.view.frame.width,
    height: layout.view.frame.height,
    links: links.map(([item, shapes]) => [ordered.indexOf(item), shapes]),
    boxes: layout.boxes.map(({ code, nodes }) => [code, nodes.length]),
    places: places.map(([item, shapes]) => [ordered.indexOf(item), shapes]),
    leaders: layout.leaders.length,
    names: namesOf(
      layout,
      places.map(([item]) => ordered.indexOf(item)),
      words,
    ),
  })
  return {
    events: events.map(({ id }) => id),
    items: ordered,
    drawings: drawings.map(rendition),
    words: clientWords(words, 'explore-map'),
  }
}

/** What each name on a map belongs to, found by what it says. `itemOfDot` is in the order of the dots. */
function namesOf({ names, countries, dots, view }: MapLayout, itemOfDot: readonly number[], words: Words) {
  return names.map(({ text }): string | number => {
    const code = countries.find((country) => nameOnMap(country, words, view.id !== 'wide') === text)
    if (code !== undefined) return code
    const dot = dots.findIndex(({ places }) => places[0]?.place.name === text)
    if (dot < 0) throw new Error(`the map names "${text}", which is neither a country nor a place of it`)
    return itemOfDot[dot] as number
  })
}
