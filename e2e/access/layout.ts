/** What can be wrong with a page as it is laid out, found in the browser and told as sentences. */
import type { Page } from '@playwright/test'

/** Whether the page can be scrolled sideways, and what reaches out farthest. Tables that scroll by themselves may. */
export function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const over = root.scrollWidth - root.clientWidth
    if (over <= 0) return []
    let widest: Element = root
    for (const element of document.body.querySelectorAll('*'))
      if (
        !element.closest('.scroll, .wide, svg') &&
        element.getBoundingClientRect().right > widest.getBoundingClientRect().right
      )
        widest = element
    return [`${over} px wider than the window, up to ${widest.outerHTML.slice(0, 120)}`]
  })
}

/** Words that are cut off, because what holds them is too small and does not scroll. */
export function clippedFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    for (const element of document.body.querySelectorAll<HTMLElement>('*:not(svg, svg *, .sr)')) {
      if (!element.firstChild || !element.checkVisibility()) continue
      const { overflowX, overflowY } = getComputedStyle(element)
      const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const cut =
        (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1)
      if (cut) faults.push(`cut off: ${element.outerHTML.slice(0, 120)}`)
    }
    return faults
  })
}

/**
 * Words that stand out from their ground by less than 7:1, or 4.5:1 where they are large. It takes the ground to be that of
 * the nearest element around them which has one, as is so on these pages; axe, which looks at what lies over what, takes ten
 * times as long, and is asked in one theme of every page and in both of each kind.
 */
export function contrastFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const light = (written: string) => {
      const [red = 0, green = 0, blue = 0] = (written.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / (written.startsWith('color') ? 1 : 255)
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const isClear = (written: string) => /^rgba\(.*, 0\)$|^transparent$/.test(written)
    const grounds = new Map<Element, string>()
    const groundOf = (element: Element): string => {
      let ground = grounds.get(element)
      if (ground === undefined) {
        ground = getComputedStyle(element).backgroundColor
        if (isClear(ground)) ground = element.parentElement ? groundOf(element.parentElement) : 'rgb(255, 255, 255)'
        grounds.set(element, ground)
      }
      return ground
    }
    const faults = new Set<string>()
    for (const element of document.querySelectorAll('body :not(svg, svg *, script, noscript, noscript *)')) {
      if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
        continue
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      const { color, fontSize, fontWeight } = getComputedStyle(element)
      const ground = groundOf(element)
      const [lighter = 0, darker = 0] = [light(color), light(ground)].sort((a, b) => b - a)
      const px = Number.parseFloat(fontSize)
      const least = px >= 24 || (px >= 18.66 && Number(fontWeight) >= 700) ? 4.5 : 7
      const ratio = (lighter + 0.05) / (darker + 0.05)
      if (ratio < least) faults.add(`${ratio.toFixed(2)}:1, ${color} on ${ground}: ${element.outerHTML.slice(0, 80)}`)
    }
    return [...faults]
  })
}

/** Has the browser lay out what it would put off until it is scrolled into view, so that all of it can be asked. */
export function layOutAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *'))
      if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible'
  })
}

/** The words that the page shows, without those of pictures, once everything that is folded is open. */
export function shownWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    // What only says that there are no scripts is no loss where there are.
    const pictures = [...document.querySelectorAll<SVGElement | HTMLElement>('body svg, .scriptless')]
    const cards = [...document.querySelectorAll<HTMLElement>('[popover]')]
    for (const details of folded) details.open = true
    for (const card of cards) card.popover = null
    for (const picture of pictures) picture.style.display = 'none'
    const words = document.body.innerText.split(/\s+/).filter(Boolean)
    for (const details of folded) details.open = false
    for (const card of cards) card.popover = 'auto'
    for (const picture of pictures) picture.style.display = ''
    return words
  })
}

/** Words that were shown before and are not, or less often, now. */
export function lostWords(before: readonly string[], now: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of now) left.set(word, (left.get(word) ?? 0) + 1)
  const lost = before.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
  return lost.length > 0 ? [`${lost.length} words lost: ${lost.slice(0, 12).join(' ')}`] : []
}

/**
 * Where the order in which the page is told is not the order in which it is seen, on a screen of one column: head, main
 * part and foot, and within the main part its headings.
 */
export function orderFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility())
    const names = shown('header.masthead, main, footer.colophon').map(({ localName }) => localName)
    // The card of a note is a page too, and has a main part only.
    const faults = /^(header,main,footer|main)$/.test(names.join()) ? [] : [`landmarks in the order ${names}`]
    for (const selector of ['header.masthead, main, footer.colophon', 'main :is(h1, h2, h3)']) {
      const found = shown(selector)
      found.forEach((element, i) => {
        const before = found[i - 1]
        if (before && element.getBoundingClientRect().top < before.getBoundingClientRect().top)
          faults.push(
            `“${element.innerText.slice(0, 40)}” is told after “${before.innerText.slice(0, 40)}” and stands above it`,
          )
      })
    }
    const levels = shown('main :is(h1, h2, h3, h4)').map(({ localName }) => Number(localName[1]))
    if (levels.filter((level) => level === 1).length !== 1) faults.push('not one heading of the first level')
    levels.forEach((level, i) => {
      if (level > (levels[i - 1] ?? 0) + 1) faults.push(`heading ${i + 1} skips a level`)
    })
    return faults
  })
}

/**
 * Targets under 44 × 44 px, measured by what a tap around them hits. A link within a sentence is as high as its line, and
 * a mark of a picture has its sister in the list; both are left out, as WCAG 2.5.5 allows. The full index of the search
 * is left out, too: its thousand lines stand as close as those of a book's, 24 px and more apart.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const MIN = 44
    const inline = (element: Element) => getComputedStyle(element).display.startsWith('inline')
    const isInSentence = (element: Element) => {
      if (!inline(element)) return false
      let block = element.parentElement ?? element
      while (inline(block)) block = block.parentElement ?? document.body
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { parentElement, textContent } = texts.currentNode
        if (!parentElement?.closest('a, button, summary, label') && /[\p{L}\p{N}]/u.test(textContent ?? '')) return true
      }
      return false
    }
    const faults: string[] = []
    const targets = 'a[href]:not(svg a, .skip, .index a), button, summary, select, input:not([type=hidden])'
    for (const target of document.querySelectorAll<HTMLElement>(targets)) {
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isInSentence(target)) continue
      target.scrollIntoView({ block: 'center', behavior: 'instant' })
      const box = target.getBoundingClientRect()
      if (box.width === 0) continue
      const own = target instanceof HTMLInputElement ? [target, ...(target.labels ?? [])] : [target]
      const hits = (x: number, y: number) => {
        const hit = document.elementFromPoint(x, y)
        return hit !== null && own.some((element) => element.contains(hit))
      }
      const [line = box] = target.getClientRects()
      const x = Math.min(innerWidth - 1, line.left + Math.min(line.width / 2, MIN / 2))
      const y = line.top + line.height / 2
      const reach = (stepX: number, stepY: number) => {
        let steps = 0
        while (steps < MIN && hits(x + stepX * (steps + 1), y + stepY * (steps + 1))) steps++
        return steps
      }
      const width = 1 + reach(-1, 0) + reach(1, 0)
      const height = 1 + reach(0, -1) + reach(0, 1)
      // A box that begins between two pixels of the screen is hit on one fewer.
      if (width < MIN - 1 || height < MIN - 1)
        faults.push(
          `${width} × ${height} px: “${(target.textContent ?? '').trim().slice(0, 40)}” in ${target.parentElement?.outerHTML.slice(0, 80)}`,
        )
    }
    return faults
  })
}

/** What can have the focus and does not show it by an outline of at least 2 px that stands out from the page. */
export function unseenFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, select, input, [tabindex]',
    )) {
      if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) continue
      element.focus({ preventScroll: true, focusVisible: true } as FocusOptions)
      if (document.activeElement !== element) continue
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
        faults.push(`no outline: ${element.outerHTML.slice(0, 100)}`)
    }
    return faults
  })
}

/** Where a reader with a keyboard stops inside something, as it stands; the radios of a group are one stop. */
export function tabStops(page: Page, selector: string): Promise<Record<string, string[]>> {
  return page.evaluate((within) => {
    const stops = [...document.querySelectorAll<HTMLElement>(within)].map((element) => [
      element.id,
      [...element.querySelectorAll<HTMLElement>('a[href], button, summary, select, input, textarea, [tabindex]')]
        .filter((inner) => inner.tabIndex >= 0 && inner.checkVisibility({ visibilityProperty: true }))
        .filter((inner) => !inner.matches('[type=radio]:not(:checked)'))
        .map((inner) => inner.outerHTML.slice(0, 80)),
    ])
    return Object.fromEntries(stops)
  }, selector)
}
