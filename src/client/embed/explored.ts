/** What an explorable chart shows once it has started. */
import { loadExplore } from '../explore-data.ts'
import { openStore } from '../view/store.ts'
import { formatView, matcherOf } from '../view/view.ts'
import type { Shown } from './frame.ts'

/** @param start the feature of the site that makes the chart explorable */
export const explored = (start: (figure: HTMLElement) => Promise<void>) =>
  async function explore(figure: HTMLElement): Promise<Shown> {
    const data = await loadExplore()
    const { view } = openStore(data)
    const shown = { query: formatView(view), isEmpty: !data.events.some(matcherOf(view, data.names)) }
    await start(figure)
    return shown
  }
