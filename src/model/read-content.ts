/**
 * Reads `content/` from disk: every entry with its values as written (YAML 1.2 core schema: a date stays text) and a
 * way back to line and column. Faults of syntax become problems; nothing is dropped in silence.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CollectionName, PROSE_COLLECTIONS, SHAPES } from '../schema/shapes.ts'
import { splitFrontMatter } from './front-matter.ts'
import { type Locate, readYaml } from './read-yaml.ts'

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

/** Every file of a folder and its subfolders, sorted by name, with forward slashes; hidden ones are left out. */
export function filesUnder(folder: string, prefix = ''): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesUnder(join(folder, entry.name), `${prefix}${entry.name}/`)
        : [`${prefix}${entry.name}`],
    )
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

/** Reads every collection under `root/content`. Files that begin with `_`, and those in such folders, are left out. */
export function readContent(root: string): RawContent {
  const entries: RawEntry[] = []
  const problems: Problem[] = []
  for (const collection of Object.keys(SHAPES) as CollectionName[]) {
    const extension = extensionOf(collection)
    for (const file of filesUnder(join(root, 'content', collection))) {
      if (!file.endsWith(extension) || file.split('/').some((part) => part.startsWith('_'))) continue
      const path = `content/${collection}/${file}`
      const id = file.slice(0, -extension.length)
      const read = readEntry(collection, id, path, readFileSync(join(root, path), 'utf8'))
      entries.push(read.entry)
      problems.push(...read.problems)
    }
  }
  return { entries, problems }
}
