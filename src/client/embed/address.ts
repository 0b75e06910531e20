/**
 * What the address of a frame asks for besides a view: its colours, its language, a fixed height; and what of an address
 * could not be followed. An address is a stranger’s text: nothing in it can throw. What is said here holds for ever: an
 * address that was published must go on showing the same.
 */
import { PARAMETERS } from '../view/view.ts'

export const THEMES = ['light', 'dark', 'auto'] as const
export type Theme = (typeof THEMES)[number]

/** Least and most px that a frame may be given by its address. */
export const LEAST_PX = 200
export const MOST_PX = 2000
/** How long an address is read, and how much of it is said again, in characters. */
const ADDRESS_CAP = 4000
const SAID_CAP = 90

/** The height that an address fixes, in px. */
export function fixedHeight(search: string): number | undefined {
  const asked = Math.round(Number(new URLSearchParams(search).get('height')))
  return asked >= LEAST_PX && asked <= MOST_PX ? asked : undefined
}

/**
 * Parameters of ours that an address has and that cannot be followed, as it writes them: “country=XX, theme=pink”. Others’
 * parameters are none of our business: hosts add their own.
 * @param followed the query of the view that is shown; empty for a chart that has only one
 */
export function unfollowed(search: string, followed: string, languages: readonly string[]): string {
  const height = fixedHeight(search) ?? ''
  const kept = new URLSearchParams(`${followed}&theme=${THEMES}&lang=${languages}&corrections=on,off&height=${height}`)
  const isFollowed = (name: string, value: string): boolean => {
    const all = kept.get(name)?.split(',')
    return all
      ? /^(q|zoom)$/.test(name) || value.split(',').every((one) => all.includes(one))
      : !PARAMETERS.includes(name)
  }
  return [...new URLSearchParams(search.slice(0, ADDRESS_CAP))]
    .filter(([name, value]) => value && !isFollowed(name, value))
    .map((pair) => pair.join('='))
    .join(', ')
    .slice(0, SAID_CAP)
}
