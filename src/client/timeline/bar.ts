/** The controls of a timeline: one quiet bar under its finding, and the filters that it opens. */
import type { ExploreFile } from '../../schema/explore.ts'
import { element } from '../element.ts'
import { isFiltered, type View } from '../view/view.ts'
import { say } from '../words.ts'

export interface Bar {
  bar: HTMLElement
  panel: HTMLElement
  /** Id of the text that tells the keys. */
  helpId: string
  /** Shows what is chosen, and how many events that leaves. */
  update(count: number, total: number): void
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
  { names, words }: ExploreFile,
  {
    id,
    view,
    set,
    countries,
    threads,
    zoom,
    glyphOf,
  }: {
    id: string
    view(): View
    /** Changes the view; with `push` Back undoes it. */
    set(patch: Partial<View>, push?: boolean): void
    countries: ReadonlySet<string>
    threads: boolean
    /** Enlarges by a factor; 0 shows the whole. */
    zoom(factor: number): void
    glyphOf(status: string): Node | string
  },
): Bar {
  const word = (key: string) => say(words, `chart.${key}`)
  const choose = (patch: Partial<View>) => set(patch, true)
  const button = (onClick: () => void, attributes: Record<string, string>, ...children: (Node | string)[]) => {
    const made = element('button', { type: 'button', ...attributes }, ...children)
    made.addEventListener('click', onClick)
    return made
  }

  /** A row of buttons that can each be down, for a list of the view. */
  const updates: (() => void)[] = []
  const choice = (key: 'threads' | 'statuses') => {
    const chosen = () => view()[key] as string[]
    const buttons = Object.entries(names[key]).map(([value, name], i) => {
      const toggle = () =>
        choose({ [key]: chosen().includes(value) ? chosen().filter((other) => other !== value) : [...chosen(), value] })
      const isThread = key === 'threads'
      const made = button(toggle, isThread ? { class: `t${i + 1}` } : {}, isThread ? '' : glyphOf(value), name)
      updates.push(() => made.setAttribute('aria-pressed', `${chosen().includes(value)}`))
      return made
    })
    return element('div', { class: 'chips', role: 'group', 'aria-label': word(key) }, ...buttons)
  }

  const search = element('input', {
    type: 'search',
    id: `${id}-words`,
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '100',
  })
  search.addEventListener('input', () => set({ words: search.value }))
  const country = element(
    'select',
    { id: `${id}-country` },
    element('option', { value: '' }, word('anyCountry')),
    ...Object.entries(names.countries)
      .filter(([code]) => countries.has(code))
      .map(([code, name]) => element('option', { value: code }, name)),
  )
  country.addEventListener('change', () => choose({ countries: country.value ? [country.value] : [] }))
  const field = (control: HTMLElement, key: string) =>
    element('p', {}, element('label', { for: control.id }, word(key)), control)

  const help = element('p', { class: 'keys', id: `${id}-keys` }, word('keys'))
  const panel = element(
    'div',
    { class: 'explore-panel', id: `${id}-explore`, hidden: '' },
    element('div', { class: 'fields' }, field(search, 'words'), field(country, 'country')),
    ...(threads ? [choice('threads')] : []),
    choice('statuses'),
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
      choose(NOTHING)
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
    update(shown, total) {
      for (const update of updates) update()
      const { words: wanted, countries: wantedCountries } = view()
      if (search.value.trim() !== wanted) search.value = wanted
      country.value = wantedCountries[1] ? '' : (wantedCountries[0] ?? '')
      const filtered = isFiltered(view())
      const text = say(words, filtered ? 'chart.count' : 'chart.whole', {
        n: shown,
        count: filtered ? shown : total,
        total,
      })
      count.textContent = text
      all.hidden = !filtered
      bar.classList.toggle('used', filtered)
    },
  }
}
