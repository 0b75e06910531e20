/** Gives links away: to what the device shares with, to the clipboard or, where that is refused, in a field to copy from. */
import type { ClientWords } from '../../schema/explore.ts'
import styles from '../../styles/explore/share.css?url'
import { addStyles, button, element } from '../element.ts'
import { fetchJson, once } from '../fetch.ts'
import { say } from '../words.ts'

/** The words and styles of sharing. After a failure the next caller asks again. */
export const loadSharing = once(async () => {
  const [words] = await Promise.all([fetchJson<ClientWords>('/words/share.json'), addStyles(styles)])
  return words
})

/** Whether links go to the device’s own sharing: on touch screens. With a mouse, a copied link is what people want. */
export const sharesNatively = (): boolean => 'share' in navigator && matchMedia('(pointer: coarse)').matches

let told: HTMLElement | undefined
let silence = 0

/** Says something where it can be seen, and to screen readers when they are done with what they say. */
function tell(text: string): void {
  if (!told) {
    told = element('p', { class: 'share-told', role: 'status' })
    document.body.append(told)
  }
  // A status is heard when it changes, and only once it is there.
  const status = told
  status.textContent = ''
  clearTimeout(silence)
  setTimeout(() => {
    status.textContent = text
  }, 50)
  silence = window.setTimeout(() => {
    status.textContent = ''
  }, 5000)
}

/** Shows a link selected in a field; Escape or leaving the field takes it away and goes back to `from`. */
function offer(url: string, label: string, from: HTMLElement): void {
  const field = element('input', { type: 'text', readonly: '', value: url })
  const box = element('label', { class: 'share-field' }, label, field)
  field.addEventListener('blur', () => box.remove())
  field.addEventListener('keydown', ({ key }) => key === 'Escape' && from.focus())
  document.body.append(box)
  field.focus()
  field.select()
}

/** Gives `url` away. `from` is the button that was pressed. */
async function giveAway(url: string, from: HTMLElement): Promise<void> {
  const words = await loadSharing()
  if (sharesNatively()) {
    try {
      return await navigator.share({ title: document.title, url })
    } catch (error) {
      // The reader thought better of it.
      if ((error as Error).name === 'AbortError') return
    }
  }
  try {
    await navigator.clipboard.writeText(url)
    tell(say(words, 'copied'))
  } catch {
    offer(url, say(words, 'field'), from)
  }
}

/** A button that gives a link away. `getUrl` is asked when it is pressed: the link to what is shown then. */
export function shareButton(getUrl: () => string, label: string, face = label): HTMLButtonElement {
  const give = () => giveAway(getUrl(), made).catch((error) => console.warn(error))
  const made = button(give, { class: 'share', 'aria-label': face === label ? undefined : label }, face)
  return made
}

/** The address of this page, or of a part of it. */
export const addressOf = (part = ''): string => `${location.origin}${location.pathname}${part && `#${part}`}`
