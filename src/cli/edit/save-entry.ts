/** The new text of a file after a form was sent. Pure: nothing is read or written here. */
import { fieldNames } from '../../model/check/shape-fields.ts'
import { splitFrontMatter } from '../../model/front-matter.ts'
import type { RawEntry } from '../../model/read-content.ts'
import { changeYaml } from '../../model/yaml/change-yaml.ts'
import { changeBody } from './change-body.ts'
import { formFields } from './fields.ts'
import { type Submitted, submittedEntry } from './submitted.ts'

/** The names of controls that are not fields of the entry. */
export const BODY = 'text.body'
export const WHOLE = 'text.whole'

/**
 * The text of an entry with what a form sent.
 * @param text the file, without a byte order mark
 * @throws CannotChange when a value cannot be changed alone
 */
export function entryText(entry: RawEntry, text: string, submitted: Submitted): string {
  const whole = submitted.get(WHOLE)
  if (whole !== undefined) return changeBody(text, whole)
  if (typeof entry.value !== 'object' || entry.value === null) return text
  const { yaml, body } = splitFrontMatter(text)
  const source = entry.bodyLine > 1 ? yaml : text
  const before = entry.value as Record<string, unknown>
  const after = submittedEntry(formFields(entry.collection), before, submitted)
  const changed = changeYaml(source, after, (path) => fieldNames(entry.collection, path))
  if (entry.bodyLine === 1) return changed
  const start = text.indexOf('\n') + 1
  const sent = submitted.get(BODY)
  const fence = text.slice(start + source.length, text.length - body.length)
  return text.slice(0, start) + changed + fence + (sent === undefined ? body : changeBody(body, sent))
}
