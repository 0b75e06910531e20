/** The ways in which a page is read, and what must hold in each. */
import type { Page } from '@playwright/test'
import { axeFaults, chartColourFaults } from './axe.ts'
import { clippedFaults, contrastFaults, lostWords, orderFaults, shownWords, sidewaysFaults } from './layout.ts'

export interface Mode {
  name: string
  /** Finds what is wrong with the page that is open, and leaves it as it was. axe must have been given to it. */
  faults(page: Page): Promise<string[]>
}

export const WIDE = { width: 1280, height: 900 }
/** A window of 1280 × 1024 px at 400 %. */
const ZOOMED = { width: 320, height: 256 }
/** One column, as on a phone. */
const NARROW = { width: 390, height: 844 }
/** What browsers start from, and that doubled. */
const FONT_SIZE = { standard: 16, fixed: 13 }
const FONT_SIZE_DOUBLED = { standard: 32, fixed: 26 }
/** The values of WCAG 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`

const overflows = async (page: Page) => [...(await sidewaysFaults(page)), ...(await clippedFaults(page))]

async function setFontSize(page: Page, fontSizes: typeof FONT_SIZE): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes })
  await session.detach()
}

/** Does something in windows of a width, then goes back to the wide one. */
async function inWindow<T>(page: Page, size: { width: number; height: number }, then: () => Promise<T>): Promise<T> {
  await page.setViewportSize(size)
  const found = await then()
  await page.setViewportSize(WIDE)
  return found
}

export const LIGHT: Mode = {
  name: 'light',
  faults: async (page) => [...(await axeFaults(page, 'everything')), ...(await chartColourFaults(page))],
}

/** Asks in the dark. */
async function inDark(page: Page, ask: () => Promise<string[]>): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const found = await ask()
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

export const DARK: Mode = {
  name: 'dark',
  faults: (page) => inDark(page, async () => [...(await contrastFaults(page)), ...(await chartColourFaults(page))]),
}

export const DARK_BY_AXE: Mode = {
  name: 'dark, by axe',
  faults: (page) => inDark(page, () => axeFaults(page, 'contrast')),
}

const FORCED_COLOURS: Mode = {
  name: 'forced colours',
  async faults(page) {
    await page.emulateMedia({ forcedColors: 'active' })
    // The words of the page take the system's colours whatever the page says; pictures only if they ask for them.
    const found = await chartColourFaults(page)
    await page.emulateMedia({ forcedColors: 'none' })
    return found
  },
}

const MORE_CONTRAST: Mode = {
  name: 'more contrast',
  async faults(page) {
    await page.emulateMedia({ contrast: 'more' })
    const found = await contrastFaults(page)
    await page.emulateMedia({ contrast: 'no-preference' })
    return found
  },
}

export const LARGE_TEXT: Mode = {
  name: '200 % text',
  async faults(page) {
    await setFontSize(page, FONT_SIZE_DOUBLED)
    const found = await overflows(page)
    await setFontSize(page, FONT_SIZE)
    return found
  },
}

export const ZOOM: Mode = { name: '400 % zoom', faults: (page) => inWindow(page, ZOOMED, () => overflows(page)) }

const TEXT_SPACING: Mode = {
  name: 'text spacing',
  async faults(page) {
    const words = await shownWords(page)
    const style = await page.addStyleTag({ content: SPACING })
    const found = [...(await overflows(page)), ...(await inWindow(page, ZOOMED, () => overflows(page)))]
    found.push(...lostWords(words, await shownWords(page)))
    await style.evaluate((element) => (element as Element).remove())
    return found
  },
}

/** For pages as they are built: the controls that scripts add are told apart by their frames. */
export const NO_STYLES: Mode = {
  name: 'no styles',
  async faults(page) {
    const words = await shownWords(page)
    const switchStyles = (off: boolean) =>
      page.evaluate((disabled) => {
        for (const sheet of document.styleSheets) sheet.disabled = disabled
      }, off)
    await switchStyles(true)
    const found = [...lostWords(words, await shownWords(page)), ...(await orderFaults(page))]
    await switchStyles(false)
    return found
  },
}

const ORDER: Mode = { name: 'order', faults: (page) => inWindow(page, NARROW, () => orderFaults(page)) }

/** Every mode that a page which is open can be put into, and out of again. */
export const MODES: readonly Mode[] = [
  LIGHT,
  DARK,
  DARK_BY_AXE,
  FORCED_COLOURS,
  MORE_CONTRAST,
  LARGE_TEXT,
  ZOOM,
  TEXT_SPACING,
  NO_STYLES,
  ORDER,
]

/** The modes of every page in every run. */
export const ALWAYS: readonly Mode[] = [LIGHT, DARK, LARGE_TEXT, ZOOM]

/** The others, by turns over the pages of each kind; but what axe says in the dark only of one page of each kind. */
export const BY_TURNS: readonly Mode[] = MODES.filter((mode) => !ALWAYS.includes(mode) && mode !== DARK_BY_AXE)
