/** What the prose of one page refers to: the story, its words, and the numbers of its notes. */
import { idsIn, readProse } from '../../model/prose.ts'
import type { Source, Story } from '../../model/story.ts'
import type { Words } from '../../model/words.ts'

export interface Note {
  /** Its number on the page, from 1, in the order in which the text first cites it. */
  number: number
  source: Source
  /** The citations (counted from 1 through the page) that rest on it. */
  cited: number[]
  /** The first of them is at `#r<back>`: the number of the first note that begins there. None for the standfirst’s alone. */
  back?: number
}

export interface PageProse {
  story: Story
  words: Words
  notes: Note[]
  noteOf: ReadonlyMap<string, Note>
}

/** Numbers the notes of a page from its MDX text, as the check reads it. `first` are sources cited before the text, in its standfirst. */
export function createPageProse(story: Story, words: Words, body: string, first: readonly string[] = []): PageProse {
  const noteOf = new Map<string, Note>()
  const note = (id: string) => {
    const known = noteOf.get(id)
    if (known) return known
    const source = story.sourceById.get(id)
    if (!source) throw new Error(`there is no source "${id}"`)
    const made: Note = { number: noteOf.size + 1, source, cited: [] }
    noteOf.set(id, made)
    return made
  }
  for (const id of first) note(id)
  let at = 0
  for (const { name, attributes } of readProse(body).components) {
    if (name !== 'Cite' && name !== 'Quote') continue
    const isCite = name === 'Cite'
    if (isCite) at += 1
    let back: number | undefined
    const source = attributes.find((attribute) => attribute.name === 'source')
    for (const { id } of source ? idsIn(source) : []) {
      const cited = note(id)
      if (!isCite) continue
      if (cited.cited.length === 0) {
        back ??= cited.number
        cited.back = back
      }
      cited.cited.push(at)
    }
  }
  return { story, words, notes: [...noteOf.values()], noteOf }
}
