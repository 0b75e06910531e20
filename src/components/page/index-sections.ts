/** The full index: every entry once, by kind, and long kinds by first letter. */
import { SEARCH_KINDS, type SearchEntry, type SearchKind } from '../../schema/search.ts'

export interface IndexSection {
  kind: SearchKind
  entries: SearchEntry[]
  /** Entries by the first letter of their titles; one group without a letter where a kind is short or has its own order. */
  letters: { letter: string; id: string; entries: SearchEntry[] }[]
}

/** From here on a kind has letters to jump to. */
const LONG = 40
/** Its order tells the story. */
const IN_ORDER: readonly SearchKind[] = ['threads', 'pages']
const FIGURES = '0–9'

/** The first letter of a title, a capital without accents; a figure or sign counts as a figure. */
export function initialOf(title: string): string {
  const first = /[\p{L}\p{N}]/u.exec(title.normalize('NFD'))?.[0].toUpperCase() ?? ''
  return /\p{L}/u.test(first) ? first : FIGURES
}

/** The sections, in the order of the kinds. Parts of pages are left out: their pages are there. */
export function indexSections(entries: readonly SearchEntry[]): IndexSection[] {
  const whole = Map.groupBy(
    entries.filter(({ isPart }) => !isPart),
    ({ kind }) => kind,
  )
  return SEARCH_KINDS.flatMap((kind) => {
    const members = whole.get(kind) ?? []
    if (members.length === 0) return []
    const isLong = members.length >= LONG && !IN_ORDER.includes(kind)
    const groups = isLong ? Map.groupBy(members, ({ title }) => initialOf(title)) : new Map([['', members]])
    const letters = [...groups].map(([letter, list], i) => ({ letter, id: `${kind}-${i + 1}`, entries: list }))
    return [{ kind, entries: members, letters }]
  })
}
