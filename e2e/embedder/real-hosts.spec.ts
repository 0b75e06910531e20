/**
 * The scripts that size frames, themselves, as their projects publish them: nothing is added on the side of the host but the
 * call that their manuals give.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { HEIGHT_MOST_PX } from '../../src/client/embed/protocols.ts'
import { expect, expectFits, frameOf, page as hostPage, test } from './host.ts'

const { resolve } = createRequire(import.meta.url)
const textOf = (file: string) => readFileSync(file, 'utf8').replaceAll('</script', '<\\/script')

interface RealHost {
  name: string
  /** File of the library. */
  file: string
  /** What stands in the column, for the address of a frame. */
  body(src: string): string
}

const iframe = (src: string) => `<iframe id="f" title="Chart" src="${src}" style="width:100%;border:0"></iframe>`
const called = (call: string) => (src: string) => `${iframe(src)}<script>${call}</script>`

const HOSTS: RealHost[] = [
  {
    name: 'pym.js 1.3',
    file: resolve('pym.js'),
    body: (src) => `<div id="chart"></div><script>new pym.Parent('chart', '${src}', {})</script>`,
  },
  {
    name: 'iframe-resizer 4.3',
    file: resolve('iframe-resizer/js/iframeResizer.js'),
    body: called(`iFrameResize({}, '#f')`),
  },
  {
    name: 'open-iframe-resizer 2',
    file: resolve('@open-iframe-resizer/core'),
    body: called(`iframeResizer.initialize({}, '#f')`),
  },
]
// iframe-resizer 5 is under the GPL or a paid licence, so it is not among the dependencies (docs/decisions); whoever has it
// tries it by naming its file.
const { IFRAME_RESIZER_5 } = process.env
if (IFRAME_RESIZER_5)
  HOSTS.push({
    name: 'iframe-resizer 5',
    file: IFRAME_RESIZER_5,
    body: called(`iframeResize({ license: 'GPLv3' }, '#f')`),
  })

/** A chart of each kind. */
const CHARTS = ['incidents', 'map-leak', 'timeline-leak']
/** The browser’s own words; and those of iframe-resizer 5 about what is in the frame, which is not its own script. */
const NOT_THERE_YET = /does not match the recipient window's origin|GPLv3 License Version|Legacy version detected/

const widen = (page: Page, px: number) =>
  page.locator('#column').evaluate((column, width) => {
    column.style.width = `${width}px`
  }, px)

for (const { name, file, body } of HOSTS) {
  for (const chart of CHARTS) {
    test(`${name} fits ${chart} at every width, opened and closed`, async ({ page, host, baseURL }) => {
      // A host that has lost its frame says so in a warning; what it calls out to a frame that is still empty does not count.
      const warnings: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'warning' && !NOT_THERE_YET.test(message.text())) warnings.push(message.text())
      })
      await page.setViewportSize({ width: 1300, height: 900 })
      await page.goto(
        host.put(
          hostPage(
            `<p>Before</p><div id="column" style="width:1200px">${body(`${baseURL}embed/v1/${chart}/?theme=light&lang=en`)}</div>`,
            { head: `<script>${textOf(file)}</script>` },
          ),
        ),
      )
      const frame = await frameOf(page)
      for (const width of [1200, 280, 768, 375]) {
        await widen(page, width)
        await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width)
        await expectFits(frame, `${width} px`)
      }
      const details = frame.locator('details').last()
      for (const isOpen of [true, false]) {
        await details.evaluate((element: HTMLDetailsElement, open) => {
          element.open = open
        }, isOpen)
        await expectFits(frame, isOpen ? 'grown' : 'shrunk')
      }
      expect(warnings).toEqual([])
    })
  }
}

test('two of them on one page, each with its own charts, do not disturb each other', async ({
  page,
  host,
  baseURL,
}) => {
  const src = (chart: string) => `${baseURL}embed/v1/${chart}/`
  const [pym, sizer] = HOSTS as [RealHost, RealHost]
  await page.goto(
    host.put(
      hostPage(
        `${pym.body(src('toll'))}${sizer.body(src('incidents'))}<div id="second"></div><script>new pym.Parent('second', '${src('curfew')}', {})</script>`,
        { head: `<script>${textOf(pym.file)}</script><script>${textOf(sizer.file)}</script>` },
      ),
    ),
  )
  for (const selector of ['#chart iframe', '#f', '#second iframe']) {
    await expectFits(await frameOf(page, selector), selector)
  }
})

test('what is longer than any frame asks for can be scrolled to', async ({ page, host, baseURL }) => {
  const [pym] = HOSTS as [RealHost]
  await page.setViewportSize({ width: 375, height: 800 })
  await page.goto(
    host.put(hostPage(pym.body(`${baseURL}embed/v1/map-six/`), { head: `<script>${textOf(pym.file)}</script>` })),
  )
  const frame = await frameOf(page)
  await frame
    .locator('details')
    .last()
    .evaluate((element: HTMLDetailsElement) => {
      element.open = true
    })
  const heights = () => frame.evaluate(() => [innerHeight, document.documentElement.scrollHeight] as const)
  await expect.poll(async () => (await heights())[0]).toBe(HEIGHT_MOST_PX)
  expect((await heights())[1]).toBeGreaterThan(HEIGHT_MOST_PX)
  await expect.poll(() => frame.evaluate(() => getComputedStyle(document.documentElement).overflowY)).not.toBe('hidden')
})
