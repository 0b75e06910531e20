/**
 * The one script of every page. It looks for what the page has, and fetches the feature for it when it is likely to be
 * used. Each feature starts alone and fails alone: whatever happens here, the page that was built stays.
 */
import { start as cards } from './cite/cards.ts'
import { whenIdle } from './idle.ts'
import { start as panel } from './settings/panel.ts'
import { start as settings } from './settings/settings.ts'
import { start as page } from './share/page.ts'
import { start as paragraphs } from './share/paragraphs.ts'

/** Improves one element of the finished page. */
type Feature = (element: never) => unknown
/** A selector, and what improves it; or the file that has it, and its name there. */
type Entry = [selector: string, feature: Feature] | [selector: string, load: () => Promise<object>, name: string]

const charts = () => import('./charts.ts')

/** By what a page has: what improves it once it is near the reader’s eyes. */
const NEAR: Entry[] = [
  ['figure.timeline', charts, 'timeline'],
  ['figure.map:not(#chart-map-six)', charts, 'map'],
  ['.thread-grid > * > .prose', charts, 'beside'],
  ['.day-pick', () => import('./as-known/as-known.ts'), 'start'],
  ['.search-page', () => import('./search/page.ts'), 'start'],
  ['.colophon > div', panel],
  ['.cite', page],
]

/** The same for what may be wanted wherever the reader is. */
const SOON: Entry[] = [
  ['body', settings],
  ['.masthead form', () => import('./search/search-box.ts'), 'start'],
  ['.notes', cards],
  ['.prose', paragraphs],
]

function startEach(list: Entry[], wait: (element: HTMLElement, begin: () => void) => void): void {
  for (const [selector, load, name] of list) {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      const begin = async () => {
        try {
          const feature = name ? ((await load(undefined as never)) as Record<string, Feature>)[name] : load
          await feature!(element as never)
        } catch (error) {
          console.warn(error)
        }
      }
      wait(element, () => whenIdle(begin))
    }
  }
}

function whenNear(element: HTMLElement, then: () => void): void {
  new IntersectionObserver(
    (entries, near) => {
      if (!entries.at(-1)?.isIntersecting) return
      near.disconnect()
      then()
    },
    { rootMargin: '50%' },
  ).observe(element)
}

const begin = () => {
  startEach(SOON, (_, then) => then())
  startEach(NEAR, whenNear)
}
addEventListener('load', begin)
