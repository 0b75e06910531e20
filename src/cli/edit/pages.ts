/** The pages of the form editor: what there is, and one entry. */
import { entryTitle, titleField } from '../../model/entry-title.ts'
import type { Problem, RawEntry } from '../../model/read-content.ts'
import { type CollectionName, SHAPES } from '../../schema/shapes.ts'
import { formField, namedCollections, pickList, problemLines } from './controls.ts'
import { formFields } from './fields.ts'
import { type Html, html } from './html.ts'
import { placeProblems } from './place-problems.ts'
import { BODY, WHOLE } from './save-entry.ts'
import { type Submitted, shownAs } from './submitted.ts'

const COLLECTIONS = Object.keys(SHAPES) as CollectionName[]

/** A page of the editor. */
export function page(title: string, main: Html): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/edit.css"></head>
<body><header><a href="/">All content</a></header><main>${main}</main></body></html>
`
}

export interface ListState {
  /** What can be made: `event`. */
  nouns: readonly string[]
  entries: readonly RawEntry[]
  problems: readonly Problem[]
  /** Words to look for; empty for everything. */
  words: string
  /** One collection only. */
  collection?: CollectionName
}

/** The id and title of an entry in small letters, to look for words in. */
const searchText = (entry: RawEntry) => `${entry.id} ${entryTitle(entry.collection, entry.value)}`.toLowerCase()

/** The list of entries, and everything that the check says. */
export function listPage({ nouns, entries, problems, words, collection }: ListState): Html {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = entries
    .filter((entry) => collection === undefined || entry.collection === collection)
    .filter((entry) => wanted.every((word) => searchText(entry).includes(word)))
  const groups = COLLECTIONS.map((name) => ({ name, own: found.filter((entry) => entry.collection === name) }))
  const isWhole = wanted.length === 0 && collection === undefined
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  const errors = problems.filter(({ level }) => level === 'error')
  const named = (problem: Problem) => {
    const entry = byPath.get(problem.path)
    const place = `${problem.path}:${problem.line}:${problem.column}`
    return html`<li>${entry ? html`<a href="/${entry.collection}/${entry.id}">${place}</a>` : place}${problemLines([problem])}</li>`
  }
  return page(
    'Edit the content',
    html`<h1>Edit the content</h1>
<form class="search" method="get" action="/" role="search"><label for="q">Find an entry</label><input id="q" name="q" dir="auto" value="${words}"><button>Find</button></form>
<p>New: ${nouns.map((noun) => html` <a href="/new/${noun}">${noun}</a>`)}</p>
${isWhole && html`<h2>${errors.length === 0 ? 'The check finds no errors' : `What must be mended (${errors.length})`}</h2><ul class="plain">${errors.slice(0, 50).map(named)}</ul>`}
${groups
  .filter(({ own }) => own.length > 0)
  .map(
    ({ name, own }) => html`<h2>${isWhole ? html`<a href="/?in=${name}">${name}</a>` : name} (${own.length})</h2>
${!isWhole && html`<ul class="plain">${own.map((entry) => html`<li><a href="/${entry.collection}/${entry.id}"><code>${entry.id}</code> <span dir="auto">${entryTitle(name, entry.value)}</span></a></li>`)}</ul>`}`,
  )}${found.length === 0 && html`<p>Nothing has these words in its name or title.</p>`}`,
  )
}

export interface EntryState {
  entry: RawEntry
  entries: readonly RawEntry[]
  problems: readonly Problem[]
  token: string
  /** Fingerprint of the file that the form shows. */
  base: string
  /** What happened to the last save, in a sentence. */
  said?: { isGood: boolean; sentence: string }
  sent?: Submitted
}

/** The title of any entry by its collection and id. */
export function titlesOf(entries: readonly RawEntry[]) {
  const byId = new Map(entries.map((one) => [`${one.collection}/${one.id}`, one]))
  return (name: CollectionName, id: string): string | undefined => {
    const found = byId.get(`${name}/${id}`)
    return found && (entryTitle(name, found.value) || id)
  }
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

function verdict(problems: readonly Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length
  const warnings = problems.length - errors
  if (problems.length === 0) return 'The check finds nothing wrong with this file.'
  const counts = [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')]
  return `The check finds ${counts.filter(Boolean).join(' and ')} in this file${errors > 0 ? '; with an error nothing is published' : ''}.`
}

function textBox(name: string, label: string, text: string, sent: Submitted | undefined): Html {
  // A browser leaves out the first line end of a text box.
  return html`<div class="field"><label for="f-text">${label}</label><textarea class="long" id="f-text" name="${name}" dir="auto" rows="24" spellcheck="true">
${sent?.get(name) ?? shownAs(text)}</textarea></div>`
}

/** The form of one entry. */
export function entryPage({ entry, entries, problems, token, base, said, sent }: EntryState): Html {
  const { collection, value, id } = entry
  const own = problems.filter(({ path }) => path === entry.path)
  const placed = placeProblems(entry, own)
  const fields = formFields(collection)
  const isReadable = typeof value === 'object' && value !== null
  const values = (isReadable ? value : {}) as Record<string, unknown>
  const state = { titles: titlesOf(entries), problems: placed, ...(sent ? { sent } : {}) }
  const shown = new Set(fields.map(({ name }) => name))
  // Beside no control: a problem of the whole file, or of a field that no form has.
  const loose = [...placed].flatMap(([name, found]) => {
    const isPlaced = shown.has(name.split('.')[0] as string) || name === BODY || name === WHOLE
    return isPlaced ? [] : found
  })
  const title = String(values[titleField(collection)] ?? id)
  const body = isReadable
    ? html`${fields.map((field) => formField(field, field.name, values[field.name], state))}
${entry.bodyLine > 1 && html`${textBox(BODY, 'The text', entry.body, sent)}${problemLines(placed.get(BODY) ?? [], true)}`}
${namedCollections(fields).map((name) => pickList(name, entries))}`
    : html`<p>The fields of this file cannot be read. Mend its text here; nothing else is changed.</p>${textBox(WHOLE, 'The whole file', entry.text, sent)}${problemLines(placed.get(WHOLE) ?? [], true)}`
  return page(
    `${title} – ${collection}`,
    html`<h1 dir="auto">${title}</h1><p><code>${entry.path}</code></p>
<div role="status">${said && html`<p class="${said.isGood ? 'good' : 'error'}">${said.sentence}</p>`}<p>${verdict(own)}</p></div>
${problemLines(loose, true)}
<form method="post" action="/${collection}/${id}" autocomplete="off"><input type="hidden" name="token" value="${token}"><input type="hidden" name="base" value="${base}">
${body}
<p class="save"><button>Save</button></p></form>`,
  )
}

/** A page that says one sentence. */
export const sentencePage = (sentence: string): Html =>
  page('Edit the content', html`<h1>Edit the content</h1><p>${sentence}</p>`)
