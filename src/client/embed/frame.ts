/** What every frame does: it tells its height, and says so where it could not follow its address. */
import { element } from '../element.ts'
import { whenIdle } from '../idle.ts'
import { say } from '../words.ts'
import { unfollowed } from './address.ts'
import { frameData } from './data.ts'
import { talk } from './talk.ts'

/** What an explorable chart shows. */
export interface Shown {
  /** The query of its view. */
  query: string
  /** Nothing of it is left. */
  isEmpty: boolean
}

/** Says something over the picture, with a link to the page of the chart; nothing takes away what was said. */
function showStatus(sentence: string, link: string): void {
  const status = document.querySelector('.frame-status')!
  const page = document.querySelector<HTMLAnchorElement>('.frame-source a')
  status.replaceChildren()
  if (sentence && page) status.append(sentence, ' ', element('a', { href: page.href, rel: 'noopener' }, link))
}

/**
 * Starts the frame. Its picture stands whatever happens here.
 * @param explore makes the chart explorable
 */
export function startFrame(explore?: (figure: HTMLElement) => Promise<Shown>): void {
  const { words, languages } = frameData()
  const report = ({ query, isEmpty }: Shown) => {
    const list = unfollowed(location.search, query, languages)
    showStatus(list ? say(words, 'unfollowed', { list }) : isEmpty ? say(words, 'nothing') : '', say(words, 'page'))
  }
  const main = document.querySelector('main')!
  talk(main)
  if (!explore) {
    report({ query: '', isEmpty: false })
    return
  }
  // In a hidden tab of the host there is nothing to explore yet.
  new ResizeObserver((_, seen) => {
    if (!innerWidth) return
    seen.disconnect()
    whenIdle(() => explore(document.querySelector('figure')!).then(report, console.warn))
  }).observe(main)
}
