/**
 * The two ways a timeline runs: across a wide screen from left to right, or down a narrow one.
 * Layout is worked out once, in `along` (the way time runs) and `across` (from lane to lane); a plane turns it into x and y.
 */
import { round } from '../scene.ts'

export interface Plane {
  readonly runs: 'right' | 'down'
  x(along: number, across: number): number
  y(along: number, across: number): number
  /** A coordinate pair of path data, absolute or relative. */
  pair(along: number, across: number): string
  /** The relative path command that moves only from lane to lane, and the one that moves only in time. */
  readonly acrossBy: 'v' | 'h'
  readonly alongBy: 'v' | 'h'
}

export const RUNS_RIGHT: Plane = {
  runs: 'right',
  x: (along) => along,
  y: (_, across) => across,
  pair: (along, across) => `${round(along)} ${round(across)}`,
  acrossBy: 'v',
  alongBy: 'h',
}

export const RUNS_DOWN: Plane = {
  runs: 'down',
  x: (_, across) => across,
  y: (along) => along,
  pair: (along, across) => `${round(across)} ${round(along)}`,
  acrossBy: 'h',
  alongBy: 'v',
}
