/**
 * `npm run test:hosts`: every chart in every bad host, compared with what the site publishes of it. With
 * `-- --update-snapshots` it is published anew, with a picture of each host.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { HOSTS, type HostFile, type HostId, type Visit } from '../../src/exports/embed/hosts.ts'
import { EDITION } from '../../src/schema/edition.ts'
import { expect, test } from '../embedder/host.ts'
import { withBrowser } from './browsers.ts'
import { compared } from './compared.ts'
import { writePicture } from './picture.ts'
import { chartsOf, tryChart } from './try-chart.ts'

const FILE = fileURLToPath(new URL('../../src/exports/embed/hosts.json', import.meta.url))
/** How many charts are tried beside each other. */
const AT_ONCE = 4

/** One line a chart, so that a change can be read. */
function hostsJson({ edition, browser, hosts }: HostFile): string {
  const lines = HOSTS.filter((id) => hosts[id]).map((id) => {
    const charts = Object.entries(hosts[id]).map(
      ([chart, visits]) => `      ${JSON.stringify(chart)}: ${JSON.stringify(visits)}`,
    )
    return `    ${JSON.stringify(id)}: {\n${charts.join(',\n')}\n    }`
  })
  return `{\n  "edition": ${JSON.stringify(edition)},\n  "browser": ${JSON.stringify(browser)},\n  "hosts": {\n${lines.join(',\n')}\n  }\n}\n`
}

const published = (): HostFile => JSON.parse(readFileSync(FILE, 'utf8'))

test.describe.configure({ mode: 'serial' })

for (const id of HOSTS) {
  test(`every chart in the host “${id}”`, async ({ browser, host, baseURL, neighbours }, { config }) => {
    test.setTimeout(900_000)
    const ours = baseURL as string
    const origins = [ours, ...neighbours].map((address) => new URL(address).origin)
    const found: Record<string, Visit[]> = {}
    await withBrowser(id, browser, async (used) => {
      const trial = { browser: used, host, ours, origins }
      const all = chartsOf(ours)
      const left = [...all]
      const work = async () => {
        for (let chart = left.shift(); chart; chart = left.shift()) found[chart.id] = await tryChart(id, chart, trial)
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      if (config.updateSnapshots === 'none' || config.updateSnapshots === 'missing') {
        expect(compared(id, found, published(), used.version())).toEqual([])
        return
      }
      const before = existsSync(FILE) ? published() : undefined
      const inOrder = Object.fromEntries(all.map((chart) => [chart.id, found[chart.id] as Visit[]]))
      const hosts = { ...before?.hosts, [id]: inOrder } as Record<HostId, Record<string, Visit[]>>
      writeFileSync(FILE, hostsJson({ edition: EDITION.published, browser: `Chromium ${used.version()}`, hosts }))
      await writePicture(id, all, trial)
    })
  })
}
