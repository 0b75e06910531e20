/** What a correction says to readers: what an editor wrote as a date, an id or a status is put into words. */
import type { Correction, Story } from '../model/story.ts'
import type { Words } from '../model/words.ts'
import { partialDateFault } from '../schema/partial-date.ts'
import { entryNamed } from './entry-named.ts'

export interface SaidCorrection {
  id: string
  /** Correction, clarification, update or withdrawn. */
  kind: string
  date: string
  /** What it is about, and the path of its page. */
  name: string
  path: string
  /** What of it: “Date”, “Figure of 12 October 2022”; undefined where the field says nothing to a reader. */
  field?: string
  was: string
  now: string
  why: string
}

function inWords(text: string, story: Story, words: Words): string {
  if (partialDateFault(text) === undefined) return words.date(text)
  if (words.has(`statuses.${text}.name`)) return words.text(`statuses.${text}.name`)
  const named = text.split(/, */).map((id) => story.placeById.get(id)?.name ?? story.actorById.get(id)?.name)
  return named.every((name) => name !== undefined) ? words.list(named) : text
}

function fieldInWords({ field = '' }: Correction, words: Words): string | undefined {
  const [head = '', point = ''] = field.split('.')
  const [date = ''] = /^\d{4}(-\d\d){0,2}(?![^-])/.exec(point) ?? []
  if (head === 'points' && date) return words.text('pages.corrections.point', { date: words.date(date) })
  const key = `pages.corrections.fields.${head}`
  return words.has(key) ? words.text(key) : undefined
}

export function correctionWords(correction: Correction, story: Story, words: Words): SaidCorrection {
  const field = fieldInWords(correction, words)
  return {
    ...(field && { field }),
    id: correction.id,
    kind: words.text(`pages.corrections.kinds.${correction.kind}`),
    date: words.date(correction.date),
    ...entryNamed(story, correction),
    was: inWords(correction.was, story, words),
    now: inWords(correction.now, story, words),
    why: correction.why,
  }
}

/** What a correction is about, and what of it: “Tirana, latitude”. */
export const subjectOf = ({ name, field }: Pick<SaidCorrection, 'name' | 'field'>): string =>
  field === undefined ? name : `${name}, ${field.charAt(0).toLowerCase()}${field.slice(1)}`

/** The latest of several corrections in a sentence, and how many there are. */
export function correctionLine(corrections: readonly Correction[], story: Story, words: Words): string {
  const [latest] = corrections
  if (!latest) return ''
  const { kind, date, was, now, ...said } = correctionWords(latest, story, words)
  return words.text('frame.correctedLine', { count: corrections.length, kind, date, name: subjectOf(said), was, now })
}
