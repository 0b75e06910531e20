/** Names the file behind whatever is pointed at, and opens it: with Alt and a click, or with a plain one while the switch is on. */
import type { EditingState, PageFiles } from '../../schema/editing-state.ts'
import { filesOfPage, openPlace, type Place, placeOf } from './files.ts'

export interface Naming {
  /** Whether a plain click names and opens. */
  isOn: boolean
  /** Forgets what the page was made from, because it was made anew. */
  forget(): void
}

const NAMED = 'data-named'

/**
 * Listens on the whole page.
 * @param state as it is now
 * @param tell shows a sentence about the file
 */
export function startNaming(
  state: () => EditingState,
  own: Element,
  tell: (place: Place | undefined, isOpened: boolean) => void,
): Naming {
  let files: Promise<PageFiles> | undefined
  const known = () => {
    files ??= filesOfPage(state().base)
    return files
  }
  const naming: Naming = {
    isOn: false,
    forget() {
      files = undefined
    },
  }
  const isOurs = (event: Event) => event.composedPath().includes(own)

  const point = async (event: Event) => {
    document.querySelector(`[${NAMED}]`)?.removeAttribute(NAMED)
    const { target } = event
    if (!(target instanceof Element) || isOurs(event)) return
    if (!naming.isOn && !(event instanceof MouseEvent && event.altKey)) return
    const place = placeOf(target, await known(), state().base)
    if (place) (target.closest('a, button, figure, p, h1, h2, h3, li') ?? target).setAttribute(NAMED, '')
    tell(place, false)
  }
  document.addEventListener('pointerover', point)
  document.addEventListener('focusin', point)

  addEventListener(
    'click',
    (event) => {
      const { target } = event
      if (!(target instanceof Element) || isOurs(event) || !(naming.isOn || event.altKey)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void known().then((page) => {
        const place = placeOf(target, page, state().base)
        if (place) void openPlace(state(), place)
        tell(place, true)
      })
    },
    true,
  )
  return naming
}
