/** The texts of an entry that are worded here and printed, each with its place: fields, and the sentences of its prose. */

import { PROSE_COLLECTIONS } from '../../schema/shapes.ts'
import { once } from '../content-files.ts'
import { readProse } from '../prose.ts'
import type { RawEntry } from '../read-content.ts'
import { type Position, positionsOf } from '../text-position.ts'

export interface OwnText {
  /** The name of its field; `body` for prose. */
  field: string
  path: readonly PropertyKey[]
  text: string
  /** The place of a sign of the text, where that can be told; else of the text. */
  at(index: number): Position
}

/** Fields of our own wording. Titles of sources stand as they were printed. */
const WORDED = new Set(
  'title headline summary text about sunday definition term name role attributed_to denied_by response editor_note one_source drawing_note label unit why'.split(
    ' ',
  ),
)

function inFields(entry: RawEntry, value: unknown, path: readonly PropertyKey[]): OwnText[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => inFields(entry, item, [...path, index]))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => inFields(entry, inner, [...path, key]))
  }
  const field = String(path.findLast((step) => typeof step === 'string'))
  if (typeof value !== 'string' || !WORDED.has(field)) return []
  const at = (index: number): Position => {
    const place = entry.locate(path)
    return placeInside(entry.text, place, value, index)
  }
  return [{ field, path, text: value, at }]
}

/** Where a sign of a value stands in the file. A value may be folded over lines, so its words are looked for in turn. */
function placeInside(text: string, place: Position, value: string, index: number): Position {
  const word = /^[\p{L}\p{N}’'-]+|^\S/u.exec(value.slice(index))?.[0]
  if (word === undefined) return place
  const lines = text.split('\n')
  const start = lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1
  const before = value.slice(0, index).split(word).length - 1
  let found = start - 1
  for (let count = 0; count <= before; count++) {
    found = text.indexOf(word, found + 1)
    if (found < 0) return place
  }
  return positionsOf(text)(found)
}

/** The own texts of an entry. Sources and corrections have none: theirs repeat what stood elsewhere. */
export const ownTexts = once((entry: RawEntry): readonly OwnText[] => {
  if (entry.collection === 'sources' || entry.collection === 'corrections') return []
  const fields = inFields(entry, entry.value, [])
  if (!PROSE_COLLECTIONS.includes(entry.collection)) return fields
  const at = positionsOf(entry.text)
  const prose = readProse(entry.text).blocks.map(({ words }): OwnText => {
    const text = words.map(({ source }) => source).join('')
    return {
      field: 'body',
      path: [],
      text,
      at(index) {
        let left = index
        for (const { start, source } of words) {
          if (left < source.length) return at(start + left)
          left -= source.length
        }
        return at(words[0]?.start ?? 0)
      },
    }
  })
  return [...fields, ...prose]
})
