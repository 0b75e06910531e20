/**
 * The mark of the site: six short lines, one for each thread, crossing the line of the Sunday. Drawn on a grid of 16, each
 * line one unit high, so that at 16 px every edge falls on a pixel.
 */
import { DARK, LIGHT, type Theme } from '../charts/palette.ts'
import { THREADS } from '../schema/vocabulary.ts'

/** First and last column of each thread’s line, from the top. */
const REACH = [
  [0, 13],
  [4, 16],
  [1, 15],
  [5, 14],
  [2, 16],
  [6, 13],
] as const

const BARS = THREADS.map((_, i) => {
  const [from, to] = REACH[i] as (typeof REACH)[number]
  return `M${from} ${i * 3}h${to - from}v1h${from - to}z`
})
const SUNDAY = 'M9 0h2v16h-2z'

/** The mark in one theme on its ground, as a square picture. */
export function markSvg(sizePx: number, theme: Theme = LIGHT): string {
  const bars = THREADS.map((thread, i) => `<path d="${BARS[i]}" fill="${theme[thread]}"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePx}" height="${sizePx}" viewBox="-2 -2 20 20"><path d="M-2-2h20v20h-20z" fill="${theme.paper}"/>${bars}<path d="${SUNDAY}" fill="${theme.sunday}"/></svg>`
}

/** The icon of a browser tab, without ground: it takes the light or the dark colours by itself. Kept in `public/`. */
export function faviconSvg(): string {
  const rules = (theme: Theme) =>
    `.s{fill:${theme.sunday}}${THREADS.map((thread, i) => `.t${i + 1}{fill:${theme[thread]}}`).join('')}`
  const bars = BARS.map((bar, i) => `<path class="t${i + 1}" d="${bar}"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><style>${rules(LIGHT)}@media(prefers-color-scheme:dark){${rules(DARK)}}</style>${bars}<path class="s" d="${SUNDAY}"/></svg>\n`
}
