/**
 * What all charts that can be explored have in common: of two drawings, the one that is seen is made ready; its marks are
 * one tab stop, walked by arrows; and a card beside a mark tells what is known of it. The card takes no focus and stops
 * nobody; it can be pointed at, and Escape closes it. It shows what is pointed at, else what was opened by key, finger or
 * address.
 */
import type { Controls } from './controls.ts'
import { boxOf, button, element, setAll } from './element.ts'
import { SHEET } from './sheet.ts'
import { type Action, actionOf } from './timeline/keys.ts'
import { type Stop, walk } from './timeline/walk.ts'
import type { Run } from './timeline/zoom-box.ts'
import { clamp } from './view/view.ts'

/** How long a card waits for the pointer to come to it. */
const GRACE_MS = 300
const GAP_PX = 10

type Point = Pick<PointerEvent, 'clientX' | 'clientY'>

/** Something that can be reached. */
export interface Reached<Key> extends Stop {
  key: Key
}

interface Chart<Key> {
  figure: HTMLElement
  controls: Controls
  /** What the card is, besides a card. */
  attributes: Record<string, string>
  /** The word on the button that closes it. */
  closes: string
  /** Whether it stands at the mouse. */
  follow?: boolean
  /** Makes the `i`th drawing ready: called once for each, before it is first shown. The result makes it the one that is seen. */
  prepare(svg: SVGSVGElement, i: number): () => Run
  /** Called when another drawing is seen. */
  onDrawing(): void
  /** What an element of the picture belongs to. */
  keyOf(element: Element): Key | undefined
  /** What of the picture a key is; nothing when it is not shown. */
  partOf(key: Key | undefined): SVGElement | undefined
  /** What can be reached, lane by lane. */
  lanes(): Reached<Key>[][]
  /** Where the tab stop is, if nothing has been visited. */
  first?(): Key | undefined
  /** Called before something becomes the tab stop. */
  onStop?(key: Key): void
  /** Called before the focus is moved to the tab stop. */
  onWalk?(part: SVGElement): void
  /** A key asks to enlarge or to move the picture. */
  onMove?(action: Exclude<Action, string>, part: SVGElement): void
  /** Whether a key leads into the card, and not where a link leads. */
  isButton?: boolean
  onClick(event: PointerEvent, key: Key | undefined): void
  /** What the card says. */
  fill(key: Key): (Node | string)[]
  /** Told what the card shows. */
  onShow(key: Key | undefined): void
  /** Told what was opened, or that it was closed. */
  onPin?(key: Key | undefined): void
}

export function makeExplorable<Key>(chart: Chart<Key>) {
  const { figure, partOf } = chart
  const svgs = [...figure.querySelectorAll<SVGSVGElement>('svg.narrow, svg.broad')]
  let svg: SVGSVGElement | undefined
  let run: Run
  let stop: Key | undefined
  let part: SVGElement | undefined
  let pinned: Key | undefined
  let hovered: Key | undefined
  let shown: Key | undefined
  let at: Point | undefined
  let timer = 0

  // The card.
  const close = () => {
    if (card.contains(document.activeElement)) part?.focus()
    pin()
  }
  const body = element('div')
  const card = element(
    'div',
    { popover: 'manual', hidden: '', id: `${figure.id}-card`, ...chart.attributes },
    button(close, { class: 'card-close', 'aria-label': chart.closes }, '×'),
    body,
  )
  /**
   * Under the part, or over it: no card is higher than half the screen, so one of the two has room. On a small screen the
   * stylesheet has a place for it.
   */
  const place = () => {
    const beside = partOf(shown)
    const { style } = card
    style.left = style.top = ''
    if (!beside || matchMedia(SHEET).matches) return
    const mark = at ? new DOMRect(at.clientX, at.clientY) : boxOf(beside)
    const { width, height } = boxOf(card)
    const below = mark.bottom + GAP_PX
    const top = below + height > innerHeight - GAP_PX ? mark.top - GAP_PX - height : below
    const most = document.body.clientWidth - GAP_PX - width
    style.left = `${scrollX + clamp(mark.left - GAP_PX * 2, GAP_PX, most)}px`
    style.top = `${scrollY + Math.max(GAP_PX, top)}px`
  }
  /** Shows what there is to show, as it is now. */
  const refresh = () => {
    clearTimeout(timer)
    const before = shown
    shown = hovered ?? pinned
    const isShown = !!partOf(shown)
    if (isShown) body.replaceChildren(...chart.fill(shown as Key))
    else shown = undefined
    card.hidden = !isShown
    // Over everything else on the page, where the browser can.
    card.togglePopover?.(isShown)
    place()
    // Another chart may be pointed at: it is not told that nothing has changed here.
    if (isShown || before !== undefined) chart.onShow(shown)
  }
  const hover = (event: PointerEvent, key?: Key) => {
    if (event.pointerType !== 'mouse') return
    clearTimeout(timer)
    if (key === shown) return
    const change = () => {
      hovered = key
      at = chart.follow && key !== undefined ? event : undefined
      refresh()
    }
    if (key !== undefined) change()
    else timer = setTimeout(change, GRACE_MS) as never
  }
  /** Opens something, or closes what is open. */
  const pin = (key?: Key, point?: Point) => {
    hovered = undefined
    pinned = key
    at = point
    refresh()
    chart.onPin?.(key)
    // The page moves, if the card at the foot of a small screen covers what it tells of.
    const over = boxOf(partOf(key) ?? card).bottom + 24 - boxOf(card).top
    if (key !== undefined && over > 0 && matchMedia(SHEET).matches) scrollBy(0, over)
  }
  card.addEventListener('pointerenter', () => clearTimeout(timer))
  card.addEventListener('pointerleave', (event) => hover(event))
  addEventListener('keydown', ({ key }) => key === 'Escape' && shown !== undefined && close())
  for (const name of ['pointerdown', 'focusin']) {
    addEventListener(name, ({ target }) => {
      if (pinned !== undefined && !card.contains(target as Node) && !svg?.contains(target as Node)) pin()
    })
  }

  // The tab stop.
  /** Settles it: on what is wanted, if it can be reached. */
  const settle = (wanted = stop) => {
    const reach = chart
      .lanes()
      .flat()
      .map(({ key }) => key)
    stop = [wanted, pinned, chart.first?.()].find((key) => reach.includes(key as Key)) ?? reach[0]
    if (stop !== undefined) chart.onStop?.(stop)
    part?.setAttribute('tabindex', '-1')
    part = partOf(stop)
    part?.setAttribute('tabindex', '0')
  }
  const onKey = (event: KeyboardEvent) => {
    const lanes = chart.lanes()
    const from = lanes.flat().find(({ key }) => key === stop)
    const action = actionOf(event, run)
    if (!from || !part) return
    if (chart.isButton && /^(Enter| )$/.test(event.key)) {
      pin(stop)
      card.querySelector('a')?.focus()
    } else if (typeof action === 'string') {
      settle(walk(lanes, from, action).key)
      chart.onWalk?.(part)
      part.focus()
    } else if (action !== undefined && chart.onMove) chart.onMove(action, part)
    else return
    event.preventDefault()
  }

  const keyAt = ({ target }: Event) => chart.keyOf(target as Element)
  // Not on the picture itself: that would make it a tab stop in some browsers.
  figure.addEventListener('focusin', (event) => {
    const key = keyAt(event)
    if (key === undefined) return
    settle(key)
    if ((event.target as Element).matches(':focus-visible')) pin(key)
  })
  svgs.at(-1)?.after(card)

  // The drawing that is seen.
  const prepared = new Map<SVGSVGElement, () => Run>()
  const choose = () => {
    const seen = svgs.find((one) => boxOf(one).width > 0)
    if (!seen || seen === svg) return
    const hadFocus = svg?.contains(document.activeElement)
    svg = seen
    if (!prepared.has(seen)) {
      seen.addEventListener('keydown', onKey)
      seen.addEventListener('pointerover', (event) => hover(event, keyAt(event)))
      seen.addEventListener('pointerleave', (event) => hover(event))
      seen.addEventListener('click', (event) => chart.onClick(event as PointerEvent, keyAt(event)))
      setAll(seen, {
        role: 'toolbar',
        'aria-labelledby': `${figure.id}-title`,
        'aria-describedby': chart.controls.helpId,
      })
      prepared.set(seen, chart.prepare(seen, svgs.indexOf(seen)))
      // Words and lines of the drawing are in the names of its marks and in the text around it.
      for (const layer of seen.children) {
        if (!layer.querySelector('[tabindex]')) layer.setAttribute('aria-hidden', 'true')
      }
    }
    run = prepared.get(seen)!()
    for (const one of svgs) one.setAttribute('aria-hidden', `${one !== seen}`)
    chart.onDrawing()
    if (hadFocus) part?.focus()
    refresh()
  }

  return {
    card,
    pin,
    settle,
    refresh,
    place,
    /** Follows what the address opens, here or elsewhere on the page. */
    open(key: Key | undefined, isHere: boolean) {
      if (key === pinned) return
      pinned = isHere ? key : undefined
      refresh()
    },
    /** Shows the drawing that is seen, from now on. */
    begin() {
      choose()
      new ResizeObserver(choose).observe(figure)
    },
  }
}
