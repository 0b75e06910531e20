/**
 * The one state that all charts of a page share, and its place in the address: a copied address shows the same view, and
 * Back leads to the one before.
 */
import type { ExploreFile } from '../../schema/explore.ts'
import { formatView, type Known, knownOf, parseView, type View } from './view.ts'

export interface Store {
  readonly data: ExploreFile
  readonly known: Known
  /** Always a valid view. */
  readonly view: View
  /**
   * Changes the view. With `push` Back leads to the view before; without, the address follows a moment later, as is
   * right while somebody types or slides. `at` is the id of the figure that was used: the address then leads to it.
   */
  set(patch: Partial<View>, how?: { push?: boolean; at?: string }): void
  /** Calls `listener` after every change. */
  subscribe(listener: (view: View) => void): void
  /** Says which events a reader points at; `null` when at none. It is in no address. */
  point(events: readonly string[] | null): void
  onPoint(listener: (events: readonly string[] | null) => void): void
}

/** The part of a window that a store needs. */
export type Page = Pick<Window, 'location' | 'history' | 'setTimeout' | 'clearTimeout' | 'addEventListener'>

/** A browser may refuse more than a hundred changes of the address in half a minute. */
const PAUSE_MS = 250

/** Listeners that cannot hurt each other. */
function createHearers<Told>() {
  const all: ((told: Told) => void)[] = []
  return {
    add: (listener: (told: Told) => void) => void all.push(listener),
    tell(told: Told) {
      for (const listener of all) {
        try {
          listener(told)
        } catch (error) {
          console.error(error)
        }
      }
    },
  }
}

export function createStore(data: ExploreFile, page: Page): Store {
  const { location, history } = page
  const known = knownOf(data)
  const views = createHearers<View>()
  const points = createHearers<readonly string[] | null>()
  let view = parseView(location.search, known)
  let hash: string | undefined
  let timer = 0

  /** `pushState` or `replaceState`, unless the address says it already. */
  const write = (way: 'pushState' | 'replaceState') => {
    page.clearTimeout(timer)
    timer = 0
    const query = formatView(view)
    const address = `${location.pathname}${query && `?${query}`}${hash ?? location.hash}`
    hash = undefined
    if (address === location.pathname + location.search + location.hash) return
    try {
      history[way](null, '', address)
    } catch {
      // Some browsers forbid it (in a sandboxed frame, or too many in a short time): the chart works all the same.
    }
  }
  const take = (next: View) => {
    const before = view
    view = next
    if (formatView(before) !== formatView(next)) views.tell(next)
  }

  page.addEventListener('popstate', () => {
    page.clearTimeout(timer)
    timer = 0
    take(parseView(location.search, known))
  })
  page.addEventListener('pagehide', () => timer && write('replaceState'))

  return {
    data,
    known,
    get view() {
      return view
    },
    set(patch, { push = false, at } = {}) {
      // A change that still waits belongs to the step before.
      if (push && timer) write('replaceState')
      const before = formatView(view)
      take(parseView(formatView({ ...view, ...patch }), known))
      if (formatView(view) === before) return
      if (at) hash = `#${at}`
      if (push) write('pushState')
      else timer ||= page.setTimeout(() => write('replaceState'), PAUSE_MS)
    },
    subscribe: views.add,
    point: points.tell,
    onPoint: points.add,
  }
}

let store: Store | undefined

/** The store of this page. */
export function openStore(data: ExploreFile): Store {
  store ??= createStore(data, window)
  return store
}
