/** What a test does with the tab of a browser: opens a page, looks at it, points, types. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Actions, Engine } from './engine.ts'

/** Keys by the signs that WebDriver gives them. */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
} as const
export type Key = keyof typeof KEYS

export interface Tab {
  readonly engine: Engine
  /** Address of the site’s first page, with a slash at its end. */
  readonly site: string
  /** Opens a page of the site, or one of a host by its whole address. */
  open(path: string): Promise<void>
  /** Runs a function in the page. @param args as JSON has them */
  look<T, A extends unknown[]>(work: (...args: A) => T, ...args: A): Promise<T>
  /** Runs a function in a frame of the page. */
  lookInto<T, A extends unknown[]>(frame: string, work: (...args: A) => T, ...args: A): Promise<T>
  /** Waits until something in the page is so. @throws Error that says what it waited for and what it saw last */
  until(what: string, isSo: () => Promise<unknown>): Promise<void>
  /** Clicks in the middle of the first visible element that fits, as a mouse does. @param text what it must say */
  click(selector: string, text?: string): Promise<void>
  /** Points at it. */
  hover(selector: string): Promise<void>
  press(...keys: Key[]): Promise<void>
  type(text: string): Promise<void>
}

export function openTab(engine: Engine, site: string): Tab {
  const run = async (frame: string | undefined, work: (...args: never[]) => unknown, args: unknown[]) => {
    const text = await engine.evaluate(`JSON.stringify({ it: (${work})(...${JSON.stringify(args)}) })`, frame)
    return JSON.parse(text).it
  }
  const tab: Tab = {
    engine,
    site,
    open: (path) => engine.navigate(new URL(path, site).href),
    look: (work, ...args) => run(undefined, work, args),
    lookInto: (frame, work, ...args) => run(frame, work, args),
    async until(what, isSo) {
      const end = performance.now() + 15_000
      let seen: unknown
      for (;;) {
        try {
          seen = await isSo()
        } catch (error) {
          seen = (error as Error).message
          if (performance.now() > end) throw new Error(`${what}: ${seen}`)
          await pause(100)
          continue
        }
        if (seen === true) return
        if (performance.now() > end) throw new Error(`${what}: ${JSON.stringify(seen)}`)
        await pause(100)
      }
    },
    async click(selector, text) {
      const { x, y } = await placeOf(selector, text)
      await engine.perform(
        pointer([
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]),
      )
    },
    async hover(selector) {
      const { x, y } = await placeOf(selector)
      await engine.perform(pointer([{ type: 'pointerMove', x, y }]))
    },
    press: (...keys) => engine.perform(strokes(keys.map((key) => KEYS[key]))),
    type: (text) => engine.perform(strokes([...text])),
  }
  async function placeOf(selector: string, text = ''): Promise<{ x: number; y: number }> {
    let place: { x: number; y: number } | undefined
    await tab.until(`${selector} ${text}`, async () => {
      place = await tab.look(
        (query, said) => {
          const found = [...document.querySelectorAll(query)].find(
            (element) => element.checkVisibility() && (element.textContent ?? '').includes(said),
          )
          if (!found) return undefined
          // Not scrollIntoView: of a mark in a picture, Firefox brings the picture.
          const { top, bottom } = found.getBoundingClientRect()
          scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' })
          const box = found.getBoundingClientRect()
          return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
        },
        selector,
        text,
      )
      return place !== undefined
    })
    return place as { x: number; y: number }
  }
  return tab
}

const pointer = (actions: Record<string, unknown>[]): Actions => ({ type: 'pointer', id: 'mouse', actions })
const strokes = (values: string[]): Actions => ({
  type: 'key',
  id: 'keys',
  actions: values.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]),
})
