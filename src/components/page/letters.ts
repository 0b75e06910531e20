/** Terms in alphabetical order, under their first letters. */
import type { Term } from '../../model/story.ts'

/** The heading of terms that begin with a figure. */
export const FIGURES = '0'

/** The letter under which a term stands: its first, in capitals and without accents; `0` for a figure or sign. */
export function letterOf(term: Term): string {
  const first = term.term.normalize('NFD').charAt(0).toUpperCase()
  return /\p{L}/u.test(first) ? first : FIGURES
}

/** Groups of terms by letter, figures first; within a group as the language sorts them, capitals or not. */
export function termsByLetter(terms: readonly Term[], lang: string): { letter: string; terms: Term[] }[] {
  const collator = new Intl.Collator(lang, { sensitivity: 'base', numeric: true })
  const sorted = [...terms].sort((a, b) => collator.compare(a.term, b.term))
  return [...Map.groupBy(sorted, letterOf)].map(([letter, members]) => ({ letter, terms: members }))
}
