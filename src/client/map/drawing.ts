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

/**
 * Wraps the shapes of an item, with a broad, unseen one under them that shows where it is. One like it, to point at, lies
 * under those of all items: whoever points at a large dot means it, and not the small one beside it.
 */
function wrapped(shapes: Element[], item: string): SVGGElement {
  const first = shapes[0]!
  const group = document.createElementNS(first.namespaceURI, 'g') as SVGGElement
  const hit = first.cloneNode() as Element
  hit.classList.add('hit')
  setAll(hit, { 'data-item': item })
  first.before(group)
  group.parentElement!.prepend(hit.cloneNode())
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
      const group = wrapped(shapes.splice(0, count), `${item}`)
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
