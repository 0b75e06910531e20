/**
 * The snippet as it is published, where no script runs on either side. `frame-sizing` is known to neither engine, so the height
 * is the one that was reckoned at build time for the width of the column.
 */
import { page } from '../embedder/host-pages.ts'
import { readSiteFile } from '../site-files.ts'
import { expect, test } from './fixtures.ts'
import { COLUMNS_PX, lookIntoFrame, untilItFits, widen } from './frame-in-host.ts'

test.use({ scripts: false })

/** Between the widths for which it is reckoned the height is a straight line above a curve. */
const SPARE_PX = 120

const SIGNS: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

/** What a reader copies from the page of a chart, with the address of the site that is tried. */
function snippet(chart: string, site: string): string {
  const html = readSiteFile(`charts/${chart}/index.html`)
  const home = /<link rel="canonical" href="([^"]+)charts\//.exec(html)?.[1]
  const text = /<pre data-kind="iframe"><code>(.*?)<\/code>/s.exec(html)?.[1]
  if (!home || !text) throw new Error(`${chart} has no snippet`)
  return text.replace(/&(#?\w+);/g, (_, name) => SIGNS[name] ?? '?').replaceAll(home, site)
}

for (const chart of ['incidents', 'map-leak', 'timeline-leak', 'toll', 'convergence']) {
  test(`${chart}: the published snippet leaves nothing out of sight, and little room over`, async ({ tab, host }) => {
    await tab.engine.resize(1300, 900)
    await tab.open(host.put(page(`<div id="column" style="width:1200px">${snippet(chart, tab.site)}</div>`)))
    for (const width of COLUMNS_PX) {
      await widen(tab, width)
      await untilItFits(tab, `${width} px`, 'iframe', { sparePx: SPARE_PX })
    }
  })
}

test('in an empty sandbox there are a title, a picture and a source', async ({ tab, host }) => {
  await tab.open(
    host.put(
      page(
        `<div id="column"><iframe sandbox title="x" src="${tab.site}embed/v1/map/" style="width:100%;height:900px"></iframe></div>`,
      ),
    ),
  )
  const { drawn, title, source } = await lookIntoFrame(tab)
  expect({ drawn, title, source }).toEqual({ drawn: true, title: true, source: true })
})
