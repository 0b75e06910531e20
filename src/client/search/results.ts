/** Shows what was found, by kind, as links with the matching words marked. All text goes in as text. */
import type { ClientWords } from '../../schema/explore.ts'
import { element } from '../element.ts'
import { say } from '../words.ts'
import type { Engine, Findings, Group, Hit } from './engine.ts'
import { addressOf } from './load.ts'
import { excerpt, marked, type Run } from './marks.ts'

export interface Showing {
  engine: Engine
  words: ClientWords
  query: string
  /** Results of a kind shown at first. */
  perKind: number
  /** Whether the rest of a kind can be shown here; otherwise a link leads to the page that does. */
  isWhole: boolean
}

const runs = (list: readonly Run[]) => list.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text))

function row({ entry, terms }: Hit, { engine }: Showing): HTMLLIElement {
  const link = element(
    'a',
    { href: addressOf(entry.path) },
    element('bdi', { lang: entry.lang }, ...runs(marked(entry.title, terms, engine.tokenize))),
  )
  if (entry.under !== '')
    link.append(element('span', { class: 'under' }, ...runs(marked(entry.under, terms, engine.tokenize))))
  if (entry.text !== '')
    link.append(element('span', { class: 'text' }, ...runs(excerpt(entry.text, terms, engine.tokenize))))
  return element('li', {}, link)
}

/** The address of the page that shows everything that a query finds. */
export const resultsAddress = (query: string) =>
  `${addressOf('/search/')}?q=${encodeURIComponent(query.toWellFormed?.() ?? query.replace(/[\ud800-\udfff]/g, ''))}#results`

function section(group: Group, showing: Showing): HTMLElement {
  const { words, perKind, isWhole, query } = showing
  const kind = say(words, `kinds.${group.kind}`)
  const list = element('ul', {}, ...group.hits.slice(0, perKind).map((hit) => row(hit, showing)))
  const box = element(
    'section',
    { class: 'found' },
    element('h3', {}, kind, ' ', element('span', {}, group.hits.length.toLocaleString(document.documentElement.lang))),
    list,
  )
  const rest = group.hits.slice(perKind)
  if (rest.length === 0) return box
  if (!isWhole) {
    const all = say(words, 'all', { count: group.hits.length, kind })
    box.append(element('a', { class: 'more', href: resultsAddress(query) }, all))
    return box
  }
  const button = element('button', { class: 'more', type: 'button' }, say(words, 'more', { count: rest.length }))
  button.addEventListener('click', () => {
    const rows = rest.map((hit) => row(hit, showing))
    list.append(...rows)
    button.remove()
    rows[0]?.querySelector('a')?.focus()
  })
  box.append(button)
  return box
}

/** The groups of what was found. */
export function groupsOf(findings: Findings, showing: Showing): HTMLElement[] {
  return findings.groups.map((group) => section(group, showing))
}

/** What is said of it, to the eye and to a screen reader. */
export function verdict({ count, isLoose }: Findings, words: ClientWords, query: string): string {
  return say(words, count === 0 ? 'none' : isLoose ? 'like' : 'found', { count, query })
}
