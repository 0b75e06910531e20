/** Opens files of the content in the editor of whoever edits. */
import { type EditingState, PAGE_ADDRESS, type PageFiles } from '../../schema/editing-state.ts'

/** A place in a file: a path from the project folder, and a line where there is one to name. */
export interface Place {
  path: string
  line?: number
  column?: number
}

export const placeText = ({ path, line, column }: Place): string =>
  [path, line, line && column].filter(Boolean).join(':')

/** The address that opens a place in Visual Studio Code, whether or not the development server knows the editor. */
export const editorLink = (root: string, place: Place): string =>
  `vscode://file${encodeURI(`${root.replace(/^\/?/, '/')}/${placeText(place)}`)}`

/** Asks the development server to open a place in the editor that it finds running, or that the variable EDITOR names. */
export async function openPlace({ root, base }: EditingState, place: Place): Promise<void> {
  await fetch(`${base}__open-in-editor?file=${encodeURIComponent(`${root}/${placeText(place)}`)}`)
}

/** What the page in the window is made from. */
export async function filesOfPage(base: string): Promise<PageFiles> {
  const page = `/${location.pathname.slice(base.length)}`
  return (await fetch(`${base}${PAGE_ADDRESS}?page=${encodeURIComponent(page)}`)).json()
}

const EXTENSIONS: Readonly<Record<string, string>> = { threads: 'mdx', events: 'yaml', actors: 'yaml', sources: 'yaml' }

function placeOfLink(address: string, base: string): Place | undefined {
  const { origin, pathname, hash } = new URL(address, location.href)
  if (origin !== location.origin) return undefined
  const [, collection = '', id = ''] = /^([a-z-]+)\/([a-z0-9-]+)\/$/.exec(pathname.slice(base.length)) ?? []
  const extension = EXTENSIONS[collection]
  if (extension) return { path: `content/${collection}/${id}.${extension}` }
  if (collection === 'as-known') return { path: `content/days/${id}.yaml` }
  const term = pathname.endsWith('/glossary/') && hash.slice(1)
  return term ? { path: `content/glossary/${term}.yaml` } : undefined
}

/** The file behind what was pointed at: a citation, an event or other entry, a chart, a paragraph, or else the page. */
export function placeOf(target: Element, files: PageFiles, base: string): Place | undefined {
  const source = files.notes[target.closest('button.ref')?.getAttribute('popovertarget')?.slice(1) ?? '']
  if (source) return { path: `content/sources/${source}.yaml` }
  const address = target.closest('a[href]')?.getAttribute('href')
  const linked = address ? placeOfLink(address, base) : undefined
  if (linked) return linked
  const [drawn] = files.charts[target.closest('figure[id^="chart-"]')?.id.slice('chart-'.length) ?? ''] ?? []
  if (drawn) return { path: drawn }
  if (files.path === undefined) return undefined
  const line = files.paragraphs[target.closest('p[id]')?.id ?? '']
  return { path: files.path, ...(line === undefined ? {} : { line }) }
}
