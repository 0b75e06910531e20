/**
 * Leaves out of a page’s styles the faces that nothing on it is set in: those for letters that it does not have, and those
 * of a family that no rule names. A list of families is looked through for every run of text, so that one which can never
 * be used makes all of it slower to set: by a third, measured on the longest page.
 */

const FACE = /@font-face\s*{[^}]*}/g
/** The property that Astro makes for a family: `:root{--font-text-more:"Newsreader More";}`. */
const DEFINITION = /:root\s*{\s*(--font-[a-z-]+):\s*([^;}]*);?\s*}/g

/** Patterns of faces, by what they say of their letters: most pages have the same faces. */
const patterns = new Map<string, RegExp>()

/** Whether a text has a letter that a face is for; a face that does not say is for all. */
function isFor(face: string, text: string): boolean {
  const said = /unicode-range:([^;}]*)/i.exec(face)?.[1]
  if (said === undefined) return true
  let pattern = patterns.get(said)
  if (!pattern) {
    const ranges = said.split(',').map((range) => {
      const [first = '', last = first] = range.trim().slice(2).split('-')
      return `\\u{${first}}-\\u{${last}}`
    })
    pattern = new RegExp(`[${ranges.join('')}]`, 'u')
    patterns.set(said, pattern)
  }
  return pattern.test(text)
}

const familyOf = (face: string) => /font-family:\s*"?([^";}]*)/i.exec(face)?.[1]?.trim() ?? ''

/**
 * @param css all styles of a page, with rules that it does not need left out already
 * @param text everything that the page may show
 */
export function neededFaces(css: string, text: string): string {
  const uses = (name: string, styles = css) => new RegExp(`var\\(${name}\\b(?!-)`).test(styles)
  /** Properties of families, by the first family that they name. */
  const named = new Map<string, string>()
  for (const [, name = '', value = ''] of css.matchAll(DEFINITION))
    named.set(/^"?([^",]*)/.exec(value)?.[1]?.trim() ?? '', name)
  const isNeeded = (face: string) => {
    const name = named.get(familyOf(face))
    return (name === undefined || uses(name)) && isFor(face, text)
  }
  const kept = css.replace(FACE, (face) => (isNeeded(face) ? face : ''))
  const families = new Set(Array.from(kept.matchAll(FACE), ([face]) => familyOf(face)))
  const dropped = [...named].filter(([family]) => !families.has(family)).map(([, name]) => name)
  let made = kept
  for (const name of dropped) {
    // Last in a list, or alone, it stays: something must be said there, and its own fallbacks do.
    made = made.replace(new RegExp(`var\\(${name}\\)\\s*,\\s*`, 'g'), '')
    if (!uses(name, made)) made = made.replace(DEFINITION, (whole, own: string) => (own === name ? '' : whole))
  }
  return made
}
