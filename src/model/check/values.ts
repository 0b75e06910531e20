/** Reads single values out of an entry that may not have the shape it should. */
import { partialDateFault } from '../../schema/partial-date.ts'
import type { RawEntry } from '../read-content.ts'
import { nearest } from './nearest.ts'
import { fieldNames } from './shape-fields.ts'

/** A field of an entry as written; undefined where it is not there. */
export function field(entry: RawEntry, ...path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<PropertyKey, unknown>)[step] : undefined,
    entry.value,
  )
}

/** A field that is text with something in it. */
export function textField(entry: RawEntry, ...path: PropertyKey[]): string | undefined {
  const value = field(entry, ...path)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** A field that is a date as dates are written here; a bare year may be a number. */
export function dateField(entry: RawEntry, ...path: PropertyKey[]): string | undefined {
  const value = field(entry, ...path)
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && partialDateFault(text) === undefined ? text : undefined
}

/** The items of a list; none where there is no list. */
export function listField(entry: RawEntry, ...path: PropertyKey[]): unknown[] {
  const value = field(entry, ...path)
  return Array.isArray(value) ? value : []
}

/** Whether a field is there under a misspelt name, which is reported by itself: it is not missing as well. */
export function isMisspelt(entry: RawEntry, ...path: PropertyKey[]): boolean {
  const group = path.slice(0, -1)
  const inside = field(entry, ...group)
  if (typeof inside !== 'object' || inside === null) return false
  const known = fieldNames(entry.collection, group)
  return Object.keys(inside).some((name) => !known.includes(name) && nearest(name, known) === path.at(-1))
}
