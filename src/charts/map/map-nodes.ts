/** A laid-out map as scene nodes: land, lines, dots, boxes, names, from the ground up. */
import type { PathNode, SceneNode } from '../scene.ts'
import { renderShared } from '../svg.ts'
import { LAND, type UnLand } from './land.ts'
import type { MapLayout } from './map-layout.ts'
import { linkParts, placeParts } from './map-parts.ts'
import { scalePath } from './move-nodes.ts'
import type { FrameId } from './projection.ts'
import type { MapView } from './view.ts'

/** Name of a part of a frame's land in the file that all pages share. */
const sharedPart = (id: FrameId, part: string) => `land-${id}#${part}`

/** Land, borders and the fill of some countries. */
export function landNodes({ id, factor }: MapView, filled: readonly string[]): SceneNode[] {
  const { land, countries, borders, dashed, un } = LAND.frames[id]
  // The shared file holds the land at its own size; a map of another size draws its own.
  const outline = (part: string, d: string) =>
    factor === 1 ? { d, shared: sharedPart(id, part) } : { d: scalePath(d, factor) }
  return [
    { kind: 'path', ...outline('land', land), fill: 'land' },
    ...filled.flatMap((code): SceneNode[] =>
      countries[code] ? [{ kind: 'path', ...outline(code, countries[code]), fill: 'story-land' }] : [],
    ),
    ...filled.flatMap((code): SceneNode[] =>
      un.joined[code]
        ? [{ kind: 'path', ...outline(`un-${code}`, un.joined[code]), fill: 'story-land', reading: 'un' }]
        : [],
    ),
    { kind: 'path', ...outline('borders', borders), stroke: 'border', strokeWidth: 0.75, part: 'borders' },
    {
      kind: 'path',
      ...outline('dashed', Object.values(dashed).join('')),
      stroke: 'border',
      strokeWidth: 1,
      dash: [2, 1.6],
      part: 'disputed',
      reading: 'de-facto',
    },
    {
      kind: 'group',
      part: 'disputed',
      reading: 'un',
      ...(factor === 1 ? { shared: sharedPart(id, 'un') } : {}),
      children: unNodes(un, factor),
    },
  ]
}

const joined = (lines: Record<string, string>, factor: number) => scalePath(Object.values(lines).join(''), factor)

/** The disputed lines of the United Nations' reading. */
function unNodes({ dashed, dotted, hatched }: UnLand, factor: number): PathNode[] {
  return [
    { kind: 'path', d: joined(hatched, factor), stroke: 'soft', strokeWidth: 0.6 },
    { kind: 'path', d: joined(dashed, factor), stroke: 'border', strokeWidth: 1, dash: [2, 1.6] },
    { kind: 'path', d: joined(dotted, factor), stroke: 'border', strokeWidth: 1, dash: [0.1, 2.4], round: true },
  ]
}

/**
 * The file of a frame's land that all pages share: outlines without colour, which each map's own page gives them; only
 * the lines of the United Nations' reading, of several kinds at once, name the page's colours themselves.
 */
export function sharedLand(id: FrameId): string {
  const { land, countries, borders, dashed, un } = LAND.frames[id]
  const parts = {
    land,
    ...countries,
    borders,
    dashed: Object.values(dashed).join(''),
    ...Object.fromEntries(Object.entries(un.joined).map(([code, d]) => [`un-${code}`, d])),
  }
  const paths = Object.entries(parts).map(([part, d]) => `<path id="${part}" d="${d}"/>`)
  return `<svg xmlns="http://www.w3.org/2000/svg">${paths.join('')}<g id="un">${renderShared(unNodes(un, 1))}</g></svg>`
}

export function mapNodes(layout: MapLayout): SceneNode[] {
  const { view, boxes, names, leaders, countries } = layout
  return [
    { kind: 'group', part: 'land', children: landNodes(view, countries) },
    { kind: 'group', part: 'links', children: linkParts(layout).flatMap(({ nodes }) => nodes) },
    { kind: 'group', part: 'boxes', children: boxes.flatMap(({ nodes }) => nodes) },
    { kind: 'group', part: 'places', children: placeParts(layout).flatMap(({ nodes }) => nodes) },
    { kind: 'group', part: 'names', children: [...leaders, ...names] },
  ]
}
