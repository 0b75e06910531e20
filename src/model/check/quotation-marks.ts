/** Straight quotation marks in text that readers see, and curly ones that were meant as marks of YAML. */
import type { Problem, RawEntry } from '../read-content.ts'
import { positionsOf } from '../text-position.ts'
import { atField, type Content } from './content-index.ts'
import { textField } from './values.ts'

/** Fields of our own wording. Titles of sources stand as they were printed. */
const OWN_WORDING = new Set(
  'title headline summary text about sunday definition term name role attributed_to denied_by editor_note one_source drawing_note label unit'.split(
    ' ',
  ),
)
const HEADINGS = ['title', 'headline', 'name', 'term']

/** A straight mark, unless it stands between two letters of a script that writes abbreviations so: צה"ל */
const STRAIGHT = /(?<![\p{Script=Hebrew}])["']|["'](?![\p{Script=Hebrew}])/u

const advice = (mark: string) =>
  mark === '"' ? 'Write quotation marks as “…”, not as ".' : "Write an apostrophe as ’, not as '."

function straightIn(entry: RawEntry, value: unknown, path: PropertyKey[]): Problem[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => straightIn(entry, item, [...path, index]))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => straightIn(entry, inner, [...path, key]))
  }
  const name = path.findLast((step) => typeof step === 'string')
  if (typeof value !== 'string' || !OWN_WORDING.has(String(name))) return []
  const mark = STRAIGHT.exec(value)?.[0]
  return mark ? [atField(entry, path, 'quotation-marks', advice(mark), 'warning')] : []
}

function wrapped(entry: RawEntry): Problem[] {
  return HEADINGS.flatMap((name) => {
    if (!/^[“„«][^“”„«»]*[”“»]$/.test(textField(entry, name) ?? '')) return []
    const sentence = `The curly quotes round the whole of "${name}" will be printed. Take them away if they are not part of it.`
    return [atField(entry, [name], 'quotation-marks', sentence, 'warning')]
  })
}

/** The rule of quotation marks: warnings. */
export function checkQuotationMarks({ entries, prose }: Content): Problem[] {
  return entries.flatMap((entry) => {
    if (entry.collection === 'sources' || entry.collection === 'corrections') return []
    const at = positionsOf(entry.text)
    const inProse = (prose.get(entry)?.blocks ?? []).flatMap(({ words }) => {
      for (const { start, source } of words) {
        const mark = STRAIGHT.exec(source)
        if (!mark) continue
        const problem = {
          path: entry.path,
          ...at(start + mark.index),
          level: 'warning' as const,
          sentence: advice(mark[0]),
        }
        return [{ ...problem, rule: 'quotation-marks' }]
      }
      return []
    })
    return [...straightIn(entry, entry.value, []), ...wrapped(entry), ...inProse]
  })
}
