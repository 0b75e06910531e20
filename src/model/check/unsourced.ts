/** Factual sentences that rest on nothing. */
import { type Claim, type ClaimedEvent, claimsOf, isBacked } from '../claims.ts'
import { once } from '../content-files.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import type { Content } from './content-index.ts'
import { uncitedBlocks } from './uncited.ts'
import { textField } from './values.ts'

/** The prose that tells the story: every thread, and the home page. Other pages speak of this site itself. */
const tellsStory = ({ collection, id }: RawEntry) =>
  collection === 'threads' || (collection === 'pages' && id === 'home')

/** Every sentence of the story with what it rests on, by file. */
export const storyClaims = once(({ prose, byId }: Content): ReadonlyMap<RawEntry, Claim[]> => {
  const find = (id: string): ClaimedEvent | undefined => {
    const event = byId.events.get(id)
    return (
      event &&
      Object.fromEntries(
        ['status', 'attributed_to', 'denied_by'].flatMap((name) => {
          const text = textField(event, name)
          return text === undefined ? [] : [[name, text]]
        }),
      )
    )
  }
  return new Map(
    [...prose].filter(([entry]) => tellsStory(entry)).map(([entry, read]) => [entry, claimsOf(read, entry.text, find)]),
  )
})

/** How many sentences state something about the world, and how many of them say what they rest on. */
export interface Share {
  factual: number
  sourced: number
  /** Those that say in `<Unsourced>` why they have no source. */
  excused: number
}

/** The share of factual sentences that say what they rest on. */
export function shareOfSourced(content: Content): Share {
  const factual = [...storyClaims(content).values()].flat().filter((claim) => claim.isFactual)
  const sourced = factual.filter(({ sources }) => sources.length > 0).length
  return { factual: factual.length, sourced, excused: factual.filter(isBacked).length - sourced }
}

/** How a sentence begins, to tell it from its neighbours. */
const opening = (text: string) => (text.length <= 50 ? text : `${text.slice(0, 50).replace(/\s+\S*$/, '')} …`)

/** The rule of sentences without a source: warnings. */
export function checkUnsourced(content: Content): Problem[] {
  return [...storyClaims(content)].flatMap(([entry, claims]) => {
    const prose = content.prose.get(entry)
    // A whole paragraph of figures without a source is one mistake, and said of the paragraph.
    const told = prose ? uncitedBlocks(prose) : []
    return claims.flatMap((claim) => {
      if (!claim.isFactual || isBacked(claim)) return []
      if (told.some(({ start, end }) => claim.start >= start && claim.end <= end)) return []
      const { line, column, text } = claim
      const sentence = `“${opening(text)}” rests on no source: nothing is cited after it in its paragraph. Add <Cite source="…" /> after its full stop, or <Unsourced why="…" /> with the reason.`
      return [{ path: entry.path, line, column, level: 'warning' as const, sentence, rule: 'unsourced' }]
    })
  })
}
