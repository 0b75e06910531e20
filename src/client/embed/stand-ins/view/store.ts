/**
 * In a frame the view begins as its address says, and is never written back: a step in the history of a frame would be a
 * step in the host's, and its Back button would no longer lead away.
 */
import type { ExploreFile } from '../../../../schema/explore.ts'
import type { Store } from '../../../view/store.ts'
import { formatView, knownOf, parseView, type View } from '../../../view/view.ts'

let store: Store | undefined

export function openStore(data: ExploreFile): Store {
  if (store) return store
  const known = knownOf(data)
  const views: ((view: View) => void)[] = []
  const points: ((events: readonly string[] | null) => void)[] = []
  let view = parseView(location.search, known)
  store = {
    data,
    known,
    get view() {
      return view
    },
    set(patch) {
      const before = formatView(view)
      view = parseView(formatView({ ...view, ...patch }), known)
      if (formatView(view) !== before) for (const listen of views) listen(view)
    },
    subscribe: (listener) => void views.push(listener),
    point(events) {
      for (const listen of points) listen(events)
    },
    onPoint: (listener) => void points.push(listener),
  }
  return store
}
