/** Finds entries. MiniSearch ranks them; this file says what counts, and how much. */
import MiniSearch from 'minisearch'
import { LONGEST_QUERY, type SearchEntry, type SearchFile, type SearchKind, unpackEntry } from '../../schema/search.ts'
import { createTokenizer, daysTerms, queryTerms, type Token, type Tokenizer, textTerms } from './tokens.ts'

export interface Hit {
  entry: SearchEntry
  /** The terms of the entry that were found: what is to be marked. */
  terms: ReadonlySet<string>
}

export interface Group {
  kind: SearchKind
  hits: Hit[]
}

export interface Findings {
  /** The kind with the best hit first. */
  groups: Group[]
  count: number
  /** Nothing had the very words: these have words like them, or some of them. */
  isLoose: boolean
}

export interface Engine {
  /** Never throws, whatever is asked. */
  find(query: string): Findings
  readonly tokenize: Tokenizer
  readonly size: number
}

const MOST_TERMS = 12
/** Texts whose words are remembered. */
const MOST_SHOWN = 500
const FIELDS = ['title', 'under', 'text', 'days']
const BOOST = { title: 4, days: 6, under: 2, text: 1 }
/** A name that is an entry of its own comes before the texts that mention it. */
const WEIGHT: Record<SearchKind, number> = {
  threads: 1,
  events: 1.2,
  actors: 2,
  countries: 2,
  places: 1.6,
  charts: 1,
  glossary: 1.6,
  sources: 0.6,
  pages: 1,
}

interface Document extends SearchEntry {
  id: number
}

/** What is there before anything was found. */
export const NOTHING: Findings = { groups: [], count: 0, isLoose: false }

/** How long the page may wait for the index in one go, in ms. */
const STEP = 16

/**
 * Builds the index, in steps that leave the page time to answer.
 * @param pause called between two steps; returns when work may go on
 */
export async function createEngine(file: SearchFile, pause: () => Promise<void>): Promise<Engine> {
  const ignored = new Set(file.ignored)
  const tokenize = createTokenizer(file.months)
  const documents: Document[] = file.entries.map((entry, id) => ({ ...unpackEntry(entry), id }))
  const index = new MiniSearch<Document>({
    fields: FIELDS,
    extractField: (document, field) =>
      field === 'days'
        ? document.days
          ? daysTerms(document.days).join(' ')
          : ''
        : (document[field as keyof Document] as string),
    tokenize: (text, field) => (field === 'days' ? text.split(' ') : textTerms(tokenize(text))),
    processTerm: (term) => (term === '' || ignored.has(term) ? null : term),
    searchOptions: {
      boost: BOOST,
      boostDocument: (id) => WEIGHT[(documents[id] as Document).kind],
      tokenize: (terms) => terms.split(' '),
      processTerm: (term) => term,
      prefix: (term, i, terms) => i === terms.length - 1 || term.length > 3,
    },
  })
  let since = performance.now()
  for (const document of documents) {
    index.add(document)
    if (performance.now() - since < STEP) continue
    await pause()
    since = performance.now()
  }

  const find = (query: string): Findings => {
    const typed = queryTerms(tokenize(query.slice(0, LONGEST_QUERY))).slice(0, MOST_TERMS)
    // The last word may be the beginning of a longer one.
    const terms = typed.filter((term, i) => !ignored.has(term) || (i === typed.length - 1 && /[^\s]$/.test(query)))
    // One letter beside whole words says little and costs much.
    if (terms.length > 1 && /^\p{L}$/u.test(terms.at(-1) as string)) terms.pop()
    if (terms.length === 0) return NOTHING
    const ask = terms.join(' ')
    const likeness = (term: string) => (term.length > 3 && !/\d/.test(term) ? 0.3 : false)
    // Half of all texts hold a word with that letter; a reader who has typed no more yet looks for a name.
    const fields = ask.length === 1 ? ['title'] : FIELDS
    const exact = index.search(ask, { combineWith: 'AND', fields })
    const like = exact.length > 0 ? exact : index.search(ask, { combineWith: 'AND', fuzzy: likeness, maxFuzzy: 2 })
    const results = like.length > 0 ? like : index.search(ask, { combineWith: 'OR', fuzzy: likeness, maxFuzzy: 2 })
    const isNamed = ({ id }: { id: number }) => {
      const { title } = documents[id] as Document
      return title.length < query.length + 8 && queryTerms(tokenize(title)).join(' ') === ask
    }
    const groups = new Map<SearchKind, Group>()
    for (const { id, match } of [...results.filter(isNamed), ...results.filter((result) => !isNamed(result))]) {
      const entry = documents[id] as Document
      const group = groups.get(entry.kind) ?? { kind: entry.kind, hits: [] }
      groups.set(entry.kind, group)
      group.hits.push({ entry, terms: new Set(Object.keys(match)) })
    }
    return { groups: [...groups.values()], count: results.length, isLoose: exact.length === 0 && results.length > 0 }
  }
  // From key to key mostly the same texts are shown.
  const cut = new Map<string, Token[]>()
  const tokenizeShown: Tokenizer = (text) => {
    const known = cut.get(text)
    if (known) return known
    if (cut.size >= MOST_SHOWN) cut.clear()
    const tokens = tokenize(text)
    cut.set(text, tokens)
    return tokens
  }
  return { find, tokenize: tokenizeShown, size: documents.length }
}
