/** Reads the facts out of an entry: a plain record that can be kept beside an edition, and the way back to each. */
import type { CollectionName } from '../../schema/shapes.ts'
import type { Prose } from '../prose.ts'
import type { RawEntry } from '../read-content.ts'
import type { Position } from '../text-position.ts'
import { FACT_FIELDS, type FactKind, POINT_FACTS } from './fact-fields.ts'

/** A list holds ids, or the paragraphs of a text. */
export type FactValue = string | number | boolean | readonly string[]
/** The facts of one entry, by field. */
export type FactRecord = Readonly<Record<string, FactValue>>

export interface Fact {
  /** As corrections name it: `date`, `summary`, `points.2022-10-17-zahedan.value`. */
  field: string
  kind: FactKind
  value: FactValue
  /** The way to it in the file. */
  path: readonly PropertyKey[]
  /** Where each paragraph of the prose stands. */
  places?: readonly Position[]
}

/** The collection and id of an entry without the folders that somebody may have put it in: `events/2022-10-23-…`. */
export const entryName = ({ collection, id }: Pick<RawEntry, 'collection' | 'id'>): string =>
  `${collection}/${id.slice(id.lastIndexOf('/') + 1)}`

/** How a field of that name is compared; a point of a series is compared exactly, but for its label. */
export function kindOf(collection: CollectionName, field: string): FactKind | undefined {
  const kind = FACT_FIELDS[collection][field.split('.')[0] as string]
  return kind !== 'points' ? kind : field.endsWith('.label') ? 'text' : 'exact'
}

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})
const onOneLine = (text: string) => (/\s\s|[\t\n\r]|^\s|\s$/.test(text) ? text.replace(/\s+/g, ' ').trim() : text)
const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** A text, or each group of a list of them as one paragraph: a claim, a reading. */
function paragraphsOf(value: unknown): FactValue | undefined {
  if (typeof value === 'string') return onOneLine(value)
  if (!Array.isArray(value)) return undefined
  return value.map((item) => {
    const { about, text } = fieldsOf(item)
    return onOneLine([about, text].filter((part) => typeof part === 'string').join(': '))
  })
}

/** Each item as text: an id, or a line of the map as `AL>IL:visit`. */
function itemsOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  return value.map((item) => {
    const { from, to, kind } = fieldsOf(item)
    return isPlain(item) ? String(item) : `${from}>${to}:${kind}`
  })
}

/** How many words of a label name its point. */
const LABEL_WORDS = 4

/** What a point is called: its day, and the first words of its label where it has one: `2022-10-12-zahedan-only`. */
function pointName({ date, label }: Fields): string {
  const words = typeof label === 'string' ? label.toLowerCase().match(/[\p{L}\d]+/gu) : undefined
  return [date, ...(words ?? []).slice(0, LABEL_WORDS)].join('-')
}

/** The points of a series by name; those that share one are counted. */
function pointFacts(value: unknown): Fact[] {
  const seen = new Map<string, number>()
  return (Array.isArray(value) ? value : []).flatMap((item, index): Fact[] => {
    const point = fieldsOf(item)
    const name = pointName(point)
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    const named = nth === 1 ? name : `${name}-${nth}`
    return POINT_FACTS.flatMap((field): Fact[] => {
      const found = point[field]
      if (!isPlain(found)) return []
      const value = typeof found === 'string' ? onOneLine(found) : found
      return [{ field: `points.${named}.${field}`, kind: 'exact', value, path: ['points', index, field] }]
    })
  })
}

/** The prose as paragraphs without marks; of a quotation set apart, also who speaks. */
function bodyFact(prose: Prose): Fact | undefined {
  const quotes = prose.components.filter(({ name }) => name === 'Quote')
  const spoken = (start: number) => {
    const quote = quotes.find((candidate) => candidate.start <= start && start < candidate.end)
    const speaker = quote?.attributes.find(({ name }) => name === 'speaker')?.value
    return typeof speaker === 'string' ? `${speaker}: ` : ''
  }
  const blocks = prose.blocks.filter(({ text }) => text.trim() !== '')
  if (blocks.length === 0) return undefined
  return {
    field: 'body',
    kind: 'text',
    value: blocks.map(({ start, text }) => spoken(start) + onOneLine(text)),
    path: [],
    places: blocks.map(({ line, column }) => ({ line, column })),
  }
}

/** The facts of an entry, in the order of the list of facts; none where its file cannot be read. */
export function factsOf(entry: Pick<RawEntry, 'collection' | 'value'>, prose?: Prose): Fact[] {
  const fields = fieldsOf(entry.value)
  return Object.entries(FACT_FIELDS[entry.collection]).flatMap(([field, kind]): Fact[] => {
    const written = fields[field]
    if (field === 'body') return prose ? [bodyFact(prose) ?? []].flat() : []
    if (kind === 'points') return pointFacts(written)
    const value =
      kind === 'text'
        ? paragraphsOf(written)
        : kind === 'exact'
          ? typeof written === 'string'
            ? onOneLine(written)
            : isPlain(written)
              ? written
              : undefined
          : itemsOf(written)
    return value === undefined ? [] : [{ field, kind, value, path: [field] }]
  })
}

/** Facts as they are kept. */
export const recordOf = (facts: readonly Fact[]): FactRecord =>
  Object.fromEntries(facts.map(({ field, value }) => [field, value]))
