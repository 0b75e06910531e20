/** The page of the full index: shows what its address asks for above the index, and goes on searching there. */
import { LONGEST_QUERY } from '../../schema/search.ts'
import styles from '../../styles/explore/search.css?url'
import { addStyles, element } from '../element.ts'
import { startLive } from './live.ts'
import { loadEngine, loadWords } from './load.ts'
import { resultsAddress } from './results.ts'

/** Results of each kind, until the reader asks for the rest. */
const MANY = 12

const indexOf = (form: HTMLElement) =>
  [...(form.parentElement?.parentElement?.children ?? [])].filter(
    (part): part is HTMLElement => part instanceof HTMLElement && part.matches('.index-part'),
  )

/** What comes later takes a screen of its own at once, and the index waits below it, so that nothing is seen to move. */
function keepRoom(form: HTMLElement, isAsked: boolean): void {
  if (!isAsked || !form.parentElement) return
  form.parentElement.style.minBlockSize = '100vh'
  for (const part of indexOf(form)) part.hidden = true
}

/** @param form the box of this page; what it finds is put after it */
export async function start(form: HTMLElement): Promise<void> {
  const input = form.querySelector('input')
  if (!input) return
  const asked = () => (new URLSearchParams(location.search).get('q') ?? '').slice(0, LONGEST_QUERY)
  input.value = asked()
  keepRoom(form, asked() !== '')
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
      for (const part of indexOf(form)) part.hidden = false
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
