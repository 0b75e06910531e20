/** The table of a map: one row for each link, and one for each event that has a place but no link. Nothing drawn is missing. */
import type { StoryEvent } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'
import type { Cell, CellType, Column, Table } from '../chart.ts'
import { nameOnMap } from './edge-boxes.ts'
import type { LinkRow, MapRows } from './map-rows.ts'

const COLUMNS: readonly [key: string, type: CellType][] = [
  ['date', 'date'],
  ['event', 'text'],
  ['from', 'text'],
  ['to', 'text'],
  ['kind', 'text'],
  ['status', 'text'],
  ['says', 'text'],
  ['denies', 'text'],
  ['places', 'text'],
  ['drawn', 'text'],
]

function country(code: string | undefined, words: Words): Cell {
  if (code === undefined) return { value: null }
  return {
    value: code,
    shown: words.has(`countries.${code}`) ? words.text(`countries.${code}`) : nameOnMap(code, words),
  }
}

function row(event: StoryEvent, link: LinkRow | undefined, words: Words): Cell[] {
  const drawn = link === undefined ? 'none' : link.isDrawn ? 'yes' : 'no'
  return [
    { value: event.date, shown: words.dates(event.date, event.end) },
    { value: event.id, shown: event.title, event: event.id },
    country(link?.from, words),
    country(link?.to, words),
    link ? { value: link.kind, shown: words.text(`kinds.${link.kind}`) } : { value: null },
    { value: event.status, shown: words.text(`statuses.${event.status}.name`) },
    { value: event.attributed_to ?? null },
    { value: event.denied_by ?? null },
    { value: event.places.length > 0 ? event.places.map(({ name }) => name).join('; ') : null },
    { value: drawn, shown: words.text(`map.drawn.${drawn}`) },
  ]
}

/** What the page of each event says better than a narrow column. */
const DETAILS = ['says', 'denies', 'drawn']

const columns = (words: Words): Column[] =>
  COLUMNS.map(([key, type]) => ({
    key,
    type,
    label: words.text(`map.columns.${key}`),
    ...(DETAILS.includes(key) ? { detail: true } : {}),
  }))

function bodyRows({ events, links }: MapRows, words: Words): Cell[][] {
  return events.flatMap((event) => {
    const own = links.filter((link) => link.event === event)
    return own.length > 0 ? own.map((link) => row(event, link, words)) : [row(event, undefined, words)]
  })
}

export function mapTable(rows: MapRows, words: Words): Table {
  return { columns: columns(words), rows: bodyRows(rows, words) }
}

/** The six maps in one table, each row led by its map's thread. */
export function sixTable(maps: readonly MapRows[], words: Words): Table {
  return {
    columns: [{ key: 'thread', label: words.text('map.columns.thread'), type: 'text' }, ...columns(words)],
    rows: maps.flatMap((rows) => {
      const thread: Cell = { value: rows.thread ?? null, shown: words.text(`threads.${rows.thread}.name`) }
      return bodyRows(rows, words).map((cells) => [thread, ...cells])
    }),
  }
}
