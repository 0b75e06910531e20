/** Parts a block of prose into sentences, each with its place in the file. */
import type { ProseComponent, TextBlock } from './prose.ts'

/** One sentence. Offsets count in the text that the prose was read from. */
export interface Sentence {
  start: number
  end: number
  /** Its words as a reader reads them, without marks and components. */
  text: string
  /** The offset of a sign of the words. */
  offsetOf(index: number): number
}

/** Words that end in a full stop and end no sentence. */
const SHORT =
  /(?:^|[\s(“‘])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Prof|Sen|Rep|Gov|No|Nos|vs|v|cf|e\.g|i\.e|etc|approx|ca|[ap]\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|(?:[A-Z]\.)+[A-Z])\.$/

/** The end of a sentence: its sign, and the marks that close with it. */
const END = /[.!?…]+[”’"»)\]]*/g

/** Where a text with `places` (one offset a sign) is cut. A citation that follows a full stop ends a sentence for sure. */
function cuts(text: string, isFollowed: (index: number) => boolean): number[] {
  const found: number[] = []
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    if (isFollowed(end)) {
      found.push(end)
      continue
    }
    const rest = text.slice(end)
    if (!/^\s+["“‘«([]?[\p{Lu}\p{Nd}\p{Lo}]/u.test(rest)) continue
    // “9 p.m. Tuesday” goes on; “at 9 p.m. The minister …” is rare enough to be cited as one sentence.
    if (match[0] === '.' && SHORT.test(text.slice(Math.max(0, end - 12), end))) continue
    found.push(end)
  }
  return found
}

/** The sentences of a block in the order of its words. `components` are those of the whole prose. */
export function sentencesOf(block: TextBlock, components: readonly ProseComponent[]): Sentence[] {
  let text = ''
  const places: number[] = []
  for (const { start, source } of block.words) {
    for (let index = 0; index < source.length; index++) places.push(start + index)
    text += source
  }
  if (text.trim() === '') return []
  const marks = new Set(
    components.filter(({ name }) => name === 'Cite' || name === 'Unsourced').map(({ start }) => start),
  )
  const isFollowed = (index: number) => {
    const last = places[index - 1] as number
    const next = places[index] ?? block.end
    for (let offset = last + 1; offset <= next; offset++) if (marks.has(offset)) return true
    return false
  }
  const ends = [...new Set([...cuts(text, isFollowed), text.length])]
  let from = 0
  return ends.flatMap((to) => {
    const raw = text.slice(from, to)
    const first = from + raw.length - raw.trimStart().length
    const last = from + raw.trimEnd().length - 1
    from = to
    if (last < first) return []
    return [
      {
        start: places[first] as number,
        end: (places[last] as number) + 1,
        text: text.slice(first, last + 1),
        offsetOf: (index) => places[first + index] ?? (places[last] as number),
      },
    ]
  })
}
