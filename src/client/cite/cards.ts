/** The full entry of a source, in the note that opens as a card: fetched when a reader opens it, and not before. */

/** Below the height from which an entry takes itself for a page of its own (card.css). */
const HIGHEST_PX = 350
/** What a card has besides its entry, and its number. */
const AROUND_PX = 80
const LOWEST_PX = 200

/** As high as it needs, if it fits above or below a number in the middle of the window; a longer entry scrolls. */
const heightFor = (needed: number): number =>
  Math.min(needed, HIGHEST_PX, Math.max(LOWEST_PX, innerHeight / 2 - AROUND_PX))

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
    const inside = frame.contentDocument
    const needed = inside?.body.offsetHeight
    if (needed) frame.style.height = `${heightFor(needed)}px`
    // A key that is pressed in a frame is not heard around it.
    inside?.addEventListener('keydown', ({ key }) => key === 'Escape' && note.hidePopover())
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
