/** How an entry is called where editors choose among many: its title, and what tells it from others of the same title. */
import type { CollectionName } from '../schema/shapes.ts'

/** The field that names an entry, and those that tell it from others. */
const NAMED_BY: Readonly<Record<CollectionName, readonly [title: string, ...more: string[]]>> = {
  events: ['title', 'date', 'thread'],
  sources: ['title', 'publisher', 'published'],
  actors: ['name', 'role'],
  places: ['name', 'country'],
  glossary: ['term'],
  series: ['title', 'unit'],
  corrections: ['about', 'date'],
  threads: ['title', 'headline'],
  pages: ['title'],
  days: ['title', 'date'],
}

/** The name of the field that names an entry of a collection. */
export const titleField = (collection: CollectionName): string => NAMED_BY[collection][0]

/** `Rama arrives in Israel (2022-10-23, visit)`; empty when the entry has no title yet. Takes any value an editor wrote. */
export function entryTitle(collection: CollectionName, value: unknown): string {
  const [title, ...more] = NAMED_BY[collection].map((name) => {
    const text = (value as Record<string, unknown> | null | undefined)?.[name]
    return typeof text === 'string' || typeof text === 'number' ? String(text).replace(/\s+/g, ' ').trim() : ''
  })
  const told = more.filter(Boolean).join(', ')
  return told && title ? `${title} (${told})` : (title ?? '')
}
