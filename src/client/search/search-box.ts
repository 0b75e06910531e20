/** The way into the search on every page. Everything else is fetched when a reader comes near it. */
import { readSetting } from '../settings/settings.ts'

const load = () => import('./dialog.ts')

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

export function start(form: HTMLFormElement): void {
  if (typeof HTMLDialogElement === 'undefined') return
  const input = form.querySelector('input')
  const open = async () => {
    try {
      const { open } = await load()
      await open(input?.value)
    } catch (error) {
      console.warn(error)
      // As without scripts.
      form.submit()
    }
  }
  const prepare = () => {
    load().then(
      ({ prepare }) => prepare(),
      () => {},
    )
  }
  form.addEventListener('pointerenter', prepare, { once: true })
  form.addEventListener('focusin', prepare, { once: true })
  // Enter in the box is a click on its button.
  form.addEventListener('click', (event) => {
    event.preventDefault()
    void open()
  })
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
    if (event.defaultPrevented || event.repeat || event.isComposing || isField(target)) return
    if (document.querySelector('dialog:modal')) return
    if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k') {
      event.preventDefault()
      void open()
    } else if (key === '/' && !ctrlKey && !metaKey && !altKey && readSetting().hasShortcut) {
      // A single key can be in the way of those who speak to their machine: it can be switched off.
      event.preventDefault()
      void open()
    }
  })
}
