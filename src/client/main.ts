/**
 * The one script of every page. It looks for what the page has, and fetches the feature for it when it is likely to be
 * used. Each feature starts alone and fails alone: whatever happens here, the page that was built stays.
 */

/** What a feature’s module gives: it improves one element of the finished page. */
interface Feature {
  start(element: HTMLElement): void | Promise<void>
}

/** Calls `then` when the page has nothing better to do. */
const whenIdle = (then: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(then, { timeout: 3000 }) : setTimeout(then, 200)

async function start(element: HTMLElement, load: () => Promise<Feature>): Promise<void> {
  try {
    await (await load()).start(element)
  } catch (error) {
    console.warn(error)
  }
}

function startSoon(selector: string, load: () => Promise<Feature>): void {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) whenIdle(() => start(element, load))
}

function startNear(selector: string, load: () => Promise<Feature>): void {
  const found = document.querySelectorAll<HTMLElement>(selector)
  if (found.length === 0) return
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        near.unobserve(target)
        whenIdle(() => start(target as HTMLElement, load))
      }
    },
    { rootMargin: '50%' },
  )
  for (const element of found) near.observe(element)
}

/** By what a page has: a selector, and the module that improves it once it is near the reader’s eyes. */
const NEAR: [string, () => Promise<Feature>][] = [
  ['figure.timeline', () => import('./timeline/timeline.ts')],
  ['figure.map:not(#chart-map-six)', () => import('./map/map.ts')],
  ['.thread-grid > * > .prose', () => import('./beside/beside.ts')],
  ['.day-pick', () => import('./as-known/as-known.ts')],
  ['.search-page', () => import('./search/page.ts')],
  ['.colophon > div', () => import('./settings/panel.ts')],
  ['.cite', () => import('./share/page.ts')],
]

/** The same for what may be wanted wherever the reader is. */
const SOON: [string, () => Promise<Feature>][] = [
  ['.masthead', () => import('./everywhere.ts')],
  ['.notes', () => import('./cite/cards.ts')],
  ['.prose', () => import('./share/paragraphs.ts')],
]

const begin = () => {
  for (const [list, startAll] of [
    [SOON, startSoon],
    [NEAR, startNear],
  ] as const) {
    for (const [selector, load] of list) {
      try {
        startAll(selector, load)
      } catch (error) {
        console.warn(error)
      }
    }
  }
}
if (document.readyState === 'complete') begin()
else addEventListener('load', begin)
