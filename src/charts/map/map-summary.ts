/** The finding of a map in sentences: every figure and name is worked out from its rows. */
import type { Words } from '../../model/words.ts'
import { STATUSES } from '../../schema/vocabulary.ts'
import { nameOnMap } from './edge-boxes.ts'
import type { LinkRow, MapRows } from './map-rows.ts'

/** How many rows each key has, most first; of two with as many, the one that came first. */
function tally<T>(rows: readonly T[], keyOf: (row: T) => string): [key: string, count: number][] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

/** The two ends of a link, whichever way it runs. */
export const pairOf = ({ from, to }: LinkRow) => [from, to].sort().join(' ')

/** A country or body as a sentence names it: “the EU”. */
export function nameInSentence(code: string, words: Words): string {
  const key = `map.inSentence.${code}`
  return words.has(key) ? words.text(key) : nameOnMap(code, words)
}

/** “3 confirmed, 2 attributed and 1 claimed”, firmest first. */
export function statusCounts(links: readonly LinkRow[], words: Words): string {
  const counts = STATUSES.map((status) => ({ status, count: links.filter((link) => link.status === status).length }))
  return words.list(
    counts
      .filter(({ count }) => count > 0)
      .map(({ status, count }) =>
        words.text('map.summary.status', { count, status: words.text(`map.statuses.${status}`) }),
      ),
  )
}

/** Where the events are: events, places, countries, whether some lie at sea, and how many have no place. */
function placesSentence({ thread, places, events: all }: MapRows, words: Words): string {
  const events = new Set(places.flatMap((row) => row.events))
  const countries = new Set(places.flatMap(({ place }) => place.country ?? []))
  return words.text(`map.summary.${thread === undefined ? 'whole' : 'thread'}`, {
    events: events.size,
    places: places.length,
    countries: countries.size,
    unplaced: all.length - events.size,
    atSea: places.filter(({ place }) => place.country === null).length,
  })
}

export function mapSummary(rows: MapRows, words: Words): string {
  const links = rows.links.filter(({ isDrawn }) => isDrawn)
  const between = links.filter(({ from, to }) => from !== to)
  const within = links.length - between.length
  const sentences = [placesSentence(rows, words)]
  if (links.length === 0) sentences.push(words.text('map.summary.none'))
  if (between.length > 0) {
    sentences.push(words.text('map.summary.links', { links: between.length, statuses: statusCounts(between, words) }))
  }
  if (within > 0) {
    const inside = links.filter(({ from, to }) => from === to)
    sentences.push(
      words.text(`map.summary.${between.length > 0 ? 'within' : 'onlyWithin'}`, {
        count: within,
        statuses: statusCounts(inside, words),
      }),
    )
  }
  const [most] = tally(between, pairOf)
  if (most && between.length > 1) {
    const [one, other] = most[0].split(' ').map((code) => nameInSentence(code, words)) as [string, string]
    sentences.push(words.text('map.summary.pair', { count: most[1], one, other }))
  }
  return sentences.join(' ')
}

/** The finding of the six maps: for each, its links, how many of them are confirmed, and the busiest pair. */
export function sixSummary(maps: readonly MapRows[], words: Words): string {
  return maps
    .map((map) => {
      const thread = words.text(`threads.${map.thread}.name`)
      const [most] = tally(map.links, pairOf)
      if (!most) return words.text('map.summary.sixNone', { thread })
      const [one, other] = most[0].split(' ').map((code) => nameInSentence(code, words)) as [string, string]
      return words.text('map.summary.six', {
        thread,
        links: map.links.length,
        confirmed: map.links.filter(({ status }) => status === 'confirmed').length,
        isWithin: one === other ? 'yes' : 'no',
        one,
        other,
        most: most[1],
      })
    })
    .join(' ')
}
