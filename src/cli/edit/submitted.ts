/** What came back from a form, as the values of an entry. What was not touched keeps the value that the file has. */
import type { Field } from './fields.ts'

/** Submitted controls by name: `sources.0`, `links.1.kind`. */
export type Submitted = ReadonlyMap<string, string>

/** A value as its control shows it. */
export const shownAs = (value: unknown): string =>
  value === undefined || value === null ? '' : String(value).replace(/\r\n?/g, '\n')

/** Whether a form can show a value: of the wrong kind it is left alone, for a text editor. */
export function isShowable(field: Field, value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (field.kind === 'list') return Array.isArray(value) && value.every((item) => isShowable(field.item, item))
  if (field.kind === 'group') return typeof value === 'object' && !Array.isArray(value)
  return typeof value !== 'object'
}

function textValue(field: Field, text: string): unknown {
  const trimmed = text.replace(/\s+$/gm, '').trim()
  if (trimmed === '') return field.kind === 'nullable' ? null : undefined
  if (field.kind === 'nullable') return trimmed === 'null' ? null : trimmed
  if (field.kind === 'truth') return trimmed === 'true' ? true : trimmed === 'false' ? false : trimmed
  // A year is written without quotes, as people write it.
  if (field.kind === 'date') return /^\d{4}$/.test(trimmed) ? Number(trimmed) : trimmed
  if (field.kind === 'number') return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed
  // One paragraph stays one: a line end in a browser’s box is seldom meant.
  return trimmed.replace(/\s*\n\s*/g, ' ')
}

function indexesUnder(submitted: Submitted, name: string): number[] {
  const indexes = new Set<number>()
  for (const key of submitted.keys()) {
    const [, index] = key.startsWith(`${name}.`) ? (/^(\d+)(?:\.|$)/.exec(key.slice(name.length + 1)) ?? []) : []
    if (index !== undefined) indexes.add(Number(index))
  }
  return [...indexes].sort((a, b) => a - b)
}

/**
 * The value of one field.
 * @param name of its control
 * @param before what the file has
 */
function submittedValue(field: Field, name: string, before: unknown, submitted: Submitted): unknown {
  if (!isShowable(field, before)) return before
  if (field.kind === 'group') {
    if (submitted.get(`away.${name}`) === 'on') return undefined
    return submittedFields(field.fields, `${name}.`, (before ?? {}) as Record<string, unknown>, submitted)
  }
  if (field.kind === 'list') {
    const old = (before ?? []) as readonly unknown[]
    const items = indexesUnder(submitted, name)
      .map((index) => submittedValue(field.item, `${name}.${index}`, old[index], submitted))
      .filter((item) => item !== undefined)
    return items.length === 0 && (before === undefined || old.length > 0) && !field.isRequired ? undefined : items
  }
  const text = submitted.get(name)?.replace(/\r\n?/g, '\n')
  return text === undefined || text === shownAs(before) ? before : textValue(field, text)
}

function submittedFields(
  fields: readonly Field[],
  prefix: string,
  before: Record<string, unknown>,
  submitted: Submitted,
): Record<string, unknown> | undefined {
  const after = { ...before }
  for (const field of fields) {
    const value = submittedValue(field, prefix + field.name, before[field.name], submitted)
    const isUntouched = value === undefined || (Array.isArray(value) && value.length === 0 && !(field.name in before))
    if (isUntouched) delete after[field.name]
    else after[field.name] = value
  }
  return Object.values(after).some((value) => value !== null) || Object.keys(before).length > 0 ? after : undefined
}

/** The values of an entry after a form was sent; fields that no shape knows stay as they are. */
export function submittedEntry(
  fields: readonly Field[],
  before: Record<string, unknown>,
  submitted: Submitted,
): Record<string, unknown> {
  return submittedFields(fields, '', before, submitted) ?? {}
}
