/**
 * Makes a built map explorable: through time, by thread, kind, country and actor; lines and places that can be pointed at
 * and walked. The drawing stays the one that was built; it shares its view with the other charts of the page.
 */
import type { ExploreEvent } from '../../schema/explore.ts'
import styles from '../../styles/explore/map.css?url'
import shared from '../../styles/explore/timeline.css?url'
import { addStyles, element } from '../element.ts'
import { base, loadExplore } from '../explore-data.ts'
import { openStore } from '../view/store.ts'
import { isFiltered, matcherOf, type View } from '../view/view.ts'
import { say } from '../words.ts'
import { createClock } from './clock.ts'
import { type Drawing, readDrawing } from './drawing.ts'
import { loadView } from './load-view.ts'
import { dayOf, type Steps, stepsOf, viewBeside, viewOnDay } from './steps.ts'

/** How long a list waits for the pointer to come to it. */
const GRACE_MS = 300
const GAP_PX = 12

export async function start(figure: HTMLElement): Promise<void> {
  const { id } = figure
  const [data, file] = await Promise.all([loadExplore(), loadView(id), addStyles(shared), addStyles(styles)])
  const store = openStore(data)
  const { names } = data
  const { items } = file
  const word = (key: string, values = {}) => say(file.words, key, values)
  const known = new Map(data.events.map((event) => [event.id, event]))
  const events = file.events.map((event) => known.get(event)!)
  const renditions = ['narrow', 'broad'] as const
  const svgs = renditions.map((name) => figure.querySelector<SVGSVGElement>(`svg.${name}`)!)
  const drawings: (Drawing | undefined)[] = []
  let drawing: Drawing | undefined

  /** Of each item, what of it the view shows. */
  let shown: ExploreEvent[][] = []
  let steps: Steps = stepsOf(events)
  /** The item whose list is open, and whether it stays so when nothing points at it. */
  let open = -1
  let isPinned = false
  let timer = 0

  // --- The list beside a line or place ------------------------------------------------------------------------------
  const card = element('div', {
    class: 'event-card map-card',
    id: `${id}-card`,
    popover: 'manual',
    role: 'group',
    hidden: '',
  })
  /** Over everything else on the page, where the browser can. */
  const isUp = () => card.showPopover !== undefined && card.matches(':popover-open')
  const fill = (item: number) => {
    const close = element('button', { type: 'button', class: 'card-close', 'aria-label': word('close') }, '×')
    close.addEventListener('click', () => show(-1))
    card.setAttribute('aria-label', items[item]!.name)
    card.replaceChildren(
      close,
      element('p', { class: 'card-when' }, items[item]!.name),
      element(
        'ul',
        {},
        ...(shown[item] ?? []).map(({ id, date, title }) =>
          element('li', {}, element('a', { href: `${base}/events/${id}/` }, element('span', {}, date), ` ${title}`)),
        ),
      ),
    )
  }
  /** Beside a point of the window; on a small screen the stylesheet has another place for it. */
  const place = (x: number, y: number) => {
    const { offsetWidth, offsetHeight, style } = card
    const left = x > innerWidth / 2 ? x - offsetWidth - GAP_PX : x + GAP_PX
    const top = y + GAP_PX + offsetHeight > innerHeight ? y - offsetHeight - GAP_PX : y + GAP_PX
    style.setProperty('--x', `${scrollX + Math.max(GAP_PX, left)}px`)
    style.setProperty('--y', `${scrollY + Math.max(GAP_PX, top)}px`)
  }
  /** Opens an item’s list beside a point, or beside its middle; -1 closes it. */
  const show = (item: number, pin = false, at?: { clientX: number; clientY: number }) => {
    clearTimeout(timer)
    const group = drawing?.groups[item]
    isPinned = pin && item >= 0
    if (item === open && !at) return
    open = group ? item : -1
    store.point(group ? shown[item]!.map(({ id }) => id) : null)
    if (!group) {
      if (card.contains(document.activeElement)) stop?.focus()
      card.hidden = true
      if (isUp()) card.hidePopover()
      return
    }
    fill(item)
    card.hidden = false
    if (!isUp()) card.showPopover?.()
    const { left, top, width, height } = group.getBoundingClientRect()
    place(at?.clientX ?? left + width / 2, at?.clientY ?? top + height / 2)
  }
  const hover = (item: number, at?: PointerEvent) => {
    clearTimeout(timer)
    if (isPinned || item === open) return
    if (item >= 0) show(item, false, at)
    else timer = window.setTimeout(() => show(-1), GRACE_MS)
  }

  // --- Controls -----------------------------------------------------------------------------------------------------
  const set = (patch: Partial<View>, push = true) => store.set(patch, { push, at: id })
  const button = (onClick: () => void, text: string, attributes: Record<string, string> = {}) => {
    const made = element('button', { type: 'button', ...attributes }, text)
    made.addEventListener('click', onClick)
    return made
  }
  const refresh: (() => void)[] = []
  /** A row of buttons that can each be down. */
  const chips = (key: 'threads' | 'kinds', ids: string[]) => {
    const buttons = ids.map((value) => {
      const made = button(
        () => {
          const chosen: readonly string[] = store.view[key]
          set({ [key]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value] })
        },
        names[key][value] ?? value,
        key === 'threads' ? { class: `t${Object.keys(names.threads).indexOf(value) + 1}` } : {},
      )
      refresh.push(() => made.setAttribute('aria-pressed', String((store.view[key] as string[]).includes(value))))
      return made
    })
    return element('div', { class: 'chips', role: 'group', 'aria-label': word(key) }, ...buttons)
  }
  const used = (of: (event: ExploreEvent) => readonly string[]) => {
    const all = new Set(events.flatMap(of))
    return ([value]: [string, string]) => all.has(value)
  }
  const choice = (label: string, options: [string, string][], value: () => string, choose: (value: string) => void) => {
    const select = element(
      'select',
      { id: `${id}-${label}` },
      ...[['', word('everyone')], ...options].map(([value, name]) => element('option', { value }, name!)),
    )
    select.addEventListener('change', () => choose(select.value))
    refresh.push(() => {
      select.value = value()
    })
    return element('p', {}, element('label', { for: select.id }, word(label)), select)
  }
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
  const play = button(() => clock.toggle(), word('play'), { class: 'play' })
  const beside = (by: 1 | -1) => () => {
    clock.stop()
    set(viewBeside(steps, store.view, by))
  }
  const slider = element('input', { type: 'range', min: '0', 'aria-label': word('time') })
  slider.addEventListener('input', () => {
    clock.stop()
    set(viewOnDay(steps, slider.valueAsNumber), false)
  })
  const now = element('p', { class: 'now', 'aria-live': 'polite' })
  const panel = element(
    'div',
    { class: 'explore-panel', id: `${id}-explore`, hidden: '' },
    id === 'chart-map' ? chips('threads', Object.keys(names.threads)) : '',
    element(
      'details',
      {},
      element('summary', {}, word('kinds')),
      chips(
        'kinds',
        Object.keys(names.kinds).filter((kind) => items.some((item) => item.events.some(([, one]) => one === kind))),
      ),
    ),
    element(
      'div',
      { class: 'fields' },
      choice(
        'country',
        Object.entries(names.countries).filter(used(({ countries }) => countries)),
        () => (store.view.countries.length === 1 ? store.view.countries[0]! : ''),
        (code) => set({ countries: code ? [code] : [] }),
      ),
      choice(
        'actor',
        Object.entries(names.actors).filter(used(({ actors }) => actors)),
        () => store.view.actor,
        (actor) => set({ actor }),
      ),
    ),
    element('p', { class: 'keys', id: `${id}-keys` }, word('keys')),
    // Nearest to the map, which changes with it.
    element(
      'div',
      { class: 'time' },
      button(beside(-1), '‹', { 'aria-label': word('before') }),
      play,
      button(beside(1), '›', { 'aria-label': word('after') }),
      slider,
    ),
    now,
  )
  const opener = button(
    () => {
      panel.hidden = !panel.hidden
      opener.setAttribute('aria-expanded', String(!panel.hidden))
      if (panel.hidden) clock.stop()
    },
    word('open'),
    { class: 'explore-open', 'aria-expanded': 'false', 'aria-controls': panel.id },
  )
  const count = element('output', { class: 'count' })
  const all = button(
    () =>
      set({ threads: [], statuses: [], countries: [], actor: '', kinds: [], words: '', from: '', to: '', event: '' }),
    word('reset'),
    { class: 'all' },
  )

  // --- What the view shows ------------------------------------------------------------------------------------------
  let pointed: readonly string[] | null = null
  const light = () => {
    const wanted = new Set(pointed ?? [store.view.event])
    let some = false
    for (const [i, group] of drawing?.groups.entries() ?? []) {
      const on = i === open || (open < 0 && shown[i]!.some(({ id }) => wanted.has(id)))
      group?.classList.toggle('on', on)
      some ||= on && !!group
    }
    drawing?.svg.classList.toggle('pointing', some && pointed !== null)
  }
  const filter = () => {
    const { view } = store
    const fits = matcherOf(view, names)
    steps = stepsOf(events.filter(matcherOf({ ...view, from: '', to: '' }, names)))
    const matching = events.map(fits)
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
      group.setAttribute('aria-hidden', String(isOff(i)))
    }
    for (const [i, event, mark] of drawing?.marks ?? [])
      mark.classList.toggle('off', !shown[i]!.some(({ id }) => id === event))
    // A box whose country no line names marks places: those do not step back.
    for (const [owner, label] of drawing?.labels ?? []) label.classList.toggle('off', isFiltered(view) && isOff(owner))

    const total = events.length
    const left = matching.filter(Boolean).length
    count.textContent = isFiltered(view) ? word('shown', { count: left, total }) : ''
    all.hidden = !isFiltered(view) && !view.event
    const day = dayOf(steps, view)
    const event = known.get(view.event) ?? steps.events.findLast(({ from }) => from === steps.days[day])
    const date = view.to === '' || !event ? word('whole') : word('upTo', { date: event.date })
    slider.max = String(steps.days.length)
    slider.value = String(day)
    slider.setAttribute('aria-valuetext', date)
    const link = event && view.to !== '' ? element('a', { href: `${base}/events/${event.id}/` }, event.title) : ''
    now.replaceChildren(element('b', {}, left ? date : word('none')), ' ', left ? link : '')
    for (const one of refresh) one()
    if (open >= 0 && !shown[open]!.length) show(-1)
    else if (open >= 0) fill(open)
    settle()
    light()
  }

  // --- One tab stop -------------------------------------------------------------------------------------------------
  let stop: SVGGElement | undefined
  /** Items that can be reached, by layer: lines, rings, places. */
  const layers = () => {
    const found: number[][] = [[], [], []]
    items.forEach(({ ends }, i) => {
      if (drawing?.groups[i] && shown[i]!.length) found[ends ? 2 - ends.length : 2]!.push(i)
    })
    return found.filter((layer) => layer.length)
  }
  const settle = (wanted = Number(stop?.dataset.item ?? -1)) => {
    const reach = layers().flat()
    const next = drawing?.groups[reach.includes(wanted) ? wanted : (reach[0] ?? -1)]
    stop?.setAttribute('tabindex', '-1')
    stop = next
    stop?.setAttribute('tabindex', '0')
  }
  const onKey = (event: KeyboardEvent) => {
    const reach = layers()
    const at = Number(stop?.dataset.item ?? -1)
    const row = reach.findIndex((layer) => layer.includes(at))
    const layer = reach[row]
    if (!layer || event.ctrlKey || event.altKey || event.metaKey) return
    const column = layer.indexOf(at)
    const moves: Record<string, number | undefined> = {
      ArrowRight: layer[column + 1],
      ArrowLeft: layer[column - 1],
      ArrowDown: reach[row + 1]?.[0],
      ArrowUp: reach[row - 1]?.[0],
      Home: layer[0],
      End: layer.at(-1),
    }
    if (event.key === 'Enter' || event.key === ' ') {
      show(at, true)
      card.querySelector('a')?.focus()
    } else if (event.key in moves) {
      settle(moves[event.key] ?? at)
      stop?.focus()
    } else return
    event.preventDefault()
  }

  // --- A drawing comes on -------------------------------------------------------------------------------------------
  const itemAt = (target: EventTarget | null) =>
    Number((target as Element | null)?.closest<SVGGElement>('g[data-item]')?.dataset.item ?? -1)
  const prepare = (i: number): Drawing => {
    const svg = svgs[i]!
    const made = readDrawing(svg, file[renditions[i]!], items)
    svg.setAttribute('role', 'toolbar')
    svg.setAttribute('aria-labelledby', `${id}-title`)
    svg.setAttribute('aria-describedby', `${id}-keys`)
    svg.addEventListener('keydown', onKey)
    svg.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && hover(itemAt(event.target), event))
    svg.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && hover(-1))
    svg.addEventListener('click', (event) => show(itemAt(event.target), true, event))
    return made
  }
  const choose = () => {
    const i = svgs.findIndex((svg) => svg.getBoundingClientRect().width > 0)
    if (i < 0 || drawing?.svg === svgs[i]) return
    show(-1)
    drawings[i] ??= prepare(i)
    drawing = drawings[i]
    for (const svg of svgs) {
      if (svg === drawing?.svg) svg.removeAttribute('aria-hidden')
      else svg.setAttribute('aria-hidden', 'true')
    }
    stop = undefined
    filter()
  }

  // --- Begin --------------------------------------------------------------------------------------------------------
  svgs[0]!.before(
    element('div', { class: 'explore' }, element('div', { class: 'explore-bar' }, opener, count, all), panel),
  )
  svgs[1]!.after(card)
  const leave = ({ target }: Event) => {
    if (open >= 0 && !card.contains(target as Node) && !drawing?.svg.contains(target as Node)) show(-1)
  }
  // Not on the picture: one that listens for focus becomes a tab stop itself.
  figure.addEventListener('focusin', ({ target }) => {
    const item = itemAt(target)
    if (item < 0) return
    settle(item)
    if ((target as Element).matches(':focus-visible')) show(item, true)
  })
  document.addEventListener('pointerdown', leave)
  document.addEventListener('focusin', leave)
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && open >= 0 && show(-1))
  card.addEventListener('pointerenter', () => clearTimeout(timer))
  card.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && hover(-1))
  addEventListener('beforeprint', () => show(-1))
  store.subscribe(filter)
  store.onPoint((ids) => {
    pointed = ids
    light()
  })
  new ResizeObserver(choose).observe(figure)
  choose()
}
