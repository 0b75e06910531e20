/** The page of the full index: shows what its address asks for above the index, and goes on searching there. */
import { LONGEST_QUERY } from '../../schema/search.ts'
import styles from '../../styles/explore/search.css?url'
import { addStyles, element } from '../element.ts'
import { startLive } from './live.ts'
import { loadEngine, loadWords } from './load.ts'
import { resultsAddress } from './results.ts'

/** Results of each kind, until the reader asks for the rest. */
const MANY = 12

/** @param form the box of this page; what it finds is put after it */
export async function start(form: HTMLElement): Promise<void> {
  const input = form.querySelector('input')
  if (!input) return
  const asked = () => (new URLSearchParams(location.search).get('q') ?? '').slice(0, LONGEST_QUERY)
  input.value = asked()
  input.addEventListener('focus', () => loadEngine().catch(() => {}), { once: true })
  const [{ search: words }] = await Promise.all([loadWords(), addStyles(styles)])
  const { title } = document
  const status = element('p', { class: 'status', role: 'status' })
  const list = element('div', { class: 'results' })
  form.after(status, list)
  const { answer } = startLive({
    words,
    input,
    status,
    list,
    perKind: MANY,
    isWhole: true,
    onAnswer: (query) => {
      if (query !== asked().trim())
        history.replaceState(history.state, '', query ? resultsAddress(query) : location.pathname)
      document.title = query ? `${query} · ${title}` : title
    },
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void answer()
  })
  addEventListener('popstate', () => {
    input.value = asked()
    void answer()
  })
  if (input.value !== '') await answer()
}
