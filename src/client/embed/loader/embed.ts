/**
 * The loader, for pages of others: one classic script that also works as a module. It makes `<story-chart>` work, and gives
 * every frame of this site, also a plain one, the height that it asks for. It believes nobody else: a height counts if the
 * window that asks is that of a frame whose address is ours, and if it is one that a chart can need.
 *
 * Its contract only grows: pages that were published with an older one must go on working.
 */
import { elementClass } from './element.ts'
import { askedHeight, isOurs, type Steps } from './sizes.ts'

/** Put in by the build: heights of each chart by width, and where the loader is published. */
declare const HEIGHTS: Record<string, Steps>
declare const PUBLISHED: string

const NAME = 'story-chart'
const FILE = 'v1/embed.js'

/** Where the frames of the site that this loader came from lie. A module has no script element of its own. */
function rootOf(): string {
  const own = document.currentScript as HTMLScriptElement | null
  const all = own ? [own] : [...document.querySelectorAll<HTMLScriptElement>('script[src]')]
  const src = all.map((script) => script.src.split(/[?#]/)[0] ?? '').find((address) => address.endsWith(FILE))
  return src ? src.slice(0, -FILE.length) : PUBLISHED
}

function start(): void {
  const root = rootOf()
  const { origin } = new URL(root)

  /** Every frame of ours on the page, also within open shadow roots. */
  const framesIn = (place: ParentNode): HTMLIFrameElement[] =>
    [...place.querySelectorAll('*')].flatMap((element) => [
      ...(element instanceof HTMLIFrameElement && isOurs(element.src, root) ? [element] : []),
      ...(element.shadowRoot ? framesIn(element.shadowRoot) : []),
    ])
  const hello = (frame: HTMLIFrameElement) =>
    frame.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')

  addEventListener('message', ({ data, source, origin: from }) => {
    const height = askedHeight(data)
    // In a sandbox a frame has no origin.
    if (!height || !source || (from !== origin && from !== 'null')) return
    const frame = framesIn(document).find(({ contentWindow }) => contentWindow === source)
    if (!frame) return
    frame.style.height = `${height}px`
    // What the snippet kept free until the height was known.
    frame.style.minHeight = '0'
  })
  // A frame that has spoken before this script was there, or speaks before its host hears, is asked again.
  const greet = () => framesIn(document).forEach(hello)
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLIFrameElement && isOurs(target.src, root)) hello(target)
    },
    true,
  )
  customElements.define(NAME, elementClass(root, HEIGHTS))
  greet()
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', greet)
}

if (!customElements.get(NAME)) start()
