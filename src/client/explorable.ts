/**
 * What all charts that can be explored have in common: of two drawings, the one that is seen is made ready; its marks are
 * one tab stop, walked by arrows; what a pointer, a finger or the focus is on is told in a card.
 */
import { createCard, type Point } from './card.ts'
import type { Controls } from './controls.ts'
import { boxOf, setAll } from './element.ts'
import { type Action, actionOf } from './timeline/keys.ts'
import { type Stop, walk } from './timeline/walk.ts'
import type { Run } from './timeline/zoom-box.ts'

/** Something that can be reached. */
export interface Reached<Key> extends Stop {
  key: Key
}

interface Chart<Key> {
  /** Makes a drawing ready: called once for each, before it is first shown. The result makes it the one that is seen. */
  prepare(svg: SVGSVGElement): () => Run
  /** Called when another drawing is seen. */
  onDrawing(isFirst: boolean): void
  /** What an element of the picture belongs to. */
  keyOf(element: Element): Key | undefined
  /** What of the picture a key is; nothing when it is not shown. */
  partOf(key: Key): SVGElement | undefined
  /** What can be reached, lane by lane. */
  lanes(): Reached<Key>[][]
  /** Where the tab stop is, if nothing has been visited. */
  first?(): Key | undefined
  /** Called before something becomes the tab stop. */
  onStop?(key: Key): void
  /** Called before the focus is moved to the tab stop. */
  onWalk?(key: Key): void
  /** A key asks to enlarge or to move the picture. */
  onMove?(action: Exclude<Action, string>): void
  /** A key or a pointer presses something; without it, links are followed. */
  onPress?(): void
  onClick(event: PointerEvent, key: Key | undefined): void
  /** What the card says. */
  fill(key: Key): (Node | string)[]
  /** Told what the card shows. */
  onShow(key: Key | undefined): void
  /** Told what was opened, or that it was closed. */
  onPin?(key: Key | undefined): void
}

/** @param closes the word on the button of the card. @param follow whether the card stands at the mouse */
export function makeExplorable<Key>(
  figure: HTMLElement,
  svgs: SVGSVGElement[],
  { helpId }: Controls,
  card: { attributes: Record<string, string>; closes: string; follow?: boolean },
  chart: Chart<Key>,
) {
  let svg: SVGSVGElement | undefined
  let run: Run
  let stop: Key | undefined
  let part: SVGElement | undefined
  const shown = createCard<Key>({ id: `${figure.id}-card`, ...card.attributes }, card.closes, {
    partOf: chart.partOf,
    fill: chart.fill,
    svg: () => svg,
    stop: () => part,
    onShow: chart.onShow,
    onClose: () => pin(),
  })
  const pin = (key?: Key, at?: Point) => {
    shown.pin(key, at)
    chart.onPin?.(key)
  }
  /** Settles the one tab stop: on what is wanted, if it can be reached. */
  const settle = (wanted = stop) => {
    const reach = chart
      .lanes()
      .flat()
      .map(({ key }) => key)
    stop = [wanted, shown.pinned, chart.first?.()].find((key) => reach.includes(key as Key)) ?? reach[0]
    if (stop !== undefined) chart.onStop?.(stop)
    const next = stop === undefined ? undefined : chart.partOf(stop)
    if (next === part) return
    part?.setAttribute('tabindex', '-1')
    part = next
    part?.setAttribute('tabindex', '0')
  }

  const prepare = (picture: SVGSVGElement): (() => Run) => {
    picture.addEventListener('keydown', (event) => {
      const lanes = chart.lanes()
      const at = lanes.flat().find(({ key }) => key === stop)
      const action = actionOf(event, run)
      if (!at) return
      if (chart.onPress && (event.key === 'Enter' || event.key === ' ')) {
        pin(stop)
        chart.onPress()
      } else if (typeof action === 'string') {
        settle(walk(lanes, at, action).key)
        chart.onWalk?.(stop as Key)
        part?.focus()
      } else if (action !== undefined && chart.onMove) chart.onMove(action)
      else return
      event.preventDefault()
    })
    picture.addEventListener('pointerover', (event) =>
      shown.hover(event, chart.keyOf(event.target as Element), card.follow),
    )
    picture.addEventListener('pointerleave', (event) => shown.hover(event))
    picture.addEventListener('click', (event) =>
      chart.onClick(event as PointerEvent, chart.keyOf(event.target as Element)),
    )
    setAll(picture, { role: 'toolbar', 'aria-labelledby': `${figure.id}-title`, 'aria-describedby': helpId })
    return chart.prepare(picture)
  }
  // Not on the picture itself: that would make it a tab stop in some browsers.
  figure.addEventListener('focusin', ({ target }) => {
    const key = svg?.contains(target as Node) && chart.keyOf(target as Element)
    if (key === undefined || key === false) return
    settle(key)
    if ((target as Element).matches(':focus-visible')) pin(key)
  })
  svgs.at(-1)?.after(shown.element)

  const prepared = new Map<SVGSVGElement, () => Run>()
  const choose = () => {
    const seen = svgs.find((one) => boxOf(one).width > 0)
    if (!seen || seen === svg) return
    const hadFocus = svg?.contains(document.activeElement)
    const isFirst = !svg
    svg = seen
    const take = prepared.get(seen) ?? prepare(seen)
    prepared.set(seen, take)
    run = take()
    for (const one of svgs) one.setAttribute('aria-hidden', `${one !== seen}`)
    chart.onDrawing(isFirst)
    if (hadFocus) part?.focus()
    shown.refresh()
  }

  return {
    card: shown,
    pin,
    settle,
    /** Where the tab stop is. */
    stop: () => part,
    /** Shows the drawing that is seen, from now on. */
    begin() {
      choose()
      new ResizeObserver(choose).observe(figure)
    },
  }
}
