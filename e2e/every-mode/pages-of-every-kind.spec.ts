/**
 * Pages of every kind, spread over each kind, in the modes that matter most. To ask every page takes longer than a run of
 * all tests may: `npm run test:access` does, in all modes.
 */
import { faultsOfPages } from '../access/every-page.ts'
import { ALWAYS, BY_TURNS } from '../access/modes.ts'
import { expect, test } from '../fixtures.ts'
import { kindOf, PAGE_KINDS, PAGES } from '../page-kinds.ts'

const SHARDS = 4
/** How many pages of a kind are asked, evenly spread; the next run of the same site asks the same ones. */
const OF_A_KIND = 12
const spread = (pages: readonly string[]) =>
  pages.filter((_, i) => i % Math.ceil(pages.length / OF_A_KIND) === 0 || PAGE_KINDS.includes(pages[i] ?? ''))
/** The longest page of each kind is put into every mode; the others take the rarer modes by turns. */
const ordered = [...Map.groupBy(PAGES.toSorted(), kindOf).values()].flatMap(spread)
const turn = new Map(ordered.map((address, i) => [address, BY_TURNS.slice(i % BY_TURNS.length).slice(0, 1)]))
for (const address of PAGE_KINDS) turn.set(address, [...BY_TURNS])

// Pages are read into one window, whose policy would be the first one’s.
test.use({ bypassCSP: true })

for (let shard = 0; shard < SHARDS; shard++) {
  test(`pages of every kind can be read by everyone, part ${shard + 1} of ${SHARDS}`, async ({
    page,
    baseURL,
    watch,
  }) => {
    test.setTimeout(600_000)
    // Faces are optional, and these pages are read for their words.
    watch.allow(/\.woff2/)
    await page.route('**/*.woff2', (route) => route.abort())
    const addresses = ordered.filter((_, i) => i % SHARDS === shard)
    const faults = await faultsOfPages(page, baseURL ?? '', addresses, (address) => [
      ...ALWAYS,
      ...(turn.get(address) ?? []),
    ])
    expect(faults.slice(0, 30), `${faults.length} faults`).toEqual([])
  })
}
