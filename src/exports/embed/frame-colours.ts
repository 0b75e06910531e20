/**
 * The dark colours of a frame, from those of the site: a frame takes them when its address says so, or when its host has
 * declared itself dark and the address says `auto`. Printed from dark, it is dark on white all the same.
 * @param darkStyles the text of `styles/dark.css`
 * @throws if it has no rule for the root
 */
export function frameColours(darkStyles: string): string {
  const colours = /:root\s*\{([^}]*)\}/.exec(darkStyles)?.[1]
  if (colours === undefined) throw new Error('the dark colours stand in no rule for the root')
  // The scheme of `auto` is both; which of them holds is for the host to say.
  const asked = colours.replace(/color-scheme:[^;]*;?/, '')
  return `@media screen{[data-theme=dark]{${colours}}}@media screen and (prefers-color-scheme:dark){[data-theme=auto]{${asked}}}`
}
