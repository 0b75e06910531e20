/** Figures in prose against those of the events that a sentence links to, and of the series that its sources fill. */
import type { Claim } from '../claims.ts'
import { type Figure, figuresIn } from '../figures.ts'
import type { Problem, RawEntry } from '../read-content.ts'
import type { Content } from './content-index.ts'
import { editDistance } from './nearest.ts'
import { storyClaims } from './unsourced.ts'
import { listField, textField } from './values.ts'

const TOLD = ['title', 'summary', 'attributed_to', 'denied_by', 'response', 'editor_note'] as const

const figuresOfEvent = (event: RawEntry) =>
  figuresIn(
    TOLD.map((name) => textField(event, name) ?? '')
      .join('. ')
      .replace(/\s+/g, ' '),
  )

/** The values that the points of all series take from each source. */
function valuesBySource(entries: readonly RawEntry[]): Map<string, number[]> {
  const values = new Map<string, number[]>()
  for (const entry of entries) {
    if (entry.collection !== 'series') continue
    for (const point of listField(entry, 'points') as Record<string, unknown>[]) {
      if (typeof point?.source !== 'string') continue
      const known = [point.value, point.low, point.high].filter((value) => typeof value === 'number')
      values.set(point.source, [...(values.get(point.source) ?? []), ...known])
    }
  }
  return values
}

/** Whether two figures look like one with a slip of the finger: one digit more, less, other, or two changed about. */
const isSlip = (a: number, b: number) =>
  a !== b &&
  a >= 100 &&
  b >= 100 &&
  editDistance(String(a), String(b), 1) === 1 &&
  Math.abs(a - b) < Math.max(a, b) * 0.9

/** What a figure of a sentence is at odds with; undefined where it agrees, or cannot be compared. */
function oddsWith(figure: Figure, told: readonly Figure[], counted: readonly number[]): string | undefined {
  if (told.some(({ value }) => value === figure.value) || counted.includes(figure.value)) return undefined
  const sameUnit = told.filter(({ unit }) => unit !== undefined && unit === figure.unit)
  const slip = told.find(({ value }) => isSlip(value, figure.value))
  if (slip) return slip.text
  if (sameUnit.length > 0) return [...new Set(sameUnit.map(({ text }) => text))].join(' or ')
  const point = counted.find((value) => isSlip(value, figure.value))
  return point?.toLocaleString('en')
}

function checkClaim(claim: Claim, { byId }: Content, values: ReadonlyMap<string, readonly number[]>) {
  const figures = figuresIn(claim.text)
  if (figures.length === 0) return []
  const events = claim.events.flatMap(({ id }) => byId.events.get(id) ?? [])
  const told = events.flatMap(figuresOfEvent)
  const counted = claim.sources.flatMap((id) => values.get(id) ?? [])
  return figures.flatMap((figure) => {
    const other = oddsWith(figure, told, counted)
    if (other === undefined) return []
    const where = told.some(({ text }) => other.split(' or ').includes(text))
      ? `the event ${events.map(({ id }) => `"${id}"`).join(', ')}`
      : 'a series that rests on the same source'
    return [
      {
        figure,
        sentence: `“${figure.text}” stands here, and ${other} in ${where}. Make them agree, or say why they differ.`,
      },
    ]
  })
}

/** The rule of figures: warnings. */
export function checkFigures(content: Content): Problem[] {
  const values = valuesBySource(content.entries)
  return [...storyClaims(content)].flatMap(([{ path }, claims]) =>
    claims.flatMap((claim) =>
      checkClaim(claim, content, values).map(({ figure, sentence }) => ({
        path,
        ...claim.at(figure.index),
        level: 'warning' as const,
        sentence,
        rule: 'figure-differs',
        about: figure.text,
      })),
    ),
  )
}
