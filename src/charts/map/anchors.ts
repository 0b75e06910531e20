/**
 * The point of each country at which lines begin and end. It is the seat of government where one city is that without
 * dispute, and says nothing about status: for Israel it is a point near the middle of the coast.
 */
import type { LonLat } from './projection.ts'
import region from './region.json' with { type: 'json' }

const CHOSEN: Record<string, LonLat> = {
  AL: [19.82, 41.33],
  CN: [116.4, 39.9],
  DE: [13.4, 52.52],
  FR: [2.35, 48.86],
  GB: [-0.13, 51.51],
  IL: [34.85, 32.15],
  IN: [77.21, 28.61],
  IQ: [44.37, 33.32],
  IR: [51.39, 35.69],
  OM: [58.38, 23.59],
  QA: [51.53, 25.29],
  RU: [37.62, 55.75],
  SY: [36.28, 33.51],
  TR: [32.86, 39.93],
  US: [-77.04, 38.91],
}

/** Codes that are no country: they are drawn as a box with a name, never as a shape. */
export const BODIES: readonly string[] = ['EU']

/** Undefined for a body, and for a code that the land does not know: both become a box. */
export function anchorOf(code: string): LonLat | undefined {
  if (BODIES.includes(code)) return undefined
  return CHOSEN[code] ?? (region.middles as unknown as Record<string, LonLat>)[code]
}
