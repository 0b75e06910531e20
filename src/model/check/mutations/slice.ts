/** A small part of the content that is whole by itself, for tests that must be quick. */
import { type CollectionName, SHAPES } from '../../../schema/shapes.ts'
import { readProse } from '../../prose.ts'
import { extensionOf, readEntry } from '../../read-content.ts'
import { mentionsIn } from '../mentions.ts'
import { pathsIn, type Tree } from './tree.ts'

/** The first items of a list of YAML written in lines. */
const fewer = (text: string, field: string, count: number) =>
  text.replace(
    new RegExp(`(?<=^${field}:\\n(?: {2}- .*\\n(?: {4}.*\\n)*){${count}})(?: {2}- .*\\n(?: {4}.*\\n)*)+`, 'm'),
    '',
  )

/** A prose file with its first readings and the first blocks of its text, and every tag that stands on its own lines. */
function shortened(text: string, blocks: number): string {
  const end = text.indexOf('\n---\n', 4) + 5
  const parts = text.slice(end).split(/\n{2,}/)
  const kept = parts.filter((part, index) => index < blocks || /^<(?:Quote|Accounts)/.test(part))
  return `${fewer(text.slice(0, end), 'readings', 2)}${kept.join('\n\n').trimEnd()}\n`
}

function namedIn(path: string, text: string): string[] {
  const [, folder = '', file = ''] = path.split('/')
  if (!(folder in SHAPES)) return []
  const collection = folder as CollectionName
  const { entry } = readEntry(collection, file.slice(0, -extensionOf(collection).length), path, text)
  const prose = path.endsWith('.mdx') ? readProse(text) : undefined
  return mentionsIn(entry, prose).map(({ target, id }) => `content/${target}/${id}${extensionOf(target)}`)
}

/**
 * The first blocks of one thread and one page, some series and days, and everything that these name. Lists of sources are
 * cut to two, for the sources of sources would bring in half of the content.
 */
export function sliceOf(tree: Tree, thread: string, others: readonly string[]): Tree {
  const slice = new Map<string, string>()
  const waiting = [`content/threads/${thread}.mdx`, ...others.map((path) => `content/${path}`)]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = tree.get(path)
    if (text === undefined || slice.has(path) || (path.includes('/threads/') && !path.includes(`/${thread}.`))) continue
    const short = path.endsWith('.mdx') ? shortened(text, path.includes('/pages/') ? 2 : 6) : fewer(text, 'sources', 2)
    slice.set(path, short)
    waiting.push(...namedIn(path, short))
  }
  for (const path of pathsIn(tree, 'ui/en')) slice.set(path, tree.get(path) as string)
  return slice
}
