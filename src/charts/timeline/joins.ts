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

/** Radius of the bends in px: the strand runs this far after its mark, and meets the lane twice as far. */
export const BEND_PX = 8
/** Radius of the dot in which a strand ends. */
export const PORT_PX = 2.5

/** Where a strand meets the other lane. */
export const portOf = (along: number) => along + 2 * BEND_PX

/** All strands of a lane as one path. */
export function strandPath(joins: readonly Join[], plane: Plane): string {
  return joins
    .map(({ along, across, to }) => {
      const way = Math.sign(to - across)
      const straight = round(to - across - way * 2 * BEND_PX)
      const bend = plane.pair(BEND_PX, way * BEND_PX)
      return (
        `M${plane.pair(along, across)}q${plane.pair(BEND_PX, 0)} ${bend}` +
        `${plane.acrossBy}${straight}q${plane.pair(0, way * BEND_PX)} ${bend}`
      )
    })
    .join('')
}

/** The dots in which they end, as one path to be stroked with round ends. */
export function portPath(joins: readonly Join[], plane: Plane): string {
  return joins.map(({ along, to }) => `M${plane.pair(portOf(along), to)}${plane.acrossBy}0`).join('')
}
