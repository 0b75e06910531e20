/** The list of changes for a terminal. */
import type { EntryChange } from '../../model/changes/content-changes.ts'
import type { ChangedChart } from './changed-charts.ts'

export interface Changes {
  /** What the content is compared with, in words: “edition 1 of 2026-11-22”. */
  since: string
  entries: readonly EntryChange[]
  /** Other files of the content that differ: the words of buttons and charts, the guide. */
  others: readonly string[]
  /** Undefined where the charts could not be drawn; then `chartsMissing` says why. */
  charts?: readonly ChangedChart[]
  chartsMissing?: string
}

export const KINDS = { added: 'new', removed: 'gone', changed: 'changed' } as const

export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** “3 entries changed, 1 new, 2 gone; 4 facts”. */
export function summaryOf({ since, entries, others, charts }: Changes): string {
  const of = (kind: EntryChange['kind']) => entries.filter((entry) => entry.kind === kind).length
  const facts = entries.reduce((sum, entry) => sum + entry.facts.length, 0)
  if (entries.length + others.length === 0) return `Nothing has changed since ${since}.`
  return `Since ${since}: ${counted(of('changed'), 'entry', 'entries')} changed, ${of('added')} new, ${of('removed')} gone; ${counted(facts, 'fact')} changed${charts ? `, ${counted(charts.length, 'picture')}` : ''}.`
}

function entryLines({ path, kind, title, facts, words, fields }: EntryChange): string[] {
  const paragraphs = words.map(({ field, gone, come }) => [
    `  ${field}, in words: ${counted(Math.max(gone.length, come.length), 'paragraph')}`,
    ...gone.map((text) => `    − ${text}`),
    ...come.map((text) => `    + ${text}`),
  ])
  return [
    `${path}  ${KINDS[kind]}${title && kind !== 'changed' ? `: ${title}` : ''}`,
    ...facts.map(({ field, was, now }) => `  ${field}: ${was ?? 'nothing'} → ${now ?? 'nothing'}`),
    ...fields.map(({ field, was, now }) => `  ${field} (no fact): ${was ?? 'nothing'} → ${now ?? 'nothing'}`),
    ...paragraphs.flat(),
  ]
}

export function changesText(changes: Changes): string {
  const { entries, others, charts, chartsMissing } = changes
  const blocks = [
    ...entries.map((entry) => entryLines(entry).join('\n')),
    others.map((path) => `${path}  changed`).join('\n'),
    charts && charts.length > 0 ? `Pictures that changed: ${charts.map(({ id }) => id).join(', ')}` : '',
    chartsMissing ?? '',
    summaryOf(changes),
  ]
  return blocks.filter(Boolean).join('\n\n')
}
