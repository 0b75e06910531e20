/** The controls of a chart: one quiet bar, and the filters that it opens. */
import type { ExploreEvent, ExploreNames } from '../schema/explore.ts'
import { button, element } from './element.ts'
import type { Store } from './view/store.ts'
import { isFiltered, parseView, type View } from './view/view.ts'

export type Word = (key: string, values?: Record<string, string | number>) => string

/** The class that gives the colour of a thread. */
export const colourOf = ({ data }: Store, thread: string): string =>
  `t${Object.keys(data.names.threads).indexOf(thread) + 1}`

export type Controls = ReturnType<typeof createControls>

/**
 * @param id of the figure
 * @param events that the chart has
 * @param also what each change of the view is to say besides
 */
export function createControls(
  store: Store,
  id: string,
  events: readonly ExploreEvent[],
  word: Word,
  also: () => Partial<View> = () => ({}),
) {
  const { names } = store.data
  /** Shows what is chosen. */
  const refresh: ((view: View) => void)[] = []
  const set = (patch: Partial<View>, push = true) => store.set({ ...also(), ...patch }, { push, at: id })
  /** What some event of the chart has, with its name. */
  const used = (key: keyof ExploreNames) =>
    Object.entries<string>(names[key]).filter(([value]) =>
      events.some((event) => (event[key as 'kinds'] ?? [event.status]).includes(value as never)),
    )
  const panel = element('div', { class: 'explore-panel', id: `${id}-explore`, hidden: '' })
  const open = button(
    () => {
      panel.hidden = !panel.hidden
      open.setAttribute('aria-expanded', `${!panel.hidden}`)
      bar.classList.toggle('open', !panel.hidden)
    },
    { 'aria-expanded': 'false', 'aria-controls': panel.id, class: 'explore-open' },
    word('open'),
  )
  const count = element('output', { class: 'count' })
  const all = button(
    () => {
      set({ ...parseView('', store.known), zoom: undefined })
      open.focus()
    },
    { hidden: '', class: 'all' },
    word('all'),
  )
  const bar = element('div', { class: 'explore-bar', role: 'group', 'aria-label': word('bar') }, open, count, all)
  const field = (control: HTMLElement, key: string) =>
    element('p', {}, element('label', { for: control.id }, word(key)), control)
  const helpId = `${id}-keys`

  return {
    box: element('div', { class: 'explore' }, bar, panel),
    bar,
    open,
    panel,
    set,
    /** Id of the text that tells the keys. */
    helpId,
    help: element('p', { class: 'keys', id: helpId }, word('keys')),
    refresh,
    field,
    /** A row of buttons that can each be down, for a list of the view. */
    chips(key: 'threads' | 'statuses' | 'kinds', glyphOf: (id: string) => Node | string = () => ''): HTMLElement {
      const buttons = used(key).map(([value, name]) => {
        const chosen = () => store.view[key] as string[]
        const made = button(
          () =>
            set({
              [key]: chosen().includes(value) ? chosen().filter((other) => other !== value) : [...chosen(), value],
            }),
          { class: key === 'threads' ? colourOf(store, value) : undefined },
          glyphOf(value),
          name,
        )
        refresh.push(() => made.setAttribute('aria-pressed', `${chosen().includes(value)}`))
        return made
      })
      return element('div', { class: 'chips', role: 'group', 'aria-label': word(key) }, ...buttons)
    },
    /** One of the countries or actors that some event of the chart has. */
    choice(key: 'country' | 'actor', list: 'countries' | 'actors'): HTMLElement {
      const select = element(
        'select',
        { id: `${id}-${key}` },
        element('option', { value: '' }, word('any')),
        ...used(list).map(([value, name]) => element('option', { value }, name)),
      )
      select.addEventListener('change', () => {
        const { value } = select
        set(list === 'actors' ? { actor: value } : { countries: value ? [value] : [] })
      })
      refresh.push(({ actor, countries }) => {
        select.value = list === 'actors' ? actor : countries[1] ? '' : (countries[0] ?? '')
      })
      return field(select, key)
    },
    /** @param text how many events are shown */
    update(text: string): void {
      const { view } = store
      const filtered = isFiltered(view)
      for (const show of refresh) show(view)
      count.textContent = text
      all.hidden = !filtered
      bar.classList.toggle('used', filtered)
    },
  }
}
