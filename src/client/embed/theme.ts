/**
 * The colours of a frame. Light unless its address says otherwise, whatever the system says: the host is light or dark by
 * its own decision. `auto` follows the scheme that the host has declared for it.
 */
import type { Theme } from './address.ts'

/** Stands in the head of every frame, so that no other colours are ever painted. */
export const BEFORE_PAINT = `{let m=/[?&]theme=(dark|auto)(?:&|$)/.exec(location.search);if(m)document.documentElement.dataset.theme=m[1]}`

export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}
