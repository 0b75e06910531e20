/**
 * Reading with the chart: on a wide screen the thread’s map and timeline stand beside the text and show what the
 * paragraph tells. They are copies of the narrow drawings in a rail that lies over the margin, so that nothing moves, and
 * say nothing that the text and the figures do not say to everyone.
 */
import styles from '../../styles/explore/beside.css?url'
import { addStyles, boxOf, element, eventOf } from '../element.ts'
import { eventsById, loadExplore } from '../explore-data.ts'
import { linkTo } from '../fetch.ts'
import { type Drawing, readDrawing } from '../map/drawing.ts'
import { loadView } from '../map/load-view.ts'
import { clamp } from '../view/view.ts'

const WIDE = '(min-width: 77.5rem)'
/** The line of the window that a paragraph is read at. */
const AT = '-40% 0px -60% 0px'
const TITLES = 4

function copyOf(figure: Element | null): SVGSVGElement | undefined {
  const copy = figure?.querySelector('svg.narrow')?.cloneNode(true) as SVGSVGElement | undefined
  copy?.setAttribute('class', 'chart-svg')
  return copy
}

export async function start(article: HTMLElement): Promise<void> {
  const wide = matchMedia(WIDE)
  if (!wide.matches) {
    wide.addEventListener('change', () => start(article), { once: true })
    return
  }
  const mapFigure = article.querySelector('figure.map')
  // Copied at once: what makes the figures explorable may change them later.
  const [map, timeline] = [copyOf(mapFigure), copyOf(document.querySelector('.thread-grid figure.timeline'))]
  const [data, file] = await Promise.all([
    loadExplore(),
    map && loadView((mapFigure as Element).id).catch(() => undefined),
    addStyles(styles),
  ])
  const events = eventsById(data)

  const rail = element('div', { class: 'beside', 'aria-hidden': 'true' })
  const sheet = element('div')
  const strip = element('div', { class: 'strip' })
  const caption = element('ul')
  let drawing: Drawing | undefined
  if (map && file && !map.querySelector('[data-item]')) {
    const narrow = file.drawings[0]!
    const { width, height } = narrow
    drawing = readDrawing(map, narrow, file.items)
    map.setAttribute('viewBox', `0 0 ${width} ${height}`)
    sheet.append(map)
  }
  if (timeline) strip.append(timeline)
  sheet.append(strip, caption)
  rail.append(sheet)

  /** Shows some events: in the strip, on the map, and as links. */
  const tell = (ids: string[]) => {
    for (const [i, group] of drawing?.groups.entries() ?? []) {
      group?.classList.toggle(
        'on',
        file!.items[i]!.events.some(([at]) => ids.includes(file!.events[at]!)),
      )
    }
    caption.replaceChildren(
      ...ids.slice(0, TITLES).map((id) => {
        const { date, title } = events.get(id)!
        const link = linkTo(`events/${id}`, title)
        link.tabIndex = -1
        return element('li', {}, element('span', {}, date), ' ', link)
      }),
    )
    const marks = [...strip.querySelectorAll('a')].filter((mark) => {
      const on = ids.includes(eventOf(mark))
      mark.classList.toggle('on', on)
      return on
    })
    if (timeline && marks.length > 0) {
      const top = boxOf(timeline).top
      const first = Math.min(...marks.map((mark) => boxOf(mark).top)) - top
      const room = strip.clientHeight
      const up = clamp(first - room / 3, 0, Math.max(0, boxOf(timeline).height - room))
      timeline.style.transform = `translateY(${-up}px)`
    }
  }

  const told = new Map<Element, string[]>()
  for (const part of article.children) {
    if (part.matches('figure')) continue
    const ids = [...part.querySelectorAll('a[href*="/events/"]')].map(eventOf).filter((id) => events.has(id))
    if (ids.length > 0) told.set(part, [...new Set(ids)])
  }
  let [reading] = told.keys()
  if (!reading) return
  article.append(rail)
  article.classList.add('has-beside')
  let place = ''

  /**
   * The rail runs beside the text between two figures that are as wide as the page, so that a figure which comes up takes
   * it along; where the text between them is too short, it is away.
   */
  const settle = () => {
    const edge = boxOf(rail).left
    const { top, height } = boxOf(article)
    const at = boxOf(reading as Element).top
    let [from, to] = [0, height]
    for (const figure of article.querySelectorAll('figure.figure')) {
      const box = boxOf(figure)
      if (box.right <= edge) continue
      if (box.bottom <= at) from = box.bottom - top
      else if (box.top > at) to = Math.min(to, box.top - top)
    }
    const hasRoom = to - from >= sheet.offsetHeight
    const next = `top:${from}px;height:${to - from}px`
    if (place !== next) {
      // Moved unseen, and shown when it is there: a reader sees it come, never jump.
      rail.classList.add('away')
      rail.style.cssText = place = next
    }
    requestAnimationFrame(() => requestAnimationFrame(() => rail.classList.toggle('away', !hasRoom)))
  }
  const read = (part: Element) => {
    reading = part
    settle()
    tell(told.get(part)!)
  }
  const watch = new IntersectionObserver(
    (entries) => {
      const now = entries.findLast(({ isIntersecting }) => isIntersecting)
      if (now) read(now.target)
    },
    { rootMargin: AT },
  )
  for (const part of told.keys()) watch.observe(part)
  new ResizeObserver(settle).observe(article)
  read(reading)
}
