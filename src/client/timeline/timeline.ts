/**
 * Makes a built timeline explorable: filter, zoom, details beside the mark, and keys that walk from mark to mark. The
 * drawing stays the one that was built; until everything is ready, so does the page.
 */
import { STATUSES } from '../../schema/vocabulary.ts'
import styles from '../../styles/explore/timeline.css?url'
import { addStyles, element, setAll } from '../element.ts'
import { loadExplore } from '../explore-data.ts'
import { openStore } from '../view/store.ts'
import { isFiltered, matcherOf, searchText, type View, type Zoom } from '../view/view.ts'
import { say } from '../words.ts'
import { createBar } from './bar.ts'
import { createCard } from './card.ts'
import { listenToHands } from './gestures.ts'
import { actionOf } from './keys.ts'
import { eventOf, type Mark, middleOf, type Picture, partOf, readPicture } from './picture.ts'
import { walk } from './walk.ts'
import { bringingIn, panned, viewBoxOf, WHOLE, zoomedAbout } from './zoom-box.ts'

/** How far from a mark a finger may come down, in px. */
const FINGER_PX = 22
/** How long a card waits for the pointer to come to it. */
const GRACE_MS = 300
/** How long nothing must change before it is written down: names of marks, the zoom in the address. */
const REST_MS = 250
/** How many marks are named at a time. */
const FEW = 250

/** Calls a function once a burst of calls is over. */
function afterRest(then: () => void): () => void {
  let timer = 0
  return () => {
    clearTimeout(timer)
    timer = window.setTimeout(then, REST_MS)
  }
}

export async function start(figure: HTMLElement): Promise<void> {
  const [data] = await Promise.all([loadExplore(), addStyles(styles)])
  const store = openStore(data)
  const { names } = data
  const { id } = figure
  const word = (key: string, values = {}) => say(data.words, `chart.${key}`, values)
  const svgs = [...figure.querySelectorAll<SVGSVGElement>('svg.chart-svg')]
  const glyphs = figure.querySelectorAll('.legend .glyph')
  const glyphOf = (status: string) => glyphs[STATUSES.indexOf(status as never)]?.cloneNode(true) ?? ''
  // Of whatever drawing, the events are the same.
  const hrefs = new Map(Array.from(figure.querySelectorAll('svg a'), (link) => [eventOf(link), link]))
  const events = data.events.filter((event) => hrefs.has(event.id))
  /** Items of the page’s list, where it lists what this chart shows. */
  const items = new Map(
    figure.querySelector('a[href="#chronology"]')
      ? Array.from(document.querySelectorAll('#chronology a'), (link) => [eventOf(link), link.parentElement])
      : [],
  )
  const pictures = new Map<SVGSVGElement, Picture>()
  /** The drawing that fits the screen. */
  let picture: Picture | undefined

  // Zoom.
  let zoom: Zoom = store.view.zoom ?? WHOLE
  const draw = () => {
    if (!picture) return
    const { svg, run, size } = picture
    svg.setAttribute('viewBox', viewBoxOf(zoom, run, ...size))
    svg.style.setProperty('--k', `${zoom.k}`)
    svg.classList.toggle('zoomed', zoom.k > 1)
    bar.zoomed(zoom.k > 1)
  }
  /** Changes the view, and with it says what is seen now: the hand may just have moved it. */
  const set = (patch: Partial<View>, push = false) => store.set({ zoom, ...patch }, { push, at: id })
  const tellZoom = afterRest(() => set({}))
  const show = (next: Zoom) => {
    zoom = next
    draw()
    if (card.event) showCard()
    tellZoom()
  }
  const bar = createBar(data, {
    id,
    view: () => store.view,
    set,
    countries: new Set(events.flatMap(({ countries }) => countries)),
    // A timeline of one thread needs no choice of threads.
    threads: !items.size,
    zoom: (factor) => show(factor ? zoomedAbout(zoom, factor) : WHOLE),
    glyphOf,
  })

  // Details: of what is pointed at, else of what was opened by key, finger or address.
  let pinned = ''
  let hovered: Mark | undefined
  let timer = 0
  const card = createCard(data, `${id}-card`, hrefs, glyphOf, () => close())
  const showCard = () => {
    clearTimeout(timer)
    const mark = hovered ?? picture?.byEvent.get(pinned)
    if (mark) card.show(mark.event, mark.link)
    else card.hide()
    store.point(mark ? [mark.event.id] : null)
  }
  const pin = (mark?: Mark) => {
    hovered = undefined
    pinned = mark?.event.id ?? ''
    set({ event: pinned })
    showCard()
    if (mark) card.uncover(mark.link)
  }
  const close = () => {
    if (card.element.contains(document.activeElement)) stop?.link.focus()
    pin()
  }
  const hover = ({ pointerType }: PointerEvent, mark?: Mark) => {
    if (pointerType !== 'mouse') return
    clearTimeout(timer)
    if (mark === hovered) return
    const change = () => {
      hovered = mark
      showCard()
    }
    if (mark) change()
    else timer = window.setTimeout(change, GRACE_MS)
  }

  // One tab stop: the last visited mark if it is still shown, else the first of the chart’s own thread.
  let stop: Mark | undefined
  const lanes = () => picture?.lanes.map(({ marks }) => marks.filter(({ shown }) => shown)) ?? []
  const settleStop = (wanted = stop) => {
    const first = () => {
      const own = picture?.lanes.findIndex(({ thread }) => id.endsWith(thread)) ?? 0
      const left = lanes()
      return left[own]?.[0] ?? left.flat()[0]
    }
    const next =
      [wanted?.event.id, pinned].map((event) => picture?.byEvent.get(event ?? '')).find((mark) => mark?.shown) ??
      first()
    if (next === stop) return
    stop?.link.setAttribute('tabindex', '-1')
    stop = next
    stop?.link.setAttribute('tabindex', '0')
  }
  const go = (mark: Mark) => {
    settleStop(mark)
    if (zoom.k > 1) show(bringingIn(zoom, ...partOf(picture!, middleOf(mark.link))))
    mark.link.focus()
  }

  /** “3 of 51, the uprising, 16 September 2022, Mahsa Amini dies in hospital, confirmed”. */
  const nameMark = ({ shown, link, event }: Mark, thread: string, n: number, total: number) => {
    searchText(event, names)
    if (!shown) {
      link.setAttribute('aria-hidden', 'true')
      return
    }
    const { date, title } = event
    const [lane, status] = [word(`lanes.${thread}`), word(`status.${event.status}`)]
    link.setAttribute('aria-label', word('mark', { n, total, lane, date, title, status }))
    link.removeAttribute('aria-hidden')
  }
  /** Names the marks, a few at a time, and gets their words ready for the first search. */
  const nameMarks = () => {
    const left = (picture?.lanes ?? []).flatMap(({ marks, thread }) => {
      const total = marks.filter(({ shown }) => shown).length
      let n = 0
      return marks.map((mark) => [mark, thread, mark.shown ? ++n : n, total] as const)
    })
    const some = () => {
      for (const task of left.splice(0, FEW)) nameMark(...task)
      if (left.length > 0) naming = window.setTimeout(some)
    }
    clearTimeout(naming)
    some()
  }
  let naming = 0
  const nameSoon = afterRest(nameMarks)

  // Only what changes is touched, and nothing is measured: so a key costs little else than its matches.
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
      for (const part of [mark.link, ...mark.label, items.get(event.id)]) part?.classList.toggle('off', !shown)
    }
    picture?.svg.classList.toggle('filtered', isFiltered(view))
    bar.update(count, events.length)
    settleStop()
    clearTimeout(naming)
    nameSoon()
  }

  const prepare = (svg: SVGSVGElement): Picture => {
    const made = readPicture(svg, data)
    const { run, lanes: drawn, byElement } = made
    const markAt = ({ target }: Event) => byElement.get((target as Element).closest('a, text') ?? svg)
    /** The mark nearest to a finger. */
    const markNear = ({ clientX, clientY }: PointerEvent) => {
      const away = ({ link }: Mark) => {
        const middle = middleOf(link)
        return Math.hypot(middle.clientX - clientX, middle.clientY - clientY)
      }
      let best: Mark | undefined
      for (const mark of lanes().flat()) if (away(mark) < (best ? away(best) : FINGER_PX)) best = mark
      return best
    }
    svg.addEventListener('keydown', (event) => {
      const action = stop && actionOf(event, run)
      if (action === undefined) return
      event.preventDefault()
      if (typeof action === 'string') go(walk(lanes(), stop!, action))
      else if (typeof action !== 'number') show(panned(zoom, ...action))
      else show(action ? zoomedAbout(zoom, action, ...partOf(made, middleOf(stop!.link))) : WHOLE)
    })
    svg.addEventListener('pointerover', (event) => hover(event, markAt(event)))
    svg.addEventListener('pointerleave', (event) => hover(event))
    svg.addEventListener('click', (event) => {
      // A key, or a mouse on a link, follows it; a finger first sees what it leads to.
      if (event.pointerType !== 'touch') return
      event.preventDefault()
      pin(markAt(event) ?? markNear(event))
    })
    listenToHands(made, () => zoom, show)
    // Words and lines of the drawing are in the names of its marks and in the text around it.
    for (const part of svg.children) part.setAttribute('aria-hidden', 'true')
    for (const { group, thread } of drawn) {
      group.removeAttribute('aria-hidden')
      setAll(group, { role: 'group', 'aria-label': names.threads[thread] ?? '' })
    }
    setAll(svg, {
      role: 'toolbar',
      'aria-roledescription': word('role'),
      'aria-orientation': run.down ? 'vertical' : 'horizontal',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': bar.helpId,
    })
    pictures.set(svg, made)
    return made
  }
  const choosePicture = () => {
    const svg = svgs.find((one) => one.getBoundingClientRect().width > 0)
    if (!svg || svg === picture?.svg) return
    const focused = picture?.svg.contains(document.activeElement)
    picture = pictures.get(svg) ?? prepare(svg)
    for (const one of svgs) one.setAttribute('aria-hidden', `${one !== svg}`)
    filter()
    nameMarks()
    draw()
    if (focused) stop?.link.focus()
    showCard()
  }

  store.subscribe((view) => {
    zoom = view.zoom ?? WHOLE
    draw()
    if (view.event !== pinned) {
      pinned = leadsHere() ? view.event : ''
      showCard()
    }
    filter()
  })
  let lit: (Mark | undefined)[] = []
  store.onPoint((ids) => {
    for (const mark of lit) mark?.link.classList.remove('on')
    lit = (ids ?? []).map((event) => picture?.byEvent.get(event))
    for (const mark of lit) mark?.link.classList.add('on')
  })

  // Not on the picture itself: that would make it a tab stop in some browsers.
  figure.addEventListener('focusin', ({ target }) => {
    const mark = picture?.byElement.get(target as Element)
    if (!mark) return
    settleStop(mark)
    if (!mark.link.matches(':focus-visible')) return
    mark.link.setAttribute('aria-describedby', card.factsId)
    pin(mark)
  })
  const isInside = (target: EventTarget | null) =>
    card.element.contains(target as Node) || picture?.svg.contains(target as Node)
  card.element.addEventListener('pointerenter', () => clearTimeout(timer))
  card.element.addEventListener('pointerleave', (event) => hover(event))
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && card.event && close())
  for (const name of ['pointerdown', 'focusin']) {
    document.addEventListener(name, ({ target }) => pinned && !isInside(target) && pin())
  }
  addEventListener('beforeprint', () => show(WHOLE))

  const box = element('div', { class: 'explore' }, bar.bar, bar.panel)
  const finding = figure.querySelector<HTMLElement>('.finding')
  if (finding && matchMedia('(scripting)').matches) {
    // The stylesheet has kept this room; it is handed over in the same moment.
    finding.style.marginBlockEnd = '0.2rem'
    finding.after(box)
  } else figure.querySelector('figcaption')?.before(box)
  svgs.at(-1)?.after(card.element)

  /** Whether the address leads to this chart. */
  const leadsHere = () => location.hash === `#${id}`
  const { top, bottom } = figure.getBoundingClientRect()
  if (leadsHere() || (!location.hash && bottom > 0 && top < innerHeight)) pinned = store.view.event
  choosePicture()
  new ResizeObserver(choosePicture).observe(figure)
}
