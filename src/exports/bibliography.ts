/**
 * References for reference managers: CSL-JSON, BibTeX and RIS, of our sources and of our own pages, with our ids as keys.
 * citation-js chooses the entry types
 * and the fields of each format; the lines are written here, because its own printers drop what we must keep: RIS ids
 * beyond 20 characters, long addresses (broken at 70), the day of a newspaper article, and letters outside Latin.
 * No date of access is given: nobody opened the live pages on a day that could be told.
 */
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { dateParts } from '../model/dates.ts'
import { sourceAddress } from '../model/source-address.ts'
import type { Source } from '../model/story.ts'
import type { Words } from '../model/words.ts'

type CslName = { family: string; given: string } | { literal: string }

/** An item of CSL-JSON, with the fields that our references have. */
export interface CslItem {
  id: string
  'citation-key': string
  type: 'article-newspaper' | 'report' | 'webpage'
  title: string
  author?: CslName[]
  'container-title'?: string
  publisher?: string
  issued?: { 'date-parts': [number[]] }
  language: string
  URL: string
  note?: string
}

const CSL_TYPES: Record<Source['kind'], CslItem['type']> = {
  news: 'article-newspaper',
  ngo: 'webpage',
  reference: 'webpage',
  government: 'webpage',
  statement: 'webpage',
  'technical-report': 'report',
  advisory: 'report',
}

/** Two to four capitalised words are taken for a person, the last of them for the family; anything else stays whole. */
function cslName(name: string): CslName {
  const words = name.split(' ')
  const isPerson = words.length > 1 && words.length < 5 && words.every((word) => /^\p{Lu}/u.test(word))
  return isPerson ? { family: words.at(-1) as string, given: words.slice(0, -1).join(' ') } : { literal: name }
}

export function cslItem(source: Source, words: Words): CslItem {
  const type = CSL_TYPES[source.kind]
  const parts = source.published && dateParts(source.published)
  const { url, archive, dead } = source
  const notes = [
    ...(source.read === 'excerpt' ? [words.text('exports.sources.excerpt')] : []),
    ...(dead ? [words.text('exports.sources.dead', { address: url })] : []),
    ...(archive && !dead ? [words.text('exports.sources.archived', { address: archive })] : []),
  ]
  return {
    id: source.id,
    'citation-key': source.id,
    type,
    title: source.title,
    ...(source.author && { author: source.author.split(/, | and | & /).map(cslName) }),
    ...(type === 'article-newspaper' ? { 'container-title': source.publisher } : { publisher: source.publisher }),
    ...(parts && {
      issued: { 'date-parts': [[parts.year, parts.month, parts.day].filter((part) => part !== undefined)] },
    }),
    language: source.language,
    URL: sourceAddress(source),
    ...(notes.length > 0 && { note: notes.join(' ') }),
  }
}

/** What a file of references is made of: the item, and its date as it stays text. */
export interface Reference {
  item: CslItem
  published?: string | undefined
}

const referencesTo = (sources: readonly Source[], words: Words): Reference[] =>
  sources.map((source) => ({ item: cslItem(source, words), published: source.published }))

export const cslJson = (sources: readonly Source[], words: Words): string => cslJsonOf(referencesTo(sources, words))
export const bibtex = (sources: readonly Source[], words: Words): string => bibtexOf(referencesTo(sources, words))
export const ris = (sources: readonly Source[], words: Words): string => risOf(referencesTo(sources, words))

export function cslJsonOf(references: readonly Reference[]): string {
  return `${JSON.stringify(
    references.map(({ item }) => item),
    null,
    1,
  )}\n`
}

/** Escapes what TeX would act upon; letters stay as they are, in UTF-8. */
const escapeTex = (text: string) => text.replace(/[&%$#_{}]/g, '\\$&').replace(/~/g, '\\textasciitilde{}')

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

interface BibtexEntry {
  type: string
  label: string
  properties: Record<string, string>
}

/** BibTeX in UTF-8. Month is the standard macro; `day`, `date` and `language` are for the programs that know them. */
export function bibtexOf(references: readonly Reference[]): string {
  const bibtexConfig = plugins.config.get('@bibtex')
  // Ours are settings of the whole library in this process: keys keep their hyphens, and no letter is dropped.
  bibtexConfig.format.checkLabel = false
  bibtexConfig.format.asciiOnly = false
  const items = references.map((reference) => {
    const item = { ...reference.item }
    for (const key of ['title', 'container-title', 'publisher', 'note'] as const) {
      const text = item[key]
      if (text !== undefined) item[key] = escapeTex(text)
    }
    return item
  })
  const entries = new Cite(items).format('bibtex', { format: 'object' }) as BibtexEntry[]
  return entries
    .map((entry, i) => {
      const { item, published } = references[i] as Reference
      const { howpublished: _sameAsUrl, month: _month, ...fields } = entry.properties
      const lines = Object.entries(fields).map(([field, value]) => `${field} = {${value}}`)
      if (published) {
        const { month, day } = dateParts(published)
        if (month) lines.push(`month = ${MONTHS[month - 1]}`)
        if (day) lines.push(`day = {${day}}`)
        lines.push(`date = {${published}}`)
      }
      lines.push(`language = {${item.language}}`)
      return `@${entry.type}{${entry.label},\n  ${lines.join(',\n  ')}\n}\n`
    })
    .join('\n')
}

/** RIS: one line a tag, however long, as reference managers write and read it. */
export function risOf(references: readonly Reference[]): string {
  const records = new Cite(references.map(({ item }) => item)).format('ris', { format: 'object' }) as Record<
    string,
    string
  >[]
  return records
    .map((record, i) => {
      const { item, published } = references[i] as Reference
      const { year, month, day } = dateParts(published ?? '')
      const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
      const { TY, AU: _authors, DA: _date, ID: _shortened, ...rest } = record
      const lines: [string, string][] = [
        ['TY', TY ?? 'GEN'],
        ['ID', item.id],
      ]
      for (const name of item.author ?? []) {
        lines.push(['AU', 'literal' in name ? name.literal : `${name.family}, ${name.given}`])
      }
      if (item.issued) lines.push(['DA', `${year}/${two(month)}/${two(day)}/`])
      lines.push(...Object.entries(rest), ['ER', ''])
      return lines.map(([tag, value]) => `${tag}  - ${value}\n`).join('')
    })
    .join('\n')
}
