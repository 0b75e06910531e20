/** What a reader does with a page, by mouse and by keys, in every engine. */
import { expect, test } from './fixtures.ts'
import type { Tab } from './tab.ts'

const isSeen = (tab: Tab, selector: string) =>
  tab.look((query) => document.querySelector(query)?.checkVisibility() ?? false, selector)
const textOf = (tab: Tab, selector: string) =>
  tab.look((query) => document.querySelector(query)?.textContent ?? '', selector)
const countOf = (tab: Tab, selector: string) =>
  tab.look((query) => [...document.querySelectorAll(query)].filter((it) => it.checkVisibility()).length, selector)
const isInWindow = (tab: Tab, selector: string) =>
  tab.look((query) => {
    const box = document.querySelector(query)?.getBoundingClientRect()
    if (!box || box.width < 150) return false
    return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
  }, selector)
const address = (tab: Tab) => tab.look(() => location.href)
const path = (tab: Tab) => tab.look(() => location.pathname)

/** Brings a figure into the window, which is when its script comes. */
async function explore(tab: Tab, page: string, figure: string): Promise<void> {
  await tab.open(page)
  await tab.until(`${figure} can be explored`, async () => {
    await tab.look((query) => document.querySelector(query)?.scrollIntoView({ behavior: 'instant' }), figure)
    return isSeen(tab, `${figure} .explore-open`)
  })
}

test('a timeline is filtered by words, and the rest steps back', async ({ tab }) => {
  await explore(tab, '', '#chart-convergence')
  const all = await countOf(tab, '#chart-convergence svg.chart-svg a')
  await tab.click('#chart-convergence .explore-open')
  await tab.click('#chart-convergence .explore-panel input[type=search]')
  await tab.type('israel')
  await tab.until('fewer are left', async () => {
    const shown = await countOf(tab, '#chart-convergence svg.chart-svg a:not(.off)')
    const said = await textOf(tab, '#chart-convergence .count')
    return (shown > 0 && shown < all && said === `${shown} of ${all} events`) || `${shown} of ${all}, said: ${said}`
  })
})

const figure = '#chart-timeline-leak'
const focused = (tab: Tab) =>
  tab.look(() => {
    const mark = document.activeElement
    const { top, bottom } = mark?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
    return {
      event: mark?.getAttribute('href')?.split('/').at(-2),
      name: mark?.getAttribute('aria-label') ?? '',
      hasRing: mark?.matches(':focus-visible') ?? false,
      isSeen: top >= 0 && bottom <= innerHeight,
    }
  })

/** Comes to the first mark as somebody without a mouse does. */
async function tabToMark(tab: Tab): Promise<void> {
  await explore(tab, 'threads/leak/', figure)
  await tab.look((query) => document.querySelector<HTMLElement>(`${query} .explore-open`)?.focus(), figure)
  await tab.until('a mark', async () => {
    if (/^1 of \d+, /.test((await focused(tab)).name)) return true
    await tab.press('Tab')
    return (await focused(tab)).name
  })
}

test('marks are walked with keys; the card comes with them, Escape closes it, Enter opens the event', async ({
  tab,
}) => {
  await tabToMark(tab)
  const first = await focused(tab)
  await tab.press('PageDown')
  const second = await focused(tab)
  expect(second.name).toMatch(/^\d+ of \d+, /)
  expect(second.name).not.toBe(first.name)
  expect(second.hasRing).toBe(true)
  await tab.until('the card', () => isSeen(tab, `${figure} .event-card`))
  expect(second.name).toContain(await textOf(tab, `${figure} .card-title`))
  await tab.press('Escape')
  await tab.until('no card', async () => !(await isSeen(tab, `${figure} .event-card`)))
  await tab.press('Enter')
  await tab.until('the event', async () => (await path(tab)) === `/events/${second.event}/` || path(tab))
})

test('on a phone the mark that keys come to is in sight', async ({ tab }) => {
  await tab.engine.resize(390, 844)
  await tabToMark(tab)
  for (const key of ['End', 'Home', 'PageDown', 'End'] as const) {
    await tab.press(key)
    await tab.until(key, async () => {
      const mark = await focused(tab)
      return (mark.isSeen && mark.name !== '') || mark
    })
  }
})

test('a card comes to the mark under the mouse and lies in the window', async ({ tab }) => {
  await explore(tab, '', '#chart-convergence')
  const mark = '#chart-convergence svg.chart-svg a[href*="2022-09-16-amini-dies"]'
  await tab.hover(mark)
  await tab.until('the card', () => isSeen(tab, '#chart-convergence .event-card'))
  expect(await isInWindow(tab, '#chart-convergence .event-card')).toBe(true)
  await tab.click(mark)
  await tab.until('the event', async () => (await path(tab)) === '/events/2022-09-16-amini-dies/' || path(tab))
})

test('on the map one steps from event to event, and back through the history', async ({ tab }) => {
  await explore(tab, 'threads/leak/', '#chart-map-leak')
  const lit = '#chart-map-leak svg.chart-svg g[data-item]:not(.off)'
  const all = await countOf(tab, lit)
  await tab.click('#chart-map-leak .explore-open')
  await tab.click('#chart-map-leak .time [aria-label="Next event"]')
  await tab.until('the first event', async () => {
    const url = await address(tab)
    return (/event=1975/.test(url) && (await countOf(tab, lit)) < all) || url
  })
  const first = await address(tab)
  await tab.click('#chart-map-leak .time [aria-label="Next event"]')
  await tab.until('the second', async () => (await address(tab)) !== first)
  await tab.look(() => history.back())
  await tab.until('back', async () => (await address(tab)) === first || address(tab))
})

test('the key / opens the search, arrows choose, Enter goes there', async ({ tab }) => {
  await tab.open('threads/uprising/')
  await tab.until('the scripts', () => tab.look(() => document.querySelector('meta[name="theme-color"]') !== null))
  await tab.until('the search', async () => {
    if (await isSeen(tab, 'dialog.search-dialog')) return true
    await tab.type('/')
    return false
  })
  await tab.until('the box', () => tab.look(() => document.activeElement?.matches('dialog input') ?? false))
  await tab.type('rama')
  await tab.until('results', async () => /Edi Rama/.test(await textOf(tab, 'dialog .results')))
  await tab.press('ArrowDown', 'Enter')
  await tab.until('the person', async () => (await path(tab)) === '/actors/edi-rama/' || path(tab))
})

test('colours that were chosen stay, and go when the choice is undone', async ({ tab }) => {
  const ground = () => tab.look(() => getComputedStyle(document.documentElement).backgroundColor)
  await tab.open('glossary/')
  const choose = async (name: string) => {
    await tab.until('the settings', async () => {
      await tab.look(() => document.querySelector('.colophon')?.scrollIntoView({ behavior: 'instant' }))
      return isSeen(tab, '.colophon .settings')
    })
    await tab.click('.colophon .settings label', name)
  }
  await choose('Dark')
  await tab.until('dark', async () => (await ground()) === 'rgb(20, 20, 20)')
  await tab.open('threads/leak/')
  expect(await ground()).toBe('rgb(20, 20, 20)')
  await choose('As the device')
  await tab.until('light', async () => (await ground()) === 'rgb(251, 249, 244)')
  expect(await tab.look(() => localStorage.length)).toBe(0)
})

test('a paragraph gives its link away', async ({ tab }) => {
  await tab.open('threads/uprising/')
  await tab.until('the ¶', async () => {
    await tab.hover('#p2')
    await tab.hover('#p3')
    return isSeen(tab, '#p3 > .share')
  })
  await tab.click('#p3 > .share')
  // Into the clipboard; where that is refused, selected in a field.
  await tab.until('the link', () =>
    tab.look(() => {
      const field = document.querySelector<HTMLInputElement>('.share-field input')
      return (
        field?.value.endsWith('#p3') || /Link copied/.test(document.querySelector('.share-told')?.textContent ?? '')
      )
    }),
  )
})

test('the number of a source opens its entry in place, Escape closes it', async ({ tab }) => {
  await tab.open('threads/uprising/')
  await tab.click('main .ref[popovertarget=n5]')
  await tab.until('the note', () => tab.look(() => document.querySelector('#n5')?.matches(':popover-open') ?? false))
  await tab.until('its entry', () =>
    tab.lookInto('#n5 iframe', () => document.querySelector('h1')?.checkVisibility() ?? false),
  )
  expect(await isInWindow(tab, '#n5')).toBe(true)
  await tab.press('Escape')
  await tab.until('closed', () => tab.look(() => !document.querySelector('#n5')?.matches(':popover-open')))
})

test('what was known on a day is listed at its address', async ({ tab }) => {
  await tab.open('as-known/?day=2022-10-12#any')
  await tab.until('the day', async () => /12 October 2022/.test(await textOf(tab, '#any [role=status]')))
  expect(await countOf(tab, '#any ol > li')).toBeGreaterThan(100)
})

test('the builder follows the choice', async ({ tab }) => {
  await tab.open('embed/?chart=timeline-leak')
  const src = () => tab.look(() => document.querySelector('.builder-stage iframe')?.getAttribute('src') ?? '')
  await tab.until('the preview', async () => /timeline-leak/.test(await src()) || src())
  await tab.click('.builder label', 'Dark')
  await tab.until('dark', async () => /theme=dark/.test(await src()) || src())
  expect(await textOf(tab, 'pre[data-kind="iframe"]')).toContain('theme=dark')
})
