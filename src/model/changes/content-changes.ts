/** What differs between two states of the content, entry by entry. Pure: what was and what is in, a list out. */
import { PROSE_COLLECTIONS } from '../../schema/shapes.ts'
import { compareFacts, type FactChange, type WordChange } from '../facts/compare-facts.ts'
import { entryName, type FactRecord, type FactValue, factsOf } from '../facts/entry-facts.ts'
import { FACT_FIELDS } from '../facts/fact-fields.ts'
import { nameWords } from '../facts/name-words.ts'
import { readProse } from '../prose.ts'
import { extensionOf, type RawEntry } from '../read-content.ts'

export interface FieldChange {
  field: string
  was?: string
  now?: string
}

export interface EntryChange {
  /** Collection and id: `events/2022-10-23-…`. */
  name: string
  /** Its file, from the project's folder. */
  path: string
  kind: 'added' | 'removed' | 'changed'
  /** What it is called by readers, now or when it was last there. */
  title: string
  facts: readonly FactChange[]
  words: readonly WordChange[]
  /** Fields that hold no facts; empty where only the facts of an edition are known. */
  fields: readonly FieldChange[]
}

/** The content as it was: the facts of every entry and, where its files are known, the entries themselves. */
export interface Before {
  facts: Readonly<Record<string, FactRecord>>
  entries?: readonly RawEntry[]
}

const titleOf = (record: FactRecord): string => {
  const title: FactValue | undefined = record.title ?? record.name ?? record.term ?? record.about
  return typeof title === 'string' ? title : ''
}

const asText = (value: unknown): string | undefined =>
  value === undefined || value === null
    ? undefined
    : typeof value === 'object'
      ? Array.isArray(value) && value.every((item) => typeof item !== 'object')
        ? value.join(', ')
        : JSON.stringify(value)
      : String(value).trim()

/** Fields that differ and are no facts: a source more, another thread, a note. */
function otherFields(before: RawEntry | undefined, now: RawEntry): FieldChange[] {
  if (!before) return []
  const [was, is] = [before.value, now.value].map((value) => (value ?? {}) as Record<string, unknown>)
  const facts = FACT_FIELDS[now.collection]
  return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].flatMap((field): FieldChange[] => {
    if (field in facts) return []
    const [old, current] = [asText(was?.[field]), asText(is?.[field])]
    return old === current
      ? []
      : [{ field, ...(old !== undefined && { was: old }), ...(current !== undefined && { now: current }) }]
  })
}

const pathOf = (name: string) => {
  const collection = name.split('/')[0] as RawEntry['collection']
  return `content/${name}${extensionOf(collection)}`
}

/** Every entry that is new, gone or different, in the order of their names. */
export function contentChanges(before: Before, entries: readonly RawEntry[]): EntryChange[] {
  const known = nameWords(entries, before.facts)
  const old = new Map(before.entries?.map((entry) => [entryName(entry), entry]))
  const now = new Map(entries.map((entry) => [entryName(entry), entry]))
  const names = [...new Set([...Object.keys(before.facts), ...now.keys()])].sort()
  return names.flatMap((name): EntryChange[] => {
    const [was, entry] = [before.facts[name], now.get(name)]
    const nothing = { name, facts: [], words: [], fields: [] }
    if (!entry) return [{ ...nothing, path: pathOf(name), kind: 'removed', title: titleOf(was ?? {}) }]
    const prose = PROSE_COLLECTIONS.includes(entry.collection) ? readProse(entry.text) : undefined
    const facts = factsOf(entry, prose)
    const title = titleOf(Object.fromEntries(facts.map(({ field, value }) => [field, value])))
    if (!was) return [{ ...nothing, path: entry.path, kind: 'added', title }]
    const difference = compareFacts(entry.collection, was, facts, known)
    const fields = otherFields(old.get(name), entry)
    const isSame = difference.facts.length + difference.words.length + fields.length === 0
    return isSame ? [] : [{ name, path: entry.path, kind: 'changed', title, ...difference, fields }]
  })
}
