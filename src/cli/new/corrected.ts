/** What a correction can learn from the file that it is about, and the mending of that file. */
import { spawnSync } from 'node:child_process'
import { fieldNames } from '../../model/check/shape-fields.ts'
import { splitFrontMatter } from '../../model/front-matter.ts'
import { type RawEntry, readEntry } from '../../model/read-content.ts'
import { CannotChange, changeYaml } from '../../model/yaml/change-yaml.ts'
import type { CollectionName } from '../../schema/shapes.ts'
import { formFields } from '../edit/fields.ts'
import { typedValue } from './flags.ts'
import type { Values } from './kinds.ts'

/** The file as it was last committed; undefined where there is no history, or the file is new. */
function committed(root: string, path: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['show', `HEAD:./${path}`], { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}

const stepInto = (value: unknown, step: string) => (value as Values | null | undefined)?.[step]

function textAt(entry: RawEntry, field: string): string | undefined {
  const value = field.split('.').reduce(stepInto, entry.value)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
}

/** The entry that a correction is about, and its field as text; undefined where there is none, or it is a list. */
function subject(values: Values, entries: readonly RawEntry[]) {
  const [collection, id] = String(values.about ?? '').split('/')
  const entry = entries.find((one) => one.collection === collection && one.id === id)
  const field = typeof values.field === 'string' ? values.field : undefined
  const stands = entry && field ? textAt(entry, field) : undefined
  return entry && field && stands !== undefined ? { entry, field, stands } : undefined
}

/**
 * Adds what is missing and known. Where the file was already mended, `was` is what its last commit has and `now` what stands
 * there; where it was not, `was` is what stands there.
 * @param entries every entry as it stands
 */
export function withStanding(root: string, values: Values, entries: readonly RawEntry[]): Values {
  const about = subject(values, entries)
  if (!about) return values
  const { entry, field, stands } = about
  const before = committed(root, entry.path)
  const was = before && textAt(readEntry(entry.collection, entry.id, entry.path, before).entry, field)
  if (was !== undefined && was !== stands) return { was, now: stands, ...values }
  // Words that stand there already were mended earlier: what stood there before is not to be had from the file.
  return values.now === undefined || stands.includes(String(values.now)) ? values : { was: stands, ...values }
}

const withValue = (value: unknown, [step, ...rest]: readonly string[], now: unknown): unknown => {
  if (step === undefined) return now
  if (Array.isArray(value)) return value.with(Number(step), withValue(value[Number(step)], rest, now))
  return { ...(value as Values), [step]: withValue(stepInto(value, step), rest, now) }
}

/** Another file that is written together with a new one. */
export interface Mended {
  path: string
  text: string
}

/** A text with some words of it replaced, where they stand in it once. */
function replaced(stands: string, was: string, now: string): string | undefined {
  if (stands === was) return now
  return was !== '' && stands.split(was).length === 2 ? stands.replace(was, () => now) : undefined
}

/** The entry with the field as the correction says, where the file still has what stood there; no other byte changes. */
export function mendedEntry(values: Values, entries: readonly RawEntry[]): Mended | undefined {
  const about = subject(values, entries)
  const text = about && replaced(about.stands, String(values.was), String(values.now))
  if (!about || text === undefined || text === about.stands || about.stands.includes(String(values.now)))
    return undefined
  const { entry, field } = about
  const yaml = entry.bodyLine > 1 ? splitFrontMatter(entry.text).yaml : entry.text
  const shape = formFields(entry.collection as CollectionName).find(({ name }) => name === field)
  const now = shape ? typedValue(shape, [text]) : text
  try {
    const after = withValue(entry.value, field.split('.'), now) as Values
    const changed = changeYaml(yaml, after, (path) => fieldNames(entry.collection, path))
    return { path: entry.path, text: entry.text.replace(yaml, () => changed) }
  } catch (error) {
    if (error instanceof CannotChange) return undefined
    throw error
  }
}
