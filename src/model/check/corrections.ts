/** Whether a correction is about something that is there. */
import { type CollectionName, SHAPES } from '../../schema/shapes.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import { atField, type Content } from './content-index.ts'
import { didYouMean } from './nearest.ts'
import { noSuchEntry } from './references.ts'
import { fieldNames } from './shape-fields.ts'
import { textField } from './values.ts'

function checkAbout(entry: RawEntry, content: Content): Problem[] {
  const about = textField(entry, 'about')
  if (about === undefined) return []
  const [name = '', id = ''] = about.split('/')
  if (!(name in SHAPES) || id === '') {
    const hint = didYouMean(name, Object.keys(SHAPES))
    const sentence = `"${about}" names no entry. Write a collection and an id, for example events/2022-10-23-rama-arrives.${hint}`
    return [atField(entry, ['about'], 'correction-about', sentence)]
  }
  const collection = name as CollectionName
  if (!content.byId[collection].has(id)) {
    // What was withdrawn may be gone; its record is what is left of it.
    if (textField(entry, 'kind') === 'withdrawn') return []
    return [atField(entry, ['about'], 'correction-about', noSuchEntry(collection, id, content))]
  }
  const changed = textField(entry, 'field')?.split(/[.[]/)[0]
  const known = [...fieldNames(collection), 'body']
  if (changed === undefined || known.includes(changed)) return []
  const sentence = `"${changed}" is no field of ${about}.${didYouMean(changed, known)} For a change in the prose write body.`
  return [atField(entry, ['field'], 'correction-field', sentence)]
}

/** The command that the check prints has three dots where the reason belongs. */
function checkWhy(entry: RawEntry): Problem[] {
  const why = textField(entry, 'why')
  if (why === undefined || /[\p{L}\p{N}]/u.test(why)) return []
  return [atField(entry, ['why'], 'correction-why', `"${why}" is no reason. Say why in one sentence: readers see it.`)]
}

/** The rule of corrections. */
export function checkCorrections(content: Content): Problem[] {
  return content.entries.flatMap((entry) =>
    entry.collection === 'corrections' ? [...checkAbout(entry, content), ...checkWhy(entry)] : [],
  )
}
