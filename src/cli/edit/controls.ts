/** The controls of a form, made from its fields. Nothing here needs a script: lists have a spare line, groups a box to take them away. */
import { entryTitle } from '../../model/entry-title.ts'
import type { Problem, RawEntry } from '../../model/read-content.ts'
import type { CollectionName } from '../../schema/shapes.ts'
import type { Field } from './fields.ts'
import { attribute, type Html, html } from './html.ts'
import type { PlacedProblems } from './place-problems.ts'
import { isShowable, type Submitted, shownAs } from './submitted.ts'

export interface FormState {
  /** Titles of entries by collection and id. */
  titles: (collection: CollectionName, id: string) => string | undefined
  problems: PlacedProblems
  /** What was sent, where it is shown again because it could not be saved. */
  sent?: Submitted
}

const slug = (name: string) => `f-${name.replaceAll('.', '-')}`

export function problemLines(problems: readonly Problem[], withLine = false): Html {
  return html`${problems.map(
    ({ level, sentence, line, column }) =>
      html`<p class="${level}"><b>${level === 'error' ? 'Error' : 'Warning'}${withLine && `, line ${line}, column ${column}`}:</b> ${sentence}</p>`,
  )}`
}

/** The ids of the texts that describe a control. */
const describedBy = (name: string, field: Field, isWrong: boolean) =>
  [field.about && `${slug(name)}-about`, isWrong && `${slug(name)}-problems`].filter(Boolean).join(' ')

const CHOICES_OF_TRUTH = ['true', 'false']

function choices(values: readonly string[], chosen: string): Html {
  // A value that cannot be is shown all the same, or the form would change it in silence.
  const all = chosen === '' || values.includes(chosen) ? values : [chosen, ...values]
  return html`<option value=""></option>${all.map(
    (value) => html`<option${attribute('selected', value === chosen)}>${value}</option>`,
  )}`
}

function control(field: Field, name: string, value: unknown, state: FormState): Html {
  const shown = state.sent?.get(name) ?? shownAs(value)
  const isWrong = state.problems.has(name)
  const described = describedBy(name, field, isWrong)
  const common = html` id="${slug(name)}" name="${name}"${described ? html` aria-describedby="${described}"` : ''}${isWrong && html` aria-invalid="true"`}`
  if (field.kind === 'choice') return html`<select${common}>${choices(field.choices, shown)}</select>`
  if (field.kind === 'truth') return html`<select${common}>${choices(CHOICES_OF_TRUTH, shown)}</select>`
  if (field.kind === 'id') {
    const title = state.titles(field.collection, shown)
    const said =
      shown === '' ? '' : title ? html`<a href="/${field.collection}/${shown}">${title}</a>` : 'There is no such entry.'
    return html`<input${common} dir="auto" list="ids-${field.collection}" value="${shown}" autocomplete="off"><span class="title" dir="auto">${said}</span>`
  }
  if (field.kind === 'date' || field.kind === 'number' || field.kind === 'nullable') {
    const hint = field.kind === 'date' ? html` placeholder="2022-10-23"` : ''
    return html`<input${common} class="short" dir="auto" value="${shown}" autocomplete="off"${hint}>`
  }
  const rows = Math.max(1, Math.ceil(shown.length / 78) + shown.split('\n').length - 1)
  return html`<textarea${common} dir="auto" rows="${rows}" spellcheck="true">\n${shown}</textarea>`
}

function heading(field: Field, name: string, tag: 'label' | 'legend'): Html {
  const label = html`${field.name}${field.isRequired && html` <span class="needed">needed</span>`}`
  const about = field.about ? html`<p class="about" id="${slug(name)}-about">${field.about}</p>` : ''
  return tag === 'label'
    ? html`<label for="${slug(name)}">${label}</label>${about}`
    : html`<legend>${label}</legend>${about}`
}

function problemsOf(name: string, { problems }: FormState): Html | '' {
  const own = problems.get(name)
  return own ? html`<div id="${slug(name)}-problems">${problemLines(own)}</div>` : ''
}

function listItems(field: Extract<Field, { kind: 'list' }>, name: string, value: unknown, state: FormState): Html {
  const items = (value ?? []) as readonly unknown[]
  const { item } = field
  if (item.kind === 'group') {
    const spare = html`<details><summary>One more</summary>${group(item, `${name}.${items.length}`, undefined, state, false)}</details>`
    return html`${items.map((inside, index) => group(item, `${name}.${index}`, inside, state, true))}${spare}`
  }
  // What was sent may have more lines than the file.
  const sent = [...(state.sent?.keys() ?? [])].filter((key) => key.startsWith(`${name}.`)).length
  const count = Math.max(items.length + 1, sent)
  const lines = Array.from({ length: count }, (_, index) => {
    const own = `${name}.${index}`
    const label = index < items.length ? `${field.name} ${index + 1}` : `${field.name}: one more`
    return html`<li><label class="unseen" for="${slug(own)}">${label}</label>${control({ ...item, about: '' }, own, items[index], state)}${problemsOf(own, state)}</li>`
  })
  return html`<ol>${lines}</ol>`
}

function group(field: Field, name: string, value: unknown, state: FormState, isThere: boolean): Html {
  if (field.kind !== 'group') throw new Error('only a group has fields')
  const away = isThere
    ? html`<label class="away"><input type="checkbox" name="away.${name}"> take this away</label>`
    : ''
  const inside = field.fields.map((one) =>
    formField(one, `${name}.${one.name}`, (value as Record<string, unknown> | undefined)?.[one.name], state),
  )
  const label = html` role="group" aria-label="${field.name} ${Number(name.split('.').at(-1)) + 1}"`
  return html`<div class="group"${label}>${problemsOf(name, state)}${inside}${away}</div>`
}

/** One field with its name, what it is for, its control, and what the check says of it. */
export function formField(field: Field, name: string, value: unknown, state: FormState): Html {
  if (!isShowable(field, value)) {
    return html`<div class="field">${heading(field, name, 'legend')}<p class="error"><b>Error:</b> This field cannot be shown in a form, because something else stands there. Mend it in a text editor.</p>${problemsOf(name, state)}</div>`
  }
  if (field.kind === 'list') {
    return html`<fieldset>${heading(field, name, 'legend')}${problemsOf(name, state)}${listItems(field, name, value, state)}</fieldset>`
  }
  if (field.kind === 'group') return group(field, name, value, state, false)
  return html`<div class="field">${heading(field, name, 'label')}${control(field, name, value, state)}${problemsOf(name, state)}</div>`
}

/** The collections whose ids the fields name. */
export function namedCollections(fields: readonly Field[]): CollectionName[] {
  const found = fields.flatMap((field): CollectionName[] => {
    if (field.kind === 'id') return [field.collection]
    if (field.kind === 'list') return namedCollections([field.item])
    return field.kind === 'group' ? namedCollections(field.fields) : []
  })
  return [...new Set(found)]
}

/** The pick list of a collection: ids, each with the title of its entry. */
export function pickList(collection: CollectionName, entries: readonly RawEntry[]): Html {
  const options = entries
    .filter((entry) => entry.collection === collection)
    .map(({ id, value }) => html`<option value="${id}">${entryTitle(collection, value)}</option>`)
  return html`<datalist id="ids-${collection}">${options}</datalist>`
}
