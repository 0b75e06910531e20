/** What can be made new, and what is asked for each beyond the fields that it cannot do without. */
import type { CollectionName } from '../../schema/shapes.ts'
import { type Field, formFields } from '../edit/fields.ts'

export interface Kind {
  noun: string
  collection: CollectionName
  /** Fields that may be left out and are asked for on a terminal all the same. */
  alsoAsked: readonly string[]
}

export const KINDS: readonly Kind[] = [
  {
    noun: 'event',
    collection: 'events',
    alsoAsked: ['attributed_to', 'denied_by', 'places', 'actors', 'one_source'],
  },
  { noun: 'source', collection: 'sources', alsoAsked: ['author', 'published'] },
  { noun: 'actor', collection: 'actors', alsoAsked: [] },
  { noun: 'place', collection: 'places', alsoAsked: ['approximate'] },
  { noun: 'thread', collection: 'threads', alsoAsked: [] },
  { noun: 'term', collection: 'glossary', alsoAsked: ['sources'] },
  { noun: 'correction', collection: 'corrections', alsoAsked: ['field', 'sources'] },
]

export const kindNamed = (noun: string | undefined): Kind | undefined => KINDS.find((kind) => kind.noun === noun)

/** Values by field name, as far as they are known. */
export type Values = Record<string, unknown>

/** Which fields may not be left out, given the others. */
export function needed(kind: Kind, values: Values): Field[] {
  const isContested = typeof values.status === 'string' && values.status !== 'confirmed'
  return formFields(kind.collection).filter(
    ({ name, isRequired }) => isRequired || (name === 'attributed_to' && isContested),
  )
}

/** Fields that a terminal asks for, in the order of the shape. */
export function asked(kind: Kind, values: Values): Field[] {
  const required = needed(kind, values)
  const isContested = typeof values.status === 'string' && values.status !== 'confirmed'
  const isThin = isContested && Array.isArray(values.sources) && values.sources.length < 2
  return formFields(kind.collection).filter((field) => {
    if (required.includes(field)) return true
    if (field.name === 'denied_by') return isContested
    if (field.name === 'one_source') return isThin
    return field.name !== 'attributed_to' && kind.alsoAsked.includes(field.name)
  })
}
