/**
 * Leaves out of a page’s styles the faces that nothing on it is set in: those for letters that it does not have, and those
 * of a family that no rule names. A list of families is looked through for every run of text, so that one which can never
 * be used makes all of it slower to set: by a third, measured on the longest page.
 */

const FACE = /@font-face\s*{[^}]*}/g
/** The property that Astro makes for a family: `:root{--font-text-more:"Newsreader More";}`. */
const DEFINITION = /:root\s*{\s*(--font-[a-z-]+):\s*([^;}]*);?\s*}/g

/** The pairs of first and last code point that a face is for; nothing where it is for all. */
function rangesOf(face: string): [number, number][] | undefined {
  const said = /unicode-range:([^;}]*)/i.exec(face)?.[1]
  return said?.split(',').map((part) => {
    const [first = '', last = first] = part.trim().slice(2).split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}

const familyOf = (face: string) => /font-family:\s*"?([^";}]*)/i.exec(face)?.[1]?.trim() ?? ''

/**
 * @param css all styles of a page, with rules that it does not need left out already
 * @param text everything that the page may show
 */
export function neededFaces(css: string, text: string): string {
  const points = new Set(Array.from(text, (letter) => letter.codePointAt(0) as number))
  const has = ([first, last]: [number, number]) => {
    for (const point of points) if (point >= first && point <= last) return true
    return false
  }
  const uses = (name: string, styles = css) => new RegExp(`var\\(${name}\\b(?!-)`).test(styles)
  /** Properties of families, by the first family that they name. */
  const named = new Map<string, string>()
  for (const [, name = '', value = ''] of css.matchAll(DEFINITION))
    named.set(/^"?([^",]*)/.exec(value)?.[1]?.trim() ?? '', name)
  const isNeeded = (face: string) => {
    const name = named.get(familyOf(face))
    return (name === undefined || uses(name)) && (rangesOf(face)?.some(has) ?? true)
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
