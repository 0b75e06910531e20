/**
 * Makes a built timeline explorable: filter, zoom, details beside the mark, and keys that walk from mark to mark. The
 * drawing stays the one that was built; until everything is ready, so does the page.
 */
import styles from '../../styles/explore/timeline.css?url'
import { createControls } from '../controls.ts'
import { addStyles, boxOf, button, element, eventOf, setAll } from '../element.ts'
import { makeExplorable } from '../explorable.ts'
import { loadExplore } from '../explore-data.ts'
import { idle } from '../idle.ts'
import { openStore } from '../view/store.ts'
import { isFiltered, matcherOf, searchText, type Zoom } from '../view/view.ts'
import { say } from '../words.ts'
import { factsOf } from './facts.ts'
import { listenToHands } from './gestures.ts'
import { type Mark, middleOf, type Picture, partOf, readPicture } from './picture.ts'
import { bringingIn, panned, viewBoxOf, WHOLE, zoomedAbout } from './zoom-box.ts'

/** How far from a mark a finger may come down, in px. */
const FINGER_PX = 22
/** How long nothing must change before it is written down: names of marks, the zoom in the address. */
const REST_MS = 250
/** How many marks are named at a time. */
const FEW = 20

/** Calls a function once a burst of calls is over. */
function afterRest(then: () => void): () => void {
  let timer = 0
  return () => {
    clearTimeout(timer)
    timer = setTimeout(then, REST_MS) as never
  }
}

export async function start(figure: HTMLElement): Promise<void> {
  const [data] = await Promise.all([loadExplore(), addStyles(styles)])
  await idle()
  const store = openStore(data)
  const { names } = data
  const { id } = figure
  const word = (key: string, values = {}) => say(data.words, `chart.${key}`, values)
  const glyphs = figure.querySelectorAll('.legend .glyph')
  const glyphOf = (status: string) => glyphs[Object.keys(names.statuses).indexOf(status)]?.cloneNode(true) ?? ''
  // Of whatever drawing, the events are the same.
  const drawn = new Set(Array.from(figure.querySelectorAll('svg a'), eventOf))
  const events = data.events.filter((event) => drawn.has(event.id))
  /** Items of the page’s list, where it lists what this chart shows. */
  const items = new Map(
    figure.querySelector('a[href="#chronology"]')
      ? Array.from(document.querySelectorAll('#chronology a'), (link) => [eventOf(link), link.parentElement])
      : [],
  )
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
    controls.bar.classList.toggle('zoomed', zoom.k > 1)
  }
  const tellZoom = afterRest(() => controls.set({}, false))
  const show = (next: Zoom) => {
    zoom = next
    draw()
    place()
    tellZoom()
  }
  const controls = createControls(store, id, events, word, () => ({ zoom }))
  const search = element('input', {
    type: 'search',
    id: `${id}-words`,
  })
  search.addEventListener('input', () => controls.set({ words: search.value }, false))
  controls.refresh.push(({ words }) => {
    if (search.value.trim() !== words) search.value = words
  })
  controls.panel.append(
    element('div', { class: 'fields' }, controls.field(search, 'words'), controls.choice('country', 'countries')),
    // A timeline of one thread needs no choice of threads.
    items.size ? '' : controls.chips('threads'),
    controls.chips('statuses', glyphOf),
    controls.help,
  )
  const zoomButton = (key: string, factor: number, text: string) =>
    button(() => show(factor ? zoomedAbout(zoom, factor) : WHOLE), { 'aria-label': word(key) }, text)
  controls.bar.append(
    element(
      'span',
      { class: 'zoom' },
      zoomButton('zoomOut', 1 / 1.5, '−'),
      zoomButton('zoomIn', 1.5, '+'),
      zoomButton('zoomReset', 0, '⤢'),
    ),
  )

  const factsId = `${id}-facts`
  const markOf = (event?: string) => picture?.byEvent.get(event ?? '')
  const lanes = () => picture?.lanes.map(({ marks }) => marks.filter(({ shown }) => shown)) ?? []

  /** Marks whose names are not what they should be. */
  let unnamed = new Set<Mark>()
  /** “3 of 51, the uprising, 16 September 2022, Mahsa Amini dies in hospital, confirmed”. */
  const nameMark = (mark: Mark) => {
    if (!unnamed.delete(mark)) return
    const { shown, link, event } = mark
    searchText(event, names)
    if (shown) {
      const { thread, marks } = picture!.lanes.find(({ marks }) => marks.includes(mark))!
      const left = marks.filter(({ shown }) => shown)
      const { date, title } = event
      const [lane, status] = [word(`lanes.${thread}`), word(`status.${event.status}`)]
      const [n, total] = [left.indexOf(mark) + 1, left.length]
      link.setAttribute('aria-label', word('mark', { n, total, lane, date, title, status }))
      link.removeAttribute('aria-hidden')
    } else link.setAttribute('aria-hidden', 'true')
  }
  /** Names the marks, a few at a time, and gets their words ready for the first search. */
  const nameMarks = async () => {
    let n = 0
    for (const mark of unnamed) {
      if (n++ % FEW === 0) await idle()
      nameMark(mark)
    }
  }
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
    const total = events.length
    controls.update(isFiltered(view) ? word('count', { n: count, total }) : word('whole', { count }))
    unnamed = new Set(picture?.byEvent.values())
    settle()
    nameSoon()
  }

  /** The mark nearest to a finger. */
  const markNear = ({ clientX, clientY }: PointerEvent) => {
    const away = ({ link }: Mark) => {
      const middle = middleOf(link)
      return Math.hypot(middle.clientX - clientX, middle.clientY - clientY)
    }
    let best: Mark | undefined
    for (const mark of lanes().flat()) if (away(mark) < (best ? away(best) : FINGER_PX)) best = mark
    return best?.key
  }

  const { pin, open, place, settle, begin } = makeExplorable<string>({
    figure,
    controls,
    attributes: { class: 'event-card' },
    closes: word('close'),
    prepare(svg) {
      const made = readPicture(svg, data)
      listenToHands(made, () => zoom, show)
      for (const { group, thread } of made.lanes) {
        setAll(group, { role: 'group', 'aria-label': names.threads[thread] })
      }
      // A mark is told once it has its name.
      for (const { link } of made.byEvent.values()) link.setAttribute('aria-hidden', 'true')
      setAll(svg, {
        'aria-roledescription': word('role'),
        'aria-orientation': made.run.down ? 'vertical' : 'horizontal',
      })
      return () => {
        picture = made
        return made.run
      }
    },
    onDrawing() {
      filter()
      draw()
    },
    keyOf: (target) => picture?.byElement.get(target.closest('a, text') ?? target)?.key,
    partOf: (event) => markOf(event)?.link,
    lanes,
    first: () => lanes()[picture!.lanes.findIndex(({ thread }) => id.endsWith(thread))]?.[0]?.key,
    onStop: (event) => nameMark(markOf(event)!),
    onWalk: (part) => {
      if (zoom.k > 1) show(bringingIn(zoom, ...partOf(picture!, middleOf(part))))
    },
    onMove(action, part) {
      if (typeof action !== 'number') show(panned(zoom, ...action))
      else show(action ? zoomedAbout(zoom, action, ...partOf(picture!, middleOf(part))) : WHOLE)
    },
    onClick(event, key) {
      // A key, or a mouse on a link, follows it; a finger first sees what it leads to.
      if (event.pointerType !== 'touch') return
      event.preventDefault()
      pin(key ?? markNear(event))
    },
    fill(key) {
      const { event } = markOf(key)!
      return factsOf(store, event, factsId, glyphOf(event.status), word)
    },
    onShow: (event) => store.point(event === undefined ? null : [event]),
    onPin(event = '') {
      controls.set({ event }, false)
      markOf(event)?.link.setAttribute('aria-describedby', factsId)
    },
  })

  store.subscribe((view) => {
    zoom = view.zoom ?? WHOLE
    draw()
    open(view.event || undefined, leadsHere())
    filter()
  })
  let lit: (Mark | undefined)[] = []
  store.onPoint((ids) => {
    for (const mark of lit) mark?.link.classList.remove('on')
    lit = (ids ?? []).map((event) => picture?.byEvent.get(event))
    for (const mark of lit) mark?.link.classList.add('on')
  })

  addEventListener('beforeprint', () => show(WHOLE))

  /** Whether the address leads to this chart. */
  const leadsHere = () => location.hash === `#${id}`
  const { top, bottom } = boxOf(figure)
  const isHere = leadsHere() || (!location.hash && bottom > 0 && top < innerHeight)
  begin()
  open(store.view.event || undefined, isHere)
  await nameMarks()
  const finding = figure.querySelector<HTMLElement>('.finding')!
  // The stylesheet has kept this room; it is handed over in the same moment.
  finding.style.marginBlockEnd = '0.2rem'
  finding.after(controls.box)
}
