/**
 * Makes a built map explorable: through time, by thread, kind, country and actor; lines and places that can be pointed at
 * and walked. The drawing stays the one that was built; it shares its view with the other charts of the page.
 */
import type { ExploreEvent } from '../../schema/explore.ts'
import styles from '../../styles/explore/map.css?url'
import shared from '../../styles/explore/timeline.css?url'
import { createControls } from '../controls.ts'
import { addStyles, button, element } from '../element.ts'
import { makeExplorable } from '../explorable.ts'
import { eventsById, loadExplore } from '../explore-data.ts'
import { linkTo } from '../fetch.ts'
import { idle } from '../idle.ts'
import { fit } from '../sheet.ts'
import { openStore } from '../view/store.ts'
import { isFiltered, matcherOf } from '../view/view.ts'
import { say } from '../words.ts'
import { createClock } from './clock.ts'
import { type Drawing, readDrawing } from './drawing.ts'
import { loadView } from './load-view.ts'
import { dayOf, type Steps, stepsOf, viewBeside, viewOnDay } from './steps.ts'

export async function start(figure: HTMLElement): Promise<void> {
  const { id } = figure
  const [data, file] = await Promise.all([loadExplore(), loadView(id), addStyles(shared), addStyles(styles)])
  await idle()
  const store = openStore(data)
  const { names } = data
  const { items } = file
  const word = (key: string, values = {}) => say(file.words, key, values)
  const known = eventsById(data)
  const events = file.events.map((event) => known.get(event)!)
  let drawing: Drawing | undefined

  /** Of each item, what of it the view shows. */
  let shown: ExploreEvent[][] = []
  let steps: Steps = stepsOf(events)
  /** The item whose list is open. */
  let open: number | undefined

  // --- Controls -----------------------------------------------------------------------------------------------------
  const controls = createControls(store, id, events, word)
  const { set } = controls
  const clock = createClock(
    () => {
      const day = dayOf(steps, store.view)
      const next = day >= steps.days.length ? 0 : day + 1
      set(viewOnDay(steps, next), false)
      return next < steps.days.length - 1
    },
    () => {
      play.textContent = word(clock.runs ? 'pause' : 'play')
      now.setAttribute('aria-live', clock.runs ? 'off' : 'polite')
    },
  )
  const play = button(() => clock.toggle(), { class: 'play' }, word('play'))
  const beside = (by: 1 | -1) => () => {
    clock.stop()
    set(viewBeside(steps, store.view, by))
  }
  const slider = element('input', { type: 'range', 'aria-label': word('time') })
  slider.addEventListener('input', () => {
    clock.stop()
    set(viewOnDay(steps, slider.valueAsNumber), false)
  })
  const now = element('p', { class: 'now', 'aria-live': 'polite' })
  controls.panel.append(
    id === 'chart-map' ? controls.chips('threads') : '',
    element('details', {}, element('summary', {}, word('kinds')), controls.chips('kinds')),
    element('div', { class: 'fields' }, controls.choice('country', 'countries'), controls.choice('actor', 'actors')),
    controls.help,
    // Nearest to the map, which changes with it.
    element(
      'div',
      { class: 'time' },
      button(beside(-1), { 'aria-label': word('before') }, '‹'),
      play,
      button(beside(1), { 'aria-label': word('after') }, '›'),
      slider,
    ),
    now,
  )
  controls.open.addEventListener('click', () => controls.panel.hidden && clock.stop())

  // --- What the view shows ------------------------------------------------------------------------------------------
  let pointed: readonly string[] | null = null
  const light = () => {
    const wanted = new Set(pointed ?? [store.view.event])
    let some = false
    for (const [i, group] of drawing?.groups.entries() ?? []) {
      const on = i === open || (open === undefined && shown[i]!.some(({ id }) => wanted.has(id)))
      group?.classList.toggle('on', on)
      some ||= on && !!group
    }
    drawing?.svg.classList.toggle('pointing', some && pointed !== null)
  }
  const filter = () => {
    const { view } = store
    steps = stepsOf(events.filter(matcherOf({ ...view, from: '', to: '' }, names)))
    const matching = events.map(matcherOf(view, names))
    shown = items.map(({ events: own, ends }) =>
      ends && view.countries.length && !ends.some((code) => view.countries.includes(code))
        ? []
        : own
            .filter(([at, kind]) => matching[at] && (!kind || !view.kinds.length || view.kinds.includes(kind)))
            .map(([at]) => events[at]!),
    )
    const codes = new Set(items.flatMap(({ ends }, i) => (shown[i]!.length ? (ends ?? []) : [])))
    const isOff = (owner: string | number) => (typeof owner === 'string' ? !codes.has(owner) : !shown[owner]!.length)
    for (const [i, group] of drawing?.groups.entries() ?? []) {
      if (!group) continue
      group.classList.toggle('off', isOff(i))
      group.setAttribute('aria-hidden', `${isOff(i)}`)
    }
    for (const [i, event, mark] of drawing?.marks ?? [])
      mark.classList.toggle('off', !shown[i]!.some(({ id }) => id === event))
    // A box whose country no line names marks places: those do not step back.
    for (const [owner, label] of drawing?.labels ?? []) label.classList.toggle('off', isFiltered(view) && isOff(owner))

    const left = matching.filter(Boolean).length
    controls.update(isFiltered(view) ? word('shown', { count: left, total: events.length }) : '')
    const day = dayOf(steps, view)
    const event = known.get(view.event) ?? steps.events.findLast(({ from }) => from === steps.days[day])
    const date = view.to === '' || !event ? word('whole') : word('upTo', { date: event.date })
    slider.max = `${steps.days.length}`
    slider.value = `${day}`
    slider.setAttribute('aria-valuetext', date)
    const link = event && view.to !== '' ? linkTo(`events/${event.id}`, event.title) : ''
    now.replaceChildren(element('b', {}, left ? date : word('none')), ' ', left ? link : '')
    refresh()
    settle()
    light()
  }

  // --- Pointing and walking -----------------------------------------------------------------------------------------
  const stops = items.map((_, key) => ({ from: '', key }))
  figure.querySelector('svg.narrow')?.before(controls.box)
  const { card, pin, place, refresh, settle, begin } = makeExplorable<number>({
    figure,
    controls,
    attributes: { class: 'event-card map-card', role: 'group' },
    closes: word('close'),
    follow: true,
    isButton: true,
    prepare(svg, i) {
      const made = readDrawing(svg, file.drawings[i]!, items)
      return () => {
        drawing = made
        return { down: false, mirrored: false }
      }
    },
    onDrawing: () => filter(),
    keyOf(target) {
      const item = target.closest<SVGElement>('[data-item]')?.dataset.item
      return item === undefined ? undefined : Number(item)
    },
    partOf: (item = -1) => (shown[item]?.length ? drawing?.groups[item] : undefined),
    // Lines, rings, places.
    lanes: () =>
      [2, 1, 0].map((ends) =>
        stops.filter(
          ({ key }) => (items[key]!.ends?.length ?? 0) === ends && drawing?.groups[key] && shown[key]!.length,
        ),
      ),
    onClick: (event, item) => pin(item, event),
    fill(item) {
      const { name } = items[item]!
      card.setAttribute('aria-label', name)
      return [
        element('p', { class: 'card-when' }, name),
        element(
          'ul',
          {},
          ...shown[item]!.map(({ id, date, title }) =>
            element('li', {}, linkTo(`events/${id}`, element('span', {}, date), ` ${title}`)),
          ),
        ),
      ]
    },
    onShow(item) {
      open = item
      if (fit(card)) place()
      store.point(item === undefined ? null : shown[item]!.map(({ id }) => id))
    },
  })
  addEventListener('beforeprint', () => pin())
  store.subscribe(filter)
  store.onPoint((ids) => {
    pointed = ids
    light()
  })
  begin()
}
