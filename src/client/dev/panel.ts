/** The panel: every problem with a way to its place, what changed since the last commit, what cites nothing, what is withheld. */
import type { ChangedFile, EditingState } from '../../schema/editing-state.ts'
import { button, element } from '../element.ts'
import { editorLink, openPlace, type Place, placeText } from './files.ts'
import { PANEL_STYLES } from './panel-styles.ts'

export interface Panel {
  readonly host: HTMLElement
  readonly nameSwitch: HTMLInputElement
  show(state: EditingState): void
  /** Says something beside the panel, also to those who hear the page. */
  tell(...what: (Node | string)[]): void
}

/** Whether the panel is open is kept while the page is fetched anew. */
const IS_OPEN = 'editing-panel-open'

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** A way to a place: a link for Visual Studio Code, and a button that asks the server for whatever editor runs. */
export function placeLink(state: EditingState, place: Place): Node {
  const text = placeText(place)
  const both = document.createDocumentFragment()
  both.append(
    element('a', { href: editorLink(state.root, place) }, text),
    ' ',
    button(() => void openPlace(state, place), { 'aria-label': `Open ${text}` }, 'Open'),
  )
  return both
}

function section(title: string, items: Node[], empty: string): Node[] {
  const heading = element('h2', {}, title)
  return items.length === 0 ? [heading, element('p', {}, empty)] : [heading, element('ul', {}, ...items)]
}

function problemItems(state: EditingState): Node[] {
  return state.problems.map((problem) =>
    element('li', {}, placeLink(state, problem), ` ${problem.level}: ${problem.sentence} [${problem.rule}]`),
  )
}

const KINDS: Record<ChangedFile['kind'], string> = { new: 'new', changed: 'changed', gone: 'gone' }

function changeItems(state: EditingState, changes: readonly ChangedFile[]): Node[] {
  return changes.map(({ path, kind, fields }) => {
    const told = fields.map(({ field, was, now }) =>
      element(
        'li',
        {},
        `${field}: `,
        was === undefined ? 'nothing' : element('del', {}, was),
        ' → ',
        now === undefined ? 'nothing' : element('ins', {}, now),
      ),
    )
    const file = kind === 'gone' ? path : placeLink(state, { path })
    return element('li', {}, file, ` ${KINDS[kind]}`, ...(told.length > 0 ? [element('ul', {}, ...told)] : []))
  })
}

function uncitedItems(state: EditingState): Node[] {
  return state.uncited.map((place) => {
    const address = `${state.base.replace(/\/$/, '')}${place.page}#${place.anchor}`
    const shown = place.words ?? `paragraph ${place.anchor.slice(1)} of ${place.page}`
    return element('li', {}, element('a', { href: address }, shown), ' ', placeLink(state, place))
  })
}

function withheldItems({ withheld, base }: EditingState): Node[] {
  return withheld.map(({ path, label }) =>
    element('li', {}, element('a', { href: base.replace(/\/$/, '') + path }, path), ` ${label}`),
  )
}

/** Puts the panel on the page. */
export function createPanel(): Panel {
  const host = element('div', { lang: 'en', dir: 'ltr', 'data-editing-panel': '' })
  const root = host.attachShadow({ mode: 'open' })
  const summary = element('summary')
  const inside = element('div', { class: 'inside' })
  const nameSwitch = element('input', { type: 'checkbox' })
  const label = element(
    'label',
    {},
    nameSwitch,
    ' Name files: a click on an event, a citation or a chart opens its file (or hold Alt)',
  )
  const status = element('output', { role: 'status' })
  const details = element('details', {}, summary, element('div', { class: 'inside' }, inside, label))
  details.open = sessionStorage.getItem(IS_OPEN) === 'yes'
  details.addEventListener('toggle', () => sessionStorage.setItem(IS_OPEN, details.open ? 'yes' : 'no'))
  inside.removeAttribute('class')
  root.append(element('style', {}, PANEL_STYLES), status, details)
  document.body.append(host)

  return {
    host,
    nameSwitch,
    tell: (...what) => status.replaceChildren(...what),
    show(state) {
      const errors = state.problems.filter(({ level }) => level === 'error').length
      const warnings = state.problems.length - errors
      const changes = typeof state.changes === 'string' ? [] : state.changes
      summary.dataset.level = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'none'
      summary.textContent = [
        errors > 0 && counted(errors, 'error'),
        warnings > 0 && counted(warnings, 'warning'),
        state.problems.length === 0 && 'No problems',
        changes.length > 0 && `${counted(changes.length, 'file')} changed`,
      ]
        .filter(Boolean)
        .join(', ')
      const noChange = typeof state.changes === 'string' ? state.changes : 'Nothing.'
      inside.replaceChildren(
        ...section('Problems', problemItems(state), `None in ${counted(state.fileCount, 'file')}.`),
        ...section('Changed since the last commit', changeItems(state, changes), noChange),
        ...section('Stated without a source', uncitedItems(state), 'Nothing.'),
        ...section('Not published yet', withheldItems(state), 'Nothing is withheld.'),
      )
    },
  }
}
