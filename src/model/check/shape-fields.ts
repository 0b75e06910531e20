/** Looks into the shapes of the collections: which field is which, what its description says, where ids stand. */
import type { z } from 'astro/zod'
import { type CollectionName, SHAPES } from '../../schema/shapes.ts'

type Shape = z.core.$ZodType

interface Definition {
  type: string
  innerType?: Shape
  out?: Shape
  element?: Shape
  shape?: Record<string, Shape>
}

const definitionOf = (shape: Shape) => shape._zod.def as unknown as Definition

/** A shape without "may be left out", "may be null" and the like, and the first description met on the way. */
function unwrap(shape: Shape): { shape: Shape; description?: string } {
  const described = (shape as { description?: string }).description
  const definition = definitionOf(shape)
  const inner = definition.innerType ?? (definition.type === 'pipe' ? definition.out : undefined)
  if (!inner) return { shape, ...(described ? { description: described } : {}) }
  const below = unwrap(inner)
  const description = described ?? below.description
  return { shape: below.shape, ...(description ? { description } : {}) }
}

function shapeAt(collection: CollectionName, path: readonly PropertyKey[]): ReturnType<typeof unwrap> | undefined {
  let found: ReturnType<typeof unwrap> | undefined = unwrap(SHAPES[collection])
  for (const step of path) {
    if (!found) return undefined
    const { element, shape } = definitionOf(found.shape)
    const next = typeof step === 'number' ? element : shape?.[String(step)]
    found = next && unwrap(next)
  }
  return found
}

/** What the shape says to the person who fills a field in; empty when it says nothing. */
export function describeField(collection: CollectionName, path: readonly PropertyKey[]): string {
  return shapeAt(collection, path)?.description ?? ''
}

/** The names of the fields of an entry, or of a group inside it. */
export function fieldNames(collection: CollectionName, path: readonly PropertyKey[] = []): string[] {
  const found = shapeAt(collection, path)
  return found ? Object.keys(definitionOf(found.shape).shape ?? {}) : []
}

/** A way to fields: names, and `*` for each item of a list. */
type FieldPattern = readonly string[]

function idPatterns(shape: Shape, path: FieldPattern = []): { pattern: FieldPattern; target: CollectionName }[] {
  const inner = unwrap(shape).shape
  const meta = (inner as { meta?: () => { collection?: CollectionName } | undefined }).meta?.()
  if (meta?.collection) return [{ pattern: path, target: meta.collection }]
  const { element, shape: fields } = definitionOf(inner)
  if (element) return idPatterns(element, [...path, '*'])
  return Object.entries(fields ?? {}).flatMap(([name, field]) => idPatterns(field, [...path, name]))
}

const patterns = new Map<CollectionName, ReturnType<typeof idPatterns>>()

function follow(value: unknown, pattern: FieldPattern, path: PropertyKey[]): { path: PropertyKey[]; value: unknown }[] {
  const [step, ...rest] = pattern
  if (step === undefined) return [{ path, value }]
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((item, index) => follow(item, rest, [...path, index])) : []
  }
  if (typeof value !== 'object' || value === null) return []
  return follow((value as Record<string, unknown>)[step], rest, [...path, step])
}

/** Every field of an entry that holds the id of another entry, found through the shape: new fields need no new rule. */
export function idsOf(
  collection: CollectionName,
  value: unknown,
): { target: CollectionName; id: string; path: PropertyKey[] }[] {
  const known = patterns.get(collection) ?? idPatterns(SHAPES[collection])
  patterns.set(collection, known)
  return known.flatMap(({ pattern, target }) =>
    follow(value, pattern, []).flatMap(({ path, value: id }) => (typeof id === 'string' ? [{ target, id, path }] : [])),
  )
}
