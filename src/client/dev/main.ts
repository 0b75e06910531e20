/**
 * What an editor has on the page while the development server runs. It is never part of a built site: only the server names
 * this file.
 */
import { type EditingState, STATE_ADDRESS, STATE_EVENT } from '../../schema/editing-state.ts'
import { startNaming } from './naming.ts'
import { markPage } from './page-marks.ts'
import { createPanel, placeLink } from './panel.ts'

async function start(): Promise<void> {
  let state: EditingState = await (
    await fetch(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${STATE_ADDRESS}`)
  ).json()
  const panel = createPanel()
  const naming = startNaming(
    () => state,
    panel.host,
    (place, isOpened) => {
      if (!place) panel.tell('This is made by the site itself, from the words in content/ui/en and all entries.')
      else panel.tell(isOpened ? 'Opening ' : '', placeLink(state, place))
    },
  )
  panel.nameSwitch.addEventListener('change', () => {
    naming.isOn = panel.nameSwitch.checked
    panel.tell()
  })
  const show = () => {
    panel.show(state)
    markPage(state)
  }
  show()
  import.meta.hot?.on(STATE_EVENT, (next: EditingState) => {
    const before = state.problems.length
    state = next
    naming.forget()
    show()
    if (next.problems.length !== before)
      panel.tell(next.problems.length === 0 ? 'All problems are mended.' : `${next.problems.length} problems now.`)
  })
}

// A chart’s frame inside a page has no panel of its own.
if (window.top === window) void start()
