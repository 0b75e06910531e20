/**
 * The shapes as JSON Schemas, for the YAML extension of text editors: the same fields, descriptions and closed lists, with
 * every id that exists as a completion and our own sentences in place of the library’s.
 */
import { z } from 'astro/zod'
import { entryTitle } from '../model/entry-title.ts'
import type { RawEntry } from '../model/read-content.ts'
import { type CollectionName, PROSE_COLLECTIONS, SHAPES } from '../schema/shapes.ts'
import { DATE_RULES } from './date-patterns.ts'

/** A JSON Schema, with the extensions that the YAML language server knows (`patternErrorMessage`, `enumDescriptions`). */
export interface EditorSchema {
  type?: string | string[]
  description?: string
  properties?: Record<string, EditorSchema>
  required?: string[]
  items?: EditorSchema
  enum?: string[]
  pattern?: string
  patternErrorMessage?: string
  errorMessage?: string
  /** The collection that an id must name an entry of. Ours; replaced by the ids before a file is written. */
  collection?: CollectionName
  /** Ours; replaced by patterns. */
  isPartialDate?: boolean
  isAddress?: boolean
  [keyword: string]: unknown
}

/** What an editor calls an entry of each collection whose files are plain YAML. */
const NOUNS: Partial<Record<CollectionName, string>> = {
  events: 'event',
  sources: 'source',
  actors: 'actor',
  places: 'place',
  glossary: 'term',
  series: 'series',
  corrections: 'correction',
  days: 'day',
}

const WRITE_TEXT = 'Write some text here.'

interface Checked {
  checks?: { _zod: { def: { error?: (issue: object) => unknown; pattern?: RegExp } } }[]
  error?: (issue: object) => unknown
  type: string
  format?: string
}

/** The sentence that a shape gives when it is not met; undefined when it has none of its own. */
function sentenceOf(definition: Checked, isPattern: boolean): string | undefined {
  const errors = isPattern ? (definition.checks ?? []).map(({ _zod }) => _zod.def.error) : [definition.error]
  const sentence = errors.find((error) => error !== undefined)?.({})
  return typeof sentence === 'string' ? sentence : undefined
}

/** The bare JSON Schema of a collection: its fields with their descriptions, ids still named by their collection. */
export function shapeSchema(collection: CollectionName): EditorSchema {
  const schema = z.toJSONSchema(SHAPES[collection], {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const schema = jsonSchema as EditorSchema
      const definition = zodSchema._zod.def as unknown as Checked
      const pattern = schema.pattern ? sentenceOf(definition, true) : undefined
      if (pattern) schema.patternErrorMessage = pattern
      const own = sentenceOf(definition, false)
      if (own) schema.errorMessage = own
      if (schema.format === 'uri') schema.isAddress = true
    },
  }) as EditorSchema
  delete schema.$schema
  return schema
}

const article = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

/** Fields of a group. Each demand stands alone, because a schema can have one sentence only. */
function groupSchema({ properties = {}, required = [], ...rest }: EditorSchema, group: string): EditorSchema {
  const known = Object.keys(properties)
  const fields = Object.fromEntries(known.map((name) => [name, asWritten(properties[name] as EditorSchema, name)]))
  const demands = required.map((name) => ({
    required: [name],
    errorMessage: `The field "${name}" is missing. ${properties[name]?.description ?? ''}`.trim(),
  }))
  return {
    ...rest,
    additionalProperties: undefined,
    allOf: [
      {
        properties: fields,
        additionalProperties: false,
        errorMessage: `There is no such field in ${group}. It may have: ${known.join(', ')}.`,
      },
      ...demands,
    ],
  }
}

/** A schema as the language server gets it. `name` is the field that it is about. */
function asWritten(schema: EditorSchema, name: string): EditorSchema {
  const { collection, isPartialDate, isAddress, minLength, format, ...rest } = schema
  const about = schema.description === undefined ? {} : { description: schema.description }
  if (collection) return { ...about, $ref: `ids/${collection}.json` }
  if (isPartialDate) return { ...about, $ref: 'ids/partial-date.json' }
  if (isAddress) {
    return { ...about, type: 'string', pattern: '^https?://.', patternErrorMessage: schema.errorMessage ?? WRITE_TEXT }
  }
  const either = schema.anyOf as EditorSchema[] | undefined
  const [first, second] = either ?? []
  if (first && second?.type === 'null') {
    return { ...asWritten({ ...first, ...about }, name), type: ['string', 'null'] }
  }
  if (schema.enum) {
    return { ...rest, errorMessage: schema.errorMessage ?? `"${name}" must be one of: ${schema.enum.join(', ')}.` }
  }
  if (schema.properties) return groupSchema(rest, `"${name}"`)
  if (schema.items) return { ...rest, items: asWritten(schema.items, name) }
  if (schema.type === 'string' && !schema.pattern) {
    const errorMessage = `"${name}" must be text. Put a number, true or false in quotes.`
    return { ...rest, errorMessage, ...(minLength === 1 ? { pattern: '\\S', patternErrorMessage: WRITE_TEXT } : {}) }
  }
  const { minimum, maximum } = schema
  if (minimum !== undefined && maximum !== undefined && schema.type === 'number') {
    // The server has a sentence of its own for limits, and none for an empty list of choices.
    const errorMessage = `"${name}" must be at least ${minimum} and at most ${maximum}.`
    return { ...about, type: 'number', if: { minimum, maximum }, else: { enum: [], errorMessage } }
  }
  return { ...rest, ...(minLength === undefined ? {} : { minLength }) }
}

/** The ids of a collection as a closed list, each with the title of its entry. */
function idsSchema(collection: CollectionName, entries: readonly RawEntry[]): EditorSchema {
  const own = entries.filter((entry) => entry.collection === collection)
  const noun = NOUNS[collection] ?? collection
  return {
    type: 'string',
    enum: own.map(({ id }) => id),
    enumDescriptions: own.map(({ id, value }) => entryTitle(collection, value) || id),
    errorMessage: `There is no such ${noun}. Choose a file of content/${collection}, without .yaml; if it is new, add it and run npm run schemas.`,
  }
}

/**
 * Every schema file by its path inside the schemas’ folder: one a YAML collection, and the lists that they share.
 * The same content gives the same bytes.
 */
export function editorSchemas(entries: readonly RawEntry[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const add = (path: string, schema: EditorSchema) => files.set(path, `${JSON.stringify(schema, null, 1)}\n`)
  const named = new Set<CollectionName>()
  const collect = (schema: EditorSchema): void => {
    if (schema.collection) named.add(schema.collection)
    if (schema.items) collect(schema.items)
    for (const field of Object.values(schema.properties ?? {})) collect(field)
  }
  for (const collection of Object.keys(SHAPES) as CollectionName[]) {
    const noun = NOUNS[collection]
    if (PROSE_COLLECTIONS.includes(collection) || noun === undefined) continue
    const schema = shapeSchema(collection)
    collect(schema)
    add(`${collection}.json`, { ...groupSchema(schema, article(noun)), title: `One ${noun}` })
  }
  for (const collection of [...named].sort()) add(`ids/${collection}.json`, idsSchema(collection, entries))
  add('ids/partial-date.json', {
    type: ['string', 'integer'],
    allOf: [...DATE_RULES],
    errorMessage: DATE_RULES[0].patternErrorMessage,
  })
  return files
}
