/** The fields of a form, from the shape of a collection: what kind each is, and what its description says. */
import { type EditorSchema, shapeSchema } from '../../exports/editor-schemas.ts'
import type { CollectionName } from '../../schema/shapes.ts'

interface Common {
  name: string
  about: string
  isRequired: boolean
}

export type Field = Common &
  (
    | { kind: 'text' | 'date' | 'number' | 'truth' }
    /** Text that may be null: a country where none fits. */
    | { kind: 'nullable' }
    | { kind: 'choice'; choices: readonly string[] }
    | { kind: 'id'; collection: CollectionName }
    | { kind: 'list'; item: Field }
    | { kind: 'group'; fields: readonly Field[] }
  )

function fieldOf(name: string, schema: EditorSchema, isRequired: boolean): Field {
  const common = { name, about: schema.description ?? '', isRequired }
  if (schema.collection) return { ...common, kind: 'id', collection: schema.collection }
  if (schema.isPartialDate) return { ...common, kind: 'date' }
  if (schema.enum) return { ...common, kind: 'choice', choices: schema.enum }
  if (schema.anyOf) return { ...common, kind: 'nullable' }
  if (schema.items) return { ...common, kind: 'list', item: fieldOf(name, schema.items, false) }
  if (schema.properties) return { ...common, kind: 'group', fields: fieldsOf(schema) }
  if (schema.type === 'boolean') return { ...common, kind: 'truth' }
  if (schema.type === 'number' || schema.type === 'integer') return { ...common, kind: 'number' }
  return { ...common, kind: 'text' }
}

const fieldsOf = ({ properties = {}, required = [] }: EditorSchema): Field[] =>
  Object.entries(properties).map(([name, schema]) => fieldOf(name, schema, required.includes(name)))

const known = new Map<CollectionName, readonly Field[]>()

/** The fields of an entry of a collection, in the order of its shape. */
export function formFields(collection: CollectionName): readonly Field[] {
  const fields = known.get(collection) ?? fieldsOf(shapeSchema(collection))
  known.set(collection, fields)
  return fields
}
