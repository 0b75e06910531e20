/**
 * Which fields of an entry hold facts that readers may have relied on. What is not named here may be changed without a
 * record: thread, order, notes, which sources are listed.
 */
import type { CollectionName } from '../../schema/shapes.ts'

/**
 * How a field is compared. `exact`: any difference counts. `set`: so does an item more or less, but no order. `kept`: items
 * may be added and none lost. `text`: its figures, quotations and names count, and the rest is wording. `points`: each
 * point of a series by itself.
 */
export type FactKind = 'exact' | 'set' | 'kept' | 'text' | 'points'

export const FACT_FIELDS: Readonly<Record<CollectionName, Readonly<Record<string, FactKind>>>> = {
  events: {
    date: 'exact',
    end: 'exact',
    status: 'exact',
    attributed_to: 'exact',
    denied_by: 'exact',
    places: 'set',
    actors: 'kept',
    links: 'set',
    title: 'text',
    summary: 'text',
    response: 'text',
  },
  places: { name: 'exact', country: 'exact', lat: 'exact', lon: 'exact', disputed: 'exact' },
  actors: { name: 'exact', kind: 'exact', country: 'exact', role: 'exact' },
  sources: { title: 'exact', publisher: 'exact', author: 'exact', published: 'exact' },
  glossary: { term: 'exact', definition: 'text' },
  series: { title: 'text', unit: 'exact', about: 'text', points: 'points' },
  threads: {
    title: 'exact',
    headline: 'text',
    summary: 'text',
    sunday: 'text',
    readings: 'text',
    body: 'text',
  },
  pages: { title: 'exact', headline: 'text', summary: 'text', body: 'text' },
  days: { date: 'exact', title: 'text', why: 'text', event: 'exact' },
  corrections: {
    date: 'exact',
    kind: 'exact',
    about: 'exact',
    field: 'exact',
    was: 'exact',
    now: 'exact',
  },
}

/** What is kept of each point of a series. Its day and the first words of its label also name it. */
export const POINT_FACTS = ['date', 'value', 'low', 'high', 'as_of', 'label', 'source'] as const
