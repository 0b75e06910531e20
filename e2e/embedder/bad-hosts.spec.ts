/**
 * A part of the matrix that the site publishes of its charts in bad hosts, tried again in every run: the page cannot say what
 * is no longer so. All of it: `npm run test:hosts`.
 */
import { HOSTS, hostFile, type Visit } from '../../src/exports/embed/hosts.ts'
import { withBrowser } from '../hosts/browsers.ts'
import { compared } from '../hosts/compared.ts'
import { chartsOf, tryChart } from '../hosts/try-chart.ts'
import { expect, test } from './host.ts'

/** One of figures, and one that is explored. */
const PART = ['toll', 'map-leak']

for (const id of HOSTS) {
  test(`in the host “${id}” charts are as the page about it says`, async ({ browser, host, baseURL, neighbours }) => {
    const ours = baseURL as string
    const origins = [ours, ...neighbours].map((address) => new URL(address).origin)
    await withBrowser(id, browser, async (used) => {
      const part = chartsOf(ours).filter((chart) => PART.includes(chart.id))
      const trial = { browser: used, host, ours, origins }
      const tried = await Promise.all(
        part.map(async (chart): Promise<[string, Visit[]]> => [chart.id, await tryChart(id, chart, trial, true)]),
      )
      expect(compared(id, Object.fromEntries(tried), hostFile, used.version())).toEqual([])
    })
  })
}
