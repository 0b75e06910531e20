/**
 * Joins the style elements of each page into two and leaves out what the page has no use for. The first stands in the
 * head and holds what the first words need; the second stands in the svg of the mark symbols, which a page places after
 * its opening, and holds the rest. So the first words wait for no style of a chart; and nothing is ever shown unstyled,
 * because each style stands before what it is for. (HTML allows a style element in the head only; SVG has one of its own.)
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLivingFrame, isPinned } from './frames.ts'
import { neededFaces } from './needed-faces.ts'
import { namesOn, neededStyles } from './needed-styles.ts'
import { filesOf } from './site-folder.ts'

/** Where the second style goes: right after this tag. */
const SYMBOLS = /<svg class="symbols"[^>]*>/

/** The font tool makes the name of each face unique by a hash; our names are so already, and a hash does not compress. */
const withPlainFaces = (css: string) =>
  css.replace(/(?<=(?:\bfont-family:|--font-[a-z-]+:)"?[A-Za-z ]+)-[0-9a-f]{16}\b/g, '')

/** Stands between the two styles while both are looked through. */
const BETWEEN = '/**/'

/** The page with its styles, in their order, where the first of them stood. Licence banners of tools are left out. */
export function withJoinedStyles(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>\s*/g)]
  const [head] = styles
  if (!head) return html
  const css = withPlainFaces(styles.map(([, text = '']) => text.replace(/\/\*![\s\S]*?\*\//g, '').trim()).join(''))
  const rest = styles.reduce((text, [whole]) => text.replace(whole, ''), html.slice(head.index))
  const start = html.slice(0, head.index)
  const symbols = SYMBOLS.exec(rest)
  if (!symbols) return `${start}<style>${neededFaces(neededStyles(css, namesOn(start + rest)), rest)}</style>${rest}`
  const split = symbols.index + symbols[0].length
  const opening = namesOn(start + rest.slice(0, split))
  const early = neededStyles(css, opening)
  const late = neededStyles(css, namesOn(start + rest), opening)
  // Faces stand in the first style, and either may name them.
  const [first, second] = neededFaces(early + BETWEEN + late, rest).split(BETWEEN)
  return `${start}<style>${first}</style>${rest.slice(0, split)}<style>${second}</style>${rest.slice(split)}`
}

/** Joins the styles of every page under `folder`. Frames bring all of theirs. */
export function joinStyles(folder: string): void {
  for (const file of filesOf(folder).filter((name) => name.endsWith('.html'))) {
    if (isLivingFrame(file) || isPinned(file)) continue
    const path = join(folder, file)
    writeFileSync(path, withJoinedStyles(readFileSync(path, 'utf8')))
  }
}
