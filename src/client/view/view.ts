/**
 * What a reader has chosen to see, and how an address says it. The parameters are the same for every chart of a page and
 * for an embed. An address is a stranger’s text: whatever is not known in it is dropped, and nothing in it can throw.
 */
import type { ExploreEvent, ExploreFile, ExploreNames } from '../../schema/explore.ts'
import type { LinkKind, Status, ThreadId } from '../../schema/vocabulary.ts'

/** Part of a picture: `k` times as large, with the point (`x`, `y`) in the middle. */
export interface Zoom {
  k: number
  /** From 0 to 1 along time. */
  x: number
  /** From 0 to 1 across the lanes. */
  y: number
}

/** An empty list or text means all. Lists are in the order of `Known`. */
export interface View {
  threads: ThreadId[]
  statuses: Status[]
  /** Two-letter codes. */
  countries: string[]
  /** Id of the one whose events are followed. */
  actor: string
  kinds: LinkKind[]
  words: string
  /** First and last day of what is shown: YYYY-MM-DD. */
  from: string
  to: string
  /** Id of the event that is open. It filters nothing. */
  event: string
  /** Of the timeline. Nothing when the whole is seen. */
  zoom?: Zoom
}

type Lists = Record<'threads' | 'statuses' | 'countries' | 'actors' | 'kinds', readonly string[]>
/** All that a view may name. */
export interface Known extends Lists {
  events: ReadonlySet<string>
}

/** How long an address is read, and how long the words of a search may be, in characters. */
const ADDRESS_CAP = 4000
const WORDS_CAP = 100
export const ZOOM_MOST = 20

export const knownOf = ({ events, names }: ExploreFile): Known => ({
  ...(Object.fromEntries(Object.entries(names).map(([key, named]) => [key, Object.keys(named)])) as unknown as Lists),
  events: new Set(events.map(({ id }) => id)),
})

/** Parameters of ours, in the order in which an address has them. */
export const PARAMETERS = ['thread', 'status', 'country', 'actor', 'kind', 'q', 'from', 'to', 'event', 'zoom']

/** Whether an address chooses anything that a view may hold. Cheap: it needs no data. */
export const choosesView = (search: string): boolean => new RegExp(`[?&](${PARAMETERS.join('|')})=`).test(search)

function dayOf(text: string): string {
  // Some engines read 30 February as 2 March.
  return /^\d/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text ? text : ''
}

export const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
const rounded = (value: number) => Number(value.toFixed(3))

function zoomOf(text: string): Zoom | undefined {
  const [k = 1, x = 0.5, y = 0.5] = text.split(',').map(Number)
  // No number is neither below nor above another.
  if (!(k > 1 && x >= 0 && y >= 0)) return undefined
  const zoom = { k: rounded(clamp(k, 1, ZOOM_MOST)), x: rounded(clamp(x, 0, 1)), y: rounded(clamp(y, 0, 1)) }
  return zoom.k > 1 ? zoom : undefined
}

/** The view that an address asks for, as far as it is one. Never throws. */
export function parseView(search: string, known: Known): View {
  const asked = new URLSearchParams(search.slice(0, ADDRESS_CAP))
  const text = (name: string) => asked.get(name) ?? ''
  const list = <T extends string>(name: string, all: readonly string[]): T[] => {
    const named = new Set(asked.getAll(name).flatMap((value) => value.split(',')))
    return all.filter((value): value is T => named.has(value))
  }
  const words = text('q')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  const from = dayOf(text('from'))
  const to = dayOf(text('to'))
  const zoom = zoomOf(text('zoom'))
  return {
    threads: list('thread', known.threads),
    statuses: list('status', known.statuses),
    countries: list('country', known.countries),
    actor: known.actors.includes(text('actor')) ? text('actor') : '',
    kinds: list('kind', known.kinds),
    words: Array.from(words).slice(0, WORDS_CAP).join('').trimEnd(),
    from,
    to: from > to ? '' : to,
    event: known.events.has(text('event')) ? text('event') : '',
    ...(zoom && { zoom }),
  }
}

/**
 * The query of a view, without a question mark; empty when it shows all. `parseView` gives the same view back.
 * Lists keep their commas, so that an address can be read.
 */
export function formatView(view: View): string {
  const { threads, statuses, countries, actor, kinds, words, from, to, event, zoom } = view
  const part = zoom && zoom.k > 1 ? [zoom.k, zoom.x, zoom.y].map(rounded) : []
  return [threads, statuses, countries, actor, kinds, words, from, to, event, part]
    .map(String)
    .flatMap((value, i) => (value ? `${new URLSearchParams({ [PARAMETERS[i]!]: value })}` : []))
    .join('&')
    .replace(/%2C/g, ',')
}

/** Letters as a search compares them: small, without accents. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const searched = new WeakMap<ExploreEvent, string>()

/** Everything of an event that words are looked for in; made once. */
export function searchText(event: ExploreEvent, names?: ExploreNames): string {
  let text = searched.get(event)
  if (text === undefined) {
    const { title, date, says, denies, response, places, countries, actors } = event
    text = plain(
      [
        title,
        date,
        says,
        denies,
        response,
        ...places,
        ...countries.map((code) => names?.countries[code]),
        ...actors.map((id) => names?.actors[id] ?? id),
      ].join(' '),
    )
    searched.set(event, text)
  }
  return text
}

const meets = (all: readonly string[], some: readonly string[]) =>
  !all.length || some.some((value) => all.includes(value))

/** A test of events for one view, so that what does not hang on the event is done once. */
export function matcherOf(view: View, names?: ExploreNames): (event: ExploreEvent) => boolean {
  const wanted = plain(view.words).split(' ').filter(Boolean)
  return (event) =>
    meets(view.threads, event.threads) &&
    meets(view.statuses, [event.status]) &&
    meets(view.countries, event.countries) &&
    meets(view.kinds, event.kinds) &&
    (!view.actor || event.actors.includes(view.actor)) &&
    (!view.from || event.to >= view.from) &&
    (!view.to || event.from <= view.to) &&
    wanted.every((word) => searchText(event, names).includes(word))
}

/** Whether a view shows an event. Every word must stand somewhere in it; of each list, one is enough. */
export const matches = (event: ExploreEvent, view: View, names?: ExploreNames): boolean => matcherOf(view, names)(event)

/** Whether a view hides any event at all, as far as it says. */
export const isFiltered = (view: View): boolean => formatView({ ...view, event: '', zoom: undefined }) !== ''
