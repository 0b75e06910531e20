/**
 * What is known of one thing of a chart, beside it. It takes no focus and stops nobody; it can be pointed at, and Escape
 * closes it. It shows what is pointed at, else what was opened by key, finger or address.
 */
import { boxOf, button, element } from './element.ts'

/** How long a card waits for the pointer to come to it. */
const GRACE_MS = 300
const GAP_PX = 10
const SHEET = '(max-width: 45.99rem)'

export type Point = Pick<PointerEvent, 'clientX' | 'clientY'>

interface Chart<Key> {
  /** What of the picture a key is; nothing when it is not shown. */
  partOf(key: Key): Element | undefined
  fill(key: Key): (Node | string)[]
  /** The picture. */
  svg(): Element | undefined
  /** Takes the focus when the card closes that had it. */
  stop(): SVGElement | undefined
  /** Told what the card shows. */
  onShow(key: Key | undefined): void
  /** Told that a reader closes it. */
  onClose(): void
}

/** @param closes the word on its button */
export function createCard<Key>(attributes: Record<string, string>, closes: string, chart: Chart<Key>) {
  let pinned: Key | undefined
  let hovered: Key | undefined
  let shown: Key | undefined
  let at: Point | undefined
  let timer = 0
  const close = () => {
    if (card.contains(document.activeElement)) chart.stop()?.focus()
    chart.onClose()
  }
  const body = element('div')
  const card = element(
    'div',
    { popover: 'manual', hidden: '', ...attributes },
    button(close, { class: 'card-close', 'aria-label': closes }, '×'),
    body,
  )

  /**
   * Under the part, or over it: no card is higher than half the screen, so one of the two has room. On a small screen the
   * stylesheet has a place for it.
   */
  const place = () => {
    const part = shown !== undefined && chart.partOf(shown)
    const { style } = card
    style.left = style.top = ''
    if (!part || matchMedia(SHEET).matches) return
    const mark = at ? new DOMRect(at.clientX, at.clientY) : boxOf(part)
    const { width, height } = boxOf(card)
    const { clientWidth, clientHeight } = document.documentElement
    const below = mark.bottom + GAP_PX
    const top = below + height > clientHeight - GAP_PX ? mark.top - GAP_PX - height : below
    const most = clientWidth - GAP_PX - width
    style.left = `${scrollX + Math.max(GAP_PX, Math.min(mark.left - GAP_PX * 2, most))}px`
    style.top = `${scrollY + Math.max(GAP_PX, top)}px`
  }

  /** Shows what there is to show, as it is now. */
  const refresh = () => {
    clearTimeout(timer)
    const key = hovered ?? pinned
    shown = key !== undefined && chart.partOf(key) ? key : undefined
    const isShown = shown !== undefined
    if (isShown) body.replaceChildren(...chart.fill(shown!))
    if (isShown) card.hidden = false
    // Over everything else on the page, where the browser can.
    if (card.isConnected) card.togglePopover?.(isShown)
    card.hidden = !isShown
    place()
    chart.onShow(shown)
  }

  /** Whether a reader is still about it. */
  const isInside = (target: EventTarget | null) => [card, chart.svg()].some((part) => part?.contains(target as Node))
  const hover = (event: PointerEvent, key?: Key, follow = false) => {
    if (event.pointerType !== 'mouse') return
    clearTimeout(timer)
    if (key === shown) return
    const change = () => {
      hovered = key
      at = key !== undefined && follow ? event : undefined
      refresh()
    }
    if (key !== undefined) change()
    else timer = window.setTimeout(change, GRACE_MS)
  }
  card.addEventListener('pointerenter', () => clearTimeout(timer))
  card.addEventListener('pointerleave', (event) => hover(event))
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && shown !== undefined && close())
  for (const name of ['pointerdown', 'focusin']) {
    document.addEventListener(name, ({ target }) => pinned !== undefined && !isInside(target) && chart.onClose())
  }

  return {
    element: card,
    /** What was opened. */
    get pinned() {
      return pinned
    },
    refresh,
    place,
    /** A mouse is on something, or on nothing; with `follow`, the card stands at the mouse. */
    hover,
    /** Opens something, or closes what is open. */
    pin(key: Key | undefined, point?: Point) {
      hovered = undefined
      pinned = key
      at = point
      refresh()
    },
    /** Moves the page, if the card at the foot of a small screen covers what it tells of. */
    uncover(part: Element) {
      const over = boxOf(part).bottom + 24 - boxOf(card).top
      if (matchMedia(SHEET).matches && over > 0) scrollBy(0, over)
    },
  }
}
