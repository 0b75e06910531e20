/** One drawing of a map, its shapes told apart: they are counted off in the order in which the file says they were drawn. */
import type { MapItem, MapRendition } from '../../schema/map-view.ts'
import { eventOf, setAll } from '../element.ts'

export interface Drawing {
  svg: SVGSVGElement
  /** The shapes of each item, by its index; none where this drawing has it otherwise. */
  groups: (SVGGElement | undefined)[]
  /** The marks of single events on rings. */
  marks: [item: number, event: string, mark: Element][]
  /** Boxes and names, by the country or the item that they belong to. */
  labels: [owner: string | number, label: Element][]
}

/** Wraps the shapes of an item, with a broad, unseen one under them to point at. */
function wrapped(shapes: Element[]): SVGGElement {
  const group = document.createElementNS(shapes[0]!.namespaceURI, 'g') as SVGGElement
  const hit = shapes[0]!.cloneNode() as Element
  shapes[0]!.before(group)
  hit.classList.add('hit')
  group.append(hit, ...shapes)
  return group
}

/** Reads a drawing, and makes each of its items one thing that can be named and reached. */
export function readDrawing(
  svg: SVGSVGElement,
  { links, boxes, places, leaders, names }: MapRendition,
  items: MapItem[],
): Drawing {
  const [, linkLayer, boxLayer, placeLayer, nameLayer] = Array.from(svg.children, (layer) => [...layer.children])
  const groups: Drawing['groups'] = []
  const marks: Drawing['marks'] = []
  for (const [list, shapes] of [
    [links, linkLayer!],
    [places, placeLayer!],
  ] as const) {
    for (const [item, count] of list) {
      const group = wrapped(shapes.splice(0, count))
      setAll(group, { 'data-item': `${item}`, role: 'button', 'aria-label': items[item]!.name, tabindex: '-1' })
      // What a ring’s marks lead to stands in its list: a button holds no links.
      for (const link of group.querySelectorAll('a')) {
        const mark = link.firstElementChild!
        marks.push([item, eventOf(link), mark])
        link.replaceWith(mark)
      }
      groups[item] = group
    }
  }
  return {
    svg,
    groups,
    marks,
    labels: [
      ...boxes.flatMap(([code, count]) => boxLayer!.splice(0, count).map((shape): [string, Element] => [code, shape])),
      ...names.map((owner, i): [string | number, Element] => [owner, nameLayer![leaders + i]!]),
    ],
  }
}
