/**
 * Says who? Parts prose into sentences and resolves each to what it rests on: the sources cited after it, and, where it
 * links to an event, how sure that event is, who says so and who denies it.
 *
 * A `<Cite>` backs every sentence since the one before it in the same paragraph. Every sentence of a thread and of the
 * home page is factual, except those that cite nothing and speak of this account itself: what it prints, what the
 * sources read do not say, where else to read.
 */
import type { Status } from '../schema/vocabulary.ts'
import { idsIn, type Prose, type ProseComponent, type TextBlock } from './prose.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { type Position, positionsOf } from './text-position.ts'

/** What a claim takes over from an event that it links to. */
export interface ClaimedEvent {
  status?: Status
  attributed_to?: string
  denied_by?: string
}

/** One sentence, and what it rests on. Offsets and lines count in the text that the prose was read from. */
export interface Claim extends Sentence, Position {
  /** The place of a sign of its words. */
  at(index: number): Position
  /** The anchor of its paragraph on the page (`p1`); undefined in a table or the text of a component. */
  paragraph?: string
  /** Whether it says something about the world, and so needs a source. */
  isFactual: boolean
  /** Ids of the sources that it rests on, best first. */
  sources: string[]
  /** Where in its source it stands, as far as the citation says so. */
  passages: string[]
  /** The reason given in `<Unsourced>`. */
  why?: string
  /** The actor whose words it is, in a `<Quote>`. */
  speaker?: string
  /** The events that it links to, in its own order. */
  events: ({ id: string } & ClaimedEvent)[]
}

/** What this account says of itself: it names itself, or what was not found, or only points elsewhere. */
const ABOUT_ITSELF = [
  /\b(?:this|our) (?:site|record|account|page|essay)\b/i,
  /\b(?:no|none|neither|any) (?:of the )?(?:\w+ )?(?:sources?|record|account|image|picture|photograph|review|examination)\b[^,;]*\b(?:found|read|seen)\b/i,
  /\b(?:sources?|reports?|originals?|statements?) (?:that were |that was )?(?:read|seen|found) for this\b/i,
  /^(?:No|None|Neither)\b[^,;]*\b(?:was|were)? ?(?:found|seen)\b/,
  /^See [^,;]+\.$/,
  /\?[”’)]*$/,
]

/** Whether a sentence says something about the world. */
export function isFactual(text: string): boolean {
  return /\p{L}/u.test(text) && !ABOUT_ITSELF.some((pattern) => pattern.test(text))
}

/** Whether a claim rests on something: a source, or a stated reason why it needs none. */
export const isBacked = ({ sources, why }: Claim) => sources.length > 0 || why !== undefined

const attributeText = (component: ProseComponent, name: string) => {
  const value = component.attributes.find((attribute) => attribute.name === name)?.value
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const sourcesOf = (component: ProseComponent) => {
  const attribute = component.attributes.find(({ name }) => name === 'source')
  return attribute ? idsIn(attribute).map(({ id }) => id) : []
}

type Backing = Pick<Claim, 'sources' | 'passages' | 'why' | 'speaker'>

/** What a component gives to the sentences that it backs. */
function backingOf(components: readonly ProseComponent[]): Backing {
  const why = components.flatMap((component) =>
    component.name === 'Unsourced' ? (attributeText(component, 'why') ?? []) : [],
  )
  const speaker = components.flatMap((component) =>
    component.name === 'Quote' ? (attributeText(component, 'speaker') ?? []) : [],
  )
  return {
    sources: [...new Set(components.flatMap(sourcesOf))],
    passages: components.flatMap((component) => attributeText(component, 'passage') ?? []),
    ...(why[0] === undefined ? {} : { why: why[0] }),
    ...(speaker[0] === undefined ? {} : { speaker: speaker[0] }),
  }
}

/** The marks of a sentence: those inside it, and those that follow until the next words; else the next ones of its block. */
function marksFor(sentence: Sentence, next: Sentence | undefined, marks: readonly ProseComponent[]): ProseComponent[] {
  const own = marks.filter(({ start }) => start >= sentence.start && start < (next?.start ?? Number.POSITIVE_INFINITY))
  if (own.length > 0) return own
  const first = marks.find(({ start }) => start >= sentence.end)
  if (!first) return []
  // What stands side by side backs together: `<Cite … /><Cite … />`.
  const from = marks.indexOf(first)
  let to = from + 1
  while (marks[to] && marks[to]?.start === marks[to - 1]?.end) to++
  return marks.slice(from, to)
}

function claimsOfBlock(
  block: TextBlock,
  prose: Prose,
  find: (id: string) => ClaimedEvent | undefined,
  at: (offset: number) => Position,
): Claim[] {
  const { components, links } = prose
  const marks = components.filter(
    ({ name, start, end }) => (name === 'Cite' || name === 'Unsourced') && start >= block.start && end <= block.end,
  )
  const around = components.filter(
    ({ name, start, end }) => (name === 'Quote' || name === 'Unsourced') && start <= block.start && end >= block.end,
  )
  const sentences = sentencesOf(block, components)
  return sentences.map((sentence, index) => {
    const own = marksFor(sentence, sentences[index + 1], marks)
    const backing = backingOf(own.length > 0 ? own : around)
    const events = links
      .filter(({ start, end }) => start < sentence.end && end > sentence.start)
      .flatMap(({ url }) => /^\/events\/([^/#?]+)\//.exec(url)?.[1] ?? [])
      .map((id) => ({ id, ...find(id) }))
    return {
      ...sentence,
      ...at(sentence.start),
      at: (index) => at(sentence.offsetOf(index)),
      ...(block.id === undefined ? {} : { paragraph: block.id }),
      isFactual: isFactual(sentence.text) || backing.sources.length > 0,
      ...backing,
      events,
    }
  })
}

/**
 * Every sentence of a prose text, in order, with what it rests on. `text` is what `prose` was read from; `find` gives the
 * events by their ids.
 */
export function claimsOf(
  prose: Prose,
  text: string,
  find: (id: string) => ClaimedEvent | undefined = () => undefined,
): Claim[] {
  const at = positionsOf(text)
  return prose.blocks.flatMap((block) => claimsOfBlock(block, prose, find, at))
}
