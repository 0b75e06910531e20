/** Any day: a list of what can be told on it, chosen in a date field and kept in the address. */
import type { KnownDays } from '../../schema/as-known.ts'
import { say } from '../words.ts'
import { dayIn, toldOn } from './days.ts'

/** The file, fetched when it is first asked for; after a failure, again. */
let file: Promise<KnownDays> | undefined
function load(address: string): Promise<KnownDays> {
  file ??= fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
  file.catch(() => {
    file = undefined
  })
  return file
}

const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string, className = '') => {
  const element = document.createElement(tag)
  element.textContent = text
  if (className) element.className = className
  return element
}

const link = (address: string, text: string) => {
  const element = make('a', text)
  element.href = address
  return element
}

/** @param section holds the form, a paragraph with the role of status, and an empty list; `data-root` is the address of the site. */
export function start(section: HTMLElement): void {
  const form = section.querySelector('form')
  const field = section.querySelector('input')
  const status = section.querySelector('[role=status]')
  const list = section.querySelector('ol')
  const root = section.dataset.root
  if (!form || !field || !status || !list || root === undefined) return

  const show = async (search: string) => {
    if (!new URLSearchParams(search).has('day')) {
      list.replaceChildren()
      status.textContent = ''
      return
    }
    let data: KnownDays
    try {
      data = await load(`${root}as-known/events.json`)
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
      status.append(link(`${root}as-known/${nearest}/`, text))
    }
    list.replaceChildren(
      ...events.map((event) => {
        const item = make('li', '', `t${event.lane}`)
        const about = make('p', '')
        about.append(make('b', event.thread), make('span', say(words, 'known', { date: written(event.known ?? '') })))
        item.append(
          make('time', event.date),
          link(`${root}events/${encodeURIComponent(event.id)}/`, event.title),
          about,
        )
        return item
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
