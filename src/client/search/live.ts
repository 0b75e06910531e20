/** Searches while the reader types, and lets the arrow keys walk through what was found. */
import type { ClientWords } from '../../schema/explore.ts'
import { say } from '../words.ts'
import { loadEngine } from './load.ts'
import { groupsOf, verdict } from './results.ts'

export interface LiveParts {
  words: ClientWords
  input: HTMLInputElement
  /** Says how many were found. */
  status: HTMLElement
  /** Holds the results. */
  list: HTMLElement
  perKind: number
  isWhole: boolean
  /** What Esc does in the box, where it does anything. */
  onEscape?: () => void
  /** Told of each query that was answered. */
  onAnswer?: (query: string) => void
}

/** A screen reader is told when the reader pauses, not at each key. In ms. */
const QUIET = 600

export interface Live {
  /** Answers what the box holds. */
  answer(): Promise<void>
}

export function startLive({ words, input, status, list, perKind, isWhole, onEscape, onAnswer }: LiveParts): Live {
  let asked = 0
  let telling: ReturnType<typeof setTimeout> | undefined
  /** The count stands there at once; it is read out after a pause. */
  const tell = (text: string) => {
    clearTimeout(telling)
    status.setAttribute('aria-live', 'off')
    status.textContent = text
    telling = setTimeout(() => {
      status.setAttribute('aria-live', 'polite')
      status.textContent = ''
      status.textContent = text
    }, QUIET)
  }

  async function answer(): Promise<void> {
    const turn = ++asked
    const query = input.value.trim()
    if (query === '') {
      list.replaceChildren()
      tell('')
      onAnswer?.('')
      return
    }
    const waiting = setTimeout(() => turn === asked && tell(say(words, 'loading')), 150)
    try {
      const engine = await loadEngine()
      if (turn !== asked) return
      const findings = engine.find(query)
      list.replaceChildren(...groupsOf(findings, { engine, words, query, perKind, isWhole }))
      list.scrollTop = 0
      clearTimeout(waiting)
      tell(verdict(findings, words, query))
      onAnswer?.(query)
    } catch (error) {
      console.warn(error)
      list.replaceChildren()
      if (turn === asked) tell(say(words, 'failed'))
    } finally {
      clearTimeout(waiting)
    }
  }

  input.addEventListener('input', answer)
  const root = list.parentElement ?? list
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !onEscape || event.isComposing) return
    // A browser’s own box for searching would only empty itself.
    event.preventDefault()
    onEscape()
  })
  root.addEventListener('keydown', (event) => walk(event, input, list))
  return { answer }
}

/** Arrow keys go through the results and back to the box; a letter typed on a result goes on in the box. */
function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
  const { target, key } = event
  const links = [...list.querySelectorAll<HTMLElement>('a, button')]
  const at = links.indexOf(target as HTMLElement)
  if (target !== input && at < 0) return
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const next = key === 'ArrowDown' ? at + 1 : at - 1
    if (target === input && key === 'ArrowUp') return
    event.preventDefault()
    if (next < 0) input.focus()
    else links[next]?.focus()
  } else if (at >= 0 && (key === 'Home' || key === 'End')) {
    event.preventDefault()
    links.at(key === 'Home' ? 0 : -1)?.focus()
  } else if (at >= 0 && key.length === 1 && key !== ' ') input.focus()
}
