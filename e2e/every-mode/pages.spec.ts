/** `npm run test:access`: every page in every mode. Too long for each run of the tests, which takes the modes by turns. */
import { faultsOfPages } from '../access/every-page.ts'
import { MODES } from '../access/modes.ts'
import { expect, test } from '../fixtures.ts'
import { PAGES } from '../page-kinds.ts'

const SHARDS = 40

test.use({ bypassCSP: true })

for (let shard = 0; shard < SHARDS; shard++) {
  test(`every page in every mode, part ${shard + 1} of ${SHARDS}`, async ({ page, baseURL }) => {
    test.setTimeout(1_800_000)
    const addresses = PAGES.filter((_, i) => i % SHARDS === shard)
    const faults = await faultsOfPages(page, baseURL ?? '', addresses, () => MODES)
    expect(faults.slice(0, 50), `${faults.length} faults`).toEqual([])
  })
}
