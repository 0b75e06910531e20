/** Marks on the page itself what cites nothing and what is withheld. */
import type { EditingState, UncitedPlace } from '../../schema/editing-state.ts'

const STYLE = `
[data-uncited]{outline:2px solid light-dark(#b35c00,#ffb454);outline-offset:4px}
::highlight(uncited){background-color:light-dark(#ffe3a6,#6b4400);color:light-dark(#000,#fff)}
[data-withheld]{outline:2px dashed light-dark(#8a0f2e,#ff8fa6);outline-offset:2px}
:not(svg *)[data-withheld]::after{content:" (" attr(data-withheld) ")";font-size:.8em}
[data-named]{outline:2px solid light-dark(#0a5bd3,#8ab8ff)!important;outline-offset:2px;cursor:pointer}`

/** The stretch of a paragraph that holds the words; notes and asides between them are passed over. */
function rangeOf(paragraph: Element, words: string): Range | undefined {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.parentElement?.closest('sup, .aside') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  })
  const nodes: { node: Text; start: number }[] = []
  let text = ''
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    nodes.push({ node, start: text.length })
    text += node.data
  }
  const at = text.indexOf(words)
  if (at < 0) return undefined
  const range = new Range()
  const place = (offset: number) => nodes.findLast(({ start }) => start <= offset)
  const [first, last] = [place(at), place(at + words.length - 1)]
  if (!first || !last) return undefined
  range.setStart(first.node, at - first.start)
  range.setEnd(last.node, at + words.length - last.start)
  return range
}

function markUncited(places: readonly UncitedPlace[]): void {
  for (const marked of document.querySelectorAll('[data-uncited]')) marked.removeAttribute('data-uncited')
  const ranges: Range[] = []
  for (const { anchor, words } of places) {
    const paragraph = document.getElementById(anchor)
    const range = paragraph && words ? rangeOf(paragraph, words) : undefined
    if (range) ranges.push(range)
    else paragraph?.setAttribute('data-uncited', '')
  }
  CSS.highlights?.set('uncited', new Highlight(...ranges))
}

function markWithheld({ withheld, base }: EditingState): void {
  for (const marked of document.querySelectorAll('[data-withheld]')) marked.removeAttribute('data-withheld')
  const labels = new Map(withheld.map(({ path, label }) => [base.replace(/\/$/, '') + path, label]))
  if (labels.size === 0) return
  for (const link of document.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? ''
    const label = labels.get(address) ?? labels.get(address.split('#')[0] ?? '')
    if (label) link.setAttribute('data-withheld', label)
  }
  const own = labels.get(location.pathname)
  if (own) document.querySelector('h1')?.setAttribute('data-withheld', own)
}

let hasStyles = false

/** Marks the page anew. */
export function markPage(state: EditingState): void {
  if (!hasStyles) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLE)
    document.adoptedStyleSheets.push(sheet)
    hasStyles = true
  }
  const page = `/${location.pathname.slice(state.base.length)}`
  markUncited(state.uncited.filter((place) => place.page === page))
  markWithheld(state)
}
