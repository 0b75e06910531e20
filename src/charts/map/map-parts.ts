/** The shapes of a laid-out map, kept with what they stand for: the drawing and the file that scripts read both use them. */
import type { SceneNode } from '../scene.ts'
import { arcNodes } from './arc-nodes.ts'
import { type Dot, dotNodes } from './dots.ts'
import type { MapLayout, PlacedArc } from './map-layout.ts'
import { type PlacedRing, ringNodes } from './rings.ts'

export interface Part<Of> {
  of: Of
  nodes: SceneNode[]
}

/** Lines from below to the top (the first styles are the acts that harm: they are drawn last), then rings. */
export function linkParts({ view: { size }, arcs, rings }: MapLayout): Part<PlacedArc | PlacedRing>[] {
  return [
    ...[...arcs].reverse().map((arc) => {
      const { style, status, thread, links } = arc.lane
      const look = { style, status, ink: thread, events: links.length, size }
      return { of: arc, nodes: arcNodes(arc.curve, look, arc.headAt) }
    }),
    ...rings.map((ring) => ({ of: ring, nodes: ringNodes(ring, size) })),
  ]
}

export function placeParts({ dots }: MapLayout): Part<Dot>[] {
  return dots.map((dot) => ({ of: dot, nodes: dotNodes(dot) }))
}
