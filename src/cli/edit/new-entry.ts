/** A form for an entry that does not exist yet. What `npm run new` would refuse is refused here, in the same sentences. */
import type { RawEntry } from '../../model/read-content.ts'
import { KINDS, type Kind } from '../new/kinds.ts'
import { makeEntry } from '../new/make-entry.ts'
import { Refusal } from '../refusal.mjs'
import { formField, namedCollections, pickList } from './controls.ts'
import { formFields } from './fields.ts'
import { type Html, html } from './html.ts'
import { page, titlesOf } from './pages.ts'
import { type Submitted, submittedEntry } from './submitted.ts'

/** What can be begun in a form. A thread needs more than a form can ask. */
export const NEW_KINDS = KINDS.filter(({ noun }) => noun !== 'thread')

/** The name of the control that holds the id. */
const ID = 'text.id'

interface NewState {
  kind: Kind
  entries: readonly RawEntry[]
  token: string
  /** What was sent, and why it was refused. */
  sent?: Submitted
  refusal?: string
}

/** The empty form, or the one that was refused with everything that was typed. */
export function newPage({ kind, entries, token, sent, refusal }: NewState): Html {
  const fields = formFields(kind.collection)
  const state = { titles: titlesOf(entries), problems: new Map(), ...(sent ? { sent } : {}) }
  const id = sent?.get(ID) ?? ''
  return page(
    `New ${kind.noun}`,
    html`<h1>New ${kind.noun}</h1>
<div role="status">${refusal?.split('\n').map((line) => html`<p class="error">${line}</p>`)}</div>
<form method="post" action="/new/${kind.noun}" autocomplete="off"><input type="hidden" name="token" value="${token}">
${fields.map((field) => formField(field, field.name, undefined, state))}
<div class="field"><label for="f-id">id</label><p class="about" id="f-id-about">The name of the file, and for ever its address: small letters, digits and hyphens. Left empty, it is made of date and title.</p><input id="f-id" name="${ID}" aria-describedby="f-id-about" value="${id}" autocomplete="off"></div>
${namedCollections(fields).map((name) => pickList(name, entries))}
<p class="save"><button>Write it</button></p></form>`,
  )
}

/**
 * Makes the entry and gives the address of its form.
 * @throws Refusal as `npm run new` does, with the names of fields instead of flags
 */
export async function makeFromForm(root: string, kind: Kind, sent: Submitted, today: string): Promise<string> {
  const values = submittedEntry(formFields(kind.collection), {}, sent)
  const id = sent.get(ID)?.trim()
  try {
    const { path } = await makeEntry(root, { kind, values, ...(id ? { id } : {}) }, undefined, today)
    return `/${path.replace(/^content\/|\.\w+$/g, '')}`
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.message.replace(/--(?=\w)/g, ''))
    throw error
  }
}
