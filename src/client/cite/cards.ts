/** The full entry of a source, in the note that opens as a card: fetched when a reader opens it, and not before. */

/** Below the height from which an entry takes itself for a page of its own (card.css). A longer entry scrolls. */
const HIGHEST_PX = 300

/** Puts the entry into an opened note, and takes it out of a closed one. */
function show(note: HTMLElement): void {
  const isOpen = note.matches(':popover-open')
  const shown = note.querySelector('iframe')
  const entry = note.querySelector('a')
  if (!isOpen) shown?.remove()
  if (!isOpen || shown || !entry) return
  const frame = document.createElement('iframe')
  frame.title = entry.textContent
  frame.src = entry.href
  frame.addEventListener('load', () => {
    const height = frame.contentDocument?.body.offsetHeight
    if (height) frame.style.height = `${Math.min(height, HIGHEST_PX)}px`
  })
  note.append(frame)
}

/** Without popovers a number leads to its note, as any link would. */
function follow(event: Event): void {
  const number = event.target instanceof Element && event.target.closest('[popovertarget]')
  if (number) location.hash = number.getAttribute('popovertarget') ?? ''
}

export function start(notes: HTMLElement): void {
  if (!('popover' in notes)) {
    document.addEventListener('click', follow)
    return
  }
  // The event does not bubble.
  notes.addEventListener('toggle', (event) => show(event.target as HTMLElement), true)
  const open = () => notes.querySelector<HTMLElement>(':popover-open')
  // On paper the note belongs into its list.
  addEventListener('beforeprint', () => open()?.hidePopover())
  // One may have been opened before the script came.
  const early = open()
  if (early) show(early)
}
