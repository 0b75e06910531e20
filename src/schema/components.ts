/**
 * The components that editors may use in prose, with the attributes of each. They are supplied to every MDX file, so no
 * file imports anything. Whatever is not listed here is refused.
 */
import type { CollectionName } from './shapes.ts'

/** What the text of an attribute must be. */
export type AttributeKind =
  | { is: 'id'; collection: CollectionName }
  | { is: 'ids'; collection: CollectionName }
  | { is: 'chart' }
  | { is: 'date' }
  | { is: 'text' }

export interface ComponentShape {
  /** `text`: inside a line of text. `block`: on lines of its own, with an empty line before and after. */
  stands: 'text' | 'block' | 'either'
  /** Whether it encloses text: `<Term id="x">words</Term>`. */
  encloses: 'always' | 'never' | 'maybe'
  required: Readonly<Record<string, AttributeKind>>
  optional: Readonly<Record<string, AttributeKind>>
  /** How to write it, shown to whoever wrote it differently. */
  example: string
}

export const COMPONENTS: Readonly<Record<string, ComponentShape>> = {
  Cite: {
    stands: 'text',
    encloses: 'never',
    required: { source: { is: 'ids', collection: 'sources' } },
    /** Where in the source it stands, or a few of its words. For whoever checks; not printed. */
    optional: { passage: { is: 'text' } },
    example: '<Cite source="source-id" />',
  },
  Quote: {
    stands: 'block',
    encloses: 'always',
    required: { speaker: { is: 'id', collection: 'actors' }, source: { is: 'id', collection: 'sources' } },
    optional: { date: { is: 'date' } },
    example: '<Quote speaker="actor-id" source="source-id">Words said.</Quote>',
  },
  Term: {
    stands: 'text',
    encloses: 'always',
    required: { id: { is: 'id', collection: 'glossary' } },
    optional: {},
    example: '<Term id="term-id">words</Term>',
  },
  Chart: {
    stands: 'block',
    encloses: 'never',
    required: { name: { is: 'chart' } },
    optional: {},
    example: '<Chart name="toll" />',
  },
  Accounts: {
    stands: 'block',
    encloses: 'never',
    required: { event: { is: 'id', collection: 'events' } },
    optional: {},
    example: '<Accounts event="event-id" />',
  },
  Unsourced: {
    stands: 'either',
    encloses: 'maybe',
    required: { why: { is: 'text' } },
    optional: {},
    example: '<Unsourced why="the reason" />',
  },
}

/**
 * Plain HTML that Markdown has no mark for. `img` is for pictures that say nothing: `<img src="…" alt="" decorative
 * />`.
 */
export const HTML_TAGS: Readonly<Record<string, readonly string[]>> = {
  bdi: ['dir', 'lang'],
  br: [],
  img: ['src', 'alt', 'decorative', 'width', 'height'],
  sub: [],
  sup: [],
}
