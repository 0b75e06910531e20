/**
 * Joins the style elements of each page's head into one: fewer bytes before the first words, and one hash in its policy.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf } from './site-folder.ts'

/** The page with its styles, in their order, where the first of them stood. Licence banners of tools are left out. */
export function withJoinedStyles(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>\s*/g)]
  const [first] = styles
  if (!first) return html
  const css = styles.map(([, text = '']) => text.replace(/\/\*![\s\S]*?\*\//g, '').trim()).join('')
  const rest = styles.reduce((text, [whole]) => text.replace(whole, ''), html.slice(first.index))
  return `${html.slice(0, first.index)}<style>${css}</style>${rest}`
}

/** Joins the styles of every page under `folder`. */
export function joinStyles(folder: string): void {
  for (const file of filesOf(folder).filter((name) => name.endsWith('.html'))) {
    const path = join(folder, file)
    writeFileSync(path, withJoinedStyles(readFileSync(path, 'utf8')))
  }
}
