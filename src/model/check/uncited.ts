/** Claims without a source. */
import type { Prose, TextBlock } from '../prose.ts'
import type { Problem } from '../read-content.ts'
import type { Content } from './content-index.ts'

/** Figures, and marks of quotation; a straight one between two letters is part of a Hebrew word: צה"ל */
const CLAIM = /\d|[“”„«»]|(?<!\p{L})"|"(?!\p{L})/u

/** What backs the text inside or around it. */
const BACKING = ['Cite', 'Quote', 'Unsourced']

/** The blocks of a text that hold a figure, a date or a quotation and are backed by nothing at all. */
export function uncitedBlocks({ blocks, components }: Prose): TextBlock[] {
  return blocks.filter(
    ({ text, start, end }) =>
      CLAIM.test(text) &&
      !components.some(
        (component) =>
          BACKING.includes(component.name) &&
          ((component.start >= start && component.end <= end) || (component.start <= start && component.end >= end)),
      ),
  )
}

/** The rule of citation: a block of text with a figure or a quotation cites a source, or says why it need not. */
export function checkUncited({ prose }: Content): Problem[] {
  const sentence =
    'This paragraph states a number, a date or a quotation and cites no source. Add <Cite source="…" />, or <Unsourced why="…" /> with the reason.'
  return [...prose].flatMap(([{ path }, read]) =>
    uncitedBlocks(read).map(({ line, column }) => ({
      path,
      line,
      column,
      level: 'warning' as const,
      sentence,
      rule: 'uncited',
    })),
  )
}
