/** How a chart in a bad host is judged: each question has one answer, found as a reader would find it. */
import type { Frame, Page } from '@playwright/test'
import axe from 'axe-core'
import type { Check } from '../../src/exports/embed/hosts.ts'
import type { WithAxe } from '../access/axe-colour.ts'

/** What a frame looks like once it has come to rest. Lengths in px. */
export interface Look {
  given: number
  needed: number
}

/**
 * Waits until a frame has all of its content in view or lets it be scrolled to, and stays as it is.
 * @returns what it looks like then, or as it does when `mostMs` are over
 */
export async function atRest(frame: Frame, mostMs = 5000): Promise<Look> {
  const look = () =>
    frame.evaluate(() => ({
      given: innerHeight,
      needed: Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 0),
      isHidden: getComputedStyle(document.documentElement).overflowY === 'hidden',
    }))
  let before = ''
  let now = await look()
  for (let waited = 0; waited < mostMs; waited += 150) {
    await frame.page().waitForTimeout(150)
    now = await look()
    const said = JSON.stringify(now)
    if (said === before && (now.given >= now.needed || !now.isHidden)) break
    before = said
  }
  return { given: now.given, needed: now.needed }
}

/** What of the frame’s own document does not hold, as far as it can be seen from within. */
export function faultsWithin(frame: Frame, isPrinted: boolean): Promise<Check[]> {
  return frame.evaluate((isPaper) => {
    const faults: Check[] = []
    const root = document.documentElement
    const title = document.querySelector('h1')
    const drawn = [...document.querySelectorAll('svg.chart-svg')].filter((svg) => svg.checkVisibility())
    // Explored, a drawing is more than a picture; a name it has all the same.
    const nameOf = (svg: Element) =>
      svg.getAttribute('aria-label') ?? document.getElementById(svg.getAttribute('aria-labelledby') ?? '')?.textContent
    const named = drawn.filter((svg) => svg.getAttribute('role') && nameOf(svg)?.trim())
    if (!title?.checkVisibility() || drawn.length === 0 || named.length !== drawn.length) faults.push('picture')
    // Marks may lie on the edge of a drawing, by less than a px.
    if (root.scrollWidth > innerWidth + 1) faults.push('width')
    // Lines of words that are larger than the lines lie on each other.
    const words = [...document.querySelectorAll<HTMLElement>('h1, p, summary, legend, label')]
    const isTight = (element: HTMLElement) => {
      const { fontSize, lineHeight } = getComputedStyle(element)
      const lines = document.createRange()
      lines.selectNodeContents(element)
      const tall = Number.parseFloat(lineHeight) < Number.parseFloat(fontSize) * 1.1
      return tall && element.checkVisibility() && lines.getClientRects().length > 0
    }
    if (words.some(isTight)) faults.push('text')
    if (isPaper) {
      const { color, backgroundColor } = getComputedStyle(root)
      if (backgroundColor !== 'rgb(255, 255, 255)' || !/^rgb\((\d|[1-6]\d), /.test(color)) faults.push('paper')
      // What is printed cannot be scrolled.
      if (innerHeight < (document.querySelector('main')?.getBoundingClientRect().height ?? 0)) faults.push('source')
    }
    return faults
  }, isPrinted)
}

/** Whether the line of sources can be brought into view by scrolling alone, and nothing lies over it or cuts it off. */
export async function reachesSource(page: Page, frame: Frame): Promise<boolean> {
  const line = await frame.evaluate(() => {
    const source = document.querySelector('.frame-source')
    const root = document.documentElement
    const needed = document.querySelector('main')?.getBoundingClientRect().height ?? 0
    if (!source || (needed > innerHeight && getComputedStyle(root).overflowY === 'hidden')) return undefined
    source.scrollIntoView({ block: 'end' })
    const { left, right, top, bottom } = source.getBoundingClientRect()
    const isWhole = top >= -0.5 && bottom <= innerHeight + 0.5 && left >= -0.5 && right <= innerWidth + 0.5
    const [x, y] = [left + 10, bottom - 6]
    return isWhole && document.elementFromPoint(x, y)?.closest('.frame-source') ? { x, y } : undefined
  })
  if (!line) return false
  return page.locator('iframe').evaluate((element, { x, y }) => {
    const box = element.getBoundingClientRect()
    // A box that hides what runs over can be scrolled by a script, and by nobody else.
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
      const edge = up.getBoundingClientRect()
      if (getComputedStyle(up).overflowY !== 'visible' && (box.bottom > edge.bottom + 1 || box.top < edge.top - 1))
        return false
    }
    window.scrollBy(0, box.top + y - innerHeight / 2)
    const now = element.getBoundingClientRect()
    return document.elementFromPoint(now.left + x, now.top + y) === element
  }, line)
}

/** Whether words of a frame, also those of its drawing, stand out less than 4.5 to 1. */
export async function isFaint(frame: Frame): Promise<boolean> {
  await frame.evaluate(axe.source)
  return frame.evaluate(() => {
    const { color } = (window as unknown as WithAxe).axe.commons
    const read = (written: string) => {
      const made = new color.Color()
      made.parseString(written)
      return made
    }
    const grounds = [getComputedStyle(document.documentElement).backgroundColor]
    // Through a frame that paints no ground the host is seen, whatever colour it has.
    if (read(grounds[0] ?? '').alpha < 1) return true
    for (const area of document.querySelectorAll('.f-la, .f-sl')) grounds.push(getComputedStyle(area).fill)
    const inks = [...document.querySelectorAll('.chart-svg text')].map((text) => getComputedStyle(text).fill)
    const pairs = new Set(inks.flatMap((ink) => grounds.map((ground) => `${ink}|${ground}`)))
    const isLow = (pair: string) => {
      const [ink = '', ground = ''] = pair.split('|')
      return ink !== 'none' && color.getContrast(read(ground), read(ink)) < 4.5
    }
    if ([...pairs].some(isLow)) return true
    // axe itself takes its time by a clock, which stands still where no scripts may run.
    const ground = read(grounds[0] ?? '')
    return [...document.querySelectorAll('main :is(h1, p, a, b, span, label, summary, legend, button)')].some(
      (element) => element.checkVisibility() && color.getContrast(ground, read(getComputedStyle(element).color)) < 4.5,
    )
  })
}

/** Whether words of a picture’s file run over its edge, in the faces that this machine has. */
async function runsOver(page: Page, file: string): Promise<boolean> {
  const other = await page.context().newPage()
  await other.goto(file)
  const isOver = await other.evaluate(() => {
    const most = (document.documentElement as unknown as SVGSVGElement).viewBox.baseVal.width
    return [...document.querySelectorAll<SVGTextElement>('text')].some((text) => {
      const { x, width } = text.getBBox()
      return x + width > most || x < 0
    })
  })
  await other.close()
  return isOver
}

/** What is left where no frame is: a linked picture that says what it shows, and the credit. */
export async function faultsOfPicture(page: Page, chartPage: string): Promise<Check[]> {
  const image = page.locator(`a[href="${chartPage}"] img`)
  if ((await image.count()) !== 1) return ['picture', 'link']
  const { isLoaded, alt, isWide } = await image.evaluate(async (img: HTMLImageElement) => {
    await img.decode().catch(() => undefined)
    const column = document.getElementById('column')?.getBoundingClientRect().width ?? 0
    return { isLoaded: img.naturalWidth > 0, alt: img.alt, isWide: img.getBoundingClientRect().width > column }
  })
  const faults: Check[] = []
  // What it shows, not what it is called.
  if (!isLoaded || alt.length < 60) faults.push('picture')
  if (isWide) faults.push('width')
  const file = await image.evaluate((img: HTMLImageElement) => img.src)
  if (await runsOver(page, file)) faults.push('width')
  if (!/CC BY 4\.0/.test(await page.locator('#column').innerText())) faults.push('source')
  return faults
}
