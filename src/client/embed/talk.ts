/**
 * Keeps the host told of the frame’s height, and hears what it asks. The height is that of the content, measured without
 * scrollbars and never from the window: a host that adds some px must not begin a loop. At rest the frame is silent.
 */
import { fixedHeight } from './address.ts'
import { hear, heightMessages, heightOf, linkMessage, type Names, namesOf } from './protocols.ts'
import { setTheme } from './theme.ts'

/** When a host whose script comes late is told again, in ms. */
const AGAIN_MS = [300, 1000, 2500]
/** How often a host may ask, in ms. */
const PAUSE_MS = 100
/** How long a host may take to follow, in ms. Then what does not fit can be scrolled to. */
const PATIENCE_MS = 800

/** Begins to talk to the parent, if the page stands in a frame. @param content whose height is told */
export function talk(content: HTMLElement): void {
  if (parent === window) return
  const names: Names = namesOf(location.href)
  const root = document.documentElement
  const fixed = fixedHeight(location.search)
  let told = ''
  let saidAt = 0
  let asked = 0
  let waiting = 0
  let state = ''
  let hasGivenUp = false

  const post = (message: unknown) => parent.postMessage(message, '*')
  const measure = () => {
    // A bar would make the content narrower, and so higher than it will be.
    root.style.overflow = 'hidden'
    const needed = Math.ceil(content.getBoundingClientRect().height)
    const height = fixed ?? heightOf(needed)
    // A long table, opened on a phone, may need more than any frame asks for: what is beyond can be scrolled to.
    settle(height, needed)
    return { width: innerWidth, height }
  }
  /**
   * A host that does not follow gets back what it would have without us: a frame that scrolls. Once it has been given up
   * it stays so until something changes; else bars would come and go for ever.
   */
  const settle = (wanted: number, needed: number) => {
    const now = [wanted, needed, innerWidth, innerHeight].join()
    if (state !== now) {
      state = now
      hasGivenUp = innerHeight >= wanted
      clearTimeout(waiting)
      waiting = window.setTimeout(() => {
        hasGivenUp = true
        settle(wanted, needed)
      }, PATIENCE_MS)
    }
    if (hasGivenUp && innerHeight < needed) root.style.overflow = ''
  }
  /** @param always also what was said before */
  const say = (always = true) => {
    // Hidden, it has no width: there is nothing to measure.
    if (!innerWidth) return
    const size = measure()
    const now = `${size.width} ${size.height}`
    if (!always && now === told) return
    told = now
    saidAt = performance.now()
    for (const message of heightMessages(size, names)) post(message)
    names.isMet = true
  }

  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return
    const heard = hear(data)
    if (heard.theme) setTheme(heard.theme)
    Object.assign(names, heard.names)
    if (!heard.isHello || asked) return
    asked = window.setTimeout(
      () => {
        asked = 0
        say()
      },
      Math.max(0, saidAt + PAUSE_MS - performance.now()),
    )
  })
  // In WordPress a frame may open nothing by itself.
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    if (!link || !names.secret || event.defaultPrevented) return
    event.preventDefault()
    post(linkMessage(new URL(link.getAttribute('href')!, location.href).href, names.secret))
  })
  new ResizeObserver(() => say(false)).observe(content)
  addEventListener('resize', () => say(false))
  for (const after of AGAIN_MS) setTimeout(say, after)
  say()
}
