/**
 * Makes a built timeline explorable: filter, zoom, details beside the mark, and keys that walk from mark to mark. The
 * drawing stays the one that was built; until everything is ready, so does the page.
 */
import { STATUSES } from '../../schema/vocabulary.ts'
import styles from '../../styles/explore/timeline.css?url'
import { addStyles, element } from '../element.ts'
import { loadExplore } from '../explore-data.ts'
import { openStore } from '../view/store.ts'
import { isFiltered, matcherOf, type Zoom } from '../view/view.ts'
import { say } from '../words.ts'
import { createBar } from './bar.ts'
import { createCard } from './card.ts'
import { listenToHands } from './gestures.ts'
import { eventOf, type Mark, type Picture, readPicture } from './picture.ts'
import { type Move, walk } from './walk.ts'
import { bringingIn, panned, placed, viewBoxOf, WHOLE, zoomedAbout } from './zoom-box.ts'

/** How far from a mark a finger may come down, in px. */
const FINGER_PX = 22
/** How long a card waits for the pointer to come to it. */
const GRACE_MS = 300
/** How long nothing must change before marks are named anew. */
const NAME_MS = 250

export async function start(figure: HTMLElement): Promise<void> {
  const [data] = await Promise.all([loadExplore(), addStyles(styles)])
  const store = openStore(data)
  const { words, names } = data
  const { id } = figure
  const chartWord = (key: string, values = {}) => say(words, `chart.${key}`, values)
  const finding = figure.querySelector<HTMLElement>('.finding')
  const svgs = [...figure.querySelectorAll<SVGSVGElement>('svg.chart-svg')]
  const pictures = new Map<SVGSVGElement, Picture>()
  let picture: Picture | undefined
  let zoom: Zoom = store.view.zoom ?? WHOLE

  const glyphs = figure.querySelectorAll('.legend .glyph')
  const glyphOf = (status: string) =>
    glyphs[(STATUSES as readonly string[]).indexOf(status)]?.cloneNode(true) ?? document.createTextNode('')

  // Of whatever drawing, the events are the same.
  const links = [...(svgs[0]?.querySelectorAll('a') ?? [])]
  const hrefs = new Map(links.map((link) => [eventOf(link), link.getAttribute('href') ?? '']))
  const events = data.events.filter((event) => hrefs.has(event.id))
  const listed = new Map(
    figure.id === 'chart-convergence'
      ? []
      : [...document.querySelectorAll('#chronology li')].map((item) => [
          eventOf(item.querySelector('a') ?? item),
          item,
        ]),
  )

  // --- What is open -------------------------------------------------------------------------------------------------
  /** The event that stays open when nothing is pointed at: by keyboard, by touch or by address. */
  let pinned: string = ''
  let hovered: Mark | undefined
  let timer = 0

  const card = createCard(data, {
    id: `${id}-card`,
    hrefOf: (event) => hrefs.get(event) ?? '',
    glyphOf,
    onClose: () => close(),
  })
  const showCard = () => {
    clearTimeout(timer)
    const mark = hovered ?? picture?.byEvent.get(pinned)
    if (mark) card.show(mark.event, mark.link)
    else card.hide()
    store.point(mark ? [mark.event.id] : null)
  }
  const pin = (mark: Mark | undefined) => {
    hovered = undefined
    pinned = mark?.event.id ?? ''
    store.set({ event: pinned }, { at: id })
    showCard()
  }
  const close = () => {
    if (card.element.contains(document.activeElement)) current()?.link.focus()
    pin(undefined)
  }
  const hover = (mark: Mark | undefined) => {
    clearTimeout(timer)
    if (mark === hovered) return
    const change = () => {
      hovered = mark
      showCard()
    }
    if (mark) change()
    else timer = window.setTimeout(change, GRACE_MS)
  }

  // --- One tab stop -------------------------------------------------------------------------------------------------
  let stop: Mark | undefined
  const current = () => stop
  const shownLanes = () => picture?.lanes.map(({ marks }) => marks.filter(({ shown }) => shown)) ?? []
  /** The one mark that can be reached by Tab: the last visited if it is still shown, else the first of the main lane. */
  const settleStop = (wanted = stop) => {
    if (!picture) return
    const own = picture.lanes.findIndex(({ thread }) => id.endsWith(`-${thread}`))
    const lanes = shownLanes()
    const next =
      [wanted?.event.id, pinned].map((event) => picture?.byEvent.get(event ?? '')).find((mark) => mark?.shown) ??
      lanes[own]?.[0] ??
      lanes.flat()[0]
    if (next === stop) return
    stop?.link.setAttribute('tabindex', '-1')
    stop = next
    stop?.link.setAttribute('tabindex', '0')
  }

  /** “3 of 51, the uprising, 16 September 2022, Mahsa Amini dies in hospital, confirmed”. */
  const nameOf = ({ event }: Mark, n: number, total: number) =>
    chartWord('mark', {
      n,
      total,
      lane: chartWord(`lanes.${event.threads[0]}`),
      date: event.date,
      title: event.title,
      status: chartWord(`status.${event.status}`),
    })
  const nameMarks = () => {
    for (const { marks } of picture?.lanes ?? []) {
      const total = marks.reduce((sum, { shown }) => sum + Number(shown), 0)
      let n = 0
      for (const mark of marks) {
        if (mark.shown) {
          n++
          mark.link.setAttribute('aria-label', nameOf(mark, n, total))
          mark.link.removeAttribute('aria-hidden')
        } else mark.link.setAttribute('aria-hidden', 'true')
      }
    }
  }
  let naming = 0
  const nameSoon = () => {
    clearTimeout(naming)
    naming = window.setTimeout(nameMarks, NAME_MS)
  }

  // --- Filter -------------------------------------------------------------------------------------------------------
  /** Only what changes is touched, and nothing is measured: the cost of a key hangs on little else than its matches. */
  const filter = () => {
    const { view } = store
    const fits = matcherOf(view, names)
    let count = 0
    for (const event of events) {
      const shown = fits(event)
      if (shown) count++
      const mark = picture?.byEvent.get(event.id)
      if (!mark || mark.shown === shown) continue
      mark.shown = shown
      mark.link.classList.toggle('off', !shown)
      for (const line of mark.label) line.classList.toggle('off', !shown)
      listed.get(event.id)?.classList.toggle('off', !shown)
    }
    picture?.svg.classList.toggle('filtered', isFiltered(view))
    bar.update(view, count, events.length)
    settleStop()
    nameSoon()
  }

  // --- Zoom ---------------------------------------------------------------------------------------------------------
  let telling = 0
  const draw = () => {
    if (!picture) return
    const { svg, run, width, height } = picture
    svg.setAttribute('viewBox', viewBoxOf(zoom, run, width, height))
    svg.classList.toggle('zoomed', zoom.k > 1)
  }
  const show = (next: Zoom) => {
    zoom = next
    draw()
    if (card.event) showCard()
    clearTimeout(telling)
    telling = window.setTimeout(() => store.set({ zoom: zoom.k > 1 ? zoom : undefined }, { at: id }), 200)
  }
  const bar = createBar(store, {
    id,
    countries: new Set(events.flatMap(({ countries }) => countries)),
    threads: id === 'chart-convergence',
    zoom: { by: (factor) => show(zoomedAbout(zoom, factor)), reset: () => show(WHOLE) },
    glyphOf,
  })

  // --- Keys ---------------------------------------------------------------------------------------------------------
  const go = (mark: Mark) => {
    settleStop(mark)
    if (zoom.k > 1) show(bringingIn(zoom, mark.along, mark.across))
    mark.link.focus()
  }
  /** Arrow keys by what they mean in the drawing: along time or across lanes, forwards or back. */
  const arrowOf = (key: string): [along: boolean, by: number] | undefined => {
    const { down, mirrored } = picture!.run
    const sideways = { ArrowRight: 1, ArrowLeft: -1 }[key]
    const upright = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (sideways !== undefined) return [!down, mirrored ? -sideways : sideways]
    return upright === undefined ? undefined : [down, upright]
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const { key, shiftKey, ctrlKey } = event
    const arrow = arrowOf(key)
    const zooms: Record<string, () => Zoom> = {
      '+': () => zoomedAbout(zoom, 1.5, ...partOfStop()),
      '=': () => zoomedAbout(zoom, 1.5, ...partOfStop()),
      '-': () => zoomedAbout(zoom, 1 / 1.5, ...partOfStop()),
      '0': () => WHOLE,
    }
    const moves: Record<string, Move> = { Home: 'first', End: 'last', PageDown: 'later', PageUp: 'earlier' }
    if (arrow && shiftKey) {
      const [along, by] = arrow
      show(panned(zoom, along ? by / 4 : 0, along ? 0 : by / 4))
    } else if (!ctrlKey && zooms[key]) {
      show(zooms[key]())
    } else {
      const move = arrow
        ? arrow[0] && ctrlKey
          ? arrow[1] > 0
            ? 'later'
            : 'earlier'
          : arrow[0]
            ? arrow[1] > 0
              ? 'next'
              : 'previous'
            : arrow[1] > 0
              ? 'under'
              : 'over'
        : moves[key]
      if (!move || shiftKey || !stop) return
      go(walk(shownLanes(), stop, move))
    }
    event.preventDefault()
  }
  /** Where the mark in focus stands in what is seen, so that the picture grows around it. */
  const partOfStop = (): [number, number] => {
    const inside = (value: number) => Math.min(1, Math.max(0, value))
    const { k, x, y } = zoom
    return stop ? [inside((stop.along - x) * k + 0.5), inside((stop.across - y) * k + 0.5)] : [0.5, 0.5]
  }

  // --- A drawing comes on -------------------------------------------------------------------------------------------
  const markAt = (target: EventTarget | null): Mark | undefined => {
    const found = (target as Element | null)?.closest?.('a, text')
    return found ? picture?.byElement.get(found) : undefined
  }
  /** The mark nearest to a finger. */
  const markNear = (clientX: number, clientY: number): Mark | undefined => {
    if (!picture) return undefined
    const { left, top, width, height } = picture.svg.getBoundingClientRect()
    let best: Mark | undefined
    let least = FINGER_PX
    for (const mark of shownLanes().flat()) {
      const [x, y] = placed(picture.run, (mark.along - zoom.x) * zoom.k + 0.5, (mark.across - zoom.y) * zoom.k + 0.5)
      const away = Math.hypot(left + x * width - clientX, top + y * height - clientY)
      if (away < least) {
        least = away
        best = mark
      }
    }
    return best
  }
  const prepare = (svg: SVGSVGElement): Picture => {
    const made = readPicture(svg, data)
    let pointer = ''
    svg.addEventListener('keydown', onKey)
    svg.addEventListener('pointerdown', (event) => {
      pointer = event.pointerType
    })
    svg.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && hover(markAt(event.target)))
    svg.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && hover(undefined))
    svg.addEventListener('click', (event) => {
      // A key, or a mouse on a link, follows it.
      if (pointer === 'mouse' || event.detail === 0) return
      event.preventDefault()
      pin(markAt(event.target) ?? markNear(event.clientX, event.clientY))
    })
    svg.addEventListener('focusin', (event) => {
      const mark = markAt(event.target)
      if (!mark) return
      settleStop(mark)
      if (mark.link.matches(':focus-visible')) {
        pin(mark)
        mark.link.setAttribute('aria-describedby', `${card.element.id}-facts`)
        keepInSight(mark.link)
      }
    })
    listenToHands({ svg, run: made.run, zoom: () => zoom, show })
    svg.setAttribute('role', 'toolbar')
    svg.setAttribute('aria-roledescription', chartWord('role'))
    svg.setAttribute('aria-orientation', made.run.down ? 'vertical' : 'horizontal')
    svg.setAttribute('aria-labelledby', `${id}-title`)
    svg.setAttribute('aria-describedby', bar.helpId)
    for (const { group, thread } of made.lanes) {
      group.setAttribute('role', 'group')
      group.setAttribute('aria-label', names.threads[thread] ?? '')
    }
    // Other words of the picture are in the names of its marks and in the text around it.
    for (const part of svg.children)
      if (!made.lanes.some(({ group }) => group === part)) part.setAttribute('aria-hidden', 'true')
    pictures.set(svg, made)
    return made
  }
  /** A sheet at the foot of a small screen must not cover the mark that it tells of. */
  const keepInSight = (link: Element) => {
    const { bottom } = link.getBoundingClientRect()
    const { top } = card.element.getBoundingClientRect()
    const { left, right } = card.element.getBoundingClientRect()
    const at = link.getBoundingClientRect()
    if (bottom > top && at.right > left && at.left < right && getComputedStyle(card.element).position === 'fixed') {
      scrollBy(0, bottom - top + 24)
    }
  }
  const choosePicture = () => {
    const svg = svgs.find((candidate) => candidate.getBoundingClientRect().width > 0)
    if (!svg || svg === picture?.svg) return
    const focused = picture?.svg.contains(document.activeElement)
    picture = pictures.get(svg) ?? prepare(svg)
    for (const other of svgs) {
      if (other === svg) other.removeAttribute('aria-hidden')
      else other.setAttribute('aria-hidden', 'true')
    }
    filter()
    nameMarks()
    draw()
    if (focused) stop?.link.focus()
    showCard()
  }

  // --- Begin --------------------------------------------------------------------------------------------------------
  /** Whether the address leads here. */
  const isMine = () => location.hash === `#${id}`
  store.subscribe((view, before) => {
    zoom = view.zoom ?? WHOLE
    if (view.event !== pinned) {
      pinned = isMine() ? view.event : ''
      showCard()
    }
    if (view.zoom !== before.zoom) draw()
    filter()
  })
  let lit: SVGAElement[] = []
  store.onPoint((ids) => {
    for (const link of lit) link.classList.remove('on')
    lit = (ids ?? []).flatMap((event) => picture?.byEvent.get(event)?.link ?? [])
    for (const link of lit) link.classList.add('on')
  })
  const box = element('div', { class: 'explore' }, bar.bar, bar.panel)
  if (finding && matchMedia('(scripting)').matches) {
    // The stylesheet has kept this room; it is handed over in the same moment.
    finding.style.marginBlockEnd = '0.2rem'
    finding.after(box)
  } else figure.querySelector('figcaption')?.before(box)
  svgs.at(-1)?.after(card.element)

  card.element.addEventListener('pointerenter', () => clearTimeout(timer))
  card.element.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && hover(undefined))
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && card.event) close()
  })
  document.addEventListener('pointerdown', (event) => {
    const target = event.target as Node
    if (pinned && !card.element.contains(target) && !picture?.svg.contains(target)) pin(undefined)
  })
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    const target = relatedTarget as Node | null
    if (target && !card.element.contains(target) && !picture?.svg.contains(target) && pinned) pin(undefined)
  }
  for (const part of [...svgs, card.element]) part.addEventListener('focusout', onBlur as EventListener)
  addEventListener('beforeprint', () => {
    zoom = WHOLE
    draw()
    card.hide()
  })
  addEventListener('afterprint', () => {
    zoom = store.view.zoom ?? WHOLE
    draw()
  })
  new ResizeObserver(choosePicture).observe(figure)
  const isInSight = () => {
    const { top, bottom } = figure.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  }
  if (store.view.event && (isMine() || (location.hash === '' && isInSight()))) pinned = store.view.event
  choosePicture()
}
