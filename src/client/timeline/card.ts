/**
 * What is known of one event, beside its mark: what, when, where, who says so, who denies it, and its sources. It takes no
 * focus and stops nobody; it can be pointed at, and Escape closes it.
 */
import type { ExploreEvent, ExploreFile } from '../../schema/explore.ts'
import { element } from '../element.ts'
import { say } from '../words.ts'

export interface Card {
  element: HTMLElement
  /** Shows an event beside an element of the picture; `glyph` is its mark as the legend draws it. */
  show(event: ExploreEvent, beside: Element): void
  hide(): void
  /** Moves the page, if the card at the foot of a small screen covers what it tells of. */
  uncover(beside: Element): void
  /** Id of what it says beyond the name of a mark. */
  factsId: string
  /** The event that is shown. */
  readonly event: ExploreEvent | undefined
}

const SOURCES = 3
const GAP_PX = 10
const SHEET = '(max-width: 45.99rem)'

/**
 * @param id of the card
 * @param links a link to the page of each event
 * @param glyphOf the mark of a status
 * @param onClose called when a reader closes it
 */
export function createCard(
  { names, words }: ExploreFile,
  id: string,
  links: ReadonlyMap<string, Element>,
  glyphOf: (status: string) => Node | string,
  onClose: () => void,
): Card {
  const factsId = `${id}-facts`
  const body = element('div', { class: 'card-body' })
  const close = element('button', { type: 'button', class: 'card-close', 'aria-label': say(words, 'chart.close') }, '×')
  close.addEventListener('click', onClose)
  const card = element('div', { class: 'event-card', id, popover: 'manual', hidden: '' }, close, body)
  /** Over everything else on the page, where the browser can. */
  const isOpen = () => card.showPopover !== undefined && card.matches(':popover-open')
  let shown: ExploreEvent | undefined

  const fill = (event: ExploreEvent) => {
    const href = links.get(event.id)?.getAttribute('href') ?? ''
    const facts = (['says', 'denies', 'response'] as const).flatMap((key) => {
      const text = event[key]
      return text ? [element('dt', {}, say(words, `chart.${key}`)), element('dd', {}, text)] : []
    })
    const sources = event.sources.slice(0, SOURCES).map(({ id, name, date }) => {
      const link = element('a', { href: href.replace(/events\/[^/]+\/$/, `sources/${id}/`) }, name)
      return element('li', {}, link, date ? `, ${date}` : '')
    })
    const more = event.sources.length - SOURCES
    if (more > 0)
      sources.push(element('li', {}, element('a', { href }, say(words, 'chart.moreSources', { count: more }))))
    const thread = event.threads[0] ?? ''
    const colour = `t${Object.keys(names.threads).indexOf(thread) + 1}`
    body.replaceChildren(
      element('p', { class: 'card-when' }, [event.date, ...event.places.slice(0, 2)].join(' · ')),
      element('p', { class: 'card-title' }, element('a', { href }, event.title)),
      element(
        'p',
        { class: `card-kind ${colour}` },
        glyphOf(event.status),
        ` ${names.statuses[event.status]} · ${names.threads[thread]}`,
      ),
      element(
        'dl',
        { id: factsId },
        ...facts,
        element('dt', {}, say(words, 'chart.sources')),
        element('dd', {}, element('ul', {}, ...sources)),
      ),
    )
  }

  /**
   * Under the mark, or over it: no card is higher than half the screen, so one of the two has room. On a small screen
   * the stylesheet has a place for it.
   */
  const place = (beside: Element) => {
    card.style.left = card.style.top = ''
    if (matchMedia(SHEET).matches) return
    const mark = beside.getBoundingClientRect()
    const { width, height } = card.getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    const below = mark.bottom + GAP_PX
    const top = below + height > clientHeight - GAP_PX ? mark.top - GAP_PX - height : below
    const most = clientWidth - GAP_PX - width
    card.style.left = `${scrollX + Math.max(GAP_PX, Math.min(mark.left - GAP_PX * 2, most))}px`
    card.style.top = `${scrollY + Math.max(GAP_PX, top)}px`
  }

  return {
    element: card,
    factsId,
    uncover(beside) {
      const over = beside.getBoundingClientRect().bottom + 24 - card.getBoundingClientRect().top
      if (matchMedia(SHEET).matches && over > 0) scrollBy(0, over)
    },
    get event() {
      return shown
    },
    show(event, beside) {
      if (shown !== event) fill(event)
      shown = event
      card.hidden = false
      if (!isOpen()) card.showPopover?.()
      place(beside)
    },
    hide() {
      shown = undefined
      card.hidden = true
      if (isOpen()) card.hidePopover()
    },
  }
}
