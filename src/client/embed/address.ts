/**
 * What the address of a frame asks for besides a view: its colours, its language, a fixed height; and what of an address
 * could not be followed. An address is a stranger’s text: nothing in it can throw. What is said here holds for ever: an
 * address that was published must go on showing the same.
 */
import { PARAMETERS } from '../view/view.ts'

export const THEMES = ['light', 'dark', 'auto'] as const
export type Theme = (typeof THEMES)[number]

/** Least and most px that a frame may be given by its address. */
export const HEIGHT_BOUNDS = [200, 2000] as const

/** The number, if it is one and within bounds. */
export const bounded = (value: number, least: number, most: number): number | undefined =>
  value >= least && value <= most ? value : undefined

/** The height that an address fixes, in px. */
export function fixedHeight(search: string): number | undefined {
  const asked = new URLSearchParams(search).get('height') ?? ''
  return /^\d+$/.test(asked) ? bounded(Number(asked), ...HEIGHT_BOUNDS) : undefined
}

/** How long an address is read, and how much of a value is said again, in characters. */
const ADDRESS_CAP = 4000
const TEXT_CAP = 40

/**
 * Parameters of ours that an address has and that cannot be followed, as it writes them: `country=XX`. Others’ parameters
 * are none of our business: hosts add their own.
 * @param followed the query of the view that is shown; empty for a chart that has only one
 */
export function unfollowed(search: string, followed: string, languages: readonly string[]): string[] {
  const height = fixedHeight(search) ?? ''
  const kept = new URLSearchParams(`${followed}&theme=${THEMES}&lang=${languages}&corrections=on,off&height=${height}`)
  const isFollowed = (name: string, value: string): boolean => {
    const all = kept.get(name)?.split(',') ?? []
    return name === 'q' || name === 'zoom' ? kept.has(name) : value.split(',').every((one) => all.includes(one))
  }
  return [...new URLSearchParams(search.slice(0, ADDRESS_CAP))]
    .filter(([name, value]) => (kept.has(name) || PARAMETERS.includes(name)) && value && !isFollowed(name, value))
    .map(([name, value]) => `${name}=${value.length > TEXT_CAP ? `${value.slice(0, TEXT_CAP)}…` : value}`)
}
