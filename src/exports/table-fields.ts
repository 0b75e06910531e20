/** The fields of our tables as Frictionless Table Schema has them, described as the shape of the entry describes them. */
import type { Words } from '../model/words.ts'

export interface Field {
  name: string
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'array'
  title?: string
  description?: string
  constraints?: { required?: true; pattern?: string }
}

/** `2022-10-23`, `2022-10` or `2022`. */
export const PARTIAL_DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$'

/** The part of a Zod schema that is read here. */
export interface Described {
  description?: string | undefined
  def: { type: string; innerType?: Described }
}

/** What an editor is told about a field, its bare type, and whether it may be left out. */
function describe(shape: Described): { text?: string | undefined; type: string; optional: boolean } {
  const inner = shape.def.innerType
  if (shape.def.type !== 'optional' || !inner) return { text: shape.description, type: shape.def.type, optional: false }
  const bare = describe(inner)
  return { ...bare, text: shape.description ?? bare.text, optional: true }
}

/** Types of the columns that no shape has; every other is a string. */
const ADDED_TYPES: Record<string, Field['type']> = {
  first_day: 'date',
  last_day: 'date',
  as_of: 'date',
  lat: 'number',
  lon: 'number',
  point: 'integer',
}

/**
 * The fields of a table with these columns. A list is one cell with semicolons in a CSV file, an array in a JSON file.
 * @throws if a column is neither in the shape nor described in `exports.package.fields`.
 */
export function fieldsOf(
  columns: readonly string[],
  shape: Readonly<Record<string, Described>>,
  words: Words,
  format: 'csv' | 'json' = 'csv',
): Field[] {
  return columns.map((name): Field => {
    const known = shape[name] && describe(shape[name])
    if (!known)
      return { name, type: ADDED_TYPES[name] ?? 'string', description: words.text(`exports.package.fields.${name}`) }
    const isList = known.type === 'array'
    const cell =
      isList && format === 'csv' ? words.text(`exports.package.cells.${name === 'links' ? 'links' : 'list'}`) : ''
    const constraints: Field['constraints'] = {
      ...(!known.optional && !isList && { required: true as const }),
      ...(known.type === 'pipe' && { pattern: PARTIAL_DATE }),
    }
    const listType = format === 'csv' ? 'string' : 'array'
    return {
      name,
      type: isList ? listType : known.type === 'number' || known.type === 'boolean' ? known.type : 'string',
      description: [known.text, cell].filter(Boolean).join(' '),
      ...(Object.keys(constraints).length > 0 && { constraints }),
    }
  })
}
