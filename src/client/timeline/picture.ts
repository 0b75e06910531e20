/** One drawing of a timeline as it stands in the page: its lanes, their marks, and the labels of each. */
import type { ExploreEvent, ExploreFile } from '../../schema/explore.ts'
import { labelOwners } from './label-owners.ts'
import { type Run, unplaced } from './zoom-box.ts'

export interface Mark {
  event: ExploreEvent
  from: string
  link: SVGAElement
  /** Lines of its label, if it has one. */
  label: SVGTextElement[]
  /** Whether the filter shows it. */
  shown: boolean
  /** Where it stands, in parts of the whole: along time and across lanes. */
  along: number
  across: number
}

export interface Lane {
  thread: string
  group: SVGGElement
  /** In order of time. */
  marks: Mark[]
}

export interface Picture {
  svg: SVGSVGElement
  run: Run
  width: number
  height: number
  lanes: Lane[]
  byEvent: Map<string, Mark>
  /** The mark of each link and label. */
  byElement: Map<Element, Mark>
}

/** The id of the event that a link leads to: `/…/events/<id>/`. */
export const eventOf = (link: Element): string => link.getAttribute('href')?.split('/').at(-2) ?? ''

/** Where a mark is drawn: as `x` and `y`, or moved there. */
function pointOf(link: SVGAElement): [number, number] {
  const use = link.firstElementChild
  const moved = /\((-?[\d.]+)[ ,]+(-?[\d.]+)/.exec(use?.getAttribute('transform') ?? '')
  return moved ? [Number(moved[1]), Number(moved[2])] : [Number(use?.getAttribute('x')), Number(use?.getAttribute('y'))]
}

/** Reads a drawing. Marks of events that the data do not know stay plain links. */
export function readPicture(svg: SVGSVGElement, { events }: ExploreFile): Picture {
  const [, , width = 1, height = 1] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const run = { down: svg.classList.contains('narrow'), mirrored: svg.getAttribute('direction') === 'rtl' }
  const known = new Map(events.map((event) => [event.id, event]))
  const lanes = new Map<Element, Lane>()
  const byEvent = new Map<string, Mark>()
  const byElement = new Map<Element, Mark>()
  const names = new Map<string, string>()
  for (const link of svg.querySelectorAll('a')) {
    const event = known.get(eventOf(link))
    const group = link.parentElement as SVGGElement | null
    if (!event || !group) continue
    const [x, y] = pointOf(link)
    const [along, across] = unplaced(run, x / width, y / height)
    const mark: Mark = { event, from: event.from, link, label: [], shown: true, along, across }
    const lane = lanes.get(group) ?? { thread: event.threads[0] ?? '', group, marks: [] }
    lanes.set(group, lane)
    lane.marks.push(mark)
    byEvent.set(event.id, mark)
    byElement.set(link, mark)
    names.set(event.title, event.id)
    if (event.label) names.set(event.label, event.id)
  }
  const order = new Map(events.map(({ id }, i) => [id, i]))
  for (const { marks } of lanes.values()) marks.sort((a, b) => order.get(a.event.id)! - order.get(b.event.id)!)
  const texts = [...svg.querySelectorAll('text')]
  const owners = labelOwners(
    texts.map((text) => text.textContent),
    names,
  )
  for (const [i, text] of texts.entries()) {
    const mark = byEvent.get(owners[i] ?? '')
    if (!mark) continue
    mark.label.push(text)
    byElement.set(text, mark)
  }
  return { svg, run, width, height, lanes: [...lanes.values()], byEvent, byElement }
}
