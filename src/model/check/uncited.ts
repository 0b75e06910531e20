/** Claims without a source. */
import type { Problem } from '../read-content.ts'
import type { Content } from './content-index.ts'

/** Figures, and marks of quotation; a straight one between two letters is part of a Hebrew word: צה"ל */
const CLAIM = /\d|[“”„«»]|(?<!\p{L})"|"(?!\p{L})/u

/** What backs the text inside or around it. */
const BACKING = ['Cite', 'Quote', 'Unsourced']

/** The rule of citation: a block of text with a figure or a quotation cites a source, or says why it need not. */
export function checkUncited({ prose }: Content): Problem[] {
  return [...prose].flatMap(([{ path }, { blocks, components }]) =>
    blocks.flatMap(({ text, start, end, line, column }) => {
      if (!CLAIM.test(text)) return []
      const isBacked = components.some(
        (component) =>
          BACKING.includes(component.name) &&
          ((component.start >= start && component.end <= end) || (component.start <= start && component.end >= end)),
      )
      if (isBacked) return []
      const sentence =
        'This paragraph states a number, a date or a quotation and cites no source. Add <Cite source="…" />, or <Unsourced why="…" /> with the reason.'
      return [{ path, line, column, level: 'warning' as const, sentence, rule: 'uncited' }]
    }),
  )
}
