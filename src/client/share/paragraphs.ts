/**
 * Links to paragraphs: one ¶ that comes to the paragraph under the pointer, under the finger or with the keyboard’s focus
 * in it. It stands last in its paragraph, so Tab reaches it after the paragraph’s own links; its arrow keys lead on to the
 * other paragraphs. One button, not forty: nobody has to pass those that he does not want.
 */
import { say } from '../words.ts'
import { addressOf, loadSharing, shareButton } from './share.ts'

/** How many of its words name a paragraph. */
const NAMED_BY = 7

/** The first words of a paragraph, without what stands beside them. */
function startOf(paragraph: Element): string {
  const told = [...paragraph.childNodes].filter((node) => !(node as Element).matches?.('sup, .aside, .share'))
  const text = told.map((node) => node.textContent).join('')
  const words = text.trim().split(/\s+/)
  return `${words.slice(0, NAMED_BY).join(' ')}${words.length > NAMED_BY ? ' …' : ''}`
}

export async function start(prose: HTMLElement): Promise<void> {
  const paragraphs = [...prose.querySelectorAll<HTMLElement>('p[id]')]
  const [first] = paragraphs
  if (!first) return
  const words = await loadSharing()
  let here = first
  const button = shareButton(() => addressOf(here.id), '', '¶')
  const moveTo = (paragraph: HTMLElement) => {
    if (paragraph === button.parentElement) return
    here = paragraph
    button.setAttribute('aria-label', say(words, 'paragraph', { start: startOf(paragraph) }))
    paragraph.append(button)
  }
  const follow = ({ target }: Event) => {
    const paragraph = (target as Element).closest<HTMLElement>('p[id]')
    if (paragraph && paragraphs.includes(paragraph)) moveTo(paragraph)
  }
  prose.addEventListener('pointerover', (event) => {
    // Not from under the keyboard, nor while words are being selected.
    if (event.buttons === 0 && document.activeElement !== button) follow(event)
  })
  prose.addEventListener('click', follow)
  prose.addEventListener('focusin', follow)
  button.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = step && paragraphs[paragraphs.indexOf(here) + step]
    if (!next) return
    event.preventDefault()
    moveTo(next)
    button.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest' })
  })
  moveTo(first)
}
