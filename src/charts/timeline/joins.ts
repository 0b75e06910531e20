/**
 * How an event that bears on another thread joins its lane: a strand leaves the mark in the direction of time, runs
 * across the lanes, and bends into the other lane, like a branch line into a trunk.
 */
import type { StoryEvent } from '../../model/story.ts'
import { round } from '../scene.ts'
import type { Plane } from './plane.ts'

export interface Join {
  event: StoryEvent
  /** Where the mark stands, and the line of the lane that it joins. */
  along: number
  across: number
  to: number
}

/** Where a strand meets the other lane. */
export const portOf = (along: number, bendPx: number) => along + 2 * bendPx

/** All strands of a lane as one path. */
export function strandPath(joins: readonly Join[], plane: Plane, bendPx: number): string {
  return joins
    .map(({ along, across, to }) => {
      const way = Math.sign(to - across)
      const straight = round(to - across - way * 2 * bendPx)
      const bend = plane.pair(bendPx, way * bendPx)
      return (
        `M${plane.pair(along, across)}q${plane.pair(bendPx, 0)} ${bend}` +
        `${plane.acrossBy}${straight}q${plane.pair(0, way * bendPx)} ${bend}`
      )
    })
    .join('')
}

/** The dots in which they end, as one path to be stroked with round ends. */
export function portPath(joins: readonly Join[], plane: Plane, bendPx: number): string {
  return joins.map(({ along, to }) => `M${plane.pair(portOf(along, bendPx), to)}${plane.acrossBy}0`).join('')
}
