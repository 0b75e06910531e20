/** Compares the facts of an entry with those that it had. Pure: two records in, changes out. */
import type { CollectionName } from '../../schema/shapes.ts'
import type { Position } from '../text-position.ts'
import { type Fact, type FactRecord, type FactValue, kindOf, recordOf } from './entry-facts.ts'
import { isSameName, type TextFacts, textFacts } from './text-facts.ts'

export interface FactChange {
  /** As corrections name it. */
  field: string
  /** What it was and is, as text; undefined where nothing stood or stands. In a text only the figures, quotations or names. */
  was?: string
  now?: string
  /** In a text: what is gone from it, item by item. */
  gone?: readonly string[]
  /** The way to it, as far as it is still there, and for a paragraph of prose its place. */
  path: readonly PropertyKey[]
  place?: Position
}

/** A text of which only the wording changed, or more: its paragraphs that are gone, and those that have come. */
export interface WordChange {
  field: string
  gone: readonly string[]
  come: readonly string[]
}

export interface EntryDifference {
  facts: FactChange[]
  words: WordChange[]
}

const listOf = (value: FactValue | undefined): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [String(value)]
const shown = (value: FactValue | undefined) => (value === undefined ? undefined : listOf(value).join(', '))

/** The items of `from` that `taken` has not, counting how often each stands. */
export function without(
  from: readonly string[],
  taken: readonly string[],
  isSame = (a: string, b: string) => a === b,
): string[] {
  const left = [...taken]
  return from.filter((item) => {
    const at = left.findIndex((other) => isSame(item, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const joined = (facts: readonly TextFacts[]): TextFacts => ({
  figures: facts.flatMap(({ figures }) => figures),
  written: new Map(facts.flatMap(({ written }) => [...written])),
  quotations: facts.flatMap(({ quotations }) => quotations),
  names: facts.flatMap(({ names }) => names),
})

/**
 * What a text no longer says. A figure that stands elsewhere in it was moved, unless another came in its place; a quotation
 * may grow; a name may go, but not give way to another.
 */
function lostFacts(gone: readonly string[], come: readonly string[], whole: string, known: ReadonlySet<string>) {
  const [before, after] = [gone, come].map((texts) => joined(texts.map((text) => textFacts(text, known))))
  if (!before || !after) return { lost: [], new: [] }
  const newFigures = without(after.figures, before.figures)
  const all = textFacts(whole, known)
  const figures = without(before.figures, after.figures).filter(
    (figure) => newFigures.length > 0 || !all.figures.includes(figure),
  )
  const quotations = before.quotations.filter((quotation) => !after.quotations.some((now) => now.includes(quotation)))
  const names = [
    without(before.names, after.names, isSameName),
    without(after.names, before.names, isSameName),
  ] as const
  const [namesGone, namesCome] = names
  const isRenamed = namesGone.length > 0 && namesCome.length > 0
  return {
    lost: [
      ...figures.map((figure) => before.written.get(figure) ?? figure),
      ...quotations.map((words) => `“${words}”`),
      ...(isRenamed ? namesGone : []),
    ],
    new: [
      ...(figures.length > 0 ? newFigures.map((figure) => after.written.get(figure) ?? figure) : []),
      ...without(after.quotations, before.quotations)
        .slice(0, quotations.length)
        .map((words) => `“${words}”`),
      ...(isRenamed ? namesCome : []),
    ],
  }
}

function compareText(field: string, was: FactValue | undefined, fact: Fact | undefined, known: ReadonlySet<string>) {
  const [before, after] = [listOf(was), listOf(fact?.value)]
  const [gone, come] = [without(before, after), without(after, before)]
  if (gone.length === 0 && come.length === 0) return {}
  const words: WordChange = { field, gone, come }
  if (gone.length === 0) return { words }
  const { lost, new: found } = lostFacts(gone, come, after.join('\n'), known)
  if (lost.length === 0) return { words }
  const at = after.indexOf(come[0] ?? '')
  const change: FactChange = {
    field,
    was: lost.join(', '),
    ...(found.length > 0 && { now: found.join(', ') }),
    gone: lost,
    path: fact?.path ?? [],
    ...(at >= 0 && fact?.places && { place: fact.places[at] as Position }),
  }
  return { words, fact: change }
}

/**
 * What differs between the facts that an entry had and those that it has. A field that came new counts where any difference
 * does, except for new points of a series; `known` are words that are names wherever they stand.
 */
export function compareFacts(
  collection: CollectionName,
  was: FactRecord,
  facts: readonly Fact[],
  known: ReadonlySet<string>,
): EntryDifference {
  // Almost every entry is as it was, and this is the quickest way to see it.
  if (JSON.stringify(was) === JSON.stringify(recordOf(facts))) return { facts: [], words: [] }
  const now = new Map(facts.map((fact) => [fact.field, fact]))
  const difference: EntryDifference = { facts: [], words: [] }
  nameMovedPoints(was, now)
  const points = new Set(Object.keys(was).map(pointOf))
  for (const field of new Set([...Object.keys(was), ...now.keys()])) {
    const [before, fact] = [was[field], now.get(field)]
    const kind = kindOf(collection, field)
    const path = fact?.path ?? [field.split('.')[0] as string]
    if (kind === 'text') {
      const { words, fact: change } = compareText(field, before, fact, known)
      if (words) difference.words.push(words)
      if (change) difference.facts.push(change)
    } else if (kind === 'set' || kind === 'kept') {
      const isLost = without(listOf(before), listOf(fact?.value)).length > 0
      const isNew = kind === 'set' && without(listOf(fact?.value), listOf(before)).length > 0
      if (isLost || isNew) difference.facts.push({ field, ...values(before, fact), path })
    } else if (kind === 'exact' && shown(before) !== shown(fact?.value)) {
      const isNewPoint = before === undefined && field.startsWith('points.') && !points.has(pointOf(field))
      if (!isNewPoint) difference.facts.push({ field, ...values(before, fact), path })
    }
  }
  return difference
}

/**
 * Gives its old name back to a point of a series that was given another day or label: one is gone, and one has come with
 * the same figures. Changes `now`.
 */
function nameMovedPoints(was: FactRecord, now: Map<string, Fact>): void {
  const pointsOf = (fields: Iterable<string>) => [
    ...new Set([...fields].filter((field) => field.startsWith('points.')).map(pointOf)),
  ]
  const [before, after] = [pointsOf(Object.keys(was)), pointsOf(now.keys())]
  const figures = (read: (field: string) => FactValue | undefined, point: string) =>
    ['value', 'low', 'high', 'source'].map((field) => read(`${point}.${field}`)).join('\n')
  const come = after.filter((point) => !before.includes(point))
  for (const point of before.filter((candidate) => !after.includes(candidate))) {
    const wanted = figures((field) => was[field], point)
    const other = come.find((candidate) => figures((field) => now.get(field)?.value, candidate) === wanted)
    if (other === undefined) continue
    come.splice(come.indexOf(other), 1)
    for (const [field, fact] of [...now]) {
      if (pointOf(field) !== other) continue
      const old = `${point}${field.slice(other.length)}`
      now.delete(field)
      now.set(old, { ...fact, field: old })
    }
  }
}

const pointOf = (field: string) => field.slice(0, field.lastIndexOf('.'))
const values = (before: FactValue | undefined, fact: Fact | undefined) => {
  const [was, now] = [shown(before), shown(fact?.value)]
  return { ...(was !== undefined && { was }), ...(now !== undefined && { now }) }
}
