/** What the rules look at: every file, every entry as written, prose read once, and who names whom. */
import { type CollectionName, PROSE_COLLECTIONS, SHAPES } from '../../schema/shapes.ts'
import { type ContentFiles, contentFiles, once } from '../content-files.ts'
import { type Prose, readProse } from '../prose.ts'
import { type Problem, type RawEntry, readContent } from '../read-content.ts'
import type { FileText } from '../read-text.ts'
import { type Mention, mentionsIn } from './mentions.ts'

export interface Content {
  readonly root: string
  /** Paths of all files under `content/`, from the project root. */
  readonly files: readonly string[]
  readonly entries: readonly RawEntry[]
  /** Entries by collection and id; of two with one id the first. An id is a file name, whatever folder it is in. */
  readonly byId: Readonly<Record<CollectionName, ReadonlyMap<string, RawEntry>>>
  readonly prose: ReadonlyMap<RawEntry, Prose>
  /** Every place where one entry names another by its id. */
  readonly mentions: readonly Mention[]
  /** Faults met while reading. */
  readonly problems: readonly Problem[]
  /** Any file, by its path from the project root; undefined when it is gone. */
  read(path: string): FileText | undefined
}

/** One rule, or a family of them. */
export type Rule = (content: Content) => Problem[]

/** The id of an entry without the folders that somebody may have put it in. */
export const baseId = (entry: RawEntry) => entry.id.slice(entry.id.lastIndexOf('/') + 1)

/** A problem at a field of an entry. */
export function atField(
  entry: RawEntry,
  field: readonly PropertyKey[],
  rule: string,
  sentence: string,
  level: Problem['level'] = 'error',
  what: 'value' | 'key' = 'value',
): Problem {
  return { path: entry.path, ...entry.locate(field, what), level, sentence, rule }
}

const proseOf = once((entry: RawEntry) => readProse(entry.text))
const mentionsOf = once((entry: RawEntry) =>
  mentionsIn(entry, PROSE_COLLECTIONS.includes(entry.collection) ? proseOf(entry) : undefined),
)

/** Reads everything under `root/content`; with the same `files` again, only what has changed since. */
export function indexContent(root: string, files: ContentFiles = contentFiles(root)): Content {
  const { entries, problems } = readContent(root, files)
  const names = Object.keys(SHAPES) as CollectionName[]
  const byId = Object.fromEntries(names.map((name) => [name, new Map<string, RawEntry>()])) as Record<
    CollectionName,
    Map<string, RawEntry>
  >
  for (const entry of entries) {
    const map = byId[entry.collection]
    if (!map.has(baseId(entry))) map.set(baseId(entry), entry)
  }
  const prose = new Map(
    entries
      .filter((entry) => PROSE_COLLECTIONS.includes(entry.collection))
      .map((entry) => [entry, proseOf(entry)] as const),
  )
  return {
    root,
    files: files.list(),
    entries,
    byId,
    prose,
    mentions: entries.flatMap(mentionsOf),
    problems,
    read: (path) => files.read(path),
  }
}
