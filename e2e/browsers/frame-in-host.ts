/** A chart’s frame in somebody else’s page, in an engine: at the widths that are promised. */
import type { Tab } from './tab.ts'

/** Widths of columns at which a frame is tried, in CSS px. */
export const COLUMNS_PX = [1200, 280, 768, 375]

/** Runs in the frame. */
function measure() {
  const root = document.documentElement
  const content = document.querySelector('main')?.getBoundingClientRect().height ?? 0
  const drawing = [...document.querySelectorAll('svg.chart-svg')].find((svg) => svg.checkVisibility())
  return {
    content,
    spare: innerHeight - content,
    width: innerWidth,
    hasBar: root.clientWidth < innerWidth,
    overhang: root.scrollWidth - root.clientWidth,
    drawn: (drawing?.getBoundingClientRect().height ?? 0) > 40,
    title: document.querySelector('h1')?.checkVisibility() ?? false,
    source: document.querySelector('.frame-source')?.checkVisibility() ?? false,
    ground: getComputedStyle(root).backgroundColor,
    faults: window.faults ?? [],
  }
}

export const lookIntoFrame = (tab: Tab, frame = 'iframe') => tab.lookInto(frame, measure)

/**
 * Waits until the frame is as high as what is in it and no bar takes room.
 * @param sparePx how much higher it may be. @param known what may go wrong in it
 */
export async function untilItFits(
  tab: Tab,
  what: string,
  frame = 'iframe',
  { sparePx = 2, known = /^$/ }: { sparePx?: number; known?: RegExp } = {},
): Promise<void> {
  await tab.until(what, async () => {
    const seen = await lookIntoFrame(tab, frame)
    const { content, spare, hasBar, overhang, drawn, title, source, faults } = seen
    const isHigh = content > 100 && spare >= -0.01 && spare <= sparePx
    return (
      (isHigh && !hasBar && overhang === 0 && drawn && title && source && faults.every((fault) => known.test(fault))) ||
      seen
    )
  })
}

/** Makes the column of a host as wide. */
export async function widen(tab: Tab, px: number, frame = 'iframe'): Promise<void> {
  await tab.look((width) => {
    const column = document.querySelector<HTMLElement>('#column')
    if (column) column.style.width = `${width}px`
  }, px)
  await tab.until(`${px} px wide`, async () => {
    const { width } = await lookIntoFrame(tab, frame)
    return width === px || width
  })
}
