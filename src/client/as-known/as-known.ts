/** Any day: a list of what can be told on it, chosen in a date field and kept in the address. */
import type { KnownDays } from '../../schema/as-known.ts'
import { element } from '../element.ts'
import { fetchJson, linkTo, once } from '../fetch.ts'
import { say } from '../words.ts'
import { dayIn, toldOn } from './days.ts'

const load = once(() => fetchJson<KnownDays>('/as-known/events.json'))

/** @param section holds the form, a paragraph with the role of status, and an empty list; `data-root` is the address of the site. */
export function start(section: HTMLElement): void {
  const form = section.querySelector('form')
  const field = section.querySelector('input')
  const status = section.querySelector('[role=status]')
  const list = section.querySelector('ol')
  if (!form || !field || !status || !list) return

  const show = async (search: string) => {
    if (!new URLSearchParams(search).has('day')) {
      list.replaceChildren()
      status.textContent = ''
      return
    }
    let data: KnownDays
    try {
      data = await load()
    } catch {
      status.textContent = section.dataset.failed ?? ''
      return
    }
    const { words } = data
    const written = (day: string) =>
      say(words, 'date', {
        day: String(Number(day.slice(8))),
        month: say(words, `month.${Number(day.slice(5, 7))}`),
        year: day.slice(0, 4),
      })
    const day = dayIn(search, data)
    if (day === undefined) {
      list.replaceChildren()
      status.textContent = say(words, 'wrong', { first: written(data.first), last: written(data.last) })
      return
    }
    field.value = day
    const { events, unreported, nearest } = toldOn(data, day)
    const count = events.length
    const told = count > 0 ? say(words, 'found', { count, date: written(day) }) : say(words, 'first')
    const more = unreported > 0 ? say(words, 'unreported', { count: unreported }) : ''
    status.replaceChildren(`${told} ${more} `)
    if (nearest) {
      const text = say(words, nearest === day ? 'exact' : 'nearest', { date: written(nearest) })
      status.append(linkTo(`as-known/${nearest}`, text))
    }
    list.replaceChildren(
      ...events.map((event) => {
        const about = element(
          'p',
          {},
          element('b', {}, event.thread),
          element('span', {}, say(words, 'known', { date: written(event.known ?? '') })),
        )
        return element(
          'li',
          { class: `t${event.lane}` },
          element('time', {}, event.date),
          linkTo(`events/${event.id}`, event.title),
          about,
        )
      }),
    )
  }

  form.addEventListener('submit', (submit) => {
    submit.preventDefault()
    const search = `?day=${encodeURIComponent(field.value)}`
    if (search !== location.search) history.pushState(null, '', `${location.pathname}${search}#${section.id}`)
    void show(search)
  })
  addEventListener('popstate', () => void show(location.search))
  void show(location.search)
}
