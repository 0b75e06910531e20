/** The controls of a timeline: one quiet bar under its finding, and the filters that it opens. */
import type { ExploreFile } from '../../schema/explore.ts'
import { STATUSES } from '../../schema/vocabulary.ts'
import { element } from '../element.ts'
import type { Store } from '../view/store.ts'
import { isFiltered, type View } from '../view/view.ts'
import { say } from '../words.ts'

export interface Bar {
  bar: HTMLElement
  panel: HTMLElement
  /** Id of the text that tells the keys. */
  helpId: string
  /** Shows what is chosen, and how many events that leaves. */
  update(view: View, count: number, total: number): void
  /** Whether the picture is enlarged. */
  zoomed(is: boolean): void
}

const NOTHING: Partial<View> = {
  threads: [],
  statuses: [],
  countries: [],
  actor: '',
  kinds: [],
  words: '',
  from: '',
  to: '',
  zoom: undefined,
}

/**
 * @param id of the figure
 * @param countries codes that some event of the chart has
 * @param threads whether threads can be chosen
 */
export function createBar(
  store: Store,
  {
    id,
    countries,
    threads,
    zoom,
    glyphOf,
  }: {
    id: string
    countries: ReadonlySet<string>
    threads: boolean
    /** Enlarges by a factor; 0 shows the whole. */
    zoom(factor: number): void
    glyphOf(status: string): Node | string
  },
): Bar {
  const { names, words }: ExploreFile = store.data
  const word = (key: string) => say(words, `chart.${key}`)
  const set = (patch: Partial<View>) => store.set(patch, { push: true, at: id })
  const button = (onClick: () => void, attributes: Record<string, string>, ...children: (Node | string)[]) => {
    const made = element('button', { type: 'button', ...attributes }, ...children)
    made.addEventListener('click', onClick)
    return made
  }

  /** A row of buttons that can each be down, for a list of the view. */
  const choice = (
    key: 'threads' | 'statuses',
    ids: readonly string[],
    face: (id: string) => (Node | string)[],
    colour: (i: number) => string,
  ) => {
    const buttons = ids.map((value, i) =>
      button(
        () => {
          const chosen: readonly string[] = store.view[key]
          set({ [key]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value] })
        },
        { class: colour(i) },
        ...face(value),
        names[key][value] ?? value,
      ),
    )
    return {
      row: element('div', { class: 'chips', role: 'group', 'aria-label': word(key) }, ...buttons),
      update(view: View) {
        for (const [i, made] of buttons.entries()) {
          made.setAttribute('aria-pressed', String((view[key] as string[]).includes(ids[i]!)))
        }
      },
    }
  }
  const choices = [
    ...(threads
      ? [
          choice(
            'threads',
            Object.keys(names.threads),
            () => [],
            (i) => `t${i + 1}`,
          ),
        ]
      : []),
    choice(
      'statuses',
      STATUSES,
      (status) => [glyphOf(status)],
      () => '',
    ),
  ]

  const search = element('input', {
    type: 'search',
    id: `${id}-words`,
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '100',
  })
  search.addEventListener('input', () => store.set({ words: search.value }, { at: id }))
  const country = element(
    'select',
    { id: `${id}-country` },
    element('option', { value: '' }, word('anyCountry')),
    ...Object.entries(names.countries)
      .filter(([code]) => countries.has(code))
      .map(([code, name]) => element('option', { value: code }, name)),
  )
  country.addEventListener('change', () => set({ countries: country.value ? [country.value] : [] }))
  const field = (control: HTMLElement, key: string) =>
    element('p', {}, element('label', { for: control.id }, word(key)), control)

  const help = element('p', { class: 'keys', id: `${id}-keys` }, word('keys'))
  const panel = element(
    'div',
    { class: 'explore-panel', id: `${id}-explore`, hidden: '' },
    element('div', { class: 'fields' }, field(search, 'words'), field(country, 'country')),
    ...choices.map(({ row }) => row),
    help,
  )
  const open = button(
    () => {
      panel.hidden = !panel.hidden
      open.setAttribute('aria-expanded', String(!panel.hidden))
      bar.classList.toggle('open', !panel.hidden)
    },
    { 'aria-expanded': 'false', 'aria-controls': panel.id, class: 'explore-open' },
    word('open'),
  )
  const count = element('output', { class: 'count' })
  const all = button(
    () => {
      set(NOTHING)
      open.focus()
    },
    { hidden: '', class: 'all' },
    word('all'),
  )
  const bar = element(
    'div',
    { class: 'explore-bar', role: 'group', 'aria-label': word('bar') },
    open,
    count,
    all,
    element(
      'span',
      { class: 'zoom' },
      button(() => zoom(1 / 1.5), { 'aria-label': word('zoomOut') }, '−'),
      button(() => zoom(1.5), { 'aria-label': word('zoomIn') }, '+'),
      button(() => zoom(0), { 'aria-label': word('zoomReset') }, '⤢'),
    ),
  )

  return {
    bar,
    panel,
    helpId: help.id,
    zoomed: (is) => bar.classList.toggle('zoomed', is),
    update(view, shown, total) {
      for (const { update } of choices) update(view)
      if (search.value.trim().replace(/\s+/g, ' ') !== view.words) search.value = view.words
      country.value = view.countries.length === 1 ? (view.countries[0] ?? '') : ''
      const filtered = isFiltered(view)
      const text = say(words, filtered ? 'chart.count' : 'chart.whole', {
        n: shown,
        count: filtered ? shown : total,
        total,
      })
      if (count.textContent !== text) count.textContent = text
      all.hidden = !filtered
      bar.classList.toggle('used', filtered)
    },
  }
}
