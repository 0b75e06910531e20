/**
 * Pages of somebody else, who embeds charts: served from an origin of their own, so that a browser keeps them and the frames
 * apart as it does in the world.
 */
import type { Frame, Page } from '@playwright/test'
import { test as base, expect } from '../fixtures.ts'
import { type HostPages, serveHostPages } from './host-pages.ts'

export { page } from './host-pages.ts'
export { expect }

export const test = base.extend<{ host: HostPages }, { hostServer: HostPages }>({
  hostServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const pages = await serveHostPages()
      await use(pages)
      pages.close()
    },
    { scope: 'worker' },
  ],
  neighbours: async ({ hostServer }, use) => use([hostServer.address]),
  host: async ({ hostServer }, use) => use(hostServer),
})

/** The address of a chart’s frame, as a snippet has it. */
export const frameAddress = (baseURL: string | undefined, chart: string, query = 'theme=light&lang=en'): string =>
  `${baseURL}embed/v1/${chart}/?${query}`

/** A frame of a height that fits no chart, so that somebody has to set it right. */
export const frameTag = (src: string, attributes = ''): string =>
  `<iframe id="f" title="Chart" src="${src}" ${attributes} style="width:100%;border:0;height:333px"></iframe>`

/** The frame of the first iframe that fits, once its chart is there. */
export async function frameOf(page: Page, selector = 'iframe'): Promise<Frame> {
  const handle = await page.locator(selector).first().elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error(`${selector} is no frame`)
  await frame.waitForLoadState('load')
  return frame
}

/** How high the content of a frame is, how high its window, and whether a bar takes room in it. */
export const lookInto = (frame: Frame) =>
  frame.evaluate(() => ({
    content: document.querySelector('main')?.getBoundingClientRect().height ?? 0,
    window: innerHeight,
    hasBar: document.documentElement.clientWidth < innerWidth,
  }))

/** Waits until a frame is as high as its content, within 2 px, and has no bar. */
export async function expectFits(frame: Frame, what: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const { content, window, hasBar } = await lookInto(frame)
        return content > 100 && window - content >= -0.01 && window - content <= 2 && !hasBar
          ? 'fits'
          : `content ${content}, window ${window}, ${hasBar ? 'a bar' : 'no bar'}`
      },
      { message: what, timeout: 6000, intervals: [50, 100, 200] },
    )
    .toBe('fits')
}
