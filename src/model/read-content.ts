/**
 * Reads `content/` from disk: every entry with its values as written (YAML 1.2 core schema: a date stays text) and a
 * way back to line and column. Faults of syntax become problems; nothing is dropped in silence.
 */
import { type CollectionName, PROSE_COLLECTIONS, SHAPES } from '../schema/shapes.ts'
import { type ContentFiles, contentFiles, once } from './content-files.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { FileText } from './read-text.ts'
import { type Locate, readYaml } from './read-yaml.ts'

export { filesUnder } from './content-files.ts'
export { splitFrontMatter } from './front-matter.ts'
export type { Position } from './text-position.ts'

/** One mistake, in words for the person who can mend it. Lines and columns count from 1. */
export interface Problem {
  path: string
  line: number
  column: number
  level: 'error' | 'warning'
  sentence: string
  rule: string
  /** The words that are judged, where a person may know better: `allow` in a `note` names them. */
  about?: string
  /** What to write instead, in one or several places of the file, where there is one safe answer. */
  fix?: readonly Fix[]
}

/**
 * A change of one place of a file. Offsets count the signs of the text after a byte order mark, which itself stands at
 * -1.
 */
export interface Fix {
  start: number
  end: number
  text: string
}

/** One file of a collection, as written. */
export interface RawEntry {
  collection: CollectionName
  id: string
  /** Path from the project root, with forward slashes. */
  path: string
  /** The whole file, without a byte order mark. */
  text: string
  /** Plain values as written; undefined when the YAML cannot be read. */
  value: unknown
  /** The prose after the front matter; empty for plain data. */
  body: string
  /** Line of the file (from 1) on which `body` begins. */
  bodyLine: number
  /** Where a field stands: its value, or (with `key`) its name, or the nearest parent. */
  locate: Locate
}

export interface RawContent {
  entries: RawEntry[]
  problems: Problem[]
}

/** What the name of a file of a collection must end in. */
export function extensionOf(collection: CollectionName): '.mdx' | '.yaml' {
  return PROSE_COLLECTIONS.includes(collection) ? '.mdx' : '.yaml'
}

/** Reads one file of a collection from its text. */
export function readEntry(
  collection: CollectionName,
  id: string,
  path: string,
  written: string,
): { entry: RawEntry; problems: Problem[] } {
  const text = written.replace(/^\uFEFF/, '')
  const isProse = PROSE_COLLECTIONS.includes(collection)
  const { yaml, body, bodyLine } = isProse ? splitFrontMatter(text) : { yaml: text, body: '', bodyLine: 1 }
  const hasFront = bodyLine > 1
  const { value, locate, faults } = readYaml(yaml, hasFront ? 1 : 0)
  const problems = faults.map((fault): Problem => ({ path, ...fault, level: 'error', rule: 'yaml' }))
  const problem = (sentence: string) =>
    problems.push({ path, line: 1, column: 1, level: 'error', sentence, rule: 'yaml' })
  if (isProse && !hasFront) {
    problem(
      text.startsWith('---')
        ? 'The fields at the top of this file are never closed. Put a line of three hyphens after the last of them.'
        : 'This file must begin with a line of three hyphens, its fields (title: …), and another line of three hyphens.',
    )
  } else if (faults.length === 0 && (value === null || typeof value !== 'object' || Array.isArray(value))) {
    problem(
      value === null
        ? 'This file is empty. Write its fields, one to a line: "field: value".'
        : 'This file must hold fields, one to a line: "field: value".',
    )
  }
  const entry = { collection, id, path, text, value: problems.length > 0 ? undefined : value, body, bodyLine, locate }
  return { entry, problems }
}

/** Reads the file of an entry: once for as long as its text stays the same. */
const readFile = once((file: FileText) => {
  const [, folder = '', ...inside] = file.path.split('/')
  const collection = folder as CollectionName
  const id = inside.join('/').slice(0, -extensionOf(collection).length)
  if (!file.fault) return readEntry(collection, id, file.path, file.text)
  const { entry } = readEntry(collection, id, file.path, '')
  return { entry, problems: [{ path: file.path, ...file.fault, level: 'error' } satisfies Problem] }
})

/** Reads every collection under `root/content`. Files that begin with `_`, and those in such folders, are left out. */
export function readContent(root: string, files: ContentFiles = contentFiles(root)): RawContent {
  const entries: RawEntry[] = []
  const problems: Problem[] = []
  const paths = files.list()
  for (const collection of Object.keys(SHAPES) as CollectionName[]) {
    const folder = `content/${collection}/`
    const extension = extensionOf(collection)
    for (const path of paths) {
      if (!path.startsWith(folder) || !path.endsWith(extension) || path.includes('/_')) continue
      const file = files.read(path)
      if (!file) continue
      const read = readFile(file)
      entries.push(read.entry)
      problems.push(...read.problems)
    }
  }
  return { entries, problems }
}
