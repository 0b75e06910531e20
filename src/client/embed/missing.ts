/**
 * The page for an address that has none, where it is shown in a frame: an unknown or mistyped chart. The furniture of a whole
 * page would be of no use to anybody there; a sentence and a link stay, and the host is told how high they are.
 */
import { talk } from './talk.ts'

/** The first rule of the first style sheet is that of the dark colours. */
const darkRule = () => document.styleSheets[0]?.cssRules[0] as CSSMediaRule | undefined

const box = document.querySelector<HTMLElement>('.missing-frame')
if (parent !== window && box) {
  // Nothing more of the page is wanted, neither its foot nor its own script: what is still to come is read into a template,
  // where nothing runs. (To stop the page would keep its `load` from the host, too.)
  document.write('<template>')
  document.body.replaceChildren(box)
  box.hidden = false
  // Its style stood in what is gone.
  box.style.padding = '1rem'
  const media = darkRule()?.media
  const theme = new URLSearchParams(location.search).get('theme')
  if (media && theme !== 'auto') media.mediaText = theme === 'dark' ? 'screen' : 'light'
  talk(box)
}
