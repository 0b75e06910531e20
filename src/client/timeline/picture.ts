/** One drawing of a timeline as it stands in the page: its lanes, their marks, and the labels of each. */
import type { ExploreEvent, ExploreFile } from '../../schema/explore.ts'
import { boxOf, eventOf } from '../element.ts'
import { labelOwners } from './label-owners.ts'
import { type Run, unplaced } from './zoom-box.ts'

export interface Mark {
  event: ExploreEvent
  key: string
  from: string
  link: SVGAElement
  /** Lines of its label, if it has one. */
  label: SVGTextElement[]
  /** Whether the filter shows it. */
  shown: boolean
}

export interface Lane {
  thread: string
  group: SVGElement
  /** In order of time. */
  marks: Mark[]
}

export interface Picture {
  svg: SVGSVGElement
  run: Run
  /** Of its whole, in units of its own. */
  size: [width: number, height: number]
  lanes: Lane[]
  byEvent: Map<string, Mark>
  /** The mark of each link and label. */
  byElement: Map<Element, Mark>
}

/** Reads a drawing. Marks of events that the data do not know stay plain links. */
export function readPicture(svg: SVGSVGElement, { events }: ExploreFile): Picture {
  const { width, height } = svg.viewBox.baseVal
  const run = { down: svg.classList.contains('narrow'), mirrored: svg.getAttribute('direction') === 'rtl' }
  const links = new Map([...svg.querySelectorAll<SVGAElement>('a')].map((link) => [eventOf(link), link]))
  const lanes = new Map<Element, Lane>()
  const byEvent = new Map<string, Mark>()
  const byElement = new Map<Element, Mark>()
  const names = new Map<string, string>()
  for (const event of events) {
    const { id, title, label, from, threads } = event
    const link = links.get(id)
    if (!link) continue
    const group = link.parentElement as unknown as SVGElement
    const mark: Mark = { event, key: id, from, link, label: [], shown: true }
    const lane = lanes.get(group) ?? { thread: threads[0]!, group, marks: [] }
    lanes.set(group, lane)
    lane.marks.push(mark)
    byEvent.set(id, mark)
    byElement.set(link, mark)
    names.set(title, id)
    if (label) names.set(label, id)
  }
  const texts = [...svg.querySelectorAll('text')]
  const owners = labelOwners(
    texts.map((text) => text.textContent),
    names,
  )
  for (const [i, text] of texts.entries()) {
    const mark = byEvent.get(owners[i] ?? '')
    mark?.label.push(text)
    if (mark) byElement.set(text, mark)
  }
  // Lanes in the order in which they are drawn, and not in that of their first events.
  const drawn = Array.from(svg.querySelectorAll('g')).flatMap((group) => lanes.get(group) ?? [])
  return { svg, run, size: [width, height], lanes: drawn, byEvent, byElement }
}

interface Point {
  clientX: number
  clientY: number
}

/** Where a point of the screen lies in what is seen of a picture: 0 to 1, along time and across lanes. */
export function partOf({ svg, run }: Pick<Picture, 'svg' | 'run'>, { clientX, clientY }: Point): [number, number] {
  const { left, top, width, height } = boxOf(svg)
  return unplaced(run, (clientX - left) / width, (clientY - top) / height)
}

/** The middle of an element on the screen. */
export function middleOf(element: Element): Point {
  const { left, top, width, height } = boxOf(element)
  return { clientX: left + width / 2, clientY: top + height / 2 }
}
