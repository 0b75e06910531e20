/** In a frame a card always stands beside its mark: the foot of a tall frame may be far out of sight. */
import { element } from '../../element.ts'
import { say } from '../../words.ts'
import { frameData } from '../data.ts'

export const SHEET = 'not all'

/** Room in px for the line that says how many more there are, and the padding below it. */
const MORE_PX = 52

/** What scrolled would take the wheel from the host: a card names as many events of a line or place as it has room for. */
export function fit(card: HTMLElement): boolean {
  const list = card.querySelector('ul')
  const page = document.querySelector<HTMLAnchorElement>('.frame-source a')
  if (!list || !page || card.scrollHeight <= card.clientHeight) return false
  const mostPx = card.getBoundingClientRect().top + card.clientHeight - MORE_PX
  const over = [...list.children].filter((line, i) => i > 0 && line.getBoundingClientRect().bottom > mostPx)
  for (const line of over) line.remove()
  const more = say(frameData().words, 'more', { count: over.length })
  list.append(element('li', {}, element('a', { href: page.href, rel: 'noopener' }, more)))
  return true
}
