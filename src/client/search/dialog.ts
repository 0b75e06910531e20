/** The search over any page: a box and its results in a dialog of the browser’s own. */
import styles from '../../styles/explore/search.css?url'
import { addStyles, element } from '../element.ts'
import { createPanel } from '../settings/panel.ts'
import { say } from '../words.ts'
import { type Live, startLive } from './live.ts'
import { addressOf, loadEngine, loadWords } from './load.ts'

/** Results of each kind. */
const FEW = 3

interface Parts {
  dialog: HTMLDialogElement
  input: HTMLInputElement
  live: Live
}
let made: Promise<Parts> | undefined

async function make(): Promise<Parts> {
  const [{ search: words }] = await Promise.all([loadWords(), addStyles(styles)])
  const input = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': say(words, 'site'),
    placeholder: say(words, 'field'),
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  })
  const close = element('button', { type: 'button', class: 'close' }, say(words, 'close'))
  const form = element(
    'form',
    { action: addressOf('/search/#results'), role: 'search', 'aria-label': say(words, 'site') },
    input,
    element('button', {}, say(words, 'name')),
    close,
  )
  const status = element('p', { class: 'status', role: 'status' })
  const list = element('div', { class: 'results' })
  const foot = element('details', { class: 'more-settings' }, element('summary', {}, say(words, 'settings')))
  const dialog = element(
    'dialog',
    { class: 'search-dialog label', 'aria-label': say(words, 'site') },
    form,
    status,
    list,
    element(
      'p',
      { class: 'foot' },
      element('a', { href: addressOf('/search/') }, say(words, 'index')),
      ' ',
      element('span', {}, say(words, 'keys')),
    ),
    foot,
  )
  close.addEventListener('click', () => dialog.close())
  // A click beside the dialog falls on the dialog itself.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close())
  // A result on this very page changes only the fragment: the page must be seen.
  list.addEventListener('click', ({ target }) => (target as Element).closest('a') && setTimeout(() => dialog.close()))
  foot.addEventListener('toggle', async () => {
    if (foot.children.length > 1) return
    try {
      foot.append(await createPanel())
    } catch (error) {
      console.warn(error)
      foot.remove()
    }
  })
  document.body.append(dialog)
  const onEscape = () => dialog.close()
  return { dialog, input, live: startLive({ words, input, status, list, perKind: FEW, isWhole: false, onEscape }) }
}

/** Fetches what will be needed, when the reader comes near the box. */
export function prepare(): void {
  made ??= make().catch((error: unknown) => {
    made = undefined
    throw error
  })
  made.catch(() => {})
  loadEngine().catch(() => {})
}

/** Opens the search; with a query if one was already typed. */
export async function open(query = ''): Promise<void> {
  prepare()
  const { dialog, input, live } = await (made as Promise<Parts>)
  if (dialog.open) return
  if (query !== '') input.value = query
  dialog.showModal()
  input.focus()
  input.select()
  if (input.value !== '') await live.answer()
}
