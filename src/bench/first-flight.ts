/** What of a page a reader has when the first flight of bytes has arrived. */
import type { Page as BrowserPage } from '@playwright/test'
import type { Story, Thread } from '../model/story.ts'
import type { Figure } from './figures.ts'
import { FIRST_FLIGHT, firstFlight } from './page-bytes.ts'

/** What the browser's parser finds in a piece of HTML. */
interface Outline {
  heading: string
  paragraphs: string[]
  /** Event links of the first chart: of its first picture, and of all its pictures. */
  drawn: { first: number; all: number }
  /** Links to events with a date beside their words. */
  dated: { href: string; date: string; words: string }[]
}

function outline(browserPage: BrowserPage, html: string): Promise<Outline> {
  return browserPage.evaluate((text) => {
    const page = new DOMParser().parseFromString(text, 'text/html')
    const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const figure = page.querySelector('main figure')
    const pictures = [...(figure?.querySelectorAll('svg.chart-svg') ?? [])]
    const linksIn = (picture: Element | undefined) => picture?.querySelectorAll('a[href*="/events/"]').length ?? 0
    return {
      heading: words(page.querySelector('h1')),
      paragraphs: [...page.querySelectorAll('main p')].map(words),
      drawn: { first: linksIn(pictures[0]), all: pictures.reduce((sum, picture) => sum + linksIn(picture), 0) },
      dated: [...page.querySelectorAll('main a[href*="/events/"]')].flatMap((link) => {
        const time = link.querySelector('time[datetime]') ?? link.parentElement?.querySelector('time[datetime]')
        return time
          ? [{ href: link.getAttribute('href') ?? '', date: time.getAttribute('datetime') ?? '', words: words(link) }]
          : []
      }),
    }
  }, html)
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const count = (found: number, all: number) => `${found} of ${all}`
const KILOBYTES = `${(FIRST_FLIGHT / 1000).toFixed(1)} kB`

function tell(what: string, parts: Record<string, [found: number, all: number]>): Figure {
  const value = Object.entries(parts).map(([name, [found, all]]) => `${name} ${count(found, all)}`)
  return {
    what: `${what}: in the first ${KILOBYTES}`,
    value: value.join(', '),
    bar: 'all',
    isMet: Object.values(parts).every(([found, all]) => found === all && all > 0),
  }
}

function claimsIn(page: Outline, claims: readonly { text: string }[]): [number, number] {
  const found = claims.filter(({ text }) => page.paragraphs.some((paragraph) => paragraph.includes(plain(text))))
  return [found.length, claims.length]
}

/** The home page: headline, opening, and the picture of the whole story. `fullHtml` is the complete page. */
export async function homeInFirstFlight(
  browserPage: BrowserPage,
  site: string,
  fullHtml: string,
  story: Story,
): Promise<Figure> {
  const page = await outline(browserPage, firstFlight(site, 'index.html'))
  const full = await outline(browserPage, fullHtml)
  const home = story.pageById.get('home')
  return tell('home', {
    headline: [page.heading === full.heading ? 1 : 0, 1],
    'opening sentences': claimsIn(page, home?.summary ?? []),
    'event links of the chart': [page.drawn.first, full.drawn.first],
  })
}

/** A thread's page: headline, summary, and every event of the thread as a link with its date and title. */
export async function threadInFirstFlight(browserPage: BrowserPage, site: string, thread: Thread): Promise<Figure> {
  const page = await outline(browserPage, firstFlight(site, `threads/${thread.id}/index.html`))
  const linked = thread.events.filter((event) =>
    page.dated.some(
      ({ href, date, words }) =>
        href.endsWith(`/events/${event.id}/`) && date === event.date && words.includes(plain(event.title)),
    ),
  )
  return tell(`thread ${thread.id}`, {
    headline: [page.heading === plain(thread.headline) ? 1 : 0, 1],
    'summary sentences': claimsIn(page, thread.summary),
    events: [linked.length, thread.events.length],
  })
}
