/** Takes the path of a file of content apart: its collection, its id, and the id that it should have. */
import { type CollectionName, SHAPES } from '../../schema/shapes.ts'
import { once } from '../content-files.ts'
import { extensionOf } from '../read-content.ts'
import type { Content } from './content-index.ts'

export interface FileName {
  /** Undefined where nothing is read from the folder. */
  collection?: CollectionName
  /** The name without its ending, as it is. */
  id: string
  ending: string
  /** The ending that it must have. */
  wanted: string
  /** The name without its ending, as it should be; empty where nothing of it can be kept. */
  better: string
  /** Whether it stands in the folder of a language. */
  isTranslation: boolean
}

/** `Rama's visit_2` → `ramas-visit-2`. */
export function asId(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** Endings that a hurried hand, a mail program or a word processor adds: what stands before them is the id. */
const ENDINGS = /(?:\.(?:ya?ml|mdx?|markdown|txt|json|docx?|rtf|odt|html?|csv))+$/i

/** Takes a path under `content/` apart. */
export function fileName(path: string): FileName {
  const [, folder = '', ...inside] = path.split('/')
  const name = inside.at(-1) ?? ''
  const dot = name.lastIndexOf('.')
  const known = ENDINGS.exec(name)?.[0]
  const ending = known ?? (dot > 0 ? name.slice(dot) : '')
  const id = name.slice(0, name.length - ending.length)
  const collection = folder in SHAPES && inside.length > 0 ? (folder as CollectionName) : undefined
  const wanted = collection ? extensionOf(collection) : ''
  const isTranslation = wanted === '.mdx' && inside.length > 1 && /^[a-z]{2}$/.test(inside[0] as string)
  return { ...(collection ? { collection } : {}), id, ending, wanted, better: asId(id), isTranslation }
}

/** Whether a file is what a text editor leaves behind: `x.yaml~`, `x.yaml.bak`, `#x.yaml#`, `~$x.docx`. */
export function isLeftover(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    /(?:~|\.(?:bak|backup|orig|rej|old|save|swp|swo|tmp|temp)|#)$/i.test(name) ||
    /^(?:~\$|#)/.test(name) ||
    /^(?:Thumbs\.db|desktop\.ini)$/i.test(name)
  )
}

/** Whether a file has another name than it should have. */
export function isMisnamed(path: string): boolean {
  const { collection, id, ending, wanted, better } = fileName(path)
  return collection !== undefined && (id !== better || ending !== wanted)
}

/**
 * The entries, as `collection/id`, that are there but under a wrong name. That is said once, at the file: whoever names
 * them rightly made no mistake.
 */
export const misnamedEntries = once(
  ({ files }: Content): Set<string> =>
    new Set(
      files.flatMap((path) => {
        if (isLeftover(path) || !isMisnamed(path)) return []
        const { collection, better } = fileName(path)
        return [`${collection}/${better}`]
      }),
    ),
)
